import { createMemo, createSignal, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { listText } from '../text/list.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { createListRows, type ListFilter } from './create-list-rows.ts'
import './list.css'
import { noSelection } from '../sync/select-cards.ts'
import { ListActions } from './list-actions.tsx'
import { ListTable } from './list-table.tsx'
import { type SortOrder, sortKeys } from './sort-cards.ts'

/** The board as a table: the same cards, the same moves, for people who prefer rows, a keyboard or a screen reader. */
export function ListView(props: { session: BoardSession; filter: ListFilter }) {
  const list = createListRows(props.session, props.filter)
  const { selection, select } = props.session // accessors that stay
  const [shown, setShown] = createSignal<readonly CardId[]>([])
  const ticked = createMemo(() => list.rows().filter((card) => selection().cards.has(card)))
  const isEmpty = () => list.rows().length === 0
  const sortBy = (order: SortOrder) => {
    list.setOrder(order)
    announce(listText.sorted(listText.heads[order.key], order.direction))
  }
  const move = (cards: readonly CardId[]) =>
    props.session.startMoving(cards.some((card) => selection().cards.has(card)) ? ticked() : cards)

  return (
    <section
      class="list-view"
      aria-label={listText.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || selection().cards.size === 0) return
        select(noSelection)
        event.stopPropagation()
      }}
    >
      <div class="list-bar">
        <p role="status">{listText.shown(list.rows().length, props.session.model.allCards.length)}</p>
        <Show when={!isEmpty() && !list.inOrder(shown())}>
          <p class="list-stale">{listText.orderChanged}</p>
          <Button size="small" variant="tertiary" icon="autorenew" onClick={() => list.refresh()}>
            {listText.refreshOrder}
          </Button>
        </Show>
        <div class="list-phone-sort">
          <SelectField
            label={listText.sortBy}
            labelHidden
            compact
            value={list.order().key}
            options={sortKeys.map((key) => ({ value: key, label: listText.heads[key] }))}
            onChange={(value) => {
              const key = sortKeys.find((known) => known === value)
              if (key) sortBy({ key, direction: 'ascending' })
            }}
          />
        </div>
      </div>
      <Show
        when={!isEmpty()}
        fallback={
          <div class="list-empty">
            <p>
              <strong>{listText.nothingFound.title}</strong>
            </p>
            <p>{listText.nothingFound.hint}</p>
          </div>
        }
      >
        <ListTable
          session={props.session}
          list={list}
          selection={selection()}
          onSelect={select}
          onSort={sortBy}
          onMove={move}
          onShow={setShown}
        />
      </Show>
      <Show when={selection().cards.size > 0}>
        <ListActions session={props.session} cards={ticked()} rows={list.rows()} />
      </Show>
    </section>
  )
}

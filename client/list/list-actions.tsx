import { For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { listText } from '../text/list.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'

interface ListActionsProps {
  session: BoardSession
  /** Ticked and shown: only these are moved. */
  cards: readonly CardId[]
  /** How many more are ticked, but hidden by search or filter. */
  hidden: number
  onClear: () => void
}

/** What can be done with the ticked rows, all at once and as one edit. */
export function ListActions(props: ListActionsProps) {
  const refusal = () => {
    const may = props.session.mayMove()
    return may.ok ? undefined : listText.refusals[may.error]
  }
  const schedule = (column: RoadmapColumn | null) => {
    props.session.schedule(props.cards, column)
    announce(listText.scheduled(props.cards.length, column))
  }
  return (
    <section class="list-actions" aria-label={listText.actions}>
      <p>
        <strong>{listText.selected(props.cards.length)}</strong> {listText.hidden(props.hidden)}
      </p>
      <Show when={props.cards.length > 0}>
        <Button size="small" disabledReason={refusal()} onClick={() => props.session.startMoving(props.cards)}>
          {listText.move}
        </Button>
        <Show
          when={refusal() === undefined}
          fallback={
            <Button size="small" disabledReason={refusal()}>
              {listText.schedule}
            </Button>
          }
        >
          <Menu label={listText.schedule} variant="secondary">
            <For each={props.session.workshop().columns}>
              {(column) => <MenuItem onSelect={() => schedule(column)}>{listText.columnName(column)}</MenuItem>}
            </For>
            <MenuSeparator />
            <MenuItem onSelect={() => schedule(null)}>{listText.offRoadmap}</MenuItem>
          </Menu>
        </Show>
      </Show>
      <Button size="small" variant="tertiary" onClick={() => props.onClear()}>
        {listText.clearSelection}
      </Button>
    </section>
  )
}

import { createEffect, For } from 'solid-js'
import type { CardSelection } from '../sync/select-cards.ts'
import { listText } from '../text/list.ts'
import { Icon } from '../ui/icon.tsx'
import type { ListRows } from './create-list-rows.ts'
import { nextOrder, type SortKey, type SortOrder, sortKeys } from './sort-cards.ts'

interface ListHeadProps {
  list: ListRows
  selection: CardSelection
  onToggleAll: () => void
  onSort: (order: SortOrder) => void
}

const columnClass: Record<SortKey, string> = {
  name: '',
  leikaKey: 'list-wide list-key',
  topicArea: 'list-wide list-topic',
  lane: 'list-wide list-lane',
  state: 'list-wide list-state',
  column: 'list-wide list-column',
}

/** The sticky head: select all, and a button per column to sort by it. */
export function ListHead(props: ListHeadProps) {
  let all: HTMLInputElement | undefined
  const count = () => props.list.rows().filter((card) => props.selection.cards.has(card)).length
  const total = () => props.list.rows().length
  createEffect(() => {
    if (!all) return
    all.checked = total() > 0 && count() === total()
    all.indeterminate = count() > 0 && count() < total()
  })
  const direction = (key: SortKey) => (props.list.order().key === key ? props.list.order().direction : undefined)
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td class="list-cell list-head list-select">
          <input
            ref={all}
            type="checkbox"
            class="list-box"
            aria-label={listText.selectAll}
            title={listText.selectAll}
            onClick={(event) => {
              props.onToggleAll()
              event.currentTarget.checked = total() > 0 && count() === total()
            }}
          />
        </td>
        <For each={sortKeys}>
          {(key) => (
            <th scope="col" class={`list-cell list-head ${columnClass[key]}`} aria-sort={direction(key) ?? 'none'}>
              <button type="button" class="list-sort" onClick={() => props.onSort(nextOrder(props.list.order(), key))}>
                {listText.heads[key]}
                <span class="list-arrow" classList={{ 'is-current': direction(key) !== undefined }}>
                  <Icon name={direction(key) === 'descending' ? 'arrow-down' : 'arrow-up'} size="small" />
                </span>
              </button>
            </th>
          )}
        </For>
      </tr>
    </thead>
  )
}

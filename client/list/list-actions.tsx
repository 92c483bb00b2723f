import { createMemo, For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import { SelectionBar } from '../board/selection-bar.tsx'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCards } from '../sync/judge-card.ts'
import { listText } from '../text/list.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'

interface ListActionsProps {
  session: BoardSession
  /** Ticked and shown: only these are moved. */
  cards: readonly CardId[]
  /** All that are shown: of these the ticked ones may be the exceptions. */
  rows: readonly CardId[]
}

/** What can be done with the ticked rows, all at once and as one edit. */
export function ListActions(props: ListActionsProps) {
  const dates = createMemo(() => judgeCards(props.session, props.cards, { column: null }))
  const dateRefusal = () => {
    const { moved, reason } = dates()
    return moved > 0 || reason === null ? undefined : refusalText[reason]
  }
  const schedule = (column: RoadmapColumn | null) => {
    const { moved, refused, reason } = dates()
    props.session.schedule(props.cards, column)
    const done = listText.scheduled(moved, column)
    announce(reason === null ? done : `${done}. ${listText.keptBack(refused, refusalText[reason])}`)
  }
  const note = () => {
    const { refused, reason } = dates()
    return dateRefusal() ?? (reason === null ? undefined : listText.notDatable(refused, refusalText[reason]))
  }
  return (
    <SelectionBar session={props.session} cards={props.cards} list={props.rows}>
      <Show
        when={dateRefusal() === undefined}
        fallback={
          <Button size="small" disabledReason={dateRefusal()}>
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
      <Show when={note()}>{(text) => <p class="list-note">{text()}</p>}</Show>
    </SelectionBar>
  )
}

import { createMemo, For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCardLift, judgeCards } from '../sync/judge-card.ts'
import { listText } from '../text/list.ts'
import { refusalText } from '../text/refusals.ts'
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
  /** Why none of the cards can go anywhere. */
  const moveRefusal = createMemo(() => {
    let reason: string | undefined
    for (const card of props.cards) {
      const lift = judgeCardLift(props.session, card)
      if (lift.ok) return undefined
      reason ??= refusalText[lift.error]
    }
    return reason
  })
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
    return (
      moveRefusal() ??
      dateRefusal() ??
      (reason === null ? undefined : listText.notDatable(refused, refusalText[reason]))
    )
  }
  return (
    <section class="list-actions" aria-label={listText.actions}>
      <p>
        <strong>{listText.selected(props.cards.length)}</strong> {listText.hidden(props.hidden)}
      </p>
      <Show when={props.cards.length > 0}>
        <Button size="small" disabledReason={moveRefusal()} onClick={() => props.session.startMoving(props.cards)}>
          {listText.move}
        </Button>
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
      </Show>
      <Button size="small" variant="tertiary" onClick={() => props.onClear()}>
        {listText.clearSelection}
      </Button>
    </section>
  )
}

import { createMemo, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { topicAreaOf } from '../../shared/domain/topic-area.ts'
import { cardStateOf } from '../board/card-state.ts'
import { NewComments } from '../card-talk/new-comments.tsx'
import type { BoardSession } from '../sync/board-session.ts'
import { listText } from '../text/list.ts'

/** Which of a row's two controls has the focus, or would get it. */
export type RowControl = 'select' | 'open'

export interface ListRowProps {
  session: BoardSession
  card: CardId
  /** Position among the shown rows, from 0. */
  row: number
  selected: boolean
  /** In this row Tab stops. */
  active: boolean
  onToggle: (card: CardId, range: boolean) => void
  onFocus: (card: CardId, control: RowControl) => void
}

/** One service: a table row, and on a phone an entry of two lines. */
export function ListRow(props: ListRowProps) {
  const service = () => props.session.services.get(props.card)
  const assignment = createMemo(() => props.session.model.assignment(props.card))
  const schedule = createMemo(() => props.session.model.schedule(props.card))
  const lane = () => props.session.workshop().lanes.find(({ id }) => id === assignment()?.lane)
  const column = () => props.session.workshop().columns.find(({ id }) => id === schedule()?.column)
  const state = createMemo(() => cardStateOf(props.session, props.card))
  const laneText = () => {
    const known = lane()
    return known ? listText.laneName(known) : listText.nothing
  }
  const columnText = () => {
    const known = column()
    return known ? listText.columnName(known) : listText.nothing
  }
  const tabindex = () => (props.active ? 0 : -1)
  return (
    <tr
      aria-rowindex={props.row + 2}
      data-card={props.card}
      class="list-row"
      classList={{ 'is-selected': props.selected, 'is-open': props.session.openedCard() === props.card }}
    >
      <td class="list-cell list-select">
        <input
          type="checkbox"
          class="list-box"
          data-control="select"
          aria-label={listText.select(service()?.name ?? props.card)}
          checked={props.selected}
          tabindex={tabindex()}
          onFocus={() => props.onFocus(props.card, 'select')}
          onClick={(event) => {
            props.onToggle(props.card, event.shiftKey)
            event.currentTarget.checked = props.selected // a range may leave this one as it was
          }}
        />
      </td>
      <th scope="row" class="list-cell list-name">
        <button
          type="button"
          class="list-open"
          data-control="open"
          tabindex={tabindex()}
          onFocus={() => props.onFocus(props.card, 'open')}
          onClick={() => props.session.openCard(props.card)}
        >
          <span>{service()?.name ?? props.card}</span> <NewComments session={props.session} card={props.card} />
        </button>
        <p class="list-facts">
          <Show when={state()}>{(known) => <span title={known().title}>{known().mark} </span>}</Show>
          {[laneText(), columnText()].filter((text) => text !== listText.nothing).join(' · ') || listText.undecided}
        </p>
      </th>
      <td class="list-cell list-wide list-digits">{service()?.leikaKey ?? listText.nothing}</td>
      <td class="list-cell list-wide">
        <span class="topic-mark list-topic-mark" data-topic={topicAreaOf(service()?.topicArea ?? null)?.code} />
        {service()?.topicArea ?? listText.nothing}
      </td>
      <td class="list-cell list-wide">{laneText()}</td>
      <td class="list-cell list-wide">
        <Show when={state()} fallback={listText.nothing}>
          {(known) => (
            <>
              <span aria-hidden="true">{known().mark}</span> <span title={known().title}>{known().word}</span>
            </>
          )}
        </Show>
      </td>
      <td class="list-cell list-wide">{columnText()}</td>
    </tr>
  )
}

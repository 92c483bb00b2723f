import { Show } from 'solid-js'
import type { ChangeRequest } from '../../shared/domain/aftercare.ts'
import { authorName } from '../card-talk/author-name.ts'
import { directoryOf } from '../card-talk/people-directory.ts'
import { refusalOf } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { placeOf } from '../text/history.ts'
import { Button } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { type CardRequest, requestDeskOf } from './request-desk.ts'

const words = aftercareText.requests

/** What is wished, in one line. Reactive. */
export function wishText(session: Pick<BoardSession, 'workshop'>, wish: ChangeRequest['wish']): string {
  const { lanes, columns } = session.workshop()
  if (wish.kind === 'other') return words.wish.other
  if (wish.kind === 'lane') {
    const lane = lanes.find(({ id }) => id === wish.lane)
    return words.wish.lane(lane ? boardText.laneOrInbox(lane) : words.gone)
  }
  const column = columns.find(({ id }) => id === wish.column)
  return words.wish.column(column ? boardText.columnOrNone(column) : words.gone)
}

/** One request: who wishes what, and what became of it. Its text is text only. */
export function RequestEntry(props: {
  session: BoardSession
  request: CardRequest
  /** Whether the service is named: not in the drawer of its card. */
  withCard?: boolean
  onAnswer: () => void
  /** The button that did it is gone. */
  onReopened: () => void
}) {
  const desk = requestDeskOf(props.session)
  const directory = directoryOf(props.session)
  const state = () => desk.state(props.request.key)
  const name = () => authorName(directory.find(props.request.by))
  const place = () => {
    const author = directory.find(props.request.by)
    return author ? placeOf(author, props.session.workshop().lanes) : ''
  }
  const service = () => props.session.services.get(props.request.card)?.name ?? props.request.card
  const me = () => props.session.login().participant?.id
  const change = () => {
    const by = me()
    const value = { state: 'open', answer: '', by: by ?? props.request.by } as const
    return { register: 'requestState', key: props.request.key, value } as const
  }
  const refusal = () => refusalOf(props.session, change())
  const reopen = () => {
    if (!props.session.write([change()]).ok) return
    announce(words.wasReopened)
    props.onReopened()
  }
  return (
    <li
      class="request-entry"
      classList={{ 'request-entry--wide': props.withCard ?? false }}
      data-request={props.request.key}
      data-state={state()?.state ?? 'open'}
    >
      <Show when={props.withCard}>
        <p class="request-entry__card">
          <button type="button" class="aftercare-link" onClick={() => props.session.openCard(props.request.card)}>
            {service()}
          </button>
        </p>
      </Show>
      <p class="request-entry__wish">{wishText(props.session, props.request.wish)}</p>
      <p class="request-entry__text">{props.request.text}</p>
      <p class="aftercare-note">
        {[name(), place()].filter(Boolean).join(', ')} · {formatDate(props.request.at)}
      </p>
      <Show
        when={!desk.isOpen(props.request) && state()}
        fallback={
          <Button
            size="small"
            disabledReason={refusal()}
            aria-label={words.answerOf(name(), service())}
            onClick={() => props.onAnswer()}
          >
            {words.answer}
          </Button>
        }
      >
        {(answered) => (
          <div class="request-entry__answer">
            <p>
              <strong>{words.answeredBy(answered().state, authorName(directory.find(answered().by)))}</strong>
            </p>
            <Show when={answered().answer}>{(text) => <p class="request-entry__text">{text()}</p>}</Show>
            <Button
              size="small"
              variant="tertiary"
              icon="undo"
              disabledReason={refusal()}
              aria-label={words.reopenOf(name(), service())}
              onClick={reopen}
            >
              {words.reopen}
            </Button>
          </div>
        )}
      </Show>
    </li>
  )
}

import { createEffect, createSignal, on, Show } from 'solid-js'
import { wishChange } from '../../shared/board/wish-change.ts'
import { monthsLater, reviewAfterMonths } from '../../shared/roadmap/review-date.ts'
import { createFactWriter, refusalOf } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { commonText } from '../text/common.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type CardRequest, requestDeskOf } from './request-desk.ts'
import { wishText } from './request-entry.tsx'

const words = aftercareText.requests
type Decision = 'accepted' | 'declined' | ''

/** Says yes or no to a wish, and does what it asks in the same edit. `request` null: closed. */
export function AnswerDialog(props: {
  session: BoardSession
  /** `2026-11-24` */
  today: string
  request: CardRequest | null
  onClose: () => void
  onAnswered: () => void
}) {
  const desk = requestDeskOf(props.session)
  const write = createFactWriter(props.session)
  const [decision, setDecision] = createSignal<Decision>('')
  const [isApplied, setApplied] = createSignal(true)
  const [text, setText] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const [failure, setFailure] = createSignal<string | null>(null)
  createEffect(
    on(
      () => props.request?.key,
      () => {
        setDecision('')
        setApplied(true)
        setText('')
        setTried(false)
        setFailure(null)
      },
    ),
  )
  const service = () => (props.request ? (props.session.services.get(props.request.card)?.name ?? '') : '')
  const isOvertaken = () => props.request !== null && !desk.isOpen(props.request)
  const change = () => {
    const me = props.session.login().participant
    if (!props.request || !me) return null
    return wishChange(props.request.card, props.request.wish, {
      actor: me,
      assignment: props.session.model.assignment(props.request.card),
      schedules: props.session.facts.entries('schedule'),
      columns: props.session.workshop().columns,
      reviewAt: monthsLater(props.today, reviewAfterMonths),
    })
  }
  const changeRefusal = () => {
    const wished = change()
    return wished ? refusalOf(props.session, wished) : undefined
  }
  const applyLabel = () => {
    const { lanes, columns } = props.session.workshop()
    const wish = props.request?.wish
    if (wish?.kind === 'column') {
      return words.apply.column(boardText.columnOrNone(columns.find(({ id }) => id === wish.column) ?? null))
    }
    const lane = wish?.kind === 'lane' ? lanes.find(({ id }) => id === wish.lane) : undefined
    const name = boardText.laneOrInbox(lane ?? null)
    return props.session.login().role === 'moderator' ? words.apply.assign(name) : words.apply.offer(name)
  }
  const missing = () => ({
    decision: isTried() && decision() === '' ? words.decisionMissing : undefined,
    text: isTried() && decision() === 'declined' && text().trim() === '' ? words.wordsMissing : undefined,
  })
  const save = () => {
    setTried(true)
    const state = decision()
    const me = props.session.login().participant
    if (state === '' || !props.request || !me || missing().text !== undefined) return
    const { card } = props.request
    const wished = state === 'accepted' && isApplied() && changeRefusal() === undefined ? change() : null
    const value = { state, answer: text().trim(), by: me.id }
    const answer = { register: 'requestState', key: props.request.key, value } as const
    const failed = write(...(wished ? [wished] : []), answer)
    setFailure(failed)
    if (failed !== null) return
    announce(words.wasAnswered(state, wished !== null))
    props.onAnswered()
    if (wished?.register === 'schedule') props.session.askIfEarly(card) // when this dialog has given the focus back
  }
  return (
    <Dialog
      open={props.request !== null}
      title={words.answerTitle(service())}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" disabledReason={isOvertaken() ? words.overtaken : undefined} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div class="answer-form">
        <Show when={props.request}>
          {(request) => (
            <div>
              <p class="request-entry__wish">{wishText(props.session, request().wish)}</p>
              <p class="request-entry__text">{request().text}</p>
            </div>
          )}
        </Show>
        <Show when={isOvertaken()}>
          <Alert kind="warning" title={words.overtaken} />
        </Show>
        <RadioGroup
          legend={words.decision}
          error={missing().decision}
          value={decision()}
          options={[
            { value: 'accepted', label: words.accept },
            { value: 'declined', label: words.decline },
          ]}
          onChange={setDecision}
        />
        <Show when={decision() === 'accepted' && change()}>
          <Checkbox
            label={applyLabel()}
            hint={changeRefusal()}
            disabled={changeRefusal() !== undefined}
            checked={isApplied() && changeRefusal() === undefined}
            onChange={setApplied}
          />
        </Show>
        <TextArea
          label={words.words}
          hint={words.wordsHint}
          rows={2}
          maxLength={1000}
          value={text()}
          error={missing().text}
          onInput={setText}
        />
        <Show when={failure()}>{(why) => <Alert kind="danger" urgent title={why()} />}</Show>
      </div>
    </Dialog>
  )
}

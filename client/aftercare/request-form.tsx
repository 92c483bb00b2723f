import { createSignal, Show } from 'solid-js'
import type { ChangeRequest } from '../../shared/domain/aftercare.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type RequestDraft, requestDeskOf } from './request-desk.ts'

const words = aftercareText.requests
const kinds = ['lane', 'column', 'other'] as const
const maxLength = 1000 // as in changeRequestSchema
const empty: RequestDraft = { kind: 'lane', target: '', text: '' }

/** What should be different about a card, and why. What is typed stays while one looks at other cards. */
export function RequestForm(props: { session: BoardSession; card: CardId; onSent?: (() => void) | undefined }) {
  const desk = requestDeskOf(props.session)
  const [draft, setDraft] = createSignal(desk.drafts.get(props.card) ?? empty)
  const [isTried, setTried] = createSignal(false)
  const [failure, setFailure] = createSignal<string>()
  const refusal = () => {
    const why = desk.refusal(props.card)
    return why === null ? undefined : refusalText[why]
  }
  const change = (part: Partial<RequestDraft>) => {
    const next = { ...draft(), ...part }
    setDraft(next)
    setFailure(undefined)
    desk.drafts.set(props.card, next)
  }
  const lane = () => props.session.model.assignment(props.card)?.lane ?? null
  const column = () => props.session.model.schedule(props.card)?.column ?? null
  const targets = () => {
    const { lanes, columns } = props.session.workshop()
    const others =
      draft().kind === 'lane'
        ? lanes.flatMap((each) => (each.id === lane() ? [] : [{ value: each.id, label: boardText.laneOrInbox(each) }]))
        : columns.flatMap((each) =>
            each.id === column() ? [] : [{ value: each.id, label: boardText.columnOrNone(each) }],
          )
    return [{ value: '', label: '' }, ...others]
  }
  /** Undefined: no target is chosen yet. */
  const wish = (): ChangeRequest['wish'] | undefined => {
    const { kind, target } = draft()
    const { lanes, columns } = props.session.workshop()
    if (kind === 'other') return { kind }
    if (kind === 'lane') {
      const found = lanes.find(({ id }) => id === target)
      return found && { kind, lane: found.id }
    }
    const found = columns.find(({ id }) => id === target)
    return found && { kind, column: found.id }
  }
  const send = () => {
    setTried(true)
    const wished = wish()
    if (refusal() !== undefined || !wished || draft().text.trim() === '') return
    const answer = desk.ask(props.card, wished, { text: draft().text, at: Date.now() })
    if (!answer.ok) return setFailure(refusalText[answer.error])
    change({ ...empty, kind: draft().kind })
    desk.drafts.delete(props.card)
    setTried(false)
    announce(words.sent)
    props.onSent?.()
  }
  return (
    <form
      class="request-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <SelectField
        compact
        label={words.kind}
        value={draft().kind}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? 'other', target: '' })}
      />
      <Show when={draft().kind !== 'other'}>
        <SelectField
          compact
          label={draft().kind === 'lane' ? words.lane : words.column}
          error={isTried() && !wish() ? words.targetMissing : undefined}
          value={draft().target}
          options={targets()}
          onChange={(target) => change({ target })}
        />
      </Show>
      <TextArea
        label={words.text}
        hint={words.textHint}
        rows={2}
        maxLength={maxLength}
        value={draft().text}
        error={failure() ?? (isTried() && draft().text.trim() === '' ? words.textMissing : undefined)}
        onInput={(text) => change({ text })}
      />
      <div>
        <Button type="submit" size="small" variant="primary" disabledReason={refusal()}>
          {words.send}
        </Button>
      </div>
    </form>
  )
}

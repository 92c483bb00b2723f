import { createSignal, Show, untrack } from 'solid-js'
import type { Measure } from '../../shared/aftercare/indicator-series.ts'
import type { WishedChange } from '../../shared/board/registers.ts'
import { indicatorKey } from '../../shared/domain/aftercare.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { createFactWriter } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { indicatorText as words } from '../text/aftercare.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { indicatorDeskOf } from './indicator-desk.ts'
import { type DraftErrors, emptyDraft, type IndicatorDraft, parseIndicator } from './indicator-draft.ts'

/** A measurement of one day. What is typed stays while one looks at other things; `start` undefined: empty, for today. */
export function IndicatorForm(props: {
  session: BoardSession
  today: string
  card: CardId
  start: IndicatorDraft | undefined
  refusal: string | undefined
  /** Saved, or given up. */
  onEnd: () => void
}) {
  const desk = indicatorDeskOf(props.session)
  const write = createFactWriter(props.session)
  const [draft, setDraft] = createSignal(untrack(() => props.start ?? emptyDraft(props.today)))
  const [errors, setErrors] = createSignal<DraftErrors>({})
  const [failure, setFailure] = createSignal<string | null>(null)
  let form: HTMLFormElement | undefined
  const change = (part: Partial<IndicatorDraft>) => {
    const next = { ...draft(), ...part }
    setDraft(next)
    setErrors({})
    desk.drafts.set(props.card, next)
  }
  const isTaken = (day: string) =>
    desk.ofCard(props.card).some((known) => known.day === day && !known.indicator.isRemoved)
  const end = () => {
    desk.drafts.delete(props.card)
    props.onEnd()
  }
  const save = () => {
    if (props.refusal !== undefined) return
    const parsed = parseIndicator(draft(), { today: props.today, isTaken })
    if (!parsed.ok) {
      setErrors(parsed.error)
      form?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
      return
    }
    const { day, editing } = draft()
    const changes: WishedChange[] = [{ register: 'indicator', key: indicatorKey(props.card, day), value: parsed.value }]
    const moved = editing !== null && editing !== day ? indicatorKey(props.card, editing) : null
    const before = moved && props.session.facts.value('indicator', moved)
    if (moved && before) changes.push({ register: 'indicator', key: moved, value: { ...before, isRemoved: true } })
    const failed = write(...changes)
    setFailure(failed)
    if (failed !== null) return
    announce(words.saved(day))
    end()
  }
  const errorOf = (field: keyof DraftErrors) => {
    const code = errors()[field]
    return code && words.errors[code]
  }
  const number = (measure: Measure) => (
    <div class="indicator-form__number">
      <TextField
        compact
        label={words.names[measure]}
        hint={words.hints[measure]}
        value={draft()[measure]}
        error={errorOf(measure)}
        disabled={props.refusal !== undefined}
        onInput={(typed) => change({ [measure]: typed })}
      />
    </div>
  )
  const text = (field: 'abortPlace' | 'errorKind') => (
    <TextField
      compact
      optional
      label={words[field]}
      maxLength={300}
      value={draft()[field]}
      disabled={props.refusal !== undefined}
      onInput={(typed) => change({ [field]: typed })}
    />
  )
  return (
    <form
      class="indicator-form"
      novalidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h4>{((day) => (day === null ? words.form : words.formEdit(day)))(draft().editing)}</h4>
      <TextField
        compact
        type="date"
        label={words.date}
        hint={words.dateHint}
        max={props.today}
        value={draft().day}
        error={errorOf('day')}
        disabled={props.refusal !== undefined}
        onInput={(day) => change({ day })}
      />
      {number('onlineShare')}
      {number('abortShare')}
      {text('abortPlace')}
      {number('errorShare')}
      {text('errorKind')}
      {number('handlingDays')}
      {number('usageShare')}
      <Show when={errorOf('form') ?? failure() ?? undefined}>
        {(why) => (
          <p class="kern-error" role="alert">
            {why()}
          </p>
        )}
      </Show>
      <div class="aftercare-bar">
        <Button type="submit" variant="primary" size="small" disabledReason={props.refusal}>
          {words.save}
        </Button>
        <Show when={draft().editing !== null}>
          <Button size="small" onClick={end}>
            {words.cancelEdit}
          </Button>
        </Show>
      </div>
    </form>
  )
}

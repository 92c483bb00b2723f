import { Show } from 'solid-js'
import { type Schedule, type Stance, stanceSchema } from '../../shared/domain/decisions.ts'
import { planningText } from '../text/planning.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter, refusalOf } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'

/** Stance, reason and review date of a card on the roadmap. */
export function PlacementFields(props: CardFactProps) {
  const schedule = () => {
    const found = props.session.model.schedule(props.card)
    return found && found.column !== null ? found : undefined
  }
  return (
    <Show when={schedule()} fallback={<p class="card-planning__note">{planningText.notPlanned}</p>}>
      <Placed {...props} schedule={schedule()} />
    </Show>
  )
}

/** `schedule`: undefined as soon as somebody has taken the card off the roadmap, while these fields go away. */
function Placed(props: CardFactProps & { schedule: Schedule | undefined }) {
  const write = createFactWriter(props.session)
  /** The day of review moves on after the workshop as well, when the plan itself does not. */
  const reviewRefusal = () =>
    props.schedule
      ? refusalOf(props.session, { register: 'schedule', key: props.card, value: props.schedule })
      : props.refusal
  const isStatusQuo = () => props.schedule?.stance === 'status-quo'
  /** What stands in the status quo column has no other stance, and nothing else has this one. */
  const stances = (): readonly Stance[] =>
    isStatusQuo() ? ['status-quo'] : stanceSchema.options.filter((stance) => stance !== 'status-quo')
  const change = (part: Partial<Schedule>) => {
    if (!props.schedule) return null
    const { reason, reviewAt, ...rest } = { ...props.schedule, ...part }
    const value = { ...rest, ...(reason && { reason }), ...(reviewAt && { reviewAt }) }
    return write({ register: 'schedule', key: props.card, value })
  }
  return (
    <div class="card-planning__fields">
      <SelectField
        compact
        label={planningText.stance}
        value={props.schedule?.stance ?? 'wave'}
        disabled={props.refusal !== undefined || isStatusQuo()}
        options={stances().map((stance) => ({ value: stance, label: planningText.stanceNames[stance] }))}
        onChange={(chosen) => {
          const stance = stances().find((known) => known === chosen)
          if (stance) change({ stance })
        }}
      />
      <Show when={isStatusQuo()}>
        <DraftField
          label={planningText.reviewAt}
          hint={planningText.reviewHint}
          type="date"
          value={props.schedule?.reviewAt ?? ''}
          disabled={reviewRefusal() !== undefined}
          onCommit={(typed) => (typed === '' ? planningText.reviewHint : change({ reviewAt: typed }))}
        />
      </Show>
      <DraftField
        label={planningText.reason}
        maxLength={1000}
        value={props.schedule?.reason ?? ''}
        disabled={props.refusal !== undefined}
        onCommit={(reason) => change({ reason })}
      />
    </div>
  )
}

import { Show } from 'solid-js'
import { effortSchema } from '../../shared/domain/card-facts.ts'
import { effortOf } from '../../shared/roadmap/effort-preset.ts'
import { planningText } from '../text/planning.ts'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'
import { parseDays } from './parse-days.ts'

/** Person-days of a card; without a number what its kind of solution usually takes. */
export function EffortField(props: CardFactProps) {
  const write = createFactWriter(props.session)
  const said = () => props.session.facts.value('effort', props.card)
  const usual = () => effortOf(undefined, props.session.facts.value('solution', props.card)).personDays
  const commit = (typed: string) => {
    const value = effortSchema.safeParse({ personDays: parseDays(typed) })
    if (!value.success) return planningText.effortWrong
    return write({ register: 'effort', key: props.card, value: value.data })
  }
  return (
    <div class="card-planning__fields">
      <DraftField
        label={planningText.effortField}
        value={said()?.personDays?.toLocaleString('de-DE', { useGrouping: false }) ?? ''}
        disabled={props.refusal !== undefined}
        onCommit={commit}
      />
      <Show when={(said()?.personDays ?? null) === null}>
        <p class="card-planning__note">{planningText.effortPreset(usual())}</p>
      </Show>
    </div>
  )
}

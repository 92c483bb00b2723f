import { Show } from 'solid-js'
import { type Maturity, maturitySchema } from '../../shared/domain/maturity.ts'
import { planningText } from '../text/planning.ts'
import { SelectField } from '../ui/select-field.tsx'

const levels: Record<Maturity['model'], readonly number[]> = {
  ozg: [0, 1, 2, 3, 4],
  'ozg-2': [0, 1, 2, 3, 4, 5, 6, 7],
  eu: [1, 2, 3, 4, 5],
}

/** A Reifegrad: first the model, then the number that it knows. */
export function MaturityFields(props: {
  value: Maturity | null
  disabled: boolean
  onChange: (value: Maturity | null) => void
}) {
  const parse = (model: string, level: number) =>
    props.onChange(maturitySchema.safeParse({ model, level }).data ?? null)
  return (
    <div class="card-planning__pair">
      <SelectField
        compact
        label={planningText.maturityModel}
        value={props.value?.model ?? ''}
        disabled={props.disabled}
        options={[
          { value: '', label: planningText.notChosen },
          ...Object.entries(planningText.maturityModels).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(model) => parse(model, model === 'eu' ? 1 : 0)}
      />
      <Show when={props.value}>
        {(value) => (
          <SelectField
            compact
            label={planningText.maturityLevel}
            value={String(value().level)}
            disabled={props.disabled}
            options={levels[value().model].map((level) => ({ value: String(level), label: String(level) }))}
            onChange={(level) => parse(value().model, Number(level))}
          />
        )}
      </Show>
    </div>
  )
}

import { Index } from 'solid-js'
import { maxCriteria, type VoteCriterion } from '../../shared/run/vote.ts'
import type { criteriaPresets } from '../../shared/run/vote-presets.ts'
import { criteriaText } from '../text/vote.ts'
import { voteSetupText } from '../text/vote-setup.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { presetCriteria, withOwnCriterion } from './vote-draft.ts'

const presets = ['solution', 'urgency'] as const satisfies readonly (keyof typeof criteriaPresets)[]
const weights = Array.from({ length: 10 }, (_, index) => index + 1)

/** Criteria with their weights: taken from a preset, or own ones. */
export function CriteriaEditor(props: {
  criteria: readonly VoteCriterion[]
  onChange: (criteria: readonly VoteCriterion[]) => void
}) {
  const change = (place: number, part: Partial<VoteCriterion>) =>
    props.onChange(props.criteria.map((criterion, index) => (index === place ? { ...criterion, ...part } : criterion)))
  const nameOf = (criterion: VoteCriterion, place: number) =>
    criterion.label.trim() === '' ? voteSetupText.criterionName(place + 1) : criterion.label
  return (
    <fieldset class="kern-fieldset vote-criteria">
      <legend class="kern-label">{voteSetupText.criteria}</legend>
      <div class="vote-setup__actions">
        {presets.map((preset) => (
          <Button size="small" onClick={() => props.onChange(presetCriteria(preset))}>
            {criteriaText.presets[preset]}
          </Button>
        ))}
      </div>
      <ul class="vote-criteria__rows">
        {/* by place: the field in which somebody types stays the same */}
        <Index each={props.criteria}>
          {(criterion, place) => (
            <li>
              <fieldset>
                <legend class="kern-sr-only">{nameOf(criterion(), place)}</legend>
                <TextField
                  compact
                  label={voteSetupText.criterionName(place + 1)}
                  labelHidden
                  value={criterion().label}
                  maxLength={120}
                  onInput={(label) => change(place, { label })}
                />
                <SelectField
                  compact
                  label={voteSetupText.weightOfCriterion(nameOf(criterion(), place))}
                  labelHidden
                  value={String(criterion().weight)}
                  options={weights.map((weight) => ({
                    value: String(weight),
                    label: voteSetupText.timesWeight(weight),
                  }))}
                  onChange={(value) => change(place, { weight: Number(value) })}
                />
                <Checkbox
                  label={voteSetupText.isCost}
                  checked={criterion().isCost}
                  onChange={(isCost) => change(place, { isCost })}
                />
                <Button
                  variant="tertiary"
                  size="small"
                  icon="delete"
                  iconOnly
                  onClick={() => props.onChange(props.criteria.filter((_, index) => index !== place))}
                >
                  {voteSetupText.removeCriterion(nameOf(criterion(), place))}
                </Button>
              </fieldset>
            </li>
          )}
        </Index>
      </ul>
      <Button
        variant="tertiary"
        size="small"
        icon="add"
        disabledReason={props.criteria.length >= maxCriteria ? voteSetupText.mostCriteria : undefined}
        onClick={() => props.onChange(withOwnCriterion(props.criteria))}
      >
        {voteSetupText.addCriterion}
      </Button>
    </fieldset>
  )
}

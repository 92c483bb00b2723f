import type { Team } from '../../shared/domain/card-facts.ts'
import { planningText } from '../text/planning.ts'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'

const nobody: Team = { owner: '', implementer: '' }

/** The tandem of a service. */
export function TeamFields(props: CardFactProps) {
  const write = createFactWriter(props.session)
  const team = () => props.session.facts.value('team', props.card) ?? nobody
  const field = (name: keyof Team) => (
    <DraftField
      label={planningText[name]}
      hint={name === 'owner' ? planningText.teamHint : undefined}
      maxLength={200}
      value={team()[name]}
      disabled={props.refusal !== undefined}
      onCommit={(typed) => write({ register: 'team', key: props.card, value: { ...team(), [name]: typed } })}
    />
  )
  return (
    <div class="card-planning__fields">
      {field('owner')}
      {field('implementer')}
    </div>
  )
}

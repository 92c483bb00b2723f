import { For } from 'solid-js'
import { type ProjectState, type ProjectStep, projectKey, projectStepSchema } from '../../shared/domain/card-facts.ts'
import { planningText } from '../text/planning.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter, refusalOf } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'

const open: ProjectState = { state: 'open', milestoneAt: null, note: '' }
const states: readonly ProjectState['state'][] = ['open', 'active', 'done']

/** The four phases of a service's project, each with the day of its milestone. */
export function ProjectSteps(props: CardFactProps) {
  return <For each={projectStepSchema.options}>{(step) => <ProjectStepRow {...props} step={step} />}</For>
}

function ProjectStepRow(props: CardFactProps & { step: ProjectStep }) {
  const write = createFactWriter(props.session)
  const key = () => projectKey(props.card, props.step)
  const value = () => props.session.facts.value('project', key()) ?? open
  const change = (part: Partial<ProjectState>) =>
    write({ register: 'project', key: key(), value: { ...value(), ...part } })
  const words = () => planningText.stepNames[props.step]
  /** An Amt goes on with its projects after the workshop, when the rest of the plan stays as it is. */
  const isClosed = () => refusalOf(props.session, { register: 'project', key: key(), value: value() }) !== undefined
  return (
    <div class="card-planning__pair">
      <SelectField
        compact
        label={words().name}
        value={value().state}
        disabled={isClosed()}
        options={states.map((state) => ({ value: state, label: planningText.stepStates[state] }))}
        onChange={(chosen) => {
          const state = states.find((known) => known === chosen)
          if (state) change({ state })
        }}
      />
      <DraftField
        label={planningText.milestoneOf(words().milestone)}
        type="date"
        value={value().milestoneAt ?? ''}
        disabled={isClosed()}
        onCommit={(typed) => change({ milestoneAt: typed === '' ? null : typed })}
      />
    </div>
  )
}

import { For, Show } from 'solid-js'
import {
  type Prerequisite,
  type PrerequisiteKind,
  prerequisiteKey,
  prerequisiteKindSchema,
} from '../../shared/domain/card-facts.ts'
import { planningText } from '../text/planning.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'

const nothing: Prerequisite = { needed: false, done: false, note: '' }

/** The template of what a service may need before it goes online: what of it this one needs, and what is there. */
export function PrerequisiteTable(props: CardFactProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{planningText.prerequisites}</th>
          <th scope="col">{planningText.needed}</th>
          <th scope="col">{planningText.done}</th>
        </tr>
      </thead>
      <tbody>
        <For each={prerequisiteKindSchema.options}>{(kind) => <PrerequisiteRow {...props} kind={kind} />}</For>
      </tbody>
    </table>
  )
}

function PrerequisiteRow(props: CardFactProps & { kind: PrerequisiteKind }) {
  const write = createFactWriter(props.session)
  const key = () => prerequisiteKey(props.card, props.kind)
  const value = () => props.session.facts.value('prerequisite', key()) ?? nothing
  const change = (part: Partial<Prerequisite>) =>
    write({ register: 'prerequisite', key: key(), value: { ...value(), ...part } })
  const words = () => planningText.prerequisiteNames[props.kind]
  const isClosed = () => props.refusal !== undefined
  return (
    <tr>
      <th scope="row">
        {words().name}
        <Show when={value().needed || value().note !== ''} fallback={<p class="card-planning__note">{words().hint}</p>}>
          <DraftField
            label={planningText.noteOf(words().name)}
            maxLength={500}
            value={value().note}
            disabled={isClosed()}
            onCommit={(note) => change({ note })}
          />
        </Show>
      </th>
      <td>
        <Checkbox
          label={planningText.neededOf(words().name)}
          labelHidden
          checked={value().needed}
          disabled={isClosed()}
          onChange={(needed) => change({ needed, done: needed && value().done })}
        />
      </td>
      <td>
        <Checkbox
          label={planningText.doneOf(words().name)}
          labelHidden
          checked={value().done}
          disabled={isClosed() || !value().needed}
          onChange={(done) => change({ done })}
        />
      </td>
    </tr>
  )
}

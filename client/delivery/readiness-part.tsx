import { For, Show } from 'solid-js'
import { countSettled } from '../../shared/delivery/readiness.ts'
import { type Readiness, type ReadinessKey, readinessKeySchema, readinessSchema } from '../../shared/domain/delivery.ts'
import { createDraft } from '../planning/create-draft.ts'
import { createFactWriter } from '../planning/create-fact-writer.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliverySetupText } from '../text/delivery-setup.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { DeliveryBoard } from './create-delivery.ts'

const words = deliverySetupText.readiness
const keys = readinessKeySchema.options
const unknown: Readiness = { state: 'open', note: '' }

/** What must be clear before anything is delivered: the moderation keeps it, everybody reads. */
export function ReadinessPart(props: { delivery: DeliveryBoard }) {
  const { session } = props.delivery
  const settled = () => countSettled(session.facts.entries('readiness'))
  const refusal = () => {
    const answer = session.mayWrite({ register: 'readiness', key: 'crawl', value: unknown })
    return answer.ok ? undefined : deliveryText.refusal(answer.error)
  }
  return (
    <div class="delivery-page-part">
      <p class="muted">{words.lead}</p>
      <div class="delivery-settled">
        <ProgressBar value={settled() / keys.length} label={words.progress(settled(), keys.length)} />
      </div>
      <ul class="delivery-checks">
        <For each={keys}>{(key) => <Check delivery={props.delivery} id={key} refusal={refusal()} />}</For>
      </ul>
    </div>
  )
}

function Check(props: { delivery: DeliveryBoard; id: ReadinessKey; refusal: string | undefined }) {
  const { session } = props.delivery
  const write = createFactWriter(session)
  const item = words.items[props.id]
  const value = () => session.facts.value('readiness', props.id) ?? unknown
  const change = (part: Partial<Readiness>) =>
    write({ register: 'readiness', key: props.id, value: { ...value(), ...part } })
  return (
    <li data-state={value().state}>
      <div>
        <h3>
          <span aria-hidden="true">{value().state === 'open' ? '○' : '✓'} </span>
          {item.title}
        </h3>
        <p>{item.text}</p>
        <p class="muted">
          {words.ask} {item.ask}.
        </p>
      </div>
      <div class="delivery-check">
        <SelectField
          compact
          label={words.state(item.title)}
          labelHidden
          hint={props.refusal}
          value={value().state}
          disabled={props.refusal !== undefined}
          options={readinessSchema.shape.state.options.map((state) => ({ value: state, label: words.states[state] }))}
          onChange={(text) => {
            const state = readinessSchema.shape.state.safeParse(text)
            if (state.success) change({ state: state.data })
          }}
        />
        <Show
          when={props.refusal === undefined}
          fallback={<p class="delivery-note">{value().note || <span class="muted">{words.noNote}</span>}</p>}
        >
          <Note label={words.noteOf(item.title)} value={value().note} onCommit={(note) => change({ note })} />
        </Show>
      </div>
    </li>
  )
}

function Note(props: { label: string; value: string; onCommit: (note: string) => string | null }) {
  const draft = createDraft(props)
  return (
    <div onFocusOut={draft.leave}>
      <TextArea
        label={props.label}
        labelHidden
        placeholder={words.noteHint}
        rows={2}
        maxLength={1000}
        value={draft.shown()}
        error={draft.error() ?? undefined}
        onInput={draft.type}
      />
    </div>
  )
}

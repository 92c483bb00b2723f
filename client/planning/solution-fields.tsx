import { Show } from 'solid-js'
import { profileIdSchema, type Solution } from '../../shared/domain/card-facts.ts'
import { planningText } from '../text/planning.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'
import { MaturityFields } from './maturity-fields.tsx'

const unknown: Solution = {
  development: null,
  operation: null,
  model: null,
  name: '',
  provider: '',
  maturity: null,
  profile: null,
}
const parties = Object.keys(planningText.partyNames) as (keyof typeof planningText.partyNames)[]
const models = Object.keys(planningText.modelNames) as (keyof typeof planningText.modelNames)[]

/** How the service goes online: variant, model, product, Reifegrad, and the Steckbrief that it follows. */
export function SolutionFields(props: CardFactProps) {
  const write = createFactWriter(props.session)
  const value = () => props.session.facts.value('solution', props.card) ?? unknown
  const change = (part: Partial<Solution>) =>
    write({ register: 'solution', key: props.card, value: { ...value(), ...part } })
  const isClosed = () => props.refusal !== undefined
  const profiles = () =>
    [...props.session.facts.entries('profile')].filter(([id, { isRemoved }]) => !isRemoved || id === value().profile)
  const choose = (chosen: string) => {
    const id = profileIdSchema.safeParse(chosen).data ?? null
    const profile = id === null ? undefined : props.session.facts.value('profile', id)
    // A Steckbrief fills what it knows; what the card says already is not taken away.
    change({
      profile: id,
      ...(profile && {
        name: value().name === '' ? profile.name : value().name,
        provider: value().provider === '' ? profile.organisation : value().provider,
        maturity: value().maturity ?? profile.maturity,
      }),
    })
  }
  const party = (name: 'development' | 'operation') => (
    <SelectField
      compact
      label={planningText[name]}
      value={value()[name] ?? ''}
      disabled={isClosed()}
      options={[
        { value: '', label: planningText.notChosen },
        ...parties.map((each) => ({ value: each, label: planningText.partyNames[each] })),
      ]}
      onChange={(chosen) => change({ [name]: parties.find((each) => each === chosen) ?? null })}
    />
  )
  return (
    <div class="card-planning__fields">
      <SelectField
        compact
        label={planningText.profile}
        value={value().profile ?? ''}
        disabled={isClosed()}
        options={[
          { value: '', label: planningText.noProfile },
          ...profiles().map(([id, { name }]) => ({ value: id, label: name })),
        ]}
        onChange={choose}
      />
      <SelectField
        compact
        label={planningText.model}
        value={value().model ?? ''}
        disabled={isClosed()}
        options={[
          { value: '', label: planningText.notChosen },
          ...models.map((each) => ({ value: each, label: planningText.modelNames[each] })),
        ]}
        onChange={(chosen) => change({ model: models.find((each) => each === chosen) ?? null })}
      />
      <div class="card-planning__pair">
        {party('development')}
        {party('operation')}
      </div>
      <DraftField
        label={planningText.solutionName}
        maxLength={200}
        value={value().name}
        disabled={isClosed()}
        onCommit={(name) => change({ name })}
      />
      <DraftField
        label={planningText.provider}
        maxLength={200}
        value={value().provider}
        disabled={isClosed()}
        onCommit={(provider) => change({ provider })}
      />
      <MaturityFields value={value().maturity} disabled={isClosed()} onChange={(maturity) => change({ maturity })} />
      <Show when={props.session.services.get(props.card)?.maturity}>
        {(maturity) => <p class="card-planning__note">{planningText.maturityFromList(maturity())}</p>}
      </Show>
    </div>
  )
}

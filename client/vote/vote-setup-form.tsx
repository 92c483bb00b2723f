import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { voteText } from '../text/vote.ts'
import { voteSetupText } from '../text/vote-setup.ts'
import { joinText } from '../text/workshop.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CriteriaEditor } from './criteria-editor.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { dotsOf, optionsOf, type VoteDraft } from './vote-draft.ts'
import './vote-setup.css'

interface VoteSetupFormProps extends LiveProps {
  draft: VoteDraft
  onDraft: (draft: VoteDraft) => void
}

const mostDots = 20 // more, and nobody can say what a dot is worth
const weights = Array.from({ length: 10 }, (_, index) => index + 1)

/** What is asked, and whose voice counts how much. */
export function VoteSetupForm(props: VoteSetupFormProps) {
  const change = (part: Partial<VoteDraft>) => props.onDraft({ ...props.draft, ...part })
  return (
    <div class="vote-setup">
      <RadioGroup
        legend={voteSetupText.kind}
        value={props.draft.kind}
        options={(['priority', 'rating', 'decision'] as const).map((value) => ({
          value,
          label: voteText.kind[value],
          hint: voteSetupText.kindHint[value],
        }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={voteSetupText.heading}
        hint={voteSetupText.headingHint}
        value={props.draft.title}
        maxLength={200}
        required
        onInput={(title) => change({ title })}
      />
      <Switch
        fallback={
          <OptionsEditor
            session={props.session}
            run={props.run}
            cards={props.draft.cards}
            lines={props.draft.lines}
            onChange={change}
          />
        }
      >
        <Match when={props.draft.kind === 'decision'}>
          <TextArea
            label={voteSetupText.question}
            value={props.draft.question}
            maxLength={500}
            rows={3}
            required
            onInput={(question) => change({ question })}
          />
        </Match>
      </Switch>
      <Show when={props.draft.kind === 'priority'}>
        <Dots {...props} onChange={change} />
      </Show>
      <Show when={props.draft.kind === 'rating'}>
        <CriteriaEditor criteria={props.draft.criteria} onChange={(criteria) => change({ criteria })} />
      </Show>
      <Voices {...props} onChange={change} />
    </div>
  )
}

function Dots(props: VoteSetupFormProps & { onChange: (part: Partial<VoteDraft>) => void }) {
  const optionCount = createMemo(
    () => optionsOf(props.draft, (card) => props.session.services.get(card)?.name ?? card).length,
  )
  const usual = () => dotsOf({ ...props.draft, dots: null }, optionCount())
  const dots = () => dotsOf(props.draft, optionCount())
  const counts = (to: number) =>
    Array.from({ length: to }, (_, index) => ({ value: String(index + 1), label: voteSetupText.dotsOption(index + 1) }))
  const numberOf = (value: string) => (value === '' ? null : Number(value))
  return (
    <div class="vote-setup__pair">
      <SelectField
        label={voteSetupText.dots}
        value={props.draft.dots === null ? '' : String(props.draft.dots)}
        options={[{ value: '', label: voteSetupText.usualDots(usual()) }, ...counts(mostDots)]}
        onChange={(value) => props.onChange({ dots: numberOf(value) })}
      />
      <SelectField
        label={voteSetupText.maxPerOption}
        value={props.draft.maxPerOption === null ? '' : String(props.draft.maxPerOption)}
        options={[
          { value: '', label: voteSetupText.allOnOne },
          ...counts(Math.max(dots(), props.draft.maxPerOption ?? 1)),
        ]}
        onChange={(value) => props.onChange({ maxPerOption: numberOf(value) })}
      />
    </div>
  )
}

function Voices(props: VoteSetupFormProps & { onChange: (part: Partial<VoteDraft>) => void }) {
  const boards = () => props.session.workshop().boards
  const changedWeights = createMemo(() => [...props.draft.laneWeights.values()].filter((weight) => weight !== 1).length)
  return (
    <>
      <RadioGroup
        legend={voteSetupText.who}
        value={props.draft.voicePer}
        options={(['lane', 'head'] as const).map((value) => ({
          value,
          label: voteSetupText.voicePer[value],
          hint: voteSetupText.voicePerHint[value],
        }))}
        onChange={(voicePer) => props.onChange({ voicePer })}
      />
      <Show when={boards().length > 1}>
        <SelectField
          label={voteSetupText.board}
          value={props.draft.boardId ?? ''}
          options={[
            { value: '', label: voteSetupText.allBoards },
            ...boards().map(({ id, municipality }) => ({ value: id, label: municipality.name })),
          ]}
          onChange={(value) => props.onChange({ boardId: value === '' ? null : boardIdSchema.parse(value) })}
        />
      </Show>
      <Disclosure
        summary={
          changedWeights() === 0 ? voteSetupText.laneWeights : voteSetupText.laneWeightsChanged(changedWeights())
        }
      >
        <p class="vote-setup__hint">{voteSetupText.laneWeightsHint}</p>
        <div class="vote-setup__weights">
          <For each={props.session.workshop().lanes}>
            {(lane) => (
              <SelectField
                compact
                label={joinText.laneName(lane)}
                value={String(props.draft.laneWeights.get(lane.id) ?? 1)}
                options={weights.map((weight) => ({ value: String(weight), label: voteSetupText.timesWeight(weight) }))}
                onChange={(value) =>
                  props.onChange({ laneWeights: new Map(props.draft.laneWeights).set(lane.id, Number(value)) })
                }
              />
            )}
          </For>
        </div>
      </Disclosure>
    </>
  )
}

import { Match, Switch } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { Ballot, VoteQuestion } from '../../shared/run/vote.ts'
import { voteText } from '../text/vote.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import './ballot-form.css'
import { DotsBallot } from './dots-ballot.tsx'
import type { BallotDraft } from './draft-ballot.ts'
import { RatingBallot } from './rating-ballot.tsx'

export interface BallotFormProps<Kind extends VoteQuestion['kind'] = VoteQuestion['kind']> {
  question: Extract<VoteQuestion, { kind: Kind }>
  draft: BallotDraft
  onDraft: (draft: BallotDraft) => void
  /** Shows the details of a card that is voted on; left out where there are none. */
  onCard?: ((card: CardId) => void) | undefined
}

type Choice = Extract<Ballot, { kind: 'decision' }>['choice']

/** The ballot itself, by kind of question. */
export function BallotForm(props: BallotFormProps) {
  const as = <Kind extends VoteQuestion['kind']>(kind: Kind) => {
    const { question } = props
    return isKind(question, kind) ? question : undefined
  }
  return (
    <Switch>
      <Match when={as('priority')}>{(question) => <DotsBallot {...props} question={question()} />}</Match>
      <Match when={as('rating')}>{(question) => <RatingBallot {...props} question={question()} />}</Match>
      <Match when={as('decision')}>
        {(question) => (
          <RadioGroup<Choice | 'none'>
            legend={question().question}
            value={props.draft?.kind === 'decision' ? props.draft.choice : 'none'}
            options={choices.map((value) => ({ value, label: voteText.choice[value] }))}
            onChange={(choice) => {
              if (choice !== 'none') props.onDraft({ kind: 'decision', choice })
            }}
          />
        )}
      </Match>
    </Switch>
  )
}

const choices: readonly Choice[] = ['yes', 'no', 'abstain']

function isKind<Kind extends VoteQuestion['kind']>(
  question: VoteQuestion,
  kind: Kind,
): question is Extract<VoteQuestion, { kind: Kind }> {
  return question.kind === kind
}

import { createUniqueId, For } from 'solid-js'
import type { VoteCriterion, VoteOption } from '../../shared/run/vote.ts'
import { ballotText, voteText } from '../text/vote.ts'
import type { BallotFormProps } from './ballot-form.tsx'
import { markOf, marksOn, withMark } from './draft-ballot.ts'
import { OptionName } from './option-name.tsx'

const marks = [1, 2, 3, 4, 5] as const

/** Marks from 1 to 5: for each option one row of radio buttons for each criterion. */
export function RatingBallot(props: BallotFormProps<'rating'>) {
  return (
    <div class="rating-ballot">
      <p class="rating-ballot__scale">{ballotText.scale}</p>
      <For each={props.question.options}>
        {(option) => {
          const nameId = createUniqueId()
          return (
            <section class="rating-ballot__option" aria-labelledby={nameId}>
              <h3>
                <OptionName option={option} id={nameId} onCard={props.onCard} />
                <span class="rating-ballot__progress">
                  {ballotText.rated(marksOn(props.draft, option.id), props.question.criteria.length)}
                </span>
              </h3>
              <For each={props.question.criteria}>
                {(criterion) => <Marks {...props} option={option} criterion={criterion} />}
              </For>
            </section>
          )
        }}
      </For>
    </div>
  )
}

function Marks(props: BallotFormProps<'rating'> & { option: VoteOption; criterion: VoteCriterion }) {
  const name = createUniqueId()
  const given = () => markOf(props.draft, props.option.id, props.criterion.id)
  const choose = (value: number | null) =>
    props.onDraft(withMark(props.draft, { option: props.option.id, criterion: props.criterion.id, value }))
  return (
    <fieldset class="rating-ballot__marks">
      <legend>
        {props.criterion.label}{' '}
        <span class="rating-ballot__rule">
          {ballotText.criterionRule(props.criterion.weight, props.criterion.isCost)}
        </span>
      </legend>
      <div class="rating-ballot__row">
        <For each={marks}>
          {(value) => (
            <label class="rating-ballot__mark">
              <input type="radio" name={name} checked={given() === value} onChange={() => choose(value)} />
              <span>{voteText.number(value)}</span>
            </label>
          )}
        </For>
        <label class="rating-ballot__mark rating-ballot__mark--none" title={voteText.noMark}>
          <input
            type="radio"
            name={name}
            aria-label={voteText.noMark}
            checked={given() === null}
            onChange={() => choose(null)}
          />
          <span aria-hidden="true">{voteText.noMarkShort}</span>
        </label>
      </div>
    </fieldset>
  )
}

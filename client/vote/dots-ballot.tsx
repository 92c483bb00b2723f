import { createUniqueId, For } from 'solid-js'
import type { VoteOption } from '../../shared/run/vote.ts'
import { ballotText, voteText } from '../text/vote.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import type { BallotFormProps } from './ballot-form.tsx'
import { dotsLeft, dotsOn, withDots } from './draft-ballot.ts'
import { OptionName } from './option-name.tsx'

/** Dots to give away: less and more for each option, and what is left. */
export function DotsBallot(props: BallotFormProps<'priority'>) {
  const left = () => dotsLeft(props.question, props.draft)
  const give = ({ id, label }: VoteOption, step: 1 | -1) => {
    const draft = withDots(props.question, props.draft, { option: id, count: dotsOn(props.draft, id) + step })
    props.onDraft(draft)
    announce(ballotText.dotsSet(label, dotsOn(draft, id), dotsLeft(props.question, draft)))
  }
  return (
    <div class="dots-ballot">
      <p class="dots-ballot__left">
        <b>{ballotText.remaining(left(), props.question.dots)}</b>
      </p>
      <ul class="dots-ballot__options">
        <For each={props.question.options}>
          {(option) => {
            const nameId = createUniqueId()
            const count = () => dotsOn(props.draft, option.id)
            const whyNotMore = () => {
              if (count() >= props.question.maxPerOption) return ballotText.mostReached(props.question.maxPerOption)
              return left() === 0 ? ballotText.noneLeft : undefined
            }
            return (
              <li classList={{ 'has-dots': count() > 0 }}>
                <OptionName option={option} id={nameId} onCard={props.onCard} />
                {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend of its own */}
                <div class="dots-ballot__stepper" role="group" aria-labelledby={nameId}>
                  <Button
                    size="small"
                    aria-label={ballotText.less(option.label)}
                    disabledReason={count() === 0 ? ballotText.noneGiven : undefined}
                    onClick={() => give(option, -1)}
                  >
                    −
                  </Button>
                  <span class="dots-ballot__count">
                    <span class="kern-sr-only">{voteText.dots(count())}</span>
                    <span aria-hidden="true">{voteText.number(count())}</span>
                  </span>
                  <Button
                    size="small"
                    aria-label={ballotText.more(option.label)}
                    disabledReason={whyNotMore()}
                    onClick={() => give(option, 1)}
                  >
                    +
                  </Button>
                </div>
              </li>
            )
          }}
        </For>
      </ul>
    </div>
  )
}

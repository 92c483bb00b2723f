import { createMemo, For, Show } from 'solid-js'
import { peopleHere } from '../live/people-here.ts'
import { readyProgress } from '../live/ready-progress.ts'
import { StageFacts } from '../live/stage-facts.tsx'
import { StageStory } from '../live/stage-story.tsx'
import { stagedCard } from '../live/staged-card.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { liveText, presenterText } from '../text/live.ts'
import { VoteResultView } from '../vote/vote-result.tsx'

const shownHands = 3

/** What everybody looks at together: the card on stage, the vote, who wants to speak, who is ready. Only what there is. */
export function PresenterSide(props: LiveProps) {
  const staged = createMemo(() => stagedCard(props))
  const vote = () => props.run.run().vote
  const hands = () => props.run.run().hands
  const ready = () => props.run.run().ready
  const laneName = (id: string | null) => {
    const lane = props.session.workshop().lanes.find((known) => known.id === id)
    return lane ? boardText.laneOrInbox(lane) : ''
  }
  const progress = createMemo(() => readyProgress(ready()?.people ?? [], peopleHere(props.session), []))
  const hasSomething = () => staged() !== null || vote() !== null || hands().length > 0 || ready() !== null
  return (
    <Show when={hasSomething()}>
      <div class="presenter-side">
        <Show when={staged()}>
          {(shown) => (
            <section class="presenter-stage" aria-label={presenterText.stage}>
              <h2>{presenterText.stage}</h2>
              <Show when={shown().service}>{(service) => <StageFacts service={service()} />}</Show>
              <Show when={shown().isHere}>
                <StageStory session={props.session} card={shown().card} />
              </Show>
            </section>
          )}
        </Show>
        <Show when={vote()}>
          {(open) => (
            <section class="presenter-vote" aria-label={presenterText.vote}>
              <h2>{presenterText.vote}</h2>
              <p class="presenter-vote__title">{open().definition.title}</p>
              <Show when={open().outcome} fallback={<p>{presenterText.voices(open().voices)}</p>}>
                {(outcome) => <VoteResultView definition={open().definition} result={outcome().result} />}
              </Show>
            </section>
          )}
        </Show>
        <Show when={ready()}>
          {(asked) => (
            <section class="presenter-ready">
              <h2>{asked().question || liveText.defaultQuestion}</h2>
              <p class="presenter-ready__count">{liveText.readyCount(progress().done, progress().all)}</p>
            </section>
          )}
        </Show>
        <Show when={hands().length > 0}>
          <section class="presenter-hands" aria-label={presenterText.hands}>
            <h2>{presenterText.hands}</h2>
            <ol>
              <For each={hands().slice(0, shownHands)}>
                {({ person }) => (
                  <li>
                    <strong>{person.name}</strong> {laneName(person.laneId)}
                  </li>
                )}
              </For>
            </ol>
            <Show when={hands().length > shownHands}>
              <p>{presenterText.moreHands(hands().length - shownHands)}</p>
            </Show>
          </section>
        </Show>
      </div>
    </Show>
  )
}

import { createEffect, createMemo, on, Show } from 'solid-js'
import type { VoteState } from '../../shared/run/vote.ts'
import type { LiveProps } from '../run/run-session.ts'
import { ballotText } from '../text/vote.ts'
import { announce } from '../ui/live-region.tsx'
import { ShownVote } from './shown-vote.tsx'

/** The vote that is on, or its result, for everyone. */
export function VoteStand(props: LiveProps) {
  const vote = createMemo(() => props.run.run().vote)
  const id = createMemo(() => vote()?.definition.id ?? null)
  createEffect(
    on(vote, (now, before) => {
      const isGone = before && before.definition.id !== now?.definition.id
      if (isGone && before.outcome === null) announce(ballotText.cancelled(before.definition.title))
    }),
  )
  return (
    <Show when={id()} keyed>
      {(shown) => {
        const state = createMemo((before: VoteState | null) => {
          const now = vote()
          return now?.definition.id === shown ? now : before // it ends first, its view a moment later
        }, null)
        return (
          <Show when={state()}>{(known) => <ShownVote session={props.session} run={props.run} vote={known()} />}</Show>
        )
      }}
    </Show>
  )
}

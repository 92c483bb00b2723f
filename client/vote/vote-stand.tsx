import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { VoteState } from '../../shared/run/vote.ts'
import type { LiveProps } from '../run/run-session.ts'
import { ballotText } from '../text/vote.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { ShownVote } from './shown-vote.tsx'
import './vote-stand.css'

/** The vote that is on, or its result, for everyone. */
export function VoteStand(props: LiveProps) {
  const vote = createMemo(() => props.run.run().vote)
  const id = createMemo(() => vote()?.definition.id ?? null)
  const [cancelled, setCancelled] = createSignal<string | null>(null)
  createEffect(
    on(vote, (now, before) => {
      if (now) setCancelled(null)
      if (before?.outcome !== null || before.definition.id === now?.definition.id) return
      setCancelled(ballotText.cancelled(before.definition.title))
      announce(ballotText.cancelled(before.definition.title))
    }),
  )
  return (
    <Show when={id()} keyed fallback={<Cancelled text={cancelled()} onSeen={() => setCancelled(null)} />}>
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

/** Somebody was perhaps filling it in: it does not vanish without a word. */
function Cancelled(props: { text: string | null; onSeen: () => void }) {
  return (
    <Show when={props.text}>
      {(text) => (
        <section class="vote-line" aria-label={ballotText.line}>
          <Icon name="info" size="small" />
          <span class="vote-line__text vote-line__text--whole">{text()}</span>
          <Button variant="tertiary" size="small" icon="close" iconOnly onClick={() => props.onSeen()}>
            {ballotText.cancelledSeen}
          </Button>
        </section>
      )}
    </Show>
  )
}

import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { actionText } from '../text/actions.ts'
import { Button } from '../ui/button.tsx'
import { othersToConfirm } from './bulk-cards.ts'
import { actAndTell } from './card-commands.ts'
import './selection-bar.css'
import { WithKey } from './with-key.tsx'

const queues = ['own', 'suggested', 'offers'] as const
/** What the own lane shows: its cards, what is suggested to it, or what others offer it. */
export type Queue = (typeof queues)[number]
export type LaneQueues = ReturnType<typeof createLaneQueues>

/** The queues of the own Amt. Which one is shown follows the phase until somebody chooses. Needs an owner. */
export function createLaneQueues(session: BoardSession, own: () => LaneId | null) {
  const [chosen, choose] = createSignal<Queue | null>(null)
  const cardsOf = (queue: Queue): readonly CardId[] => {
    const lane = own()
    if (lane === null) return []
    if (queue === 'own') return session.model.laneCards(lane)
    return queue === 'suggested' ? session.suggestions.cardsFor(lane) : session.model.offeredCards(lane)
  }
  const fitting = (): Queue => {
    const { phase } = session.workshop()
    const wanted = phase === 'assignment' ? 'suggested' : phase === 'acceptance' ? 'offers' : 'own'
    return cardsOf(wanted).length > 0 ? wanted : 'own'
  }
  const shown = createMemo(() => chosen() ?? fitting())
  const elsewhere = createMemo((): ReadonlySet<CardId> => (shown() === 'own' ? new Set() : new Set(cardsOf(shown()))))
  return {
    shown,
    choose,
    cardsOf,
    /** Cards that the own lane shows although they do not lie in it; no card is on the screen twice. */
    isElsewhere: (card: CardId) => elsewhere().has(card),
    hasElsewhere: () => elsewhere().size > 0,
  }
}

export function LaneQueuesBar(props: { queues: LaneQueues; onChosen: () => void }) {
  const labels = {
    own: actionText.queueOwn,
    suggested: actionText.queueSuggested,
    offers: actionText.queueOffers,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look and sound like a form
    <div class="lane-queues" role="group" aria-label={actionText.queues}>
      <For each={queues}>
        {(queue) => (
          <button
            type="button"
            aria-pressed={props.queues.shown() === queue}
            title={actionText.queueTitles[queue]}
            onClick={() => {
              props.queues.choose(queue)
              props.onChosen()
            }}
          >
            {labels[queue](props.queues.cardsOf(queue).length)}
          </button>
        )}
      </For>
    </div>
  )
}

/** Below the board while a queue is shown and nothing is marked: everything in it with one action. */
export function QueueBar(props: { session: BoardSession; queues: LaneQueues; shown: readonly CardId[] }) {
  const waiting = createMemo(() => (props.queues.shown() === 'own' ? [] : othersToConfirm(props.session, props.shown)))
  const isOffer = () => props.queues.shown() === 'offers'
  return (
    <Show when={waiting().length > 0}>
      <section class="selection-bar" aria-label={actionText.bar}>
        <p>
          {actionText.queueLead[isOffer() ? 'offers' : 'suggested'](waiting().length)}
          <span class="key-hint"> {actionText.markByKey}</span>
        </p>
        <Button
          size="small"
          variant="primary"
          onClick={() => actAndTell(props.session, waiting(), { type: 'confirm' })}
        >
          <WithKey label={actionText.confirmAll(waiting().length)} shortcut={actionText.shiftB} />
        </Button>
      </section>
    </Show>
  )
}

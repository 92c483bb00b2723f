import { type Accessor, createMemo } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import type { LiveProps } from '../run/run-session.ts'
import { disputeQueue, pointsOfLastVote, type QueuedCard } from './dispute-queue.ts'

/** The disputed and offered cards of this board, the most important first. Needs an owner. */
export function createDisputeQueue(props: LiveProps): { queue: Accessor<QueuedCard[]>; isByVote: Accessor<boolean> } {
  const { model } = props.session
  const log = createLoad(props.run.logRevision, () => api.getLog(props.session.workshop().id))
  /** While it is asked again, and where that fails, what is known stays good enough for an order. */
  const entries = createMemo((before: readonly LogEntry[]) => {
    const state = log.state()
    return state.name === 'ready' ? state.value : before
  }, [])
  const points = createMemo(() => pointsOfLastVote(entries()))
  const parked = createMemo(() => {
    const cards = new Set<CardId>()
    for (const { event } of entries()) {
      if (event.kind === 'parked' && event.boardId === props.session.boardId) cards.add(event.card)
    }
    return cards
  })
  const candidates = createMemo(() =>
    props.session.workshop().lanes.flatMap(({ id }) =>
      model.laneCards(id).flatMap((card) => {
        const assignment = model.assignment(card)
        return assignment ? [{ card, assignment }] : []
      }),
    ),
  )
  const queue = createMemo(() => disputeQueue(candidates(), points(), parked()))
  return { queue, isByVote: () => queue().some((queued) => queued.points !== null) }
}

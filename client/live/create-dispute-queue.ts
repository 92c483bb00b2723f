import { type Accessor, createMemo } from 'solid-js'
import type { CardId, ColumnId } from '../../shared/domain/ids.ts'
import type { DisputeSource } from '../../shared/rules/disputes.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import type { LiveProps } from '../run/run-session.ts'
import { disputeQueue, isInQueue, pointsOfLastVote, type QueuedCard } from './dispute-queue.ts'

/** The disputed and offered cards of this board, the most important first. Needs an owner. */
export function createDisputeQueue(props: LiveProps): { queue: Accessor<QueuedCard[]>; isByVote: Accessor<boolean> } {
  const { model } = props.session
  const log = createLoad(props.run.logRevision, () => api.getLog(props.session.workshop().id))
  /** While it is asked again, and where that fails, what is known stays good enough for an order. */
  const entries = createMemo((before: readonly LogEntry[]) => log.ready() ?? before, [])
  const points = createMemo(() => pointsOfLastVote(entries()))
  const parked = createMemo(() => {
    const cards = new Set<CardId>()
    for (const { event } of entries()) {
      if (event.kind === 'parked' && event.boardId === props.session.boardId) cards.add(event.card)
    }
    return cards
  })
  const columnPositions = createMemo(
    () => new Map<ColumnId | null, number>(props.session.workshop().columns.map(({ id }, position) => [id, position])),
  )
  const candidates = createMemo((): DisputeSource[] =>
    props.session.workshop().lanes.flatMap(({ id }) =>
      model.laneCards(id).flatMap((card) => {
        const assignment = model.assignment(card)
        if (!isInQueue(assignment)) return []
        const column = columnPositions().get(model.schedule(card)?.column ?? null) ?? null
        const isGateway = props.session.services.get(card)?.singleDigitalGateway.includes(2) ?? false
        return [{ card, assignment, column, isGateway, position: model.position(card) ?? 0 }]
      }),
    ),
  )
  const queue = createMemo(() => disputeQueue(candidates(), points(), parked()))
  return { queue, isByVote: () => queue().some((queued) => queued.points !== null) }
}

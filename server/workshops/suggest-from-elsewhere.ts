import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { storedPlanSchema } from '../../shared/plan/plan.ts'
import { type KnownPlace, placesOfBoards } from '../../shared/suggest/known-place.ts'
import type { WorkshopDeps } from './use-case.ts'

/** Where the cards of a board lie in its last plan, and where on the other boards of the workshop, summed up. */
export async function suggestFromElsewhere(
  deps: Pick<WorkshopDeps, 'store' | 'readBoard'>,
  workshop: Workshop,
  boardId: BoardId,
): Promise<KnownPlace[]> {
  const boards: Awaited<ReturnType<typeof deps.readBoard>>['assignments'][] = []
  // one after the other: thirty boards are not opened at once for one reader
  for (const { id } of workshop.boards) if (id !== boardId) boards.push((await deps.readBoard(id)).assignments)
  const places = [...(await placesOfPlan(deps, boardId)), ...placesOfBoards(boards)]
  const lanes = new Set(workshop.lanes.map(({ id }) => id))
  return places.filter(({ lane }) => lanes.has(lane))
}

async function placesOfPlan(deps: Pick<WorkshopDeps, 'store'>, boardId: BoardId): Promise<KnownPlace[]> {
  const [latest] = await deps.store.listPlans(boardId)
  const stored = latest && (await deps.store.loadPlan(latest.id))
  if (!stored) return []
  const { number, rows } = storedPlanSchema.parse(JSON.parse(stored.json))
  return rows.flatMap(({ id, assignment }): KnownPlace[] => {
    const isDecided = assignment?.state === 'confirmed' || assignment?.state === 'settled'
    return assignment && isDecided ? [{ card: id, lane: assignment.lane, reason: { kind: 'plan', number } }] : []
  })
}

import { mergeLists } from '../../shared/catalogue/list-update.ts'
import type { Parking } from '../../shared/domain/card-facts.ts'
import type { BoardId, CardId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { NewList } from '../../shared/protocol/api.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import { encodeServiceList } from './read-uploaded-list.ts'
import { loadServiceList, saveServiceList } from './service-lists.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

export interface UpdateListDeps extends Pick<WorkshopDeps, 'store' | 'now' | 'readBoard'> {
  /** Writes parked cards to a board, as this person, through the gate. Resolves when they are durable. */
  park(boardId: BoardId, author: Participant, parkings: ReadonlyMap<CardId, Parking>): Promise<void>
  /** The workshop has the list, whatever becomes of the boards. */
  tellChanged(workshop: Workshop): void
}

/**
 * Gives a workshop a newer list. Placements stay, because cards are known by their key. What the newer list lacks and somebody has decided
 * about stays as a card, parked with the reason; what is back is parked no more. Errors: `not-allowed`; `login-missing`; `list-unknown`;
 * `too-complex` – both together are more than a list may hold. Throws when a board did not take its parked cards, behind all the others;
 * with the same list again, it parks what is left.
 */
export async function updateList(
  deps: UpdateListDeps,
  { login, workshop }: Access,
  { listHash, reason }: NewList,
): Promise<Result<Workshop, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  if (!login.participant) return fail({ code: 'login-missing' })
  const [before, after] = await Promise.all([loadServiceList(deps, workshop.listHash), loadServiceList(deps, listHash)])
  if (!before) throw new Error(`Workshop ${workshop.id} has no list ${workshop.listHash}`)
  if (!after) return fail({ code: 'list-unknown' })

  const boards = await Promise.all(workshop.boards.map(async ({ id }) => ({ id, snapshot: await deps.readBoard(id) })))
  const decided = new Set(boards.flatMap(({ snapshot }) => decidedCards(snapshot)))
  const merged = serviceListSchema.safeParse({
    ...after,
    services: mergeLists(before.services, after.services, (card) => decided.has(card)),
  })
  if (!merged.success) return fail({ code: 'too-complex' })
  const list = encodeServiceList(merged.data)
  await saveServiceList(deps, list)
  await deps.store.setList(workshop.id, list.hash)
  // The list comes first: a card that is parked although the list has it would be the worse half.
  const wasGone = new Set(before.services.filter(({ isGone }) => isGone).map(({ id }) => id))
  const failures: unknown[] = []
  for (const { id, snapshot } of boards) {
    const parkings = parkingsOf(merged.data.services, snapshot, { reason, wasGone })
    if (parkings.size === 0) continue
    await deps.park(id, login.participant, parkings).catch((error: unknown) => failures.push(error))
  }
  const changed = { ...workshop, listHash: list.hash }
  deps.tellChanged(changed)
  if (failures.length > 0)
    throw new AggregateError(failures, `Boards of ${workshop.id} did not take their parked cards`)
  return ok(changed)
}

type Snapshot = Awaited<ReturnType<WorkshopDeps['readBoard']>>

function decidedCards({ assignments, schedules }: Snapshot): CardId[] {
  return [
    ...[...assignments].filter(([, { lane }]) => lane !== null).map(([card]) => card),
    ...[...schedules].filter(([, { column }]) => column !== null).map(([card]) => card),
  ]
}

/** What changes on a board: gone and decided is parked; parked because it was gone, and back, is not. */
function parkingsOf(
  services: readonly PublicService[],
  snapshot: Snapshot,
  { reason, wasGone }: { reason: string; wasGone: ReadonlySet<CardId> },
): Map<CardId, Parking> {
  const decided = new Set(decidedCards(snapshot))
  const parkings = new Map<CardId, Parking>()
  for (const { id, isGone } of services) {
    const parked = snapshot.parkings.get(id)
    if (isGone && decided.has(id) && !parked?.isParked)
      parkings.set(id, { isParked: true, reason, owner: parked?.owner ?? '', dueDate: parked?.dueDate ?? null })
    else if (!isGone && parked?.isParked && wasGone.has(id)) parkings.set(id, { ...parked, isParked: false })
  }
  return parkings
}

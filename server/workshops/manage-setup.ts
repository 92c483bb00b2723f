import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { Admission, WorkshopSetup } from '../../shared/protocol/live-api.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { Refusal, WorkshopDeps } from './use-case.ts'

const nothingPrepared: WorkshopSetup = { admission: 'open', expected: [], meetingUrl: null, rooms: [] }

/** What the moderation prepared. Errors: `not-allowed`. */
export async function readSetup(
  deps: Pick<WorkshopDeps, 'store'>,
  { login, workshop }: Access,
): Promise<Result<WorkshopSetup, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  return ok((await deps.store.loadSetup(workshop.id)) ?? nothingPrepared)
}

/**
 * Replaces it. When the doors are opened again, who waits is let in; when they are closed, who is in stays.
 * Errors: `not-allowed`; `bad-request` at the Amt or board that this workshop does not have.
 */
export async function saveSetup(
  deps: Pick<WorkshopDeps, 'store' | 'now'>,
  { login, workshop }: Access,
  setup: WorkshopSetup,
): Promise<Result<WorkshopSetup, Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  const path = unknownPlace(setup, workshop)
  if (path !== null) return fail({ code: 'bad-request', path })
  await deps.store.saveSetup(workshop.id, setup, deps.now())
  return ok(setup)
}

/** Lets people in who wait. Errors: `not-allowed`. */
export async function admitPeople(
  deps: Pick<WorkshopDeps, 'store' | 'now'>,
  { login, workshop }: Access,
  { people }: Admission,
): Promise<Result<JoinedPerson[], Refusal>> {
  if (!mayLead(login.role)) return fail({ code: 'not-allowed' })
  await deps.store.admit(workshop.id, people, deps.now())
  return ok(await deps.store.listPeople(workshop.id))
}

/** The path of the first one in the body. */
function unknownPlace(setup: WorkshopSetup, workshop: Workshop): string | null {
  const lanes = new Set<LaneId | null>([null, ...workshop.lanes.map(({ id }) => id)])
  const boards = new Set<BoardId | null>([null, ...workshop.boards.map(({ id }) => id)])
  for (const list of ['expected', 'rooms', 'invitees'] as const) {
    for (const [index, { laneId, boardId }] of (setup[list] ?? []).entries()) {
      if (!lanes.has(laneId)) return `${list}.${index}.laneId`
      if (!boards.has(boardId)) return `${list}.${index}.boardId`
    }
  }
  return null
}

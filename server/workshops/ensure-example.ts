import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import type { InvitationId, ListHash } from '../../shared/domain/ids.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Invitation } from '../../shared/protocol/api.ts'
import { invitationLinks } from '../access/invitation-secret.ts'
import type { BoardStore } from '../store/board-store.ts'
import { createWorkshop } from './create-workshop.ts'
import { exampleBoardUpdate } from './example-board.ts'
import { encodeServiceList } from './read-uploaded-list.ts'
import { loadServiceList, saveServiceList } from './service-lists.ts'
import type { WorkshopDeps } from './use-case.ts'

const exampleQuarters = 8

export interface Example {
  workshop: Workshop
  moderatorInvitationId: InvitationId
  invitations: Invitation[]
}

/** Stores the starter list and, at the very first start, the Beispiel-Workshop with some decisions on its board. */
export async function ensureExample(
  deps: Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'> & { boards: BoardStore },
  starterList: ServiceList,
): Promise<{ starterList: { hash: ListHash; title: string; count: number }; example: Example }> {
  const { hash, title, count } = await saveServiceList(deps, encodeServiceList(starterList))
  const workshop = (await deps.store.loadExample()) ?? (await createExample(deps, hash))
  await ensureDecisions(deps, workshop)
  const invitations = await deps.store.listInvitations(workshop.id)
  const moderator = invitations.find((invitation) => invitation.role === 'moderator')
  if (!moderator) throw new Error(`The example ${workshop.id} has no invitation for its moderation`)
  return {
    starterList: { hash, title, count },
    example: { workshop, moderatorInvitationId: moderator.id, invitations: invitationLinks(invitations, deps.secrets) },
  }
}

async function createExample(
  deps: Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'>,
  listHash: ListHash,
): Promise<Workshop> {
  const today = germanDay(deps.now())
  const created = await createWorkshop(deps, {
    title: 'Beispiel-Workshop',
    date: today,
    municipalities: [{ name: 'Musterstadt', ags: null }],
    lanes: [...kgstLanes],
    firstQuarter: nextQuarter(today),
    quarterCount: exampleQuarters,
    listHash,
    isExample: true,
  })
  if (!created.ok) throw new Error(`The example could not be created: ${created.error.code}`)
  return created.value.workshop
}

/** Only a board whose log is empty: nobody's work is ever overwritten, and a start that broke off is made good. */
async function ensureDecisions(
  deps: Pick<WorkshopDeps, 'store'> & { boards: BoardStore },
  workshop: Workshop,
): Promise<void> {
  const [board] = workshop.boards
  if (!board || (await deps.boards.load(board.id)).lastSeq > 0) return
  const list = await loadServiceList(deps, workshop.listHash)
  if (!list) throw new Error(`The example's list ${workshop.listHash} is missing`)
  await deps.boards.append([{ boardId: board.id, update: exampleBoardUpdate(workshop, list.services) }])
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }) // 2026-11-24

function germanDay(at: number): string {
  return dayFormat.format(at)
}

function nextQuarter(day: string): { year: number; quarter: number } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
}

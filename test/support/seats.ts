import { type BoardId, type LaneId, laneIdSchema, type WorkshopId } from '../../shared/domain/ids.ts'
import { loginSchema, type Participant, type Role } from '../../shared/domain/participant.ts'
import {
  createdWorkshopSchema,
  type Invitation,
  loginHeader,
  startInfoSchema,
  workshopViewSchema,
} from '../../shared/protocol/api.ts'

/** Who may open a board of a real server. */
export interface Seat {
  url: string
  cookie: string
  loginId: string
  participant: Participant
}

export interface SeatedWorkshop {
  boards: BoardId[]
  lanes: LaneId[]
  /** A new device comes in by the invitation for this role and says who it is. */
  seat(role: Role, name: string, lane?: LaneId): Promise<Seat>
  seats(role: Role, count: number): Promise<Seat[]>
}

/** A workshop on a server that runs in its own process, made and joined over HTTP as the pages do it. */
export async function seatedWorkshop(url: string, options: { boards?: number } = {}): Promise<SeatedWorkshop> {
  const start = startInfoSchema.parse(await json(await fetch(`${url}/api/start`)))
  const founded = await post(`${url}/api/workshops`, {
    title: 'Belastungsprobe',
    date: '2026-11-24',
    municipalities: Array.from({ length: options.boards ?? 1 }, (_, index) => ({
      name: `Gemeinde ${index}`,
      ags: null,
    })),
    lanes: [32, 33, 50].map((number) => ({ number: String(number), name: `Amt ${number}` })),
    firstQuarter: { year: 2027, quarter: 1 },
    quarterCount: 4,
    listHash: start.starterList.hash,
  })
  const own = { cookie: cookieOf(founded) }
  const { workshopId, invitations } = createdWorkshopSchema.parse(await json(founded))
  const { workshop, boardIds } = workshopViewSchema.parse(
    await json(await fetch(`${url}/api/workshops/${workshopId}`, { headers: own })),
  )
  const seat: SeatedWorkshop['seat'] = (role, name, lane) =>
    takeSeat({ url, workshopId, secret: secretOf(invitations, role) }, { name, function: '', laneId: lane ?? null })
  return {
    boards: boardIds,
    lanes: workshop.lanes.map(({ id }) => laneIdSchema.parse(id)),
    seat,
    async seats(role, count) {
      const taken: Seat[] = []
      while (taken.length < count) taken.push(await seat(role, `Person ${taken.length + 1}`))
      return taken
    },
  }
}

async function takeSeat(
  door: { url: string; workshopId: WorkshopId; secret: string },
  introduction: { name: string; function: string; laneId: LaneId | null },
): Promise<Seat> {
  const { url, workshopId, secret } = door
  const entered = await post(`${url}/api/logins`, { secret })
  const cookie = cookieOf(entered)
  const login = loginSchema.parse(await json(entered))
  const headers = { cookie, [loginHeader]: login.id }
  const joined = await json(await post(`${url}/api/workshops/${workshopId}/join`, introduction, headers))
  const { participant } = loginSchema.parse(joined)
  if (!participant) throw new Error(`${introduction.name} did not get in`)
  return { url, cookie, loginId: login.id, participant }
}

function secretOf(invitations: readonly Invitation[], role: Role): string {
  return invitations.find((invitation) => invitation.role === role)?.path.split('#')[1] ?? ''
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    body: JSON.stringify(body),
  })
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return response.json()
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

import { loginSchema } from '../../../shared/domain/participant.ts'
import {
  createdWorkshopSchema,
  loginHeader,
  startInfoSchema,
  workshopViewSchema,
} from '../../../shared/protocol/api.ts'
import type { Premises, Seat } from './product.ts'

const joiningAtOnce = 8
const laneNames = ['Ordnungsamt', 'Bürgeramt', 'Standesamt', 'Sozialamt', 'Bauamt', 'Jugendamt']

/** A workshop made and joined over HTTP as the pages do it. Everybody moderates, so that everybody may write everywhere. */
export async function foundWorkshop(baseUrl: string, size: { rooms: number; seats: number }): Promise<Premises> {
  const start = startInfoSchema.parse(await json(await fetch(`${baseUrl}/api/start`)))
  const founder = await post(`${baseUrl}/api/workshops`, {
    title: 'Messung',
    date: '2026-11-24',
    municipalities: Array.from({ length: size.rooms }, (_, index) => ({ name: `Gemeinde ${index + 1}`, ags: null })),
    lanes: laneNames.map((name, index) => ({ number: String(30 + index), name })),
    firstQuarter: { year: 2027, quarter: 1 },
    quarterCount: 8,
    listHash: start.starterList.hash,
  })
  const { workshopId, login, invitations } = createdWorkshopSchema.parse(await json(founder))
  const view = await fetch(`${baseUrl}/api/workshops/${workshopId}`, {
    headers: { cookie: cookieOf(founder), [loginHeader]: login.id },
  })
  const { workshop, boardIds } = workshopViewSchema.parse(await json(view))
  const path = invitations.find((invitation) => invitation.role === 'moderator')?.path ?? ''
  const door = { baseUrl, workshopId, secret: path.slice(path.indexOf('#') + 1) }
  const seats: Seat[] = []
  while (seats.length < size.seats) {
    const group = Array.from({ length: Math.min(joiningAtOnce, size.seats - seats.length) }, (_, index) =>
      takeSeat(door, seats.length + index),
    )
    seats.push(...(await Promise.all(group)))
  }
  return { rooms: boardIds, seats, lanes: workshop.lanes.map((lane) => lane.id) }
}

/** A new device comes in by the invitation and says who it is. */
async function takeSeat(door: { baseUrl: string; workshopId: string; secret: string }, number: number): Promise<Seat> {
  const from = { 'x-forwarded-for': `10.1.${Math.floor(number / 250)}.${(number % 250) + 1}` }
  const answer = await post(`${door.baseUrl}/api/logins`, { secret: door.secret }, from)
  const cookie = cookieOf(answer)
  const login = loginSchema.parse(await json(answer))
  const joined = await post(
    `${door.baseUrl}/api/workshops/${door.workshopId}/join`,
    { name: `Person ${number + 1}`, function: 'Amtsleitung', laneId: null },
    { ...from, cookie, [loginHeader]: login.id },
  )
  const { participant } = loginSchema.parse(await json(joined))
  if (!participant) throw new Error(`Person ${number + 1} did not get in`)
  return { loginId: login.id, cookie, participantId: participant.id }
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return response.json()
}

function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

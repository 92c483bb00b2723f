import { createInvitationSecrets } from '../../server/access/invitation-secret.ts'
import type { Config } from '../../server/config.ts'
import type { AppDeps } from '../../server/http/app-deps.ts'
import { createApp } from '../../server/http/create-app.ts'
import { createLog } from '../../server/log.ts'
import { createRehearsals, type Rehearsals } from '../../server/rehearsal/rehearsals.ts'
import { createRooms, type Rooms } from '../../server/rooms/rooms.ts'
import { readRights } from '../../server/runs/read-rights.ts'
import { createRuns } from '../../server/runs/runs.ts'
import { ensureExample } from '../../server/workshops/ensure-example.ts'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import { loginSchema, type Role } from '../../shared/domain/participant.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { createdWorkshopSchema, type Invitation, loginHeader } from '../../shared/protocol/api.ts'
import { aNewWorkshop, aServiceList } from './server-builders.ts'
import { openSqliteAt, type StoresOnMainThread } from './server-stores.ts'

export interface ServerUnderTest {
  deps: AppDeps & { rooms: Rooms; rehearsals: Rehearsals }
  stores: StoresOnMainThread
  /** Every line that the server logged. */
  logLines: string[]
  clock: { now: number }
  device(): TestDevice
  stop(): Promise<void>
}

/** The real app, on SQLite in memory unless a path is given, with a clock that stands still and ids that count. */
export async function startTestServer(
  options: { config?: Partial<Config>; path?: string; clientDir?: string; starterList?: ServiceList } = {},
): Promise<ServerUnderTest> {
  const stores = openSqliteAt(options.path ?? ':memory:')
  const clock = { now: Date.UTC(2026, 10, 24, 8) }
  const logLines: string[] = []
  const log = createLog({ level: 'debug', now: () => clock.now, write: (line) => logLines.push(line) })
  let lastId = 0
  const rooms = createRooms({
    store: stores.boards,
    log,
    now: () => clock.now,
    readRights: (boardId) => readRights(stores.workshops, boardId),
  })
  const base = {
    config: {
      publicOrigin: undefined,
      organiserKey: undefined,
      namesMonths: 12,
      legalPages: { imprint: undefined, privacy: undefined, accessibility: undefined },
      ...options.config,
    },
    version: '1.2.3',
    store: stores.workshops,
    secrets: createInvitationSecrets(new Uint8Array(32).fill(5)),
    log,
    clientDir: options.clientDir ?? '/nowhere',
    now: () => clock.now,
    newId: () => `id-${++lastId}`,
  }
  const ready = await ensureExample({ ...base, boards: stores.boards }, options.starterList ?? aServiceList('Starter'))
  const runs = createRuns({ ...base, rooms })
  // no clock: a test plays the rounds of a rehearsal itself
  const rehearsals = createRehearsals({
    ...base,
    rooms,
    runs,
    every: () => () => {},
    seed: () => 1,
    stopwatch: () => 0,
  })
  const deps = { ...base, ...ready, boards: stores.boards, archives: stores.archives, rooms, runs, rehearsals }
  const app = createApp(deps)
  return {
    deps,
    stores,
    logLines,
    clock,
    device: () => new TestDevice((path, init) => Promise.resolve(app.request(path, init))),
    async stop() {
      await runs.close()
      await rooms.close()
      stores.close()
    },
  }
}

type Send = (path: string, init: RequestInit) => Promise<Response>

interface AskOptions {
  login?: string
  headers?: Record<string, string>
}

/** A browser with one cookie jar; each request may speak with another of its logins. */
export class TestDevice {
  cookie: string | null = null
  private readonly send: Send

  constructor(send: Send) {
    this.send = send
  }

  get(path: string, options: AskOptions = {}): Promise<Response> {
    return this.ask(path, { method: 'GET' }, options)
  }

  head(path: string, options: AskOptions = {}): Promise<Response> {
    return this.ask(path, { method: 'HEAD' }, options)
  }

  post(path: string, body: unknown, options: AskOptions = {}): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return this.ask(path, { method: 'POST', body: text }, options)
  }

  put(path: string, body: unknown, options: AskOptions = {}): Promise<Response> {
    return this.ask(path, { method: 'PUT', body: JSON.stringify(body) }, options)
  }

  patch(path: string, body: unknown, options: AskOptions = {}): Promise<Response> {
    return this.ask(path, { method: 'PATCH', body: JSON.stringify(body) }, options)
  }

  delete(path: string, options: AskOptions = {}, body?: unknown): Promise<Response> {
    return this.ask(path, { method: 'DELETE', ...(body !== undefined && { body: JSON.stringify(body) }) }, options)
  }

  /** A file as it is. */
  upload(path: string, bytes: Uint8Array, options: AskOptions = {}): Promise<Response> {
    return this.ask(path, { method: 'POST', body: new Uint8Array(bytes) }, options)
  }

  private async ask(path: string, init: RequestInit, { login, headers }: AskOptions): Promise<Response> {
    const all = {
      ...(this.cookie !== null && { cookie: this.cookie }),
      ...(login !== undefined && { [loginHeader]: login }),
      ...headers,
    }
    const response = await this.send(path, { ...init, headers: all })
    const cookie = response.headers.get('set-cookie')
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? null
    return response
  }
}

export const json = async (response: Response): Promise<unknown> => await response.json()

/** Status and error code, as one thing to compare. */
export async function refusalOf(response: Response): Promise<unknown> {
  return { status: response.status, body: await response.json() }
}

export function refusal(status: number, code: string, path?: string) {
  return { status, body: { error: { code, ...(path !== undefined && { path }) } } }
}

/** A workshop of two boards on a stored list, and the device that created it, as its moderator. */
export async function createTestWorkshop(server: ServerUnderTest, list = aServiceList()) {
  const moderator = server.device()
  const { hash } = (await json(await moderator.post('/api/lists', list))) as { hash: string }
  const created = createdWorkshopSchema.parse(await json(await moderator.post('/api/workshops', aNewWorkshop(hash))))
  const view = (await json(await moderator.get(`/api/workshops/${created.workshopId}`))) as {
    workshop: { boards: { id: string }[] }
  }
  const [first = '', second = ''] = view.workshop.boards.map((board) => board.id)
  return { ...created, moderator, boards: { first, second }, listHash: hash }
}

export function secretFor(invitations: readonly Invitation[], role: Role, boardId: string | null): string {
  const found = invitations.find((invitation) => invitation.role === role && invitation.boardId === boardId)
  return found?.path.split('#')[1] ?? ''
}

/** A device that came in by an invitation; joined when it says who it is. */
export async function comeIn(
  server: ServerUnderTest,
  secret: string,
  introduction?: { name: string; function?: string; laneId?: string | null },
) {
  const device = server.device()
  const login = loginSchema.parse(await json(await device.post('/api/logins', { secret })))
  if (introduction) await join(device, login.workshopId, introduction)
  return { device, login }
}

export function join(
  device: TestDevice,
  workshopId: WorkshopId,
  introduction: { name: string; function?: string; laneId?: string | null },
): Promise<Response> {
  return device.post(`/api/workshops/${workshopId}/join`, { function: '', laneId: null, ...introduction })
}

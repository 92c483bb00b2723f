import { createHash } from 'node:crypto'
import { join as joinPath } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { loginSchema, participantSchema } from '../../shared/domain/participant.ts'
import { createdWorkshopSchema } from '../../shared/protocol/api.ts'
import { archiveManifestSchema, organiserKeyHeader } from '../../shared/protocol/archive-api.ts'
import { aBoardPeer } from '../support/board-peer.ts'
import { allNames, fillWorkshop, namesOf } from '../support/full-workshop.ts'
import { temporaryFolder } from '../support/server-stores.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
  type TestDevice,
} from '../support/server-under-test.ts'

let folders: ReturnType<typeof temporaryFolder>[]
let servers: ServerUnderTest[]
beforeEach(() => {
  folders = []
  servers = []
})
afterEach(async () => {
  for (const server of servers) await server.stop()
  for (const folder of folders) folder.remove()
})

/** A server with a data folder of its own. `ids`: so that two do not give the same. */
async function installation(config: Parameters<typeof startTestServer>[0] = {}): Promise<ServerUnderTest> {
  const folder = temporaryFolder()
  folders.push(folder)
  const server = await startTestServer({ ...config, path: joinPath(folder.path, 'auftakt.sqlite') })
  servers.push(server)
  return server
}

async function download(device: TestDevice, workshopId: string, names = 'with'): Promise<Uint8Array> {
  const answer = await device.get(`/api/workshops/${workshopId}/archive?names=${names}`)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

async function bring(server: ServerUnderTest, file: Uint8Array) {
  const device = server.device()
  const answer = await device.upload('/api/archives', file)
  expect(answer.status).toBe(201)
  return { device, ...createdWorkshopSchema.parse(await json(answer)) }
}

const linesOf = (file: Uint8Array) => gunzipSync(file).toString('utf8').trimEnd().split('\n')
const manifestOf = (file: Uint8Array) => archiveManifestSchema.parse(JSON.parse(linesOf(file)[0] ?? ''))

test('an archive read in elsewhere gives the same archive, byte by byte', { timeout: 60_000 }, async () => {
  const [here, there] = [await installation(), await installation()]
  const { moderator, workshopId } = await fillWorkshop(here)
  const file = await download(moderator, workshopId)
  const brought = await bring(there, file)
  expect(brought.workshopId).toBe(workshopId)
  expect(brought.login).toMatchObject({ role: 'moderator', boardId: null, participant: null })
  const again = await download(brought.device, workshopId)
  expect(linesOf(again)).toEqual(linesOf(file))
  expect(Buffer.compare(again, file)).toBe(0)
})

test('the same state gives the same bytes, also after the board was compacted', { timeout: 60_000 }, async () => {
  const server = await installation()
  const { moderator, workshopId, boardId } = await fillWorkshop(server)
  const file = await download(moderator, workshopId)
  await moderator.post(`/api/workshops/${workshopId}/run`, { type: 'start-phase', phase: 'free', override: null })
  await server.stores.boards.compact(boardId)
  server.clock.now += 60_000
  const again = await download(moderator, workshopId)
  expect(linesOf(again)).toEqual(linesOf(file))
  expect(Buffer.compare(again, file)).toBe(0)
})

test('board, plan, history, minutes, preparation and people are there, under the same hash and ids', {
  timeout: 60_000,
}, async () => {
  const [here, there] = [await installation(), await installation()]
  const { moderator, workshopId, boardId, plan, card } = await fillWorkshop(here)
  const brought = await bring(there, await download(moderator, workshopId))
  await join(brought.device, brought.workshopId, { name: 'Neue Leitung' })
  const citable = (device: TestDevice) => device.get(`/api/plans/${plan.id}`).then((answer) => answer.text())
  expect(
    createHash('sha256')
      .update(await citable(brought.device))
      .digest('hex'),
  ).toBe(plan.hash)
  const pathsThatAgree = [
    `/api/boards/${boardId}/plans`,
    `/api/boards/${boardId}/cards/${card}/history`,
    `/api/workshops/${workshopId}/log`,
    `/api/workshops/${workshopId}/setup`,
  ]
  for (const path of pathsThatAgree) {
    const [before, after] = [await moderator.get(path), await brought.device.get(path)]
    expect({ path, status: after.status, body: await json(after) }).toEqual({
      path,
      status: 200,
      body: await json(before),
    })
  }
  expect((await there.deps.rooms.readBoard(boardId)).assignments).toEqual(
    (await here.deps.rooms.readBoard(boardId)).assignments,
  )
  const people = (await json(await brought.device.get(`/api/workshops/${workshopId}/participants`))) as {
    name: string
  }[]
  expect(people.map(({ name }) => name)).toEqual(['Mia', namesOf.representative, 'Neue Leitung'])
})

test('what comes after goes on after the history that was brought', { timeout: 60_000 }, async () => {
  const [here, there] = [await installation(), await installation()]
  const { moderator, workshopId, boardId, card } = await fillWorkshop(here)
  const brought = await bring(there, await download(moderator, workshopId))
  await join(brought.device, brought.workshopId, { name: 'Neue Leitung' })
  const before = (await json(await brought.device.get(`/api/boards/${boardId}/cards/${card}/history`))) as unknown[]
  const [person] = await there.deps.store.listPeople(brought.workshopId)
  if (!person) throw new Error('nobody was brought')
  const operation = {
    card,
    at: 5,
    by: person.id,
    register: 'effort' as const,
    key: card,
    after: { personDays: 3 },
  }
  await there.stores.boards.append([{ boardId, update: Uint8Array.of(0, 0), operations: [operation] }])
  const after = (await json(await brought.device.get(`/api/boards/${boardId}/cards/${card}/history`))) as unknown[]
  expect(after.slice(1)).toEqual(before)
  expect(after[0]).toMatchObject({ register: 'effort', after: { personDays: 3 } })
})

test('invitations are new ones, the old links open nothing elsewhere', { timeout: 60_000 }, async () => {
  const [here, there] = [await installation(), await installation()]
  const made = await createTestWorkshop(here)
  const brought = await bring(there, await download(made.moderator, made.workshopId))
  expect(brought.invitations).toHaveLength(made.invitations.length)
  const link = secretFor(brought.invitations, 'representative', made.boards.first)
  const { login } = await comeIn(there, link, { name: 'Rita', laneId: 'amt-33' })
  expect(login).toMatchObject({ role: 'representative', boardId: made.boards.first })
})

test('without names an archive holds no name, and functions instead', { timeout: 60_000 }, async () => {
  const [here, there] = [await installation(), await installation()]
  const { moderator, workshopId } = await fillWorkshop(here)
  const file = await download(moderator, workshopId, 'without')
  const text = gunzipSync(file).toString('utf8')
  const states = linesOf(file).flatMap((line) => /"state":"([^"]+)"/.exec(line)?.[1] ?? [])
  const boards = states.map((state) => Buffer.from(state, 'base64').toString('utf8')).join('\n')
  expect(allNames.filter((name) => text.includes(name) || boards.includes(name))).toEqual([])
  expect(manifestOf(file).names).toBe(false)
  const brought = await bring(there, file)
  await join(brought.device, brought.workshopId, { name: 'Neue Leitung' })
  const people = (await json(await brought.device.get(`/api/workshops/${workshopId}/participants`))) as {
    name: string
  }[]
  expect(people.map(({ name }) => name)).toEqual(['Moderation', 'Amt', 'Neue Leitung'])
})

test('secrets, devices, logins and ballots are in no archive', { timeout: 60_000 }, async () => {
  const server = await installation()
  const { moderator, workshopId, invitations } = await fillWorkshop(server)
  const text = gunzipSync(await download(moderator, workshopId)).toString('utf8')
  const logins = await Promise.all(
    (await server.deps.store.listInvitations(workshopId)).flatMap(({ secret }) => (secret ? [secret.hash] : [])),
  )
  const secrets = invitations.flatMap(({ path }) => path.split('#')[1] ?? [])
  const token = moderator.cookie?.split('=')[1] ?? 'none'
  expect([...secrets, ...logins, token].filter((secret) => text.includes(secret))).toEqual([])
})

test('the same workshop is not read in twice; after its deletion it is', { timeout: 60_000 }, async () => {
  const server = await installation()
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  const file = await download(moderator, workshopId)
  expect(await refusalOf(await server.device().upload('/api/archives', file))).toEqual(refusal(409, 'workshop-exists'))
  const title = 'Auftakt Musterkreis'
  expect((await moderator.delete(`/api/workshops/${workshopId}`, {}, { title })).status).toBe(204)
  const brought = await bring(server, file)
  const joined = loginSchema.parse(await json(await join(brought.device, brought.workshopId, { name: 'Mia' })))
  expect((await brought.device.get(`/api/workshops/${workshopId}/run`)).status).toBe(200)
  expect((await server.deps.rooms.readBoard(boardIdSchema.parse(boards.first))).assignments.size).toBe(0)
  const peer = aBoardPeer(
    server.deps.rooms,
    boardIdSchema.parse(boards.first),
    participantSchema.parse(joined.participant),
  )
  await peer.isIn()
})

test('only the moderation downloads, and nobody of a rehearsal', { timeout: 60_000 }, async () => {
  const server = await installation()
  const made = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(made.invitations, 'representative', made.boards.first), {
    name: 'Rita',
    laneId: 'amt-33',
  })
  const path = `/api/workshops/${made.workshopId}/archive`
  expect(await refusalOf(await device.get(path))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await server.device().get(path))).toEqual(refusal(401, 'login-missing'))
})

test('where an organiser key is asked for, an archive needs it, too', { timeout: 60_000 }, async () => {
  const here = await installation()
  const there = await installation({ config: { organiserKey: 'Schlüssel-für-alle' } })
  const made = await createTestWorkshop(here)
  const file = await download(made.moderator, made.workshopId)
  expect(await refusalOf(await there.device().upload('/api/archives', file))).toEqual(
    refusal(401, 'organiser-key-wrong'),
  )
  const headers = { [organiserKeyHeader]: encodeURIComponent('Schlüssel-für-alle') }
  expect((await there.device().upload('/api/archives', file, { headers })).status).toBe(201)
})

test('what was brought is not shown to somebody without a link', { timeout: 60_000 }, async () => {
  const [here, there] = [await installation(), await installation()]
  const { moderator, workshopId, boards } = await createTestWorkshop(here)
  await bring(there, await download(moderator, workshopId))
  expect(await refusalOf(await there.device().get(`/api/boards/${boards.first}/plans`))).toEqual(
    refusal(401, 'login-missing'),
  )
})

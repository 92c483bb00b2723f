import { afterEach, beforeEach, expect, test } from 'vitest'
import { startInfoSchema } from '../../shared/protocol/api.ts'
import { sha256 } from '../support/server-builders.ts'
import {
  comeIn,
  createTestWorkshop,
  json,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const unknownSecret = 'AAAAAAAAAAAAAAAAAAAAAA'

test('the start page learns version, starter list and whether a key is needed', async () => {
  const response = await server.device().get('/api/start')
  expect(startInfoSchema.parse(await json(response))).toEqual({
    version: '1.2.3',
    organiserKeyRequired: false,
    starterList: { hash: expect.stringMatching(/^[0-9a-f]{64}$/), title: 'Starter', count: 3 },
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('opening the example makes the device its moderator, twice the same', async () => {
  const device = server.device()
  const first = await device.post('/api/example', '')
  expect(first.status).toBe(200)
  const login = await json(first)
  expect(login).toEqual({
    id: expect.any(String),
    workshopId: server.deps.example.workshop.id,
    role: 'moderator',
    boardId: null,
    participant: null,
  })
  expect(await json(await device.post('/api/example', ''))).toEqual(login)
})

test('the example holds decisions, and they are the same on every installation', async () => {
  const [board] = server.deps.example.workshop.boards
  const other = await startTestServer()
  const logOf = async (one: ServerUnderTest) => board && (await one.stores.boards.load(board.id)).tail
  expect(await logOf(server)).toHaveLength(1)
  expect(await logOf(server)).toEqual(await logOf(other))
  await other.stop()
})

test('a secret becomes a login on that board, and a cookie that scripts cannot read', async () => {
  const { invitations, boards } = await createTestWorkshop(server)
  const device = server.device()
  const response = await device.post('/api/logins', {
    secret: secretFor(invitations, 'representative', boards.second),
  })
  expect(response.status).toBe(201)
  expect(await json(response)).toMatchObject({ role: 'representative', boardId: boards.second, participant: null })
  expect(response.headers.get('set-cookie')).toMatch(
    /^auftakt-device=[A-Za-z0-9_-]{22}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=15552000$/,
  )
})

test('the cookie is for TLS only where people come by TLS', async () => {
  const tls = await startTestServer({ config: { publicOrigin: 'https://auftakt.example.org' } })
  const response = await tls.device().post('/api/example', '')
  expect(response.headers.get('set-cookie')).toMatch(/; Secure$/)
  const behindProxy = await server.device().post('/api/example', '', { headers: { 'x-forwarded-proto': 'https' } })
  expect(behindProxy.headers.get('set-cookie')).toMatch(/; Secure$/)
  await tls.stop()
})

test('the same device keeps its cookie and its login; a made-up cookie becomes a new device', async () => {
  const { invitations, boards } = await createTestWorkshop(server)
  const secret = secretFor(invitations, 'guest', boards.first)
  const { device, login } = await comeIn(server, secret, { name: 'Gast' })
  const { cookie } = device
  const again = await json(await device.post('/api/logins', { secret }))
  expect(again).toMatchObject({ id: login.id, participant: { name: 'Gast' } })
  expect(device.cookie).toBe(cookie)
  device.cookie = 'auftakt-device=BBBBBBBBBBBBBBBBBBBBBB'
  expect(await json(await device.post('/api/logins', { secret }))).toMatchObject({ participant: null })
  expect(device.cookie).not.toBe('auftakt-device=BBBBBBBBBBBBBBBBBBBBBB')
})

test('an unknown secret is told as such, one that cannot be one as a bad request', async () => {
  const device = server.device()
  expect(await refusalOf(await device.post('/api/logins', { secret: unknownSecret }))).toEqual(
    refusal(401, 'invitation-unknown'),
  )
  expect(await refusalOf(await device.post('/api/logins', { secret: 'kurz' }))).toEqual(
    refusal(400, 'bad-request', 'secret'),
  )
  expect(device.cookie).toBeNull()
})

test('after 300 wrong secrets an address waits ten minutes', async () => {
  const { invitations } = await createTestWorkshop(server)
  const right = { secret: secretFor(invitations, 'moderator', null) }
  const device = server.device()
  for (let attempt = 0; attempt < 300; attempt++) await device.post('/api/logins', { secret: unknownSecret })
  expect(await refusalOf(await device.post('/api/logins', right))).toEqual(refusal(429, 'too-many'))
  server.clock.now += 10 * 60 * 1000
  expect((await device.post('/api/logins', right)).status).toBe(201)
})

test('a device that was away for 180 days is forgotten', async () => {
  const { moderator, workshopId } = await createTestWorkshop(server)
  server.clock.now += 180 * 24 * 60 * 60 * 1000 - 1
  expect((await moderator.get(`/api/workshops/${workshopId}`)).status).toBe(200)
  server.clock.now += 1
  expect(await refusalOf(await moderator.get(`/api/workshops/${workshopId}`))).toEqual(refusal(401, 'login-missing'))
})

test('secrets are in invitations only: not in the database, not in the log, not in other answers', async () => {
  const { invitations, moderator, workshopId, boards, login } = await createTestWorkshop(server)
  const secret = secretFor(invitations, 'observer', boards.first)
  const { device } = await comeIn(server, secret, { name: 'Ben Beobachter' })
  await server.device().post('/api/logins', { secret: unknownSecret })
  const answers = await Promise.all(
    [`/api/workshops/${workshopId}`, `/api/boards/${boards.first}/plans`, '/api/start'].map(async (path) =>
      (await moderator.get(path, { login: login.id })).text(),
    ),
  )
  const rows = JSON.stringify(await server.stores.workshops.listInvitations(workshopId))
  const token = device.cookie?.split('=')[1] ?? ''
  for (const text of [...answers, rows, server.logLines.join('')]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(token)
  }
  expect(rows).toContain(sha256(secret))
  expect(server.logLines.join('')).not.toContain('Beobachter')
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createApp } from '../../server/http/create-app.ts'
import { type ListeningServer, listen } from '../../server/http/listen.ts'
import { createSyncUpgrade } from '../../server/http/sync-upgrade.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
  type TestDevice,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
let listening: ListeningServer
beforeEach(async () => {
  server = await startTestServer()
  const { deps } = server
  const started = await listen(
    { app: createApp(deps), upgrade: createSyncUpgrade(deps) },
    { port: 0, host: '127.0.0.1' },
  )
  if (!started.ok) throw new Error(started.error)
  listening = started.value
})
afterEach(async () => {
  const closed = listening.close()
  await server.stop()
  await closed
})

interface SocketStory {
  firstMessageType: number | null
  closed: { code: number; reason: string } | null
}

/** What the server does with a socket: the first frame, or why it closes. */
function openSocket(path: string, options: { device?: TestDevice; origin?: string } = {}): Promise<SocketStory> {
  const headers = options.device?.cookie ? { cookie: options.device.cookie } : {}
  const address = `ws://127.0.0.1:${listening.port}${path}`
  const socket = new WebSocket(address, { headers, ...(options.origin !== undefined && { origin: options.origin }) })
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data) => {
      resolve({ firstMessageType: Buffer.isBuffer(data) ? (data[0] ?? null) : null, closed: null })
      socket.close()
    })
    socket.on('close', (code, reason) => resolve({ firstMessageType: null, closed: { code, reason: String(reason) } }))
  })
}

const closedWith = (reason: keyof typeof closeCodes): SocketStory => ({
  firstMessageType: null,
  closed: { code: closeCodes[reason], reason },
})
const welcomed: SocketStory = { firstMessageType: 122, closed: null }

test('who has joined is welcomed on the board', async () => {
  const { moderator, workshopId, boards, login } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  expect(await openSocket(`/sync/${boards.second}?login=${login.id}`, { device: moderator })).toEqual(welcomed)
  expect(await openSocket(`/sync/${boards.first}`, { device: moderator })).toEqual(welcomed)
})

test('the browser learns by the close code why it may not', async () => {
  const { moderator, workshopId, boards, invitations, login } = await createTestWorkshop(server)
  const path = `/sync/${boards.first}`
  expect(await openSocket(path)).toEqual(closedWith('login-over'))
  expect(await openSocket(path, { device: moderator })).toEqual(closedWith('login-over')) // not joined yet
  await join(moderator, workshopId, { name: 'Mia' })
  expect(await openSocket('/sync/unknown', { device: moderator })).toEqual(closedWith('unknown-board'))
  expect(await openSocket('/sync/__proto__', { device: moderator })).toEqual(closedWith('unknown-board'))
  expect(await openSocket(`${path}?login=other`, { device: moderator })).toEqual(closedWith('login-over'))
  const eva = await comeIn(server, secretFor(invitations, 'representative', boards.second), {
    name: 'Eva',
    laneId: 'amt-33',
  })
  expect(await openSocket(path, { device: eva.device })).toEqual(closedWith('not-allowed'))
  expect(await openSocket(`${path}?login=${login.id}`, { device: eva.device })).toEqual(closedWith('login-over'))
})

test('another site cannot open a socket with my cookie', async () => {
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  const path = `/sync/${boards.first}`
  const from = (origin: string) => openSocket(path, { device: moderator, origin })
  expect(await from('https://evil.example')).toEqual(closedWith('not-allowed'))
  expect(await from('null')).toEqual(closedWith('not-allowed'))
  expect(await from(`http://127.0.0.1:${listening.port}`)).toEqual(welcomed)
})

test('a socket elsewhere is refused before it opens', async () => {
  await expect(openSocket('/api/start')).rejects.toThrow('404')
})

test('a frame beyond the limit ends the connection, the server goes on', async () => {
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  const address = `ws://127.0.0.1:${listening.port}/sync/${boards.first}`
  const socket = new WebSocket(address, { headers: { cookie: moderator.cookie ?? '' } })
  const code = await new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(new Uint8Array(maxFrameBytes + 1)))
    socket.on('close', resolve)
    socket.on('error', reject)
  })
  expect(code).toBe(1009)
  expect(await openSocket(`/sync/${boards.first}`, { device: moderator })).toEqual(welcomed)
})

test('a body of 60 MB is refused over the wire as well', async () => {
  const address = `http://127.0.0.1:${listening.port}/api/lists`
  const response = await fetch(address, { method: 'POST', body: new Uint8Array(60_000_000) })
  expect(await refusalOf(response)).toEqual(refusal(413, 'too-large'))
})

test('a port that is taken is told as such', async () => {
  const { deps } = server
  const handlers = { app: createApp(deps), upgrade: createSyncUpgrade(deps) }
  const again = await listen(handlers, { port: listening.port, host: '127.0.0.1' })
  expect(again).toEqual({ ok: false, error: 'port-in-use' })
})

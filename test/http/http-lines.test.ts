import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '../../server/http/create-app.ts'
import { type ListeningServer, listen } from '../../server/http/listen.ts'
import { createSyncUpgrade } from '../../server/http/sync-upgrade.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { createLineReader, encodeFrame, maxFramesPerPost } from '../../shared/protocol/http-line.ts'
import { maxFrameBytes, messageTypes } from '../../shared/protocol/messages.ts'
import { closedEvent, type FakeRoom, fakeRoom, HttpLineClient, plainEvents } from '../support/http-line-client.ts'
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
  TestDevice,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
let room: FakeRoom
let workshop: Awaited<ReturnType<typeof createTestWorkshop>>
let mia: HttpLineClient
beforeEach(async () => {
  server = await startTestServer()
  room = fakeRoom()
  workshop = await createTestWorkshop(server)
  await join(workshop.moderator, workshop.workshopId, { name: 'Mia' })
  mia = clientOf(onFakeRoom(workshop.moderator), workshop.boards.first)
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

const clientOf = (device: TestDevice, boardId: string, login: string = workshop.login.id) =>
  new HttpLineClient(device, boardId, login)

let app: ReturnType<typeof createApp> | undefined
afterEach(() => {
  app = undefined
})

/** The same device, in front of the fake room. */
function onFakeRoom(device: TestDevice): TestDevice {
  const { deps } = server
  app ??= createApp({ ...deps, rooms: { ...deps.rooms, connect: room.connect } })
  const used = app
  const moved = new TestDevice((path, init) => Promise.resolve(used.request(path, init)))
  moved.cookie = device.cookie
  return moved
}

async function loginOfMia(): Promise<{ participant: Participant }> {
  const view = workshopViewSchema.parse(
    await json(await workshop.moderator.get(`/api/workshops/${workshop.workshopId}`)),
  )
  if (!view.login.participant) throw new Error('Mia has not joined')
  return { participant: view.login.participant }
}

function theLine() {
  const [line] = room.lines
  if (!line) throw new Error('No line was opened')
  return line
}

const opened = (client: HttpLineClient) => ({ type: 'opened', line: client.id })
const frame = (number: number, bytes: number[]) => ({ type: 'frame', number, frame: bytes })
const closedWith = (reason: keyof typeof closeCodes) => closedEvent(closeCodes[reason], reason)

test('who has joined gets a line, and on it what the board says', async () => {
  const real = clientOf(workshop.moderator, workshop.boards.first)
  expect(await real.open()).toEqual([opened(real)])
  const [welcome] = await real.poll(0, 5000)
  expect(welcome).toMatchObject({ type: 'frame', number: 1 })
  expect(welcome?.type === 'frame' && welcome.frame[0]).toBe(messageTypes.control)
})

test('[HL5] the browser learns by the last event why it may not', async () => {
  const { boards, invitations } = workshop
  const stranger = server.device()
  expect(await clientOf(stranger, boards.first).open()).toEqual([closedWith('login-over')])
  expect(await clientOf(workshop.moderator, 'unknown').open()).toEqual([closedWith('unknown-board')])
  expect(await clientOf(workshop.moderator, boards.first, 'other').open()).toEqual([closedWith('login-over')])
  const eva = await comeIn(server, secretFor(invitations, 'representative', boards.second), {
    name: 'Eva',
    laneId: 'amt-33',
  })
  expect(await clientOf(eva.device, boards.first, eva.login.id).open()).toEqual([closedWith('not-allowed')])
})

test('[HL1] a frame comes again until the client has confirmed it', async () => {
  await mia.open()
  theLine().peer.send(Uint8Array.of(7))
  theLine().peer.send(Uint8Array.of(8, 9))
  const both = [frame(1, [7]), frame(2, [8, 9])]
  expect(await mia.poll(0)).toEqual(both)
  expect(await mia.poll(0)).toEqual(both)
  expect(await mia.poll(1)).toEqual([frame(2, [8, 9])])
  expect(theLine().peer.bufferedBytes()).toBeGreaterThan(0)
  expect(await mia.post({ seen: 2 })).toEqual({ received: 0 })
  expect(theLine().peer.bufferedBytes()).toBe(0)
  expect(await mia.poll(2)).toEqual([])
})

test('a poll is answered by what happens while it waits', async () => {
  await mia.open()
  const answer = mia.poll(0, 20_000)
  await new Promise((resolve) => setImmediate(resolve))
  theLine().peer.send(Uint8Array.of(1))
  expect(await answer).toEqual([frame(1, [1])])
})

test('[HL2] a post that comes again is heard once, also when it has grown', async () => {
  await mia.open()
  expect(await mia.post({ first: 1, frames: [[1], [2]] })).toEqual({ received: 2 })
  expect(await mia.post({ first: 1, frames: [[1], [2], [3]] })).toEqual({ received: 3 })
  expect(await mia.post({ first: 4, frames: [[4]] })).toEqual({ received: 4 })
  expect(theLine().heard).toEqual([[1], [2], [3], [4]])
})

test('[HL2] a gap ends the line: something was lost for good', async () => {
  await mia.open()
  expect(await mia.post({ first: 2, frames: [[2]] })).toEqual({
    closed: { code: closeCodes['bad-message'], reason: 'bad-message' },
  })
  expect(theLine().heard).toEqual([])
  expect(theLine().isGone).toBe(true)
})

test('[HL3] a line is of no use to another device, login or board, nor to another site', async () => {
  await mia.open()
  const { boards, invitations } = workshop
  const eva = await comeIn(server, secretFor(invitations, 'observer', boards.first), { name: 'Eva' })
  const thieves = [
    clientOf(onFakeRoom(eva.device), boards.first, eva.login.id),
    clientOf(onFakeRoom(eva.device), boards.first),
    clientOf(onFakeRoom(workshop.moderator), boards.second),
    clientOf(onFakeRoom(workshop.moderator), boards.first, 'other'),
  ]
  for (const thief of thieves) {
    thief.id = mia.id
    expect(await thief.poll(0)).toEqual([closedWith('come-back')])
    expect(await thief.post({ frames: [[1]] })).toEqual({ closed: { code: 1012, reason: 'come-back' } })
  }
  const post = { first: 1, frames: [encodeFrame(Uint8Array.of(1))], seen: 0 }
  const foreign = await mia.postRaw(post, { origin: 'https://evil.example' })
  expect(await refusalOf(foreign)).toEqual(refusal(403, 'origin-wrong'))
  const crossSite = await mia.postRaw(post, { 'sec-fetch-site': 'cross-site' })
  expect(await crossSite.json()).toEqual({ closed: { code: 1012, reason: 'come-back' } })
  expect(theLine().heard).toEqual([])
  expect(await mia.post({ frames: [[1]] })).toEqual({ received: 1 })
})

test('[HL5] a line that the room closes says so to a waiting poll and to a post', async () => {
  await mia.open()
  const answer = mia.poll(0, 20_000)
  await new Promise((resolve) => setImmediate(resolve))
  theLine().peer.send(Uint8Array.of(5))
  theLine().peer.close('rebase')
  expect(await answer).toEqual([frame(1, [5]), closedWith('rebase')])
  expect(await mia.post({ frames: [[1]] })).toEqual({ closed: { code: closeCodes.rebase, reason: 'rebase' } })
  expect(theLine()).toMatchObject({ heard: [], isGone: true })
})

test('[HL5] who is removed from the workshop hears it on this way as well', async () => {
  const { participant } = await loginOfMia()
  const real = clientOf(workshop.moderator, workshop.boards.first)
  await real.open()
  await real.poll(0, 5000)
  const answer = real.poll(1, 5000)
  server.deps.rooms.removeParticipant(participant.id, 'login-over')
  expect((await answer).at(-1)).toEqual(closedWith('login-over'))
})

test('who says goodbye is gone at once', async () => {
  await mia.open()
  expect(await mia.post({ frames: [[1]], bye: true })).toEqual({ closed: { code: 1000, reason: 'bye' } })
  expect(theLine()).toMatchObject({ heard: [[1]], isGone: true })
})

test('[HL4] a client that falls silent is gone, one that is heard stays', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const pass = (ms: number) => {
    server.clock.now += ms
    vi.advanceTimersByTime(ms)
    return Promise.resolve()
  }
  await mia.open()
  for (let turn = 0; turn < 5; turn++) {
    await mia.post({})
    await pass(40_000)
    expect(theLine().isGone).toBe(false)
  }
  await pass(10_000)
  expect(theLine().isGone).toBe(true)
  expect(await mia.poll(0)).toEqual([closedWith('come-back')])
})

test('[HL4] a line that nobody fetched is gone sooner', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await mia.open()
  server.clock.now += 20_000
  vi.advanceTimersByTime(20_000)
  await Promise.resolve()
  expect(theLine().isGone).toBe(true)
})

test('[HL4] a client that never confirms is dropped before it costs more than 16 MB', async () => {
  await mia.open()
  const { peer } = theLine()
  const big = new Uint8Array(1024 * 1024)
  for (let count = 0; count < 20; count++) peer.send(big)
  expect(peer.bufferedBytes()).toBeLessThan(18 * 1024 * 1024)
  await Promise.resolve()
  expect(theLine().isGone).toBe(true)
})

test('[HL4] one device cannot open lines without end', async () => {
  const endings: unknown[] = []
  for (let count = 0; count < 17; count++)
    endings.push((await clientOf(onFakeRoom(workshop.moderator), workshop.boards.first).open())[0])
  expect(endings.filter((event) => (event as { type: string }).type === 'opened')).toHaveLength(16)
  expect(endings[16]).toEqual(closedWith('try-later'))
})

test('a frame beyond the limit ends the line', async () => {
  await mia.open()
  const frames = [encodeFrame(new Uint8Array(maxFrameBytes + 1))]
  const answer = await mia.postRaw({ first: 1, seen: 0, frames })
  expect(await answer.json()).toEqual({ closed: { code: closeCodes['too-large'], reason: 'too-large' } })
  expect(theLine().isGone).toBe(true)
})

test.each([
  ['no base64', { first: 1, seen: 0, frames: ['ä'] }],
  ['no numbers', { frames: [] }],
  ['too many frames', { first: 1, seen: 0, frames: Array.from({ length: maxFramesPerPost + 1 }, () => 'AA==') }],
  ['no JSON', '{'],
])('a post with %s is refused and ends the line', async (_name, body) => {
  await mia.open()
  expect((await mia.postRaw(body)).status).toBe(400)
  expect(await mia.poll(0)).toEqual([closedWith('bad-message')])
})

test('a post of 2 MB is refused', async () => {
  await mia.open()
  const answer = await mia.postRaw({ first: 1, seen: 0, frames: ['A'.repeat(2_000_000)] })
  expect(await refusalOf(answer)).toEqual(refusal(413, 'too-large'))
})

test('a newer stream takes the place of the older one', async () => {
  await mia.open()
  const first = await mia.stream(0)
  const firstText = first.text()
  const second = await mia.stream(0)
  theLine().peer.close('come-back')
  const ended = [closedWith('come-back')]
  expect(plainEvents(await second.text())).toEqual(ended)
  expect(plainEvents(await firstText)).toEqual([])
})

test('over the wire a stream hands on each frame at once, and asks every proxy to do the same', async () => {
  const { deps } = server
  const rooms = { ...deps.rooms, connect: room.connect }
  const started = await listen(
    { app: createApp({ ...deps, rooms }), upgrade: createSyncUpgrade(deps) },
    { port: 0, host: '127.0.0.1' },
  )
  if (!started.ok) throw new Error(started.error)
  const address = `http://127.0.0.1:${started.value.port}/sync/${workshop.boards.first}`
  const cookie = workshop.moderator.cookie ?? ''
  const response = await fetch(`${address}/stream?login=${workshop.login.id}`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  const events = eventsOf(response)
  expect(await events()).toMatchObject({ type: 'opened' })
  expect(await events()).toEqual({ type: 'beat' })
  theLine().peer.send(Uint8Array.of(3))
  expect(await events()).toMatchObject({ type: 'frame', number: 1 })
  theLine().peer.close('login-over')
  expect(await events()).toEqual(closedWith('login-over'))
  expect(await events()).toBeUndefined()
  await stopListening(started.value)
})

/** The events of a stream, one by one; undefined at its end. */
function eventsOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = createLineReader()
  const waiting: unknown[] = []
  return async () => {
    while (waiting.length === 0) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done || value === undefined) return undefined
      waiting.push(...read(value))
    }
    return waiting.shift()
  }
}

async function stopListening(listening: ListeningServer): Promise<void> {
  await listening.close()
}

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Carrier } from '../../client/sync/carrier.ts'
import { httpCarrierOn } from '../../client/sync/http-carrier.ts'
import { createApp } from '../../server/http/create-app.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { type FakeRoom, fakeRoom } from '../support/http-line-client.ts'
import { createTestWorkshop, join, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'
import { until } from '../support/until.ts'

let server: ServerUnderTest
let room: FakeRoom
let page: EventTarget
let story: unknown[]
let carrier: Carrier
/** Requests that the network swallows from now on. */
let lost: (method: string) => boolean

beforeEach(async () => {
  server = await startTestServer()
  room = fakeRoom()
  page = new EventTarget()
  story = []
  lost = () => false
  const { moderator, workshopId, boards, login } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  const { deps } = server
  const app = createApp({ ...deps, rooms: { ...deps.rooms, connect: room.connect } })
  const open = httpCarrierOn({
    page,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', moderator.cookie ?? '')
      const response = await app.request(String(input), { ...init, headers })
      if (lost(init?.method ?? 'GET')) throw new TypeError('network error')
      return response
    },
  })
  carrier = open(`ws://localhost/sync/${boards.first}?login=${login.id}`, {
    opened: () => story.push('opened'),
    heard: (frame) => story.push([...new Uint8Array(frame)]),
    ended: (end) => story.push(end),
  })
  await until(
    () => story.includes('opened') && room.lines.length === 1,
    () => JSON.stringify(story),
  )
})
afterEach(async () => {
  carrier.close()
  await server.stop()
})

function theLine() {
  const [line] = room.lines
  if (!line) throw new Error('No line was opened')
  return line
}

const heardByRoom = (count: number) =>
  until(
    () => theLine().heard.length >= count,
    () => JSON.stringify(theLine().heard),
  )
const told = (count: number) =>
  until(
    () => story.length >= count,
    () => JSON.stringify(story),
  )

test('frames travel both ways in order', async () => {
  for (const byte of [1, 2, 3]) carrier.send(Uint8Array.of(byte))
  theLine().peer.send(Uint8Array.of(9))
  theLine().peer.send(Uint8Array.of(8))
  await heardByRoom(3)
  await told(3)
  expect(theLine().heard).toEqual([[1], [2], [3]])
  expect(story).toEqual(['opened', [9], [8]])
})

test('[HL2] a frame whose confirmation is lost is heard once', async () => {
  let losses = 1
  lost = (method) => method === 'POST' && losses-- > 0
  carrier.send(Uint8Array.of(1))
  await heardByRoom(1)
  carrier.send(Uint8Array.of(2))
  await heardByRoom(2)
  expect(theLine().heard).toEqual([[1], [2]])
})

test('what arrives is confirmed, so that the server keeps little', async () => {
  theLine().peer.send(new Uint8Array(100_000))
  await until(
    () => theLine().peer.bufferedBytes() === 0,
    () => `${theLine().peer.bufferedBytes()} bytes kept`,
  )
})

test('[HL5] the reason of an end arrives', async () => {
  theLine().peer.close('login-over')
  await told(2)
  expect(story).toEqual(['opened', { code: closeCodes['login-over'], reason: 'login-over' }])
})

test('who closes says goodbye with what was still to be said', async () => {
  carrier.send(Uint8Array.of(1))
  carrier.send(Uint8Array.of(2))
  carrier.close()
  await until(
    () => theLine().isGone,
    () => 'the line is still there',
  )
  expect(theLine().heard).toEqual([[1], [2]])
  expect(story).toEqual(['opened'])
})

test('a page that is left says goodbye, and would connect anew if it came back', async () => {
  page.dispatchEvent(new Event('pagehide'))
  await until(
    () => theLine().isGone,
    () => 'the line is still there',
  )
  expect(story).toEqual(['opened', { code: 1006, reason: '' }])
})

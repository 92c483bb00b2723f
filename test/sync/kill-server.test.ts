import { connect, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { type BoardId, cardIdSchema } from '../../shared/domain/ids.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { type E2eServer, startE2eServer } from '../support/e2e-server.ts'
import { moderator } from '../support/moderator.ts'
import { seededRandom } from '../support/random.ts'
import { type Seat, seatedWorkshop } from '../support/seats.ts'
import { SocketClient } from '../support/socket-client.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 120_000 }) // each round starts a process, and the machine may be busy
const rounds = 3
const writers = 4
const cards = Array.from({ length: 40 }, (_, index) => cardIdSchema.parse(`card-${index}`))

let server: E2eServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function aCrowd(seats: number) {
  server = await startE2eServer()
  const running = server
  const workshop = await seatedWorkshop(running.url)
  const [boardId] = workshop.boards
  if (!boardId) throw new Error('no board')
  const people = await workshop.seats('moderator', seats)
  const clients = people.map((seat, index) => ({ seat, client: new SocketClient(seat, boardId, 70_001 + index) }))
  return { running, workshop, boardId, people, clients }
}

const waiting = (clients: readonly { client: SocketClient }[]) => () =>
  JSON.stringify(clients.map(({ client }) => ({ waits: client.scripted.pending.length, codes: client.closeCodes })))

/** The state of a client that comes new, without anything of its own. */
async function freshCopy(seat: Seat, boardId: BoardId, id: number) {
  const reader = new SocketClient(seat, boardId, id)
  let isSynced = false
  reader.scripted.onHear = (frame) => {
    if (frame[0] === 0 && frame[1] === 1) isSynced = true
  }
  reader.connect()
  await until(
    () => isSynced,
    () => `not synced, closed with ${reader.closeCodes}`,
  )
  reader.cut()
  return reader.doc
}

test.each([1, 7])('[SY2] [SY3] kill -9 under load loses nothing that was confirmed or seen, seed %i', async (seed) => {
  const random = seededRandom(seed)
  const { running, workshop, boardId, people, clients } = await aCrowd(writers + 1)
  const [judge] = people.slice(-1)
  if (!judge) throw new Error('nobody')
  const active = clients.slice(0, writers)
  const lost: string[] = []
  let confirmedEdits = 0
  for (let round = 0; round < rounds; round++) {
    for (const { client } of active) client.connect()
    await until(() => active.every(({ client }) => client.isSaved), waiting(active))
    const confirmed = new Map<number, number>()
    let goal = 20 + random.below(300)
    let killed: Promise<void> | null = null
    while (!killed) {
      for (const { client, seat } of active) {
        const before = client.scripted.pending
        if (before.length < 20) {
          const lane = random.pick(workshop.lanes)
          client.edit((doc) => assignCards(doc, [random.pick(cards)], lane, moderator(seat.participant.id)))
        }
      }
      await new Promise((resolve) => setImmediate(resolve))
      for (const { client } of active) {
        const { clientID, store } = client.doc
        const [first] = client.scripted.pending
        const clock = first ? confirmedBefore(client) : Y.getState(store, clientID)
        const more = clock - (confirmed.get(clientID) ?? 0)
        confirmed.set(clientID, clock)
        confirmedEdits += more
        goal -= more
      }
      if (goal < 0) killed = running.kill()
    }
    await killed
    const seen = new Map<number, number>()
    for (const { client } of active) {
      client.cut()
      for (const [id, clock] of Y.decodeStateVector(Y.encodeStateVector(client.doc))) {
        if (id !== client.doc.clientID) seen.set(id, Math.max(clock, seen.get(id) ?? 0))
      }
    }
    await running.start()
    const onDisk = await freshCopy(judge, boardId, 80_000 + round)
    for (const [id, clock] of confirmed) if (Y.getState(onDisk.store, id) < clock) lost.push(`confirmed ${id}:${clock}`)
    for (const [id, clock] of seen) if (Y.getState(onDisk.store, id) < clock) lost.push(`seen ${id}:${clock}`)
  }
  expect(lost).toEqual([])
  expect(confirmedEdits).toBeGreaterThan(0)
  // who had something unconfirmed brings it back, and all end equal
  for (const { client } of active) client.connect()
  await until(() => active.every(({ client }) => client.isSaved), waiting(active))
  const final = readBoard(await freshCopy(judge, boardId, 90_000))
  await until(
    () => active.every(({ client }) => readBoard(client.doc).assignments.size === final.assignments.size),
    waiting(active),
  )
  for (const { client } of active) expect(readBoard(client.doc)).toEqual(final)
  for (const { client } of active) client.cut()
})

/** Clock up to which everything of this client has a receipt. */
function confirmedBefore(client: SocketClient): number {
  const [first] = client.scripted.pending
  const index = client.scripted.pending.length
  return first ? Math.max(0, Y.getState(client.doc.store, client.doc.clientID) - index) : 0
}

test('SIGTERM under load: what was confirmed is stored, everybody hears 1012, and a slow or silent line does not hold it up', async () => {
  const { running, workshop, boardId, people, clients } = await aCrowd(4)
  for (const { client } of clients) client.connect()
  await until(() => clients.every(({ client }) => client.isSaved), waiting(clients))
  const stalled = stallingUpload(running.url)
  let isOver = false
  const random = seededRandom(3)
  const load = (async () => {
    while (!isOver) {
      for (const { client, seat } of clients) {
        if (client.scripted.isConnected && client.scripted.pending.length < 20) {
          client.edit((doc) =>
            assignCards(doc, [random.pick(cards)], random.pick(workshop.lanes), moderator(seat.participant.id)),
          )
        }
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  await until(
    () => clients.every(({ client }) => Y.getState(client.doc.store, client.doc.clientID) > 50),
    waiting(clients),
  )
  const code = await running.stop()
  isOver = true
  await load
  stalled.destroy()
  expect(code).toBe(0)
  expect(clients.map(({ client }) => client.closeCodes)).toEqual(clients.map(() => [closeCodes['come-back']]))
  const confirmed = clients.map(({ client }) => ({ id: client.doc.clientID, clock: confirmedBefore(client) }))
  await running.start()
  const [judge] = people
  if (!judge) throw new Error('nobody')
  const onDisk = await freshCopy(judge, boardId, 80_001)
  for (const { id, clock } of confirmed) expect(Y.getState(onDisk.store, id)).toBeGreaterThanOrEqual(clock)
})

/** A request whose body never comes. */
function stallingUpload(url: string): Socket {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => socket.destroy())
  socket.write(`POST /api/lists HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Length: 1000000\r\n\r\n{`)
  return socket
}

import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { type BoardId, cardIdSchema, type LaneId } from '../../shared/domain/ids.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { type E2eServer, startE2eServer } from '../support/e2e-server.ts'
import { moderator } from '../support/moderator.ts'
import { type Seat, type SeatedWorkshop, seatedWorkshop } from '../support/seats.ts'
import { openRawSocket, SocketClient } from '../support/socket-client.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 }) // a process of its own, and the machine may be busy
const guests = 25
const megabyte = 1024 * 1024
/** The whole board, told anew each time, because the state vector names somebody whom nobody knows. */
const askForAll = Uint8Array.of(0, 0, 3, 1, 5, 0)
const presence = Uint8Array.of(1, 6, 1, 5, 1, 2, 123, 125)
const frameTooLarge = 1009 // RFC 6455

let server: E2eServer
let workshop: SeatedWorkshop
let boardId: BoardId
let lane: LaneId
let seats: Seat[]
let writer: { seat: Seat; client: SocketClient }
let reader: SocketClient
let edits = 0

beforeAll(async () => {
  server = await startE2eServer()
  workshop = await seatedWorkshop(server.url, { boards: 12 })
  const [board] = workshop.boards
  const [first] = workshop.lanes
  if (!board || !first) throw new Error('a board with lanes')
  boardId = board
  lane = first
  seats = await workshop.seats('moderator', guests)
  const seat = await workshop.seat('moderator', 'Anna')
  writer = { seat, client: new SocketClient(seat, boardId, 70_001) }
  reader = new SocketClient(await workshop.seat('moderator', 'Bert'), boardId, 70_002)
  writer.client.connect()
  reader.connect()
  for (let parcel = 0; parcel < 20; parcel++) {
    const cards = Array.from({ length: 200 }, (_, index) => cardIdSchema.parse(`card-${parcel}-${index}`))
    writer.client.edit((doc) => assignCards(doc, cards, lane, moderator(seat.participant.id)))
  }
  await honestEdit()
})
afterAll(async () => {
  await server.close()
})

/** An edit that is confirmed, and seen by somebody else. */
async function honestEdit(): Promise<void> {
  const card = cardIdSchema.parse(`honest-${++edits}`)
  writer.client.edit((doc) => assignCards(doc, [card], lane, moderator(writer.seat.participant.id)))
  await until(
    () => writer.client.isSaved && readBoard(reader.doc).assignments.has(card),
    () => JSON.stringify([writer.client.scripted.pending.length, writer.client.closeCodes, reader.closeCodes]),
  )
}

/** Kept in memory by the server now, in bytes; 0 where the system does not tell. */
function memory(): number {
  try {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

interface Attacker {
  socket: WebSocket
  isOpen: boolean
  heard: number
  code: number | null
}

function attack(seat: Seat, board = boardId): Attacker {
  const socket = openRawSocket(seat, board)
  const attacker: Attacker = { socket, isOpen: false, heard: 0, code: null }
  socket.on('open', () => {
    attacker.isOpen = true
  })
  socket.on('message', () => attacker.heard++)
  socket.on('close', (code) => {
    attacker.code = code
  })
  return attacker
}

const told = (attackers: readonly Attacker[]) => () =>
  JSON.stringify(attackers.map(({ isOpen, heard, code }) => [isOpen, heard, code]))

function endAll(attackers: readonly Attacker[]): void {
  for (const { socket } of attackers) socket.terminate()
}

test('who asks and asks and never reads is dropped; memory stays bounded, honest people go on', async () => {
  const attackers = seats.slice(0, 20).map((seat) => attack(seat))
  await until(() => attackers.every(({ heard }) => heard > 0), told(attackers))
  const before = memory()
  for (const { socket } of attackers) socket.pause()
  let most = 0
  for (let round = 0; round < 60; round++) {
    for (const { socket } of attackers) socket.send(askForAll)
    await honestEdit()
    most = Math.max(most, memory())
  }
  for (const { socket } of attackers) socket.resume()
  await until(() => attackers.every(({ code }) => code !== null), told(attackers))
  // told to come later, or cut off when not even that was read
  for (const { code } of attackers) expect([closeCodes['try-later'], 1006]).toContain(code)
  expect(most - before).toBeLessThan(300 * megabyte)
  await honestEdit()
})

test.each([
  ['questions', askForAll],
  ['presence', presence],
])('a flood of %s ends its connections', async (_what, frame) => {
  const attackers = seats.slice(0, 5).map((seat) => attack(seat))
  await until(() => attackers.every(({ heard }) => heard > 0), told(attackers))
  for (const { socket } of attackers) for (let count = 0; count < 5000; count++) socket.send(frame)
  await honestEdit()
  await until(() => attackers.every(({ code }) => code !== null), told(attackers))
  expect(attackers.map(({ code }) => code)).toEqual(attackers.map(() => closeCodes['try-later']))
  await honestEdit()
})

test('a frame of 110 MB ends its connection, and is not kept', async () => {
  const [seat] = seats
  if (!seat) throw new Error('nobody')
  const before = memory()
  const attacker = attack(seat)
  await until(() => attacker.isOpen, told([attacker]))
  attacker.socket.send(new Uint8Array(110 * megabyte))
  await honestEdit()
  await until(() => attacker.code !== null, told([attacker]))
  expect(attacker.code).toBe(frameTooLarge)
  expect(memory() - before).toBeLessThan(60 * megabyte)
  await honestEdit()
})

test('five hundred who come back at once all get the board, and an edit meanwhile gets through', async () => {
  const crowd = Array.from({ length: 500 }, (_, index) => {
    const seat = seats[index % seats.length]
    if (!seat) throw new Error('nobody')
    const one = attack(seat)
    one.socket.on('open', () => one.socket.send(askForAll))
    return one
  })
  await honestEdit()
  // welcome, who is here, and the board
  await until(() => crowd.every(({ heard }) => heard >= 2), told(crowd))
  await honestEdit()
  expect(crowd.filter(({ code }) => code !== null)).toEqual([])
  endAll(crowd)
  await honestEdit()
})

test('one person has so many sockets and no more, on all boards together', async () => {
  const [seat] = seats.slice(-1)
  if (!seat) throw new Error('nobody')
  const sockets = Array.from({ length: 48 }, (_, index) => attack(seat, workshop.boards[index % 12]))
  await until(() => sockets.every(({ heard, code }) => heard > 0 || code !== null), told(sockets))
  await honestEdit()
  const refused = sockets.filter(({ code }) => code !== null)
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 16 }, () => closeCodes['try-later']))
  endAll(sockets)
})

test('three hundred requests that never end keep nobody from anything', async () => {
  const { hostname, port, host } = new URL(server.url)
  const heads = [
    `POST /api/lists HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.url}\r\nContent-Length: 10000000\r\n\r\n{`,
    `GET /api/start HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `,
    'P',
  ]
  const stalled: Socket[] = Array.from({ length: 300 }, (_, index) => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => socket.destroy())
    socket.write(heads[index % heads.length] ?? '')
    return socket
  })
  await until(
    () => stalled.every(({ connecting }) => !connecting),
    () => 'connecting',
  )
  await honestEdit()
  expect((await fetch(`${server.url}/api/start`)).status).toBe(200)
  for (const socket of stalled) socket.destroy()
})

import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type BoardStore, StorageFullError } from '../../server/store/board-store.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import { moderator } from '../support/moderator.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { aParticipant, memoryBoardStore, roomsOn } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')
const lane = laneIdSchema.parse('amt-32')
const anna = participantIdSchema.parse('anna')
const card = (index: number) => cardIdSchema.parse(`card-${index}`)

afterEach(() => {
  vi.useRealTimers()
})

function aClient(store: BoardStore, role: Role = 'moderator', rooms = roomsOn(store)) {
  return { rooms, client: new ScriptedClient(rooms, boardId, aParticipant('Anna', role), 70_001) }
}

/** Works the line in both directions until the condition holds. */
function pump(client: ScriptedClient, condition: () => boolean): Promise<void> {
  const pumped = () => {
    client.deliverAll()
    if (vi.isFakeTimers()) vi.advanceTimersByTime(1) // else a tick that rests after a long one would rest for ever
    return condition()
  }
  return until(pumped, () => JSON.stringify({ pending: client.pending, closed: client.closedWith }))
}

test('[SY6] [SY9] an observer who writes hears why it was not taken, and nothing changes', async () => {
  const { rooms, client } = aClient(memoryBoardStore(), 'observer')
  client.connect()
  assignCards(client.doc, [card(1)], lane, moderator(anna))
  await pump(client, () => client.refusal !== null)
  expect(client.closedWith).toBe('rebase')
  expect(client.refusal).toEqual({ reason: 'observers-read', change: { register: 'assignment', key: card(1) } })
  expect((await rooms.readBoard(boardId)).assignments.size).toBe(0)
})

test('[SY6] an observer who only reads stays', async () => {
  const store = memoryBoardStore()
  const { rooms, client } = aClient(store)
  client.connect()
  assignCards(client.doc, [card(1)], lane, moderator(anna))
  await pump(client, () => client.pending.length === 0)
  const observer = new ScriptedClient(rooms, boardId, aParticipant('Otto', 'observer'), 70_002)
  observer.connect()
  await pump(observer, () => readBoard(observer.doc).assignments.size === 1)
  await pump(observer, () => observer.toServer.length === 0)
  expect(observer.closedWith).toBeNull()
})

test.each([
  ['an unknown type', Uint8Array.of(77)],
  ['nothing', new Uint8Array()],
  ['a torn update', Uint8Array.of(0, 2, 5, 1, 1)],
  ['an update that is none', Uint8Array.of(0, 2, 3, 255, 255, 255)],
  ['a torn state vector', Uint8Array.of(0, 0, 2, 5, 200)],
])('%s ends this connection and no other', async (_name, frame) => {
  const { rooms, client } = aClient(memoryBoardStore())
  const other = new ScriptedClient(rooms, boardId, aParticipant('Bert'), 70_002)
  for (const each of [client, other]) {
    each.connect()
    await pump(each, () => each.toServer.length === 0)
  }
  client.sendRaw(frame)
  await pump(client, () => client.closedWith !== null)
  expect(client.closedWith).toBe('bad-message')
  assignCards(other.doc, [card(1)], lane, moderator(participantIdSchema.parse('bert')))
  await pump(other, () => other.pending.length === 0)
  expect(other.closedWith).toBeNull()
})

test('[SY5] a board that cannot be loaded is not shown empty', async () => {
  const broken: BoardStore = { ...memoryBoardStore(), loadMerged: () => Promise.reject(new Error('disk')) }
  const { rooms, client } = aClient(broken)
  client.connect()
  await pump(client, () => client.closedWith !== null)
  expect(client.closedWith).toBe('try-later')
  await expect(rooms.readBoard(boardId)).rejects.toThrow('disk')
})

test('[SY5] while the disk is full edits wait and everyone is told; then they are stored', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const store = memoryBoardStore()
  let isFull = true
  const full: BoardStore = {
    ...store,
    append: (entries) => (isFull ? Promise.reject(new StorageFullError('full')) : store.append(entries)),
  }
  const { client } = aClient(full)
  const told: string[] = []
  client.onHear = (frame) => {
    if (frame[0] === 122) told.push(new TextDecoder().decode(frame.slice(2)))
  }
  client.connect()
  assignCards(client.doc, [card(1)], lane, moderator(anna))
  await pump(client, () => told.some((text) => text.includes('"ok":false')))
  expect(client.pending).toHaveLength(1)
  isFull = false
  await vi.advanceTimersByTimeAsync(1000)
  await pump(client, () => client.pending.length === 0)
  expect(told.at(-1)).toContain('"ok":true')
  expect((await store.load(boardId)).tail).toHaveLength(1)
})

test('[SY5] a disk that stays full drops the board; the client keeps its edit and brings it back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const store = memoryBoardStore()
  let isFull = true
  const full: BoardStore = {
    ...store,
    append: (entries) => (isFull ? Promise.reject(new StorageFullError('full')) : store.append(entries)),
  }
  const { client } = aClient(full)
  client.connect()
  assignCards(client.doc, [card(1)], lane, moderator(anna))
  await pump(client, () => client.toServer.length === 0)
  for (let second = 0; second < 12 && client.closedWith === null; second++) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(client.closedWith).toBe('try-later')
  isFull = false
  client.connect()
  await pump(client, () => client.pending.length === 0)
  expect((await store.load(boardId)).tail).toHaveLength(1)
})

test('a long log is folded into a snapshot, and the board stays the same', async () => {
  const store = memoryBoardStore()
  const { rooms, client } = aClient(store)
  client.connect()
  for (let index = 0; index < 600; index++) {
    assignCards(client.doc, [card(index % 50)], Math.floor(index / 50) % 2 === 0 ? lane : null, moderator(anna))
    await pump(client, () => client.pending.length === 0)
  }
  const stored = await store.load(boardId)
  expect(stored.snapshot).not.toBeNull()
  expect(stored.tail.length).toBeLessThan(500)
  const doc = new Y.Doc()
  for (const update of stored.snapshot ? [stored.snapshot, ...stored.tail] : []) Y.applyUpdate(doc, update)
  expect(readBoard(doc)).toEqual(readBoard(client.doc))
  expect(await rooms.readBoard(boardId)).toEqual(readBoard(client.doc))
})

test('closing stores what waits, saves a snapshot and tells clients to come back', async () => {
  const store = memoryBoardStore()
  const { rooms, client } = aClient(store)
  client.connect()
  assignCards(client.doc, [card(1)], lane, moderator(anna))
  await pump(client, () => client.pending.length === 0)
  assignCards(client.doc, [card(2)], lane, moderator(anna))
  client.deliverAll()
  await rooms.close()
  expect(client.closedWith).toBe('come-back')
  const { snapshot, tail } = await store.load(boardId)
  expect(tail).toEqual([])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, snapshot ?? new Uint8Array([0, 0]))
  expect(readBoard(doc).assignments.size).toBe(2)
})

test('a flood of frames ends the connection instead of filling the memory', async () => {
  const { client } = aClient(memoryBoardStore())
  client.connect()
  await pump(client, () => client.toServer.length === 0)
  for (let count = 0; count < 2000; count++) client.sendRaw(Uint8Array.of(0, 0, 1, 0))
  await pump(client, () => client.closedWith !== null)
  expect(client.closedWith).toBe('try-later')
})

test('a quiet line brings something every 20 seconds, so that a client in a hidden tab does not give it up', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { client } = aClient(memoryBoardStore())
  let heardOfNobody = 0
  client.onHear = (frame) => {
    if (frame[0] === 1 && frame.length === 3) heardOfNobody++
  }
  client.connect()
  assignCards(client.doc, [card(1)], lane, moderator(anna))
  await pump(client, () => client.pending.length === 0)
  const before = heardOfNobody
  vi.advanceTimersByTime(20_000)
  await pump(client, () => heardOfNobody > before)
})

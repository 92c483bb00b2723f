import { expect, test } from 'vitest'
import type { Peer } from '../../server/rooms/peer.ts'
import type { Rooms } from '../../server/rooms/rooms.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import { moderator } from '../support/moderator.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { aParticipant, memoryBoardStore, roomsOn } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')
const lane = laneIdSchema.parse('amt-32')
const ask = Uint8Array.of(0, 0, 1, 0)
const askPresence = Uint8Array.of(3)
/** Awareness of id 5 with this clock, saying nothing. */
const presence = (clock: number) => Uint8Array.of(1, 6, 1, 5, clock, 2, 123, 125)

/** A connection that notes what it is sent, and says it has not read so many bytes. */
function aPeer(rooms: Rooms, name: string, options: { unread?: number; clientId?: number } = {}) {
  const heard: Uint8Array[] = []
  const story = { heard, closed: null as CloseReason | null, unread: options.unread ?? 0 }
  const peer: Peer = {
    send: (frame) => {
      if (story.closed === null) heard.push(frame)
    },
    close: (reason) => {
      story.closed ??= reason
    },
    bufferedBytes: () => story.unread,
  }
  const line = rooms.connect(peer, { boardId, participant: aParticipant(name), clientId: options.clientId ?? null })
  const frames = (type: number, kind?: number) =>
    heard.filter((frame) => frame[0] === type && (kind === undefined || frame[1] === kind))
  return {
    story,
    line,
    frames,
    welcomed: () =>
      until(
        () => frames(122).length > 0,
        () => 'not welcomed',
      ),
  }
}

/** Lets the room work until it has answered somebody who asks now. */
async function afterNextTick(rooms: Rooms): Promise<void> {
  const { line, frames } = aPeer(rooms, 'Zoe')
  line.receive(ask)
  await until(
    () => frames(0, 1).length > 0,
    () => 'no answer',
  )
  line.gone()
}

const welcomedId = (frame: Uint8Array | undefined) =>
  Number(/"clientId":(\d+)/.exec(new TextDecoder().decode(frame))?.[1])

function write(client: ScriptedClient, index: number, by: string): void {
  assignCards(client.doc, [cardIdSchema.parse(`card-${index}`)], lane, moderator(participantIdSchema.parse(by)))
}

function pump(clients: readonly ScriptedClient[], condition: () => boolean): Promise<void> {
  const pumped = () => {
    for (const client of clients) client.deliverAll()
    return condition()
  }
  return until(pumped, () => JSON.stringify(clients.map(({ pending, closedWith }) => ({ pending, closedWith }))))
}

test('who asks five hundred times at once gets one answer', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const { line, story, frames, welcomed } = aPeer(rooms, 'Anna')
  await welcomed()
  for (let count = 0; count < 500; count++) line.receive(ask)
  await afterNextTick(rooms)
  expect(frames(0, 1)).toHaveLength(1)
  expect(story.closed).toBeNull()
})

test('who asks five hundred edits too early is asked back once', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const { line, frames, story, welcomed } = aPeer(rooms, 'Anna', { clientId: 70_001 })
  await welcomed()
  const author = new ScriptedClient(rooms, boardId, aParticipant('Anna'), 70_001)
  const updates: Uint8Array[] = []
  author.doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let count = 0; count < 60; count++) write(author, count, 'anna')
  for (const update of updates.slice(1)) line.receive(Uint8Array.of(0, 2, ...lengthOf(update), ...update))
  await afterNextTick(rooms)
  expect(frames(0, 0)).toHaveLength(1)
  expect(story.closed).toBeNull()
})

test('who only tells where it is, for however long, stays', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const { line, story, frames, welcomed } = aPeer(rooms, 'Anna')
  await welcomed()
  const rounds = 25
  for (let round = 0; round < rounds; round++) {
    for (let count = 0; count < 50; count++) line.receive(presence(round + 1))
    await until(
      () => frames(1).length > round,
      () => `${frames(1).length} of ${rounds}`,
    )
  }
  expect(story.closed).toBeNull()
})

test('a storm of presence ends the connection', async () => {
  const { line, story, welcomed } = aPeer(roomsOn(memoryBoardStore()), 'Anna')
  await welcomed()
  for (let count = 0; count < 200; count++) line.receive(presence(1))
  expect(story.closed).toBe('try-later')
})

test('a presence clock at the end of the integers, which would break everybody’s, ends the connection', async () => {
  const { line, story, welcomed } = aPeer(roomsOn(memoryBoardStore()), 'Anna')
  await welcomed()
  line.receive(Uint8Array.of(1, 13, 1, 5, 255, 255, 255, 255, 255, 255, 255, 15, 2, 123, 125))
  expect(story.closed).toBe('bad-message')
})

test('who asks fifty times who is here hears it once', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const bert = aPeer(rooms, 'Bert')
  await bert.welcomed()
  bert.line.receive(presence(1))
  await until(
    () => bert.frames(1).length > 0,
    () => 'bert is not seen',
  )
  const { line, frames, welcomed } = aPeer(rooms, 'Anna')
  await welcomed()
  const before = frames(1).length
  for (let count = 0; count < 50; count++) line.receive(askPresence)
  await until(
    () => frames(1).length > before,
    () => 'no answer',
  )
  expect(frames(1)).toHaveLength(before + 1)
})

test.each([
  ['frames', 150, 10],
  ['bytes', 5, maxFrameBytes],
])('while a board is loading a connection may not pile up %s', async (_what, count, size) => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const store = memoryBoardStore()
  const slow = {
    ...store,
    loadMerged: async (id: typeof boardId) => {
      await opened
      return store.loadMerged(id)
    },
  }
  const rooms = roomsOn(slow)
  const { line, story } = aPeer(rooms, 'Anna')
  for (let index = 0; index < count; index++) line.receive(new Uint8Array(size))
  expect(story.closed).toBe('try-later')
  open()
  await afterNextTick(rooms)
  expect(story.heard).toEqual([]) // it is not let in after all
})

test('who does not read is dropped at the next frame, whatever it is, and hears no presence before', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const slow = aPeer(rooms, 'Anna')
  const writer = new ScriptedClient(rooms, boardId, aParticipant('Bert'), 70_002)
  await slow.welcomed()
  slow.line.receive(ask)
  writer.connect()
  await pump([writer], () => slow.frames(0, 1).length === 1 && writer.toServer.length === 0)
  slow.story.unread = 300 * 1024
  const bert = aPeer(rooms, 'Bert')
  await bert.welcomed()
  bert.line.receive(presence(1))
  await until(
    () => bert.frames(1).length > 0,
    () => 'not seen',
  )
  expect(slow.frames(1)).toEqual([])
  slow.story.unread = 9 * 1024 * 1024
  slow.line.receive(ask)
  await until(
    () => slow.story.closed !== null,
    () => 'still open',
  )
  expect(slow.story.closed).toBe('try-later')
  write(writer, 1, 'bert')
  await pump([writer], () => writer.pending.length === 0)
})

test('[SY8] a living connection whose client id another tab asks for gives way once; then the tabs have an id each', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const first = aPeer(rooms, 'Anna', { clientId: 70_001 })
  await first.welcomed()
  const second = aPeer(rooms, 'Anna', { clientId: 70_001 })
  await second.welcomed()
  expect(first.story.closed).toBe('come-back')
  const back = aPeer(rooms, 'Anna', { clientId: 70_001 })
  await back.welcomed()
  expect(second.story.closed).toBeNull()
  expect(welcomedId(second.frames(122)[0])).toBe(70_001)
  expect(welcomedId(back.frames(122)[0])).not.toBe(70_001)
})

test('[SY8] a client id that somebody wrote under stays with her, one that nobody wrote under is free again', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const idFor = async (name: string, clientId: number) => {
    const { line, frames, welcomed } = aPeer(rooms, name, { clientId })
    await welcomed()
    line.gone()
    return welcomedId(frames(122)[0])
  }
  expect(await idFor('Anna', 70_001)).toBe(70_001)
  expect(await idFor('Bert', 70_001)).toBe(70_001)
  const anna = new ScriptedClient(rooms, boardId, aParticipant('Anna'), 70_001)
  anna.connect()
  write(anna, 1, 'anna')
  await pump([anna], () => anna.pending.length === 0)
  anna.cut()
  expect(await idFor('Bert', 70_001)).not.toBe(70_001)
  expect(await idFor('Anna', 70_001)).toBe(70_001)
  expect((await rooms.readBoard(boardId)).assignments.size).toBe(1)
})

test('[SY8] an id is not given away while its first edit is on the way to the disk', async () => {
  const store = memoryBoardStore()
  let isHeld = true
  const held = {
    ...store,
    append: async (entries: Parameters<typeof store.append>[0]) => {
      await until(
        () => !isHeld,
        () => 'held',
      )
      return store.append(entries)
    },
  }
  const rooms = roomsOn(held)
  const anna = new ScriptedClient(rooms, boardId, aParticipant('Anna'), 70_001)
  anna.connect()
  await pump([anna], () => anna.toServer.length === 0)
  const bert = new ScriptedClient(rooms, boardId, aParticipant('Bert'), 70_002)
  bert.connect()
  await pump([bert], () => bert.toServer.length === 0)
  write(anna, 1, 'anna')
  anna.deliverAll()
  await new Promise((resolve) => setTimeout(resolve, 0))
  await new Promise((resolve) => setImmediate(resolve))
  anna.cut()
  const thief = aPeer(rooms, 'Otto', { clientId: 70_001 })
  await thief.welcomed()
  isHeld = false
  await pump([bert], () => readBoard(bert.doc).assignments.size === 1)
  expect(welcomedId(thief.frames(122)[0])).not.toBe(70_001)
})

function lengthOf(bytes: Uint8Array): number[] {
  const { byteLength } = bytes
  return byteLength < 128 ? [byteLength] : [(byteLength & 127) | 128, byteLength >> 7]
}

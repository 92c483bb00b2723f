import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { participantSchema } from '../../shared/domain/participant.ts'
import { BoardMemory } from './board-memory.ts'
import { encodeUpdate } from './frames.ts'
import { Room } from './room.ts'

const anna = participantSchema.parse({ id: 'anna', name: 'Anna', function: '', laneId: null, role: 'moderator' })
const lane = laneIdSchema.parse('amt-32')
const ask = Uint8Array.of(0, 0, 1, 0)
const timeIsUp = () => true
const noHurry = () => false

function aRoom() {
  const empty = new Y.Doc()
  const stored = {
    snapshot: null,
    tail: null,
    stateVector: Y.encodeStateVector(empty),
    lastSeq: 0,
    tailLength: 0,
    clientOwners: new Map(),
  }
  const story = { calls: 0 }
  const room = new Room({
    boardId: boardIdSchema.parse('musterstadt'),
    stored,
    rights: { phase: 'free', laneAccess: new Map(), correctionsEnd: null },
    memory: new BoardMemory(),
    now: () => 0,
    onWork: () => story.calls++,
  })
  const join = (clientId: number) => {
    const heard: Uint8Array[] = []
    const peer = { send: (frame: Uint8Array) => heard.push(frame), close: () => {}, bufferedBytes: () => 0 }
    return { connection: room.join(peer, anna, clientId), heard }
  }
  return { room, story, join }
}

/** Frames of so many edits, one after the other. */
function editsOf(clientId: number, count: number): Uint8Array[] {
  const doc = new BoardDoc()
  doc.clientID = clientId
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(encodeUpdate(update)))
  for (let index = 0; index < count; index++) {
    assignCards(doc, [cardIdSchema.parse(`card-${index}`)], lane, { id: anna.id, role: 'moderator', laneId: null })
  }
  return frames
}

test('a turn that takes too long leaves the rest to the next one, in order', () => {
  const { room, story, join } = aRoom()
  const { connection } = join(70_001)
  for (const frame of editsOf(70_001, 5)) room.hear(connection, frame)
  const sizes: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    const before = story.calls
    room.prepare(timeIsUp).settle(noHurry)
    sizes.push(readBoard(room.state.doc).assignments.size)
    expect(room.hasWork).toBe(true)
    expect(story.calls).toBeGreaterThan(before) // it asks for its next turn
  }
  expect(sizes).toEqual([1, 2, 3])
  expect(connection.waitingFrames).toBe(2)
  room.prepare(noHurry).settle(noHurry)
  expect(readBoard(room.state.doc).assignments.size).toBe(5)
  expect(connection).toMatchObject({ framesDurable: 5, waitingFrames: 0, waitingBytes: 0 })
  expect(room.hasWork).toBe(false)
})

test('answers that there is no time for are given in the next turn, to those who are still here', () => {
  const { room, join } = aRoom()
  const people = [join(70_001), join(70_002), join(70_003)]
  for (const { connection } of people) room.hear(connection, ask)
  let answers = 0
  room.prepare(noHurry).settle(() => ++answers > 1)
  const answered = () => people.map(({ heard }) => heard.filter((frame) => frame[0] === 0 && frame[1] === 1).length)
  expect(answered()).toEqual([1, 0, 0])
  const [, , gone] = people
  if (gone) room.leave(gone.connection)
  room.prepare(noHurry).settle(noHurry)
  expect(answered()).toEqual([1, 1, 0])
  expect(room.hasWork).toBe(false)
})

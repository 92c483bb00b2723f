import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import { createRooms, type Rooms } from '../../server/rooms/rooms.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { type Participant, participantSchema } from '../../shared/domain/participant.ts'
import { messageTypes } from '../../shared/protocol/messages.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { silentLog } from '../support/silent-log.ts'
import { freeBoard, memoryBoardStore } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')
const lane = laneIdSchema.parse('amt-32')
const card = cardIdSchema.parse('card-1')
const person = (id: string, laneId: string | null = lane): Participant =>
  participantSchema.parse({ id, name: id, function: '', laneId, role: laneId ? 'representative' : 'moderator' })
const ada = person('ada')
const clock = { now: 1_000 }
const syncStep2 = 1
let nextClientId = 70_001
let rooms: Rooms

function openRooms(): Rooms {
  rooms = createRooms({
    store: memoryBoardStore(),
    log: silentLog,
    now: () => clock.now,
    readRights: async () => freeBoard,
  })
  return rooms
}
afterEach(() => rooms.close())

async function join(who: Participant): Promise<ScriptedClient> {
  const client = new ScriptedClient(rooms, boardId, who, nextClientId++)
  let isSynced = false
  client.onHear = ([type, kind]) => {
    isSynced ||= type === messageTypes.sync && kind === syncStep2
  }
  client.connect()
  await until(
    () => client.deliverAll() && isSynced,
    () => 'not synced',
  )
  return client
}
async function settle(client: ScriptedClient): Promise<void> {
  await until(
    () => {
      client.deliverAll()
      return client.pending.length === 0
    },
    () => JSON.stringify(client.pending),
  )
}
/** Says how many own edits wait. */
function say(client: ScriptedClient, waiting: number, clientClock: number): void {
  const json = JSON.stringify({ view: null, dragging: null, focused: null, waiting })
  const update = encoding.encode((encoder) => {
    for (const number of [1, client.doc.clientID, clientClock]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, json)
  })
  client.sendRaw(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageTypes.awareness)
      encoding.writeVarUint8Array(encoder, update)
    }),
  )
  client.deliverAll()
}
const activity = () => rooms.readActivity(boardId)
const counts = (entries: readonly { participant: Participant; count: number }[]) =>
  entries.map(({ participant, count }) => [participant.id, count])

test('who is here, once each, with what waits on all her devices', async () => {
  openRooms()
  const [laptop, phone] = [await join(ada), await join(ada)]
  await join(person('mia', null))
  expect(counts(activity().here)).toEqual([
    ['ada', 0],
    ['mia', 0],
  ])
  say(laptop, 3, 1)
  say(phone, 2, 1)
  expect(counts(activity().here)[0]).toEqual(['ada', 5])
  say(laptop, 0, 2)
  expect(counts(activity().here)[0]).toEqual(['ada', 2])
})

test('whose line breaks with unsaved edits is remembered until she is back and speaks', async () => {
  openRooms()
  const first = await join(ada)
  say(first, 3, 1)
  first.cut()
  expect(activity()).toMatchObject({ here: [], left: [{ participant: ada, count: 3 }] })
  const back = await join(ada)
  expect(counts(activity().left)).toEqual([['ada', 3]]) // here again, but nothing is saved yet
  say(back, 3, 1)
  expect([counts(activity().here), counts(activity().left)]).toEqual([[['ada', 3]], []])
  say(back, 0, 2)
  back.cut()
  expect([activity().here, activity().left]).toEqual([[], []])
})

test('another device that was here all the time does not make it forgotten', async () => {
  openRooms()
  const [laptop, phone] = [await join(ada), await join(ada)]
  say(phone, 0, 1)
  say(laptop, 3, 1)
  laptop.cut()
  say(phone, 0, 2)
  expect(counts(activity().left)).toEqual([['ada', 3]])
})

test('who is removed is waited for no longer', async () => {
  openRooms()
  const client = await join(ada)
  say(client, 3, 1)
  rooms.removeParticipant(ada.id, 'login-over')
  expect(client.closedWith).toBe('login-over')
  expect(activity().left).toEqual([])
})

test('an Amt is seen to act when a change of it is accepted, and commits are counted', async () => {
  openRooms()
  const client = await join(ada)
  expect(activity()).toMatchObject({ commits: 0, lastActionAt: new Map() })
  clock.now = 5_000
  assignCards(client.doc, [card], lane, ada)
  await settle(client)
  expect(activity()).toMatchObject({ commits: 1, lastActionAt: new Map([[lane, 5_000]]) })
  clock.now = 6_000
  const mia = await join(person('mia', null))
  assignCards(mia.doc, [card], null, person('mia', null))
  await settle(mia)
  expect(activity()).toMatchObject({ commits: 2, lastActionAt: new Map([[lane, 5_000]]) })
})

import { expect, test } from 'vitest'
import { type BoardRights, closedBoard } from '../../server/rooms/board-rights.ts'
import { createRooms } from '../../server/rooms/rooms.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { boardIdSchema, cardIdSchema, type LaneId, laneIdSchema } from '../../shared/domain/ids.ts'
import { type Participant, participantSchema } from '../../shared/domain/participant.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { silentLog } from '../support/silent-log.ts'
import { memoryBoardStore } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')
const otherBoard = boardIdSchema.parse('neustadt')
const lane = laneIdSchema.parse('amt-32')
const otherLane = laneIdSchema.parse('amt-33')
const card = (index: number) => cardIdSchema.parse(`card-${index}`)
const clerk = (id: string, laneId: LaneId | null = lane): Participant =>
  participantSchema.parse({ id, name: id, function: '', laneId, role: laneId ? 'representative' : 'moderator' })
const rights = (phase: Phase, access: [LaneId, 'open' | 'closed'][] = []): BoardRights => ({
  phase,
  laneAccess: new Map(access),
  correctionsEnd: null,
})

let nextClientId = 70_001

function openRooms(first: BoardRights = rights('assignment')) {
  const clock = { now: 1_000 }
  const rooms = createRooms({
    store: memoryBoardStore(),
    log: silentLog,
    now: () => clock.now,
    readRights: async () => first,
  })
  return {
    rooms,
    clock,
    /** Takes a card; tells what the server says to it. */
    async take(who: Participant, index: number, board = boardId): Promise<string> {
      const client = new ScriptedClient(rooms, board, who, nextClientId++)
      client.connect()
      await until(
        () => !client.deliverAll() && client.toClient.length === 0,
        () => 'busy',
      )
      assignCards(client.doc, [card(index)], who.laneId ?? lane, who)
      await until(
        () => {
          client.deliverAll()
          return client.refusal !== null || client.pending.length === 0
        },
        () => JSON.stringify({ pending: client.pending, closed: client.closedWith }),
      )
      client.cut()
      return client.refusal?.reason ?? 'taken'
    },
  }
}

test('an Amt that the moderation closes stops at once, in a phase that is open; the others go on', async () => {
  const { rooms, take } = openRooms()
  expect(await take(clerk('ada'), 1)).toBe('taken')
  rooms.setRights(new Map([[boardId, rights('assignment', [[lane, 'closed']])]]))
  expect(await take(clerk('ada'), 2)).toBe('lane-closed')
  expect(await take(clerk('ben', otherLane), 3)).toBe('taken')
  expect(await take(clerk('mia', null), 4)).toBe('taken')
  expect(await take(clerk('cem'), 5, otherBoard)).toBe('taken') // of another board
  rooms.setRights(new Map([[boardId, rights('assignment')]]))
  expect(await take(clerk('ada'), 2)).toBe('taken')
  await rooms.close()
})

test('an Amt that the moderation opens goes on, in a phase that is closed; the others wait', async () => {
  const { rooms, take } = openRooms(rights('lobby', [[lane, 'open']]))
  expect(await take(clerk('ada'), 1)).toBe('taken')
  expect(await take(clerk('ben', otherLane), 2)).toBe('phase-closed')
  rooms.setRights(new Map([[boardId, rights('lobby')]]))
  expect(await take(clerk('ada'), 3)).toBe('phase-closed')
  await rooms.close()
})

test('the time for corrections ends by itself, on a line that stays open', async () => {
  const { rooms, clock, take } = openRooms({ ...rights('followup'), correctionsEnd: 5_000 })
  const ada = new ScriptedClient(rooms, boardId, clerk('ada'), nextClientId++)
  ada.connect()
  const correct = async (index: number) => {
    assignCards(ada.doc, [card(index)], lane, clerk('ada'))
    await until(
      () => {
        ada.deliverAll()
        return ada.refusal !== null || (ada.pending.length === 0 && ada.toClient.length === 0)
      },
      () => JSON.stringify(ada.pending),
    )
    return ada.refusal?.reason ?? 'taken'
  }
  clock.now = 4_999
  expect(await correct(1)).toBe('taken')
  clock.now = 5_000
  expect(await correct(2)).toBe('corrections-closed')
  expect(await take(clerk('mia', null), 3)).toBe('taken')
  rooms.setRights(new Map([[boardId, { ...rights('followup'), correctionsEnd: 6_000 }]]))
  expect(await take(clerk('ben', otherLane), 4)).toBe('taken')
  rooms.setRights(new Map([[boardId, { ...rights('vote'), correctionsEnd: 6_000 }]]))
  expect(await take(clerk('ben', otherLane), 5)).toBe('phase-closed')
  await rooms.close()
})

test('rights that change while a board is loading are the ones that hold', async () => {
  let tell = (_: BoardRights) => {}
  const rooms = createRooms({
    store: memoryBoardStore(),
    log: silentLog,
    now: () => 0,
    readRights: () => new Promise((resolve) => (tell = resolve)),
  })
  const ada = new ScriptedClient(rooms, boardId, clerk('ada'), nextClientId++)
  ada.connect()
  rooms.setRights(new Map([[boardId, rights('assignment', [[lane, 'closed']])]]))
  tell(rights('assignment'))
  assignCards(ada.doc, [card(1)], lane, clerk('ada'))
  await until(
    () => {
      ada.deliverAll()
      return ada.refusal !== null
    },
    () => JSON.stringify(ada.pending),
  )
  expect(ada.refusal?.reason).toBe('lane-closed')
  await rooms.close()
})

test('who becomes a co-moderator leads at once, on the line that she has', async () => {
  const { rooms } = openRooms(closedBoard)
  const ada = new ScriptedClient(rooms, boardId, clerk('ada'), nextClientId++)
  ada.connect()
  const settle = () =>
    until(
      () => {
        ada.deliverAll()
        return ada.pending.length === 0 || ada.refusal !== null
      },
      () => JSON.stringify(ada.pending),
    )
  await settle()
  rooms.updateParticipant({ ...clerk('ada'), role: 'moderator', laneId: null })
  assignCards(ada.doc, [card(1)], lane, { ...clerk('ada'), role: 'moderator', laneId: null })
  await settle()
  expect([ada.pending.length, ada.refusal]).toEqual([0, null])
  rooms.updateParticipant(clerk('ada'))
  assignCards(ada.doc, [card(2)], lane, clerk('ada'))
  await settle()
  expect(ada.refusal?.reason).toBe('phase-closed')
  await rooms.close()
})

test('a board that is removed ends its lines for good and takes no new ones; others stay', async () => {
  const { rooms, take } = openRooms()
  const [ada, ben] = [boardId, otherBoard].map(
    (board) => new ScriptedClient(rooms, board, clerk('ada'), nextClientId++),
  )
  for (const client of [ada, ben]) {
    client?.connect()
    await until(
      () => client?.deliverAll() === true,
      () => 'silent',
    )
  }
  await rooms.removeBoards([boardId])
  expect([ada?.closedWith, ben?.closedWith]).toEqual(['workshop-closed', null])
  const late = new ScriptedClient(rooms, boardId, clerk('cem'), nextClientId++)
  late.connect()
  await until(
    () => late.closedWith !== null,
    () => 'open',
  )
  expect(late.closedWith).toBe('workshop-closed')
  expect(await take(clerk('dora'), 1, otherBoard)).toBe('taken')
  await rooms.close()
})

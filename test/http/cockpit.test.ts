import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rooms } from '../../server/rooms/rooms.ts'
import { createCockpits } from '../../server/runs/cockpits.ts'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { assignCards, scheduleCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema } from '../../shared/domain/ids.ts'
import { workshopSchema } from '../../shared/domain/workshop.ts'
import { cockpitSchema } from '../../shared/protocol/live-api.ts'
import { type LiveWorkshop, laneA, laneB, openLiveWorkshop } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
})
afterEach(() => server.stop())

const cockpit = async (by = workshop.moderator) =>
  cockpitSchema.parse(await json(await by.get(`${workshop.home}/cockpit`)))
const nothingSuggested = new Map()
const noCards = { cards: 0, decided: 0, scheduled: 0, offered: 0, disputed: 0 }

test('the moderation sees each Amt of each board; nobody else does', async () => {
  const { boards, home } = workshop
  const ada = await workshop.seat('Ada')
  const nothing = { present: [], ...noCards, waiting: 0, lastActionAt: null }
  const lanes = [laneA, laneB].map((laneId) => ({ laneId, ...nothing }))
  expect(await cockpit()).toEqual({
    boards: [boards.first, boards.second].map((boardId) => ({ boardId, open: 3, lanes })),
    waiting: [],
  })
  const line = ada.listen(boards.first)
  await line.isIn()
  const seen = await cockpit()
  expect(seen.boards[0]?.lanes[0]?.present).toEqual([{ id: ada.me.id, name: 'Ada', function: '' }])
  expect(seen.boards[1]?.lanes[0]?.present).toEqual([])
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(role, { role })
    expect(await refusalOf(await device.get(`${home}/cockpit`))).toEqual(refusal(403, 'not-allowed'))
  }
})

test('cards are counted as they lie on the disk, at most once a second, and only where something changed', async () => {
  const reads: string[] = []
  const doc = new BoardDoc()
  let commits = 0
  const { workshop: view } = (await json(await workshop.moderator.get(workshop.home))) as { workshop: unknown }
  const parsed = workshopSchema.parse(view)
  const rooms: Pick<Rooms, 'readBoard' | 'readActivity'> = {
    readBoard: async (boardId) => {
      reads.push(boardId)
      return readBoard(doc)
    },
    readActivity: (boardId) => ({
      commits: boardId === parsed.boards[0]?.id ? commits : 0,
      here: [],
      left: [],
      lastActionAt: new Map(),
    }),
  }
  const cockpits = createCockpits({
    store: server.stores.workshops,
    rooms,
    now: () => server.clock.now,
    suggestedLanes: async () => nothingSuggested,
  })
  const first = async () => (await cockpits.of(parsed)).boards[0]
  const [one, two] = ['card-1', 'card-2'].map((id) => cardIdSchema.parse(id))
  if (!one || !two) throw new Error('two cards')
  const mia = { ...workshop.mia.me }
  expect((await first())?.open).toBe(3)
  expect(reads).toEqual(parsed.boards.map(({ id }) => id))

  assignCards(doc, [one, two], laneA, mia)
  assignCards(doc, [two], null, mia)
  scheduleCards(doc, [one, two], parsed.columns[0] ?? null)
  commits++
  expect((await first())?.open).toBe(3) // within the second
  server.clock.now += 1000
  expect(await first()).toMatchObject({ open: 2, lanes: [{ ...noCards, cards: 1, decided: 1, scheduled: 1 }, noCards] })
  server.clock.now += 1000
  await Promise.all([first(), first()])
  expect(reads.slice(2)).toEqual([parsed.boards[0]?.id])
})

test('who has unsaved edits holds up the end of the phase of decisions, until a reason is given', async () => {
  const { boards, send } = workshop
  const { rooms } = server.deps
  const ada = await workshop.seat('Ada', { boardId: boards.second })
  const before = rooms.readActivity.bind(rooms)
  rooms.readActivity = (boardId) => ({
    ...before(boardId),
    left: boardId === boardIdSchema.parse(boards.second) ? [{ participant: ada.me, count: 3 }] : [],
  })
  expect((await cockpit()).waiting).toEqual([{ participantId: ada.me.id, name: 'Ada', count: 3, isHere: false }])
  expect((await cockpit()).boards[1]?.lanes[0]?.waiting).toBe(3)
  await send({ type: 'start-phase', phase: 'decision' })
  expect(await refusalOf(await send({ type: 'end-step' }))).toEqual(refusal(409, 'changes-waiting'))
  expect((await send({ type: 'end-step', override: 'Die Zeit ist um.' })).status).toBe(200)
  expect(await json(await ada.device.get(`${workshop.home}/log`))).toMatchObject([
    { event: { kind: 'override', reason: 'Die Zeit ist um.', waiting: [{ name: 'Ada', count: 3 }] } },
    { event: { kind: 'step', phase: 'decision' } },
  ])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { editBoard } from '../../server/rooms/edit-board.ts'
import { updateList } from '../../server/workshops/update-list.ts'
import { assignCards, scheduleCards } from '../../shared/board/move-cards.ts'
import {
  type BoardId,
  boardIdSchema,
  type CardId,
  cardIdSchema,
  columnIdSchema,
  listHashSchema,
} from '../../shared/domain/ids.ts'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { type LiveWorkshop, laneA, messagesOf, openLiveWorkshop } from '../support/live-workshop.ts'
import { aService } from '../support/server-builders.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

const card = (number: number) => cardIdSchema.parse(`card-${number}`)
const quarter = { kind: 'quarter', id: columnIdSchema.parse('2027-q2'), year: 2027, quarter: 2 } as const
const why = 'Nicht mehr in der Liste'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server) // cards 1, 2 and 3
})
afterEach(() => server.stop())

async function storeList(...services: ReturnType<typeof aService>[]): Promise<string> {
  const list = serviceListSchema.parse({ format: 1, title: 'Neuer', source: 'neu.csv', services })
  return ((await json(await workshop.moderator.post('/api/lists', list))) as { hash: string }).hash
}

const update = (listHash: string, by = workshop.moderator) =>
  by.post(`${workshop.home}/list`, { listHash, reason: why })

/** Of the list that the workshop has now. */
async function services() {
  const view = workshopViewSchema.parse(await json(await workshop.moderator.get(workshop.home)))
  const response = await workshop.moderator.get(`/api/lists/${view.workshop.listHash}`)
  return serviceListSchema.parse(await json(response)).services.map(({ id, name, isGone }) => [id, name, isGone])
}

async function decide(boardId: string, cards: readonly CardId[]) {
  const member = { boardId: boardIdSchema.parse(boardId), participant: workshop.mia.me }
  await editBoard(
    server.deps.rooms,
    member,
    (doc) => {
      assignCards(doc, cards, laneA, workshop.mia.me)
      scheduleCards(doc, cards, quarter)
    },
    (snapshot) => cards.every((each) => snapshot.schedules.has(each)),
  )
}

test('placements stay, names follow, and what vanished is parked where somebody has decided about it', async () => {
  const { first, second } = workshop.boards
  await decide(first, [card(1), card(2)])
  const line = (await workshop.seat('Ada')).listen(first)
  await line.isIn()
  const answer = await update(await storeList(aService(2, 'Anders'), aService(4)))
  expect(answer.status).toBe(200)
  expect(await services()).toEqual([
    ['card-2', 'Anders', undefined],
    ['card-4', 'Leistung 4', undefined],
    ['card-1', 'Leistung 1', true], // decided, so it stays; card 3 was nobody's
  ])
  const board = await server.deps.rooms.readBoard(boardIdSchema.parse(first))
  expect([...board.parkings]).toEqual([[card(1), { isParked: true, reason: why, owner: '', dueDate: null }]])
  expect(board.schedules.get(card(2))?.column).toBe('2027-q2')
  expect((await server.deps.rooms.readBoard(boardIdSchema.parse(second))).parkings.size).toBe(0)
  expect(messagesOf(line.control, 'workshop-changed').length).toBeGreaterThan(0)
})

test('a card that is back is parked no more', async () => {
  const { first } = workshop.boards
  await decide(first, [card(1)])
  await update(await storeList(aService(2)))
  await update(await storeList(aService(1, 'Wieder da')))
  expect(await services()).toEqual([['card-1', 'Wieder da', undefined]])
  const board = await server.deps.rooms.readBoard(boardIdSchema.parse(first))
  expect(board.parkings.get(card(1))).toMatchObject({ isParked: false })
  expect(board.assignments.get(card(1))?.lane).toBe(laneA)
})

test('a board that does not take its parked cards keeps no other from it, and everybody hears of the new list; the next try parks the rest', async () => {
  const { first, second } = workshop.boards
  for (const board of [first, second]) await decide(board, [card(1)])
  const listHash = listHashSchema.parse(await storeList(aService(2)))
  const stored = await server.stores.workshops.loadWorkshop(workshop.workshopId)
  if (!stored) throw new Error('no workshop')
  const told: string[] = []
  const parked: string[] = []
  const login = { ...workshop.login, participant: workshop.mia.me }
  const useCase = (broken: string) => ({
    ...server.deps,
    readBoard: (id: BoardId) => server.deps.rooms.readBoard(id),
    async park(id: BoardId) {
      if (id === broken) throw new Error('closed')
      parked.push(id)
    },
    tellChanged: ({ listHash: hash }: Workshop) => void told.push(hash),
  })
  const access = { login, workshop: stored, isAdmitted: true }
  const tried = updateList(useCase(first), access, { listHash, reason: why })
  await expect(tried).rejects.toThrow('did not take')
  expect(parked).toEqual([second])
  const present = await server.stores.workshops.loadWorkshop(workshop.workshopId)
  expect(told).toEqual([present?.listHash])
  if (!present) throw new Error('no workshop')
  await updateList(useCase(second), { ...access, workshop: present }, { listHash, reason: why }).catch(() => undefined)
  expect(parked).toEqual([second, first])
})

test('only the moderation gives another list, and only one that is stored', async () => {
  const hash = await storeList(aService(1))
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(role, { role })
    expect(await refusalOf(await update(hash, device))).toEqual(refusal(403, 'not-allowed'))
  }
  expect(await refusalOf(await update('0'.repeat(64)))).toEqual(refusal(409, 'list-unknown'))
  expect((await services()).length).toBe(3)
})

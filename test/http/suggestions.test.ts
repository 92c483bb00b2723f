import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { encodeBoard } from '../../shared/board/encode-board.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { createdWorkshopSchema, workshopViewSchema } from '../../shared/protocol/api.ts'
import { knownPlaceSchema } from '../../shared/suggest/known-place.ts'
import { moderator } from '../support/moderator.ts'
import { aNewWorkshop, aServiceList } from '../support/server-builders.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
  type TestDevice,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const lane = laneIdSchema.parse('amt-33')

async function assignOn(boardId: string, ...cards: string[]): Promise<void> {
  const doc = new BoardDoc()
  const ids = cards.map((card) => cardIdSchema.parse(card))
  assignCards(doc, ids, lane, moderator(participantIdSchema.parse('mia')))
  await server.stores.boards.append([{ boardId: boardIdSchema.parse(boardId), update: encodeBoard(doc) }])
}
const suggestionsFor = async (device: TestDevice, boardId: string) =>
  z.array(knownPlaceSchema).parse(await json(await device.get(`/api/boards/${boardId}/suggestions`)))

test('what two other Kommunen have decided is told with their number, not what one has', async () => {
  const device = server.device()
  const { hash } = z.object({ hash: z.string() }).parse(await json(await device.post('/api/lists', aServiceList())))
  const municipalities = ['Ahausen', 'Bergdorf', 'Chausen'].map((name) => ({ name, ags: null }))
  const founded = await json(await device.post('/api/workshops', aNewWorkshop(hash, { municipalities })))
  const { workshopId } = createdWorkshopSchema.parse(founded)
  await join(device, workshopId, { name: 'Mia', function: '' })
  const { workshop } = workshopViewSchema.parse(await json(await device.get(`/api/workshops/${workshopId}`)))
  const [first = '', second = '', third = ''] = workshop.boards.map(({ id }) => id)
  await assignOn(second, 'card-1', 'card-2')
  await assignOn(third, 'card-1')
  expect(await suggestionsFor(device, first)).toEqual([
    { card: 'card-1', lane: 'amt-33', reason: { kind: 'boards', count: 2 } },
  ])
  expect(await suggestionsFor(device, second)).toEqual([])
})

test('the last plan of the board itself is told', async () => {
  const made = await createTestWorkshop(server)
  await join(made.moderator, made.workshopId, { name: 'Mia', function: '' })
  await assignOn(made.boards.first, 'card-3')
  await made.moderator.post(`/api/boards/${made.boards.first}/plans`, { note: '' })
  expect(await suggestionsFor(made.moderator, made.boards.first)).toEqual([
    { card: 'card-3', lane: 'amt-33', reason: { kind: 'plan', number: 1 } },
  ])
})

test('who may not open the board hears nothing', async () => {
  const made = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(made.invitations, 'representative', made.boards.first))
  await join(device, made.workshopId, { name: 'Jan', function: '', laneId: 'amt-33' })
  const refused = await device.get(`/api/boards/${made.boards.second}/suggestions`)
  expect(await refusalOf(refused)).toMatchObject({ status: 403 })
})

test('the rules of the workshop reach everybody in it', async () => {
  const made = await createTestWorkshop(server)
  await join(made.moderator, made.workshopId, { name: 'Mia', function: '' })
  const home = `/api/workshops/${made.workshopId}`
  const rules = [{ kind: 'word', value: 'Hundesteuer', department: '22' }]
  const setup = { admission: 'open', expected: [], meetingUrl: null, rooms: [] }
  expect((await made.moderator.put(`${home}/setup`, { ...setup, suggestionRules: rules })).status).toBe(200)
  const { device } = await comeIn(server, secretFor(made.invitations, 'representative', made.boards.first))
  await join(device, made.workshopId, { name: 'Jan', function: '', laneId: 'amt-33' })
  const view = workshopViewSchema.parse(await json(await device.get(home)))
  expect(view.suggestionRules).toEqual(rules)
  const odd = [{ kind: 'word', value: 'x', department: '22' }]
  const refused = await made.moderator.put(`${home}/setup`, { ...setup, suggestionRules: odd })
  expect(await refusalOf(refused)).toMatchObject({ status: 400 })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

test('a new workshop is free; a moderator sets its phase for all', async () => {
  const { moderator, workshopId, invitations, boards } = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(invitations, 'observer', boards.first))
  await join(moderator, workshopId, { name: 'Mia' })
  const home = `/api/workshops/${workshopId}`
  const phase = async () => workshopViewSchema.parse(await json(await device.get(home))).workshop.phase
  expect(await phase()).toBe('free')
  const response = await moderator.post(`${home}/phase`, { phase: 'assignment' })
  expect(response.status).toBe(200)
  const view = workshopViewSchema.parse(await json(response))
  expect(view).toEqual(workshopViewSchema.parse(await json(await moderator.get(home))))
  expect(await phase()).toBe('assignment')
})

test('nobody else sets it, and no phase that does not exist', async () => {
  const { moderator, workshopId, invitations, boards } = await createTestWorkshop(server)
  const path = `/api/workshops/${workshopId}/phase`
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const laneId = role === 'representative' ? 'amt-33' : null
    const { device } = await comeIn(server, secretFor(invitations, role, boards.first), { name: role, laneId })
    expect(await refusalOf(await device.post(path, { phase: 'lobby' }))).toEqual(refusal(403, 'not-allowed'))
  }
  expect(await refusalOf(await server.device().post(path, { phase: 'lobby' }))).toEqual(refusal(401, 'login-missing'))
  expect(await refusalOf(await moderator.post(path, { phase: 'free' }))).toEqual(refusal(401, 'login-missing')) // not yet joined
  expect(await refusalOf(await moderator.post(path, { phase: 'party' }))).toEqual(refusal(400, 'bad-request', 'phase'))
})

test('the live boards get the rights first and then the news; so with names', async () => {
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  const told: unknown[] = []
  const { rooms } = server.deps
  rooms.setRights = (rights) => told.push([...rights].map(([boardId, { phase }]) => [boardId, phase]))
  rooms.broadcastControl = (boardId, { type }) => told.push([type, boardId])
  rooms.updateParticipant = ({ name }) => told.push(['person', name])
  await moderator.post(`/api/workshops/${workshopId}/phase`, { phase: 'roadmap' })
  const news = [
    ['workshop-changed', boards.first],
    ['workshop-changed', boards.second],
  ]
  const rights = [boards.first, boards.second].map((boardId) => [boardId, 'roadmap'])
  const run = ['run-changed', 'run-changed'].map((type, index) => [type, rights[index]?.[0]])
  expect(told.splice(0)).toEqual([rights, ...run, ...news])
  await join(moderator, workshopId, { name: 'Mia Neu' })
  expect(told).toEqual([['person', 'Mia Neu'], ...news])
})

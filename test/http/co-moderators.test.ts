import { afterEach, beforeEach, expect, test } from 'vitest'
import { syncMember } from '../../server/http/sync-member.ts'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { joinedPersonSchema, workshopViewSchema } from '../../shared/protocol/api.ts'
import { type LiveWorkshop, laneA, messagesOf, openLiveWorkshop, type Seated } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
})
afterEach(() => server.stop())

const changeRole = (who: Seated, role: string, by = workshop.moderator) =>
  by.patch(`${workshop.home}/participants/${who.me.id}`, { role })
const viewOf = async ({ device }: Seated) => workshopViewSchema.parse(await json(await device.get(workshop.home)))
const mayLead = async ({ device }: Seated) => (await device.get(`${workshop.home}/invitations`)).status === 200
const memberOn = (boardId: string, { device, loginId }: Seated) =>
  syncMember(server.deps, {
    origin: 'http://localhost',
    host: 'localhost',
    boardId,
    credentials: { deviceToken: device.cookie?.split('=')[1] ?? null, loginId },
    client: undefined,
  })

test('a co-moderator leads all boards, and is of her Amt again afterwards', async () => {
  const { boards } = workshop
  const ada = await workshop.seat('Ada')
  const changed = joinedPersonSchema.parse(await json(await changeRole(ada, 'moderator')))
  expect(changed).toMatchObject({ role: 'moderator', boardId: null, laneId: null })
  expect(await viewOf(ada)).toMatchObject({
    boardIds: [boards.first, boards.second],
    login: { role: 'moderator', boardId: null, participant: { name: 'Ada', role: 'moderator', laneId: null } },
  })
  expect(await mayLead(ada)).toBe(true)
  expect((await workshop.send({ type: 'start-phase', phase: 'roadmap' }, ada.device)).status).toBe(200)
  expect(await memberOn(boards.second, ada)).toMatchObject({ ok: true, value: { participant: { role: 'moderator' } } })

  expect(await json(await changeRole(ada, 'as-invited'))).toMatchObject({ role: 'representative', laneId: laneA })
  expect(await viewOf(ada)).toMatchObject({ boardIds: [boards.first], login: { role: 'representative' } })
  expect(await mayLead(ada)).toBe(false)
  expect(await memberOn(boards.second, ada)).toEqual({ ok: false, error: 'not-allowed' })
})

test('her lines follow at once: rights where she is, the end where she may no longer be', async () => {
  const { boards } = workshop
  const ada = await workshop.seat('Ada')
  const home = ada.listen(boards.first)
  await home.isIn()
  await changeRole(ada, 'moderator')
  const roleOn = (boardId: string) =>
    server.deps.rooms.readActivity(boardIdSchema.parse(boardId)).here.map(({ participant }) => participant.role)
  expect(roleOn(boards.first)).toEqual(['moderator'])
  const away = ada.listen(boards.second)
  await away.isIn()
  expect(messagesOf(home.control, 'workshop-changed')).toHaveLength(1)
  await changeRole(ada, 'as-invited')
  expect([home.closedWith(), away.closedWith()]).toEqual([null, 'not-allowed'])
  expect(roleOn(boards.first)).toEqual(['representative'])
  expect(messagesOf(home.control, 'workshop-changed')).toHaveLength(2)
})

test('nobody changes her own role, and only those who lead change one at all', async () => {
  const { mia } = workshop
  const ada = await workshop.seat('Ada')
  const max = await workshop.seat('Max', { role: 'moderator' })
  const notAllowed = refusal(403, 'not-allowed')
  expect(await refusalOf(await changeRole(mia, 'as-invited'))).toEqual(notAllowed)
  expect(await refusalOf(await changeRole(ada, 'moderator', ada.device))).toEqual(notAllowed)
  expect(await refusalOf(await changeRole(max, 'as-invited', ada.device))).toEqual(notAllowed)
  expect(await refusalOf(await changeRole(ada, 'observer'))).toEqual(refusal(400, 'bad-request', 'role'))
  expect(await json(await changeRole(max, 'as-invited'))).toMatchObject({ role: 'moderator' }) // as she was invited
})

test('role and Amt are not changed at once', async () => {
  const ada = await workshop.seat('Ada')
  const both = await workshop.moderator.patch(`${workshop.home}/participants/${ada.me.id}`, {
    role: 'moderator',
    laneId: null,
  })
  expect(await refusalOf(both)).toEqual(refusal(400, 'bad-request', 'laneId'))
  expect(await mayLead(ada)).toBe(false)
})

test('who waits and becomes a co-moderator is in', async () => {
  const setup = { admission: 'ask', expected: [], meetingUrl: null, rooms: [] }
  await workshop.moderator.put(`${workshop.home}/setup`, setup)
  const ada = await workshop.seat('Ada')
  expect((await viewOf(ada)).isAdmitted).toBe(false)
  await changeRole(ada, 'moderator')
  expect((await viewOf(ada)).isAdmitted).toBe(true)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WorkshopStore } from '../../server/store/workshop-store.ts'
import { loginSchema } from '../../shared/domain/participant.ts'
import { maxParticipants } from '../../shared/domain/workshop.ts'
import { joinedPersonSchema } from '../../shared/protocol/api.ts'
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

const clerk = { name: 'Ada Muster', function: 'Amtsleitung', laneId: 'amt-33' }
const otherLane = 'amt-amt-fuer-oeffentliche-ordnung'

/** A moderator, a clerk and an observer, all joined. */
async function openWorkshop() {
  const workshop = await createTestWorkshop(server)
  const { moderator, workshopId, invitations, boards } = workshop
  const mia = loginSchema.parse(await json(await join(moderator, workshopId, { name: 'Mia' }))).participant
  const ada = await person(secretFor(invitations, 'representative', boards.first), clerk)
  const olga = await person(secretFor(invitations, 'observer', boards.second), { name: 'Olga' })
  const people = `/api/workshops/${workshopId}/participants`
  return { ...workshop, mia, ada, olga, people, pathOf: (id: string | undefined) => `${people}/${id}` }
}

async function person(secret: string, introduction: { name: string; function?: string; laneId?: string }) {
  const { device, login } = await comeIn(server, secret)
  const joined = loginSchema.parse(await json(await join(device, login.workshopId, introduction)))
  return { device, login: joined, id: joined.participant?.id }
}

test('moderators see everybody who joined, in that order, and nobody else does', async () => {
  const { moderator, people, mia, ada, olga, boards } = await openWorkshop()
  const joinedAt = server.clock.now
  expect(await json(await moderator.get(people))).toEqual([
    { ...mia, boardId: null, joinedAt, admittedAt: joinedAt },
    { id: ada.id, ...clerk, role: 'representative', boardId: boards.first, joinedAt, admittedAt: joinedAt },
    {
      id: olga.id,
      name: 'Olga',
      function: '',
      laneId: null,
      role: 'observer',
      boardId: boards.second,
      joinedAt,
      admittedAt: joinedAt,
    },
  ])
  for (const { device } of [ada, olga]) {
    expect(await refusalOf(await device.get(people))).toEqual(refusal(403, 'not-allowed'))
  }
  expect(await refusalOf(await server.device().get(people))).toEqual(refusal(401, 'login-missing'))
})

test('a moderator changes name, function and Amt; what is left out stays', async () => {
  const { moderator, pathOf, ada, workshopId } = await openWorkshop()
  const renamed = await moderator.patch(pathOf(ada.id), { name: ' Ada Beispiel ' })
  expect(renamed.status).toBe(200)
  expect(await json(renamed)).toMatchObject({ ...clerk, name: 'Ada Beispiel' })
  expect(await json(await moderator.patch(pathOf(ada.id), { function: '', laneId: otherLane }))).toMatchObject({
    name: 'Ada Beispiel',
    function: '',
    laneId: otherLane,
  })
  expect(await json(await ada.device.get(`/api/workshops/${workshopId}`))).toMatchObject({
    login: { participant: { name: 'Ada Beispiel', laneId: otherLane } },
  })
})

test.each([
  ['an Amt that does not exist', { laneId: 'amt-99' }, 'laneId'],
  ['no Amt for somebody of an Amt', { laneId: null }, 'laneId'],
  ['an empty name', { name: ' ' }, 'name'],
  ['a name beyond 80 characters', { name: 'x'.repeat(81) }, 'name'],
  ['a field that nobody knows', { joinedAt: 1 }, undefined],
])('%s is refused by name', async (_, change, path) => {
  const { moderator, pathOf, ada } = await openWorkshop()
  expect(await refusalOf(await moderator.patch(pathOf(ada.id), change))).toEqual(refusal(400, 'bad-request', path))
})

test('who has no Amt gets none', async () => {
  const { moderator, pathOf, olga } = await openWorkshop()
  expect(await refusalOf(await moderator.patch(pathOf(olga.id), { laneId: 'amt-33' }))).toEqual(
    refusal(400, 'bad-request', 'laneId'),
  )
})

test('everyone changes the own name and function, but neither the own Amt nor anybody else', async () => {
  const { pathOf, ada, olga, mia } = await openWorkshop()
  const changed = await ada.device.patch(pathOf(ada.id), { name: 'Ada Neu', function: 'Referat', laneId: 'amt-33' })
  expect(joinedPersonSchema.parse(await json(changed))).toMatchObject({ name: 'Ada Neu', function: 'Referat' })
  for (const [device, id, change] of [
    [ada.device, ada.id, { laneId: otherLane }],
    [ada.device, mia?.id, { name: 'Nicht Mia' }],
    [olga.device, ada.id, { name: 'Nicht Ada' }],
    [olga.device, 'unknown', { name: 'Wer?' }],
  ] as const) {
    expect(await refusalOf(await device.patch(pathOf(id), change))).toEqual(refusal(403, 'not-allowed'))
  }
})

test('joining again does not change the Amt: that is for the moderation', async () => {
  const { ada, workshopId } = await openWorkshop()
  expect(await refusalOf(await join(ada.device, workshopId, { ...clerk, laneId: otherLane }))).toEqual(
    refusal(403, 'not-allowed'),
  )
  expect((await join(ada.device, workshopId, { ...clerk, name: 'Ada Neu' })).status).toBe(200)
})

test('a removed person has no login any more and is gone from the list; by the invitation she may come again', async () => {
  const { moderator, people, pathOf, ada, workshopId, invitations, boards } = await openWorkshop()
  expect((await moderator.delete(pathOf(ada.id))).status).toBe(204)
  expect(await refusalOf(await ada.device.get(`/api/workshops/${workshopId}`))).toEqual(refusal(401, 'login-missing'))
  const login = { login: ada.login.id }
  expect(await refusalOf(await ada.device.get(`/api/boards/${boards.first}/plans`, login))).toEqual(
    refusal(401, 'login-missing'),
  )
  expect(joinedPersonSchema.array().parse(await json(await moderator.get(people)))).toHaveLength(2)
  expect(await refusalOf(await moderator.delete(pathOf(ada.id)))).toEqual(refusal(404, 'not-found'))
  const secret = secretFor(invitations, 'representative', boards.first)
  expect(await json(await ada.device.post('/api/logins', { secret }))).toMatchObject({ participant: null })
})

test('only moderators remove people, and nobody herself', async () => {
  const { moderator, pathOf, ada, olga, mia } = await openWorkshop()
  expect(await refusalOf(await olga.device.delete(pathOf(ada.id)))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await ada.device.delete(pathOf(ada.id)))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await moderator.delete(pathOf(mia?.id)))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await server.device().delete(pathOf(ada.id)))).toEqual(refusal(401, 'login-missing'))
})

test('people of another workshop are out of reach', async () => {
  const { ada } = await openWorkshop()
  const other = await openWorkshop()
  expect(await refusalOf(await other.moderator.patch(other.pathOf(ada.id), { name: 'X' }))).toEqual(
    refusal(404, 'not-found'),
  )
  expect(await refusalOf(await other.moderator.delete(other.pathOf(ada.id)))).toEqual(refusal(404, 'not-found'))
  expect(await refusalOf(await other.moderator.delete(other.pathOf('__proto__')))).toEqual(refusal(404, 'not-found'))
})

test('other sites change nothing with a borrowed cookie', async () => {
  const { moderator, pathOf, people, ada, workshopId, invitations } = await openWorkshop()
  const headers = { origin: 'https://evil.example' }
  const renewal = `/api/workshops/${workshopId}/invitations/${invitations[0]?.id}/renew`
  for (const ask of [
    moderator.patch(pathOf(ada.id), { name: 'X' }, { headers }),
    moderator.delete(pathOf(ada.id), { headers }),
    moderator.post(`/api/workshops/${workshopId}/run`, { type: 'end-step' }, { headers }),
    moderator.post(`/api/workshops/${workshopId}/handover`, '', { headers }),
    moderator.post(renewal, { endLogins: true }, { headers }),
  ]) {
    expect(await refusalOf(await ask)).toEqual(refusal(403, 'origin-wrong'))
  }
  expect(joinedPersonSchema.array().parse(await json(await moderator.get(people)))).toHaveLength(3)
})

test('a changed name is told on every board where she is; somebody new is seen anyway', async () => {
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  const told: unknown[] = []
  const { rooms } = server.deps
  rooms.broadcastControl = (boardId, { type }) => told.push([type, boardId])
  rooms.updateParticipant = ({ name }) => told.push(['person', name])
  await join(moderator, workshopId, { name: 'Mia' })
  expect(told).toEqual([])
  await join(moderator, workshopId, { name: 'Mia Neu' })
  expect(told).toEqual([
    ['person', 'Mia Neu'],
    ['workshop-changed', boards.first],
    ['workshop-changed', boards.second],
  ])
})

test('a name changes twenty times in ten minutes, then waits', async () => {
  const { pathOf, ada, workshopId, moderator } = await openWorkshop()
  const rename = (count: number) => ada.device.patch(pathOf(ada.id), { name: `Ada ${count}` })
  for (let count = 0; count < 20; count++) expect((await rename(count)).status).toBe(200)
  expect(await refusalOf(await rename(20))).toEqual(refusal(429, 'too-many'))
  expect(await refusalOf(await join(ada.device, workshopId, clerk))).toEqual(refusal(429, 'too-many'))
  expect((await moderator.patch(pathOf(ada.id), { name: 'Ada' })).status).toBe(200)
  server.clock.now += 10 * 60 * 1000
  expect((await rename(21)).status).toBe(200)
})

test('a full workshop takes nobody new, and keeps those who are there', async () => {
  const { ada, workshopId, invitations, boards } = await openWorkshop()
  const store: WorkshopStore = server.deps.store
  const count = store.countPeople
  store.countPeople = async () => maxParticipants
  const { device } = await comeIn(server, secretFor(invitations, 'guest', boards.first))
  expect(await refusalOf(await join(device, workshopId, { name: 'Gast' }))).toEqual(refusal(409, 'workshop-full'))
  expect((await join(ada.device, workshopId, clerk)).status).toBe(200)
  store.countPeople = count
})

test('the log names nobody and gives no secret away', async () => {
  const { moderator, pathOf, ada, olga, workshopId, invitations } = await openWorkshop()
  await moderator.patch(pathOf(ada.id), { name: 'Ada Geheim' })
  const handover = JSON.stringify(await json(await olga.device.post(`/api/workshops/${workshopId}/handover`, '')))
  await moderator.delete(pathOf(olga.id))
  await moderator.post(`/api/workshops/${workshopId}/run`, { type: 'raise-hand' })
  await moderator.post(`/api/workshops/${workshopId}/run`, { type: 'start-phase', phase: 'assignment' })
  const renewal = `/api/workshops/${workshopId}/invitations/${invitations[1]?.id}/renew`
  const renewed = JSON.stringify(await json(await moderator.post(renewal, { endLogins: true })))
  const lines = server.logLines.join('')
  expect(lines).toContain('person removed')
  const secrets = [handover, renewed, JSON.stringify(invitations)].flatMap((text) => text.match(/#[\w-]+/g) ?? [])
  expect(secrets.length).toBeGreaterThan(7)
  for (const text of ['Ada', 'Olga', 'Mia', 'Geheim', ...secrets.map((secret) => secret.slice(1))]) {
    expect(lines).not.toContain(text)
  }
})

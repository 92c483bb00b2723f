import { afterEach, beforeEach, expect, test } from 'vitest'
import { createdWorkshopSchema, workshopViewSchema } from '../../shared/protocol/api.ts'
import { aNewWorkshop } from '../support/server-builders.ts'
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

test('a new workshop has a board for each Kommune, lanes with readable ids, and columns', async () => {
  const { moderator, workshopId, listHash, login } = await createTestWorkshop(server)
  const view = workshopViewSchema.parse(await json(await moderator.get(`/api/workshops/${workshopId}`)))
  const boardIds = view.workshop.boards.map((board) => board.id)
  expect(view).toEqual({
    workshop: {
      id: workshopId,
      title: 'Auftakt Musterkreis',
      date: '2026-11-24',
      isExample: false,
      rehearsalOf: null,
      listHash,
      boards: [
        { id: boardIds[0], municipality: { name: 'Ahausen', ags: '05117000' } },
        { id: boardIds[1], municipality: { name: 'Bergdorf', ags: null } },
      ],
      lanes: [
        { id: 'amt-33', number: '33', name: 'Bürgeramt' },
        { id: 'amt-amt-fuer-oeffentliche-ordnung', number: null, name: 'Amt für Öffentliche Ordnung' },
      ],
      columns: [
        { kind: 'quarter', id: '2027-q1', year: 2027, quarter: 1 },
        { kind: 'quarter', id: '2027-q2', year: 2027, quarter: 2 },
        { kind: 'quarter', id: '2027-q3', year: 2027, quarter: 3 },
        { kind: 'quarter', id: '2027-q4', year: 2027, quarter: 4 },
        { kind: 'status-quo', id: 'status-quo' },
      ],
      phase: 'free',
      createdAt: server.clock.now,
    },
    boardIds,
    login,
    isAdmitted: true,
    video: { meetingUrl: null, roomUrl: null },
  })
})

test('creating answers 201 with the moderator login and one link per role and board', async () => {
  const device = server.device()
  const response = await device.post('/api/workshops', aNewWorkshop(server.deps.starterList.hash))
  expect(response.status).toBe(201)
  const created = createdWorkshopSchema.parse(await json(response))
  expect(created.login).toMatchObject({ role: 'moderator', boardId: null, participant: null })
  expect(created.invitations.map(({ role }) => role)).toEqual([
    'moderator',
    ...['representative', 'guest', 'observer'],
    ...['representative', 'guest', 'observer'],
  ])
  for (const { path } of created.invitations) expect(path).toMatch(/^\/einladung#[A-Za-z0-9_-]{22}$/)
  expect(new Set(created.invitations.map(({ path }) => path)).size).toBe(7)
})

test('lanes of the same number or name get ids of their own', async () => {
  const lanes = [
    { number: '32.1', name: 'Ordnung' },
    { number: '32/1', name: 'Sicherheit' },
    { number: null, name: '###' },
  ]
  const device = server.device()
  const body = aNewWorkshop(server.deps.starterList.hash, { lanes })
  const { workshopId } = createdWorkshopSchema.parse(await json(await device.post('/api/workshops', body)))
  const view = workshopViewSchema.parse(await json(await device.get(`/api/workshops/${workshopId}`)))
  expect(view.workshop.lanes.map((lane) => lane.id)).toEqual(['amt-32-1', 'amt-32-1-2', 'amt'])
})

test.each([
  ['a missing title', { title: ' ' }, refusal(400, 'bad-request', 'title')],
  ['no Kommune', { municipalities: [] }, refusal(400, 'bad-request', 'municipalities')],
  [
    'an AGS without its leading zero',
    { municipalities: [{ name: 'Ahausen', ags: '5117000' }] },
    refusal(400, 'bad-request', 'municipalities.0.ags'),
  ],
  ['a day that does not exist', { date: '2026-02-30' }, refusal(400, 'bad-request', 'date')],
  [
    'quarters beyond the calendar',
    { firstQuarter: { year: 2100, quarter: 4 } },
    refusal(400, 'bad-request', 'quarterCount'),
  ],
  ['a list that is not stored', { listHash: 'f'.repeat(64) }, refusal(409, 'list-unknown')],
])('%s is refused by name', async (_, changes, expected) => {
  const body = aNewWorkshop(server.deps.starterList.hash, changes)
  expect(await refusalOf(await server.device().post('/api/workshops', body))).toEqual(expected)
})

test('a body that is no JSON is a bad request', async () => {
  expect(await refusalOf(await server.device().post('/api/workshops', '{"title":'))).toEqual(
    refusal(400, 'bad-request'),
  )
})

test('with an organiser key only those who know it create workshops, and guessing ends', async () => {
  const closed = await startTestServer({ config: { organiserKey: 'sehr-geheimes-Wort' } })
  const device = closed.device()
  expect(await json(await device.get('/api/start'))).toMatchObject({ organiserKeyRequired: true })
  const create = (organiserKey?: string) =>
    device.post('/api/workshops', aNewWorkshop(closed.deps.starterList.hash, organiserKey ? { organiserKey } : {}))
  expect(await refusalOf(await create())).toEqual(refusal(401, 'organiser-key-wrong'))
  expect(await refusalOf(await create('falsches-Wort'))).toEqual(refusal(401, 'organiser-key-wrong'))
  expect((await create('sehr-geheimes-Wort')).status).toBe(201)
  for (let attempt = 0; attempt < 18; attempt++) await create('geraten')
  expect(await refusalOf(await create('sehr-geheimes-Wort'))).toEqual(refusal(429, 'too-many'))
  expect(closed.logLines.join('')).not.toContain('geheim')
  await closed.stop()
})

test('an unknown workshop is not found; without a login it is not shown', async () => {
  const { workshopId } = await createTestWorkshop(server)
  const stranger = server.device()
  expect(await refusalOf(await stranger.get('/api/workshops/unknown'))).toEqual(refusal(404, 'not-found'))
  expect(await refusalOf(await stranger.get('/api/workshops/__proto__'))).toEqual(refusal(404, 'not-found'))
  for (const ask of [
    stranger.get(`/api/workshops/${workshopId}`),
    stranger.get(`/api/workshops/${workshopId}/invitations`),
    join(stranger, workshopId, { name: 'Eva' }),
  ]) {
    expect(await refusalOf(await ask)).toEqual(refusal(401, 'login-missing'))
  }
})

test('a login of another workshop or another device does not count', async () => {
  const { workshopId, login, moderator } = await createTestWorkshop(server)
  const other = await createTestWorkshop(server)
  const path = `/api/workshops/${workshopId}`
  expect(await refusalOf(await other.moderator.get(path))).toEqual(refusal(401, 'login-missing'))
  expect(await refusalOf(await other.moderator.get(path, { login: other.login.id }))).toEqual(
    refusal(403, 'not-allowed'),
  )
  expect(await refusalOf(await other.moderator.get(path, { login: login.id }))).toEqual(refusal(401, 'login-missing'))
  expect(await refusalOf(await moderator.get(path, { login: 'Kein Login!' }))).toEqual(refusal(401, 'login-missing'))
})

test('each tab speaks with the login that it names, else with the latest', async () => {
  const { workshopId, moderator, login, invitations, boards } = await createTestWorkshop(server)
  server.clock.now += 1
  const secret = secretFor(invitations, 'observer', boards.first)
  const observing = (await json(await moderator.post('/api/logins', { secret }))) as { id: string }
  const roleOf = async (loginId?: string) => {
    const response = await moderator.get(`/api/workshops/${workshopId}`, loginId ? { login: loginId } : {})
    return workshopViewSchema.parse(await json(response)).login.role
  }
  expect(await roleOf(login.id)).toBe('moderator')
  expect(await roleOf(observing.id)).toBe('observer')
  expect(await roleOf()).toBe('observer')
})

test('a representative sees her own board only', async () => {
  const { invitations, boards, workshopId } = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(invitations, 'representative', boards.second))
  const view = workshopViewSchema.parse(await json(await device.get(`/api/workshops/${workshopId}`)))
  expect(view.boardIds).toEqual([boards.second])
})

test('joining names the person; joining again changes her, and a reload keeps her', async () => {
  const { invitations, boards, workshopId } = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(invitations, 'representative', boards.first))
  const introduction = { name: ' Ada Muster ', function: 'Amtsleitung', laneId: 'amt-33' }
  const first = await json(await join(device, workshopId, introduction))
  expect(first).toMatchObject({
    participant: { name: 'Ada Muster', function: 'Amtsleitung', laneId: 'amt-33', role: 'representative' },
  })
  const second = await json(await join(device, workshopId, { ...introduction, name: 'Ada Beispiel' }))
  const { id } = (first as { participant: { id: string } }).participant
  expect(second).toMatchObject({ participant: { id, name: 'Ada Beispiel' } })
  expect(await json(await device.get(`/api/workshops/${workshopId}`))).toMatchObject({ login: second })
})

test('people of an Amt name one that exists; all others have none', async () => {
  const { invitations, boards, workshopId } = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(invitations, 'representative', boards.first))
  for (const laneId of [null, 'amt-99']) {
    expect(await refusalOf(await join(device, workshopId, { name: 'Ada', laneId }))).toEqual(
      refusal(400, 'bad-request', 'laneId'),
    )
  }
  expect(await refusalOf(await join(device, workshopId, { name: '', laneId: 'amt-33' }))).toEqual(
    refusal(400, 'bad-request', 'name'),
  )
  const guest = await comeIn(server, secretFor(invitations, 'guest', boards.first))
  const joined = await json(await join(guest.device, workshopId, { name: 'Gast', laneId: 'amt-33' }))
  expect(joined).toMatchObject({ participant: { laneId: null } })
})

test('moderators see the links again, nobody else does', async () => {
  const { invitations, boards, workshopId, moderator } = await createTestWorkshop(server)
  expect(await json(await moderator.get(`/api/workshops/${workshopId}/invitations`))).toEqual(invitations)
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await comeIn(server, secretFor(invitations, role, boards.first))
    expect(await refusalOf(await device.get(`/api/workshops/${workshopId}/invitations`))).toEqual(
      refusal(403, 'not-allowed'),
    )
  }
})

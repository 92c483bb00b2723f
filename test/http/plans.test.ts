import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardIdSchema, cardIdSchema, laneIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { planSchema } from '../../shared/plan/plan.ts'
import { planSummarySchema } from '../../shared/protocol/api.ts'
import type { LogEvent } from '../../shared/run/log-entry.ts'
import { type VoteDefinition, voteIdSchema } from '../../shared/run/vote.ts'
import { decidedWorkshop } from '../support/decided-workshop.ts'
import { sha256 } from '../support/server-builders.ts'
import {
  comeIn,
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

test('freezing gives a numbered plan whose hash is that of its content', async () => {
  const { moderator, plans, boards, freeze } = await decidedWorkshop(server)
  const response = await moderator.post(plans, { note: ' Erster Stand ' })
  expect(response.status).toBe(201)
  const summary = planSummarySchema.parse(await json(response))
  expect(summary).toEqual({
    id: expect.any(String),
    boardId: boards.first,
    number: 1,
    hash: expect.any(String),
    frozenAt: server.clock.now,
    frozenBy: 'Mia Moderation, OZG-Koordination',
    note: 'Erster Stand',
    assignedCount: 1,
    scheduledCount: 1,
    resolution: null,
  })
  const plan = planSchema.parse(await json(await moderator.get(`/api/plans/${summary.id}`)))
  expect(sha256(canonicalJson(plan))).toBe(summary.hash)
  expect(plan.rows.map((row) => [row.id, row.assignment?.lane, row.schedule?.column])).toEqual([
    ['card-1', 'amt-33', '2027-q1'],
  ])
  const second = await freeze('Zweiter Stand')
  expect(second.number).toBe(2)
  expect(await json(await moderator.get(plans))).toEqual([second, summary])
})

test('a plan knows who took part by function, what the Klärung said, the votes, and the plan before it', async () => {
  const { moderator, workshopId, boards, invitations, freeze } = await decidedWorkshop(server)
  const come = (boardId: string, name: string) =>
    comeIn(server, secretFor(invitations, 'representative', boardId), { name, function: 'Fachkraft', laneId: 'amt-33' })
  await come(boards.first, 'Eva')
  await come(boards.first, 'Jan')
  await come(boards.second, 'Ute') // of another board
  const boardId = boardIdSchema.parse(boards.first)
  const elsewhere = boardIdSchema.parse(boards.second)
  const decision = {
    kind: 'decision',
    card: cardIdSchema.parse('card-1'),
    laneId: laneIdSchema.parse('amt-33'),
  } as const
  const words = { reason: 'Register', decidedBy: 'Rat' }
  const vote: Omit<VoteDefinition, 'boardId'> = {
    id: voteIdSchema.parse('v'),
    title: 'Einverstanden?',
    question: { kind: 'decision', question: 'Ja?' },
    voicePer: 'lane',
    laneWeights: [],
  }
  const result = { kind: 'decision', voices: 2, yes: 2, no: 0, abstain: 0 } as const
  const events: LogEvent[] = [
    { ...decision, ...words, boardId },
    { ...decision, ...words, boardId: elsewhere },
    { kind: 'vote', definition: { ...vote, boardId: null }, result },
    { kind: 'vote', definition: { ...vote, boardId: elsewhere }, result },
  ]
  for (const [index, event] of events.entries())
    await server.deps.store.addLogEntry(workshopIdSchema.parse(workshopId), {
      id: `line-${index}`,
      at: index,
      by: { name: 'Mia', function: '' },
      event,
    })
  const first = await freeze('Erster Stand')
  const second = await freeze('Zweiter Stand')
  const text = await (await moderator.get(`/api/plans/${second.id}`)).text()
  for (const name of ['Mia', 'Eva', 'Jan', 'Ute']) expect(text).not.toContain(name)
  expect(planSchema.parse(JSON.parse(text))).toMatchObject({
    previous: { number: 1, hash: first.hash },
    participants: [
      { lane: 'amt-33', role: 'representative', function: 'Fachkraft', count: 2 },
      { lane: null, role: 'moderator', function: 'OZG-Koordination', count: 1 },
    ],
    decisions: [{ kind: 'decision', at: 0, card: 'card-1', lane: 'amt-33', ...words }],
    votes: [{ at: 2, definition: vote, result }],
  })
})

test('a second click is not a second plan either when there was one before', async () => {
  const { moderator, plans, freeze } = await decidedWorkshop(server)
  await freeze('Erster Stand')
  const second = await freeze('Zweiter Stand')
  const click = await moderator.post(plans, { note: 'Zweiter Stand' })
  expect({ status: click.status, body: await json(click) }).toEqual({ status: 200, body: second })
})

test('a second click is not a second plan; later it is', async () => {
  const { moderator, plans, freeze } = await decidedWorkshop(server)
  const first = await freeze('Stand')
  server.clock.now += 9_999
  const click = await moderator.post(plans, { note: 'Stand' })
  expect({ status: click.status, body: await json(click) }).toEqual({ status: 200, body: first })
  server.clock.now += 1
  expect((await freeze('Stand')).number).toBe(2)
})

test('two at once get two numbers', async () => {
  const { freeze } = await decidedWorkshop(server)
  const both = await Promise.all([freeze('Eins'), freeze('Zwei')])
  expect(both.map((plan) => plan.number).sort()).toEqual([1, 2])
})

test('only moderators who said who they are freeze', async () => {
  const { invitations, boards, plans } = await decidedWorkshop(server)
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const secret = secretFor(invitations, role, boards.first)
    const { device } = await comeIn(server, secret, { name: 'Eva', laneId: 'amt-33' })
    expect(await refusalOf(await device.post(plans, { note: '' }))).toEqual(refusal(403, 'not-allowed'))
    expect((await device.get(plans)).status).toBe(200)
  }
  const { device } = await comeIn(server, secretFor(invitations, 'moderator', null))
  expect(await refusalOf(await device.post(plans, { note: '' }))).toEqual(refusal(401, 'login-missing'))
})

test('people of another board see neither plans nor files of this one', async () => {
  const { invitations, boards, plans, freeze } = await decidedWorkshop(server)
  const { id } = await freeze('Stand')
  const { device } = await comeIn(server, secretFor(invitations, 'representative', boards.second), {
    name: 'Eva',
    laneId: 'amt-33',
  })
  for (const path of [plans, `/api/plans/${id}`, `/api/plans/${id}/plan.csv`, `/api/plans/${id}/plan.json`]) {
    expect(await refusalOf(await device.get(path))).toEqual(refusal(403, 'not-allowed'))
    expect(await refusalOf(await server.device().get(path))).toEqual(refusal(401, 'login-missing'))
  }
  expect(await refusalOf(await device.post(plans, { note: '' }))).toEqual(refusal(403, 'not-allowed'))
})

test('unknown boards, plans and formats are not found', async () => {
  const { moderator, freeze } = await decidedWorkshop(server)
  const { id } = await freeze('Stand')
  for (const path of [
    '/api/boards/unknown/plans',
    '/api/plans/unknown',
    `/api/plans/${id}/plan.pdf`,
    '/api/plans/A B',
  ]) {
    expect(await refusalOf(await moderator.get(path))).toEqual(refusal(404, 'not-found'))
  }
  expect(await refusalOf(await moderator.post('/api/boards/unknown/plans', { note: '' }))).toEqual(
    refusal(404, 'not-found'),
  )
})

test('a note that is too long is refused by name', async () => {
  const { moderator, plans } = await decidedWorkshop(server)
  expect(await refusalOf(await moderator.post(plans, { note: 'x'.repeat(2001) }))).toEqual(
    refusal(400, 'bad-request', 'note'),
  )
})

test('a plan that did not change is not sent again', async () => {
  const { moderator, freeze } = await decidedWorkshop(server)
  const { id, hash } = await freeze('Stand')
  const response = await moderator.get(`/api/plans/${id}`, { headers: { 'if-none-match': `"${hash}"` } })
  expect({ status: response.status, body: await response.text() }).toEqual({ status: 304, body: '' })
})

test.each([
  ['json', 'application/json; charset=utf-8', '{'],
  ['csv', 'text/csv; charset=utf-8; header=present', '\ufeff'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
])('the plan as %s downloads by a plain link that names the login', async (format, contentType, beginning) => {
  const { moderator, login, freeze } = await decidedWorkshop(server)
  const { id } = await freeze('Stand')
  const response = await moderator.get(`/api/plans/${id}/plan.${format}?login=${login.id}`)
  expect({
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    caching: response.headers.get('cache-control'),
  }).toEqual({
    status: 200,
    type: contentType,
    disposition: `attachment; filename="Plan-v1-Ahausen-2026-11-24.${format}"; filename*=UTF-8''Plan-v1-Ahausen-2026-11-24.${format}`,
    caching: 'no-store',
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(0, 8)).startsWith(beginning)).toBe(true)
})

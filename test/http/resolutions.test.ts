import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewResolution } from '../../shared/domain/resolution.ts'
import { type PlanSummary, planSummarySchema } from '../../shared/protocol/api.ts'
import { type LogEntry, logEntrySchema } from '../../shared/run/log-entry.ts'
import { asBoardId, type LiveWorkshop, laneA, messagesOf, openLiveWorkshop } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'
import { until } from '../support/until.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
let plan: PlanSummary
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
  const frozen = await workshop.moderator.post(`/api/boards/${workshop.boards.first}/plans`, { note: '' })
  plan = planSummarySchema.parse(await json(frozen))
})
afterEach(() => server.stop())

const adopted: NewResolution = {
  kind: 'adopted',
  resolution: { body: 'Verwaltungsvorstand', decidedOn: '2026-11-30', note: 'Vorlage 12/2026' },
}
const revoked: NewResolution = { kind: 'revoked', reason: 'Falsche Fassung' }
const path = () => `/api/plans/${plan.id}/resolutions`
const stored = async () =>
  planSummarySchema.array().parse(await json(await workshop.moderator.get(`/api/boards/${plan.boardId}/plans`)))
const log = async (): Promise<LogEntry[]> => {
  const entries = logEntrySchema.array().parse(await json(await workshop.moderator.get(`${workshop.home}/log`)))
  return entries.filter(({ event }) => event.kind === 'resolution')
}

test('a body adopts a plan: it stands beside the plan, in the minutes, and all boards hear of it', async () => {
  const eva = await workshop.seat('Eva')
  const peer = eva.listen(plan.boardId)
  await peer.isIn()
  const before = await (await workshop.moderator.get(`/api/plans/${plan.id}`)).text()
  const response = await workshop.moderator.post(path(), adopted)
  expect(response.status).toBe(201)
  const expected = { ...plan, resolution: adopted.kind === 'adopted' && adopted.resolution }
  expect(await json(response)).toEqual(expected)
  expect(await stored()).toEqual([expected])
  expect(await (await workshop.moderator.get(`/api/plans/${plan.id}`)).text()).toBe(before)
  expect((await log()).map(({ by, event }) => ({ by, event }))).toEqual([
    {
      by: { name: 'Mia', function: 'Moderation' },
      event: { kind: 'resolution', boardId: plan.boardId, number: 1, change: adopted },
    },
  ])
  await until(
    () => messagesOf(peer.control, 'plan-resolved').length === 1,
    () => JSON.stringify(peer.control.map(({ type }) => type)),
  )
  expect(messagesOf(peer.control, 'log-changed')).toHaveLength(1)
})

test('a resolution is taken back with a reason, once', async () => {
  await workshop.moderator.post(path(), adopted)
  const first = await workshop.moderator.post(path(), revoked)
  expect({ status: first.status, body: await json(first) }).toEqual({ status: 201, body: plan })
  const again = await workshop.moderator.post(path(), revoked)
  expect({ status: again.status, body: await json(again) }).toEqual({ status: 200, body: plan })
  expect((await log()).map(({ event }) => event.kind === 'resolution' && event.change)).toEqual([adopted, revoked])
})

test('only moderators who said who they are enter what a body decided', async () => {
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(`Eva ${role}`, { role })
    expect(await refusalOf(await device.post(path(), adopted))).toEqual(refusal(403, 'not-allowed'))
  }
  const elsewhere = await workshop.seat('Jan', { boardId: asBoardId(workshop.boards.second), laneId: laneA })
  expect(await refusalOf(await elsewhere.device.post(path(), adopted))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await server.device().post(path(), adopted))).toEqual(refusal(401, 'login-missing'))
  expect(await stored()).toEqual([plan])
})

test.each([
  ['no body', { kind: 'adopted', resolution: { body: ' ', decidedOn: '2026-11-30', note: '' } }, 'resolution.body'],
  [
    'no day',
    { kind: 'adopted', resolution: { body: 'Rat', decidedOn: '30.11.2026', note: '' } },
    'resolution.decidedOn',
  ],
  ['no reason', { kind: 'revoked', reason: '' }, 'reason'],
])('%s is refused by name', async (_, body, field) => {
  expect(await refusalOf(await workshop.moderator.post(path(), body))).toEqual(refusal(400, 'bad-request', field))
})

test('an unknown plan is not found', async () => {
  expect(await refusalOf(await workshop.moderator.post('/api/plans/unknown/resolutions', adopted))).toEqual(
    refusal(404, 'not-found'),
  )
})

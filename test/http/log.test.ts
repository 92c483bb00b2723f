import { afterEach, beforeEach, expect, test } from 'vitest'
import { planSummarySchema } from '../../shared/protocol/api.ts'
import { logEntrySchema } from '../../shared/run/log-entry.ts'
import { type LiveWorkshop, messagesOf, openLiveWorkshop } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
let log: string
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
  log = `${workshop.home}/log`
})
afterEach(() => server.stop())

const readLog = async () => logEntrySchema.array().parse(await json(await workshop.moderator.get(log)))

test('the moderation writes remarks and changes them; everybody hears of it and reads them', async () => {
  const { moderator, boards } = workshop
  const ada = await workshop.seat('Ada')
  const line = ada.listen(boards.first)
  await line.isIn()
  const added = await moderator.post(log, { text: ' Pause bis 11 Uhr ' })
  expect(added.status).toBe(201)
  const entry = logEntrySchema.parse(await json(added))
  expect(entry).toMatchObject({
    at: server.clock.now,
    by: { name: 'Mia', function: 'Moderation' },
    event: { kind: 'remark', text: 'Pause bis 11 Uhr' },
    changedAt: null,
  })
  server.clock.now += 1
  const changed = await moderator.patch(`${log}/${entry.id}`, { text: 'Pause bis 11:15 Uhr' })
  const after = { ...entry, event: { kind: 'remark', text: 'Pause bis 11:15 Uhr' }, changedAt: server.clock.now }
  expect(await json(changed)).toEqual(after)
  expect(await json(await ada.device.get(log))).toEqual([after])
  expect(messagesOf(line.control, 'log-changed')).toHaveLength(2)
})

test('nobody else writes, and nothing but remarks changes', async () => {
  const { moderator } = workshop
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(role, { role })
    expect(await refusalOf(await device.post(log, { text: 'Hallo' }))).toEqual(refusal(403, 'not-allowed'))
    expect(await refusalOf(await device.patch(`${log}/x`, { text: 'Hallo' }))).toEqual(refusal(403, 'not-allowed'))
  }
  expect(await refusalOf(await moderator.post(log, { text: ' ' }))).toEqual(refusal(400, 'bad-request', 'text'))
  await workshop.send({ type: 'start-phase', phase: 'lobby' })
  await workshop.send({ type: 'end-step' })
  const [step] = await readLog()
  expect(step?.event.kind).toBe('step')
  const changed = await moderator.patch(`${log}/${step?.id}`, { text: 'Anders' })
  expect(await refusalOf(changed)).toEqual(refusal(404, 'not-found'))
  expect(await readLog()).toEqual([step])
})

test('a plan is a line of the log; a second click is none', async () => {
  const { moderator, boards, mia } = workshop
  const line = mia.listen(boards.second)
  await line.isIn()
  const freeze = () => moderator.post(`/api/boards/${boards.first}/plans`, { note: 'Stand mittags' })
  const { hash, number, frozenAt } = planSummarySchema.parse(await json(await freeze()))
  await freeze()
  const event = { kind: 'plan', boardId: boards.first, number, hash, note: 'Stand mittags' }
  expect(await readLog()).toMatchObject([{ at: frozenAt, by: { name: 'Mia', function: 'Moderation' }, event }])
  expect(messagesOf(line.control, 'log-changed')).toHaveLength(1)
})

test('decided and parked cards are lines of the log, with who decided', async () => {
  const { boards } = workshop
  const card = { boardId: boards.first, card: 'card-1' }
  const decide = { type: 'decide', ...card, laneId: 'amt-33', reason: 'Haushalt', decidedBy: 'im Plenum' }
  const park = { type: 'park', ...card, owner: 'Ada', dueDate: '2026-12-01', reason: 'Rechtslage' }
  for (const event of [decide, park])
    expect((await workshop.moderator.post(`${workshop.home}/run`, event)).status).toBe(200)
  const { type: _, ...decided } = decide
  const { type: __, ...parked } = park
  expect((await readLog()).map(({ event }) => event)).toEqual([
    { kind: 'decision', ...decided },
    { kind: 'parked', ...parked },
  ])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRights } from '../../server/runs/read-rights.ts'
import { logEntrySchema } from '../../shared/run/log-entry.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import { asBoardId, type LiveWorkshop, openLiveWorkshop } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer() // 24 November 2026, nine o'clock in Germany
  workshop = await openLiveWorkshop(server)
})
afterEach(() => server.stop())

const until = (day: string | null): RunEvent => ({ type: 'set-corrections', until: day })

test('the moderation opens the time for corrections, moves its end and closes it; each is a line of the minutes', async () => {
  const { send, run, home, moderator } = workshop
  for (const day of ['2026-12-15', '2026-12-15', '2026-12-20', null]) expect((await send(until(day))).status).toBe(200)
  expect((await run()).correctionsUntil).toBeNull()
  const log = logEntrySchema.array().parse(await json(await moderator.get(`${home}/log`)))
  expect(log.map(({ event, by }) => ({ event, by: by.name }))).toEqual(
    ['2026-12-15', '2026-12-20', null].map((day) => ({ event: { kind: 'corrections', until: day }, by: 'Mia' })),
  )
})

test('nobody else opens it', async () => {
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(role, { role })
    expect(await refusalOf(await workshop.send(until('2026-12-15'), device))).toEqual(refusal(403, 'not-allowed'))
  }
  expect((await workshop.run()).correctionsUntil).toBeNull()
})

test.each([
  ['yesterday', '2026-11-23', refusal(409, 'day-over')],
  ['no day of the calendar', '2026-02-30', refusal(400, 'bad-request', 'until')],
  ['a moment', '2026-12-15T10:00:00Z', refusal(400, 'bad-request', 'until')],
])('a day that is %s opens nothing', async (_, day, expected) => {
  expect(await refusalOf(await workshop.send(until(day)))).toEqual(expected)
  expect((await workshop.run()).correctionsUntil).toBeNull()
})

test('a day may be today, by the clock of Germany: at half past midnight the day before is over', async () => {
  server.clock.now = Date.UTC(2026, 10, 24, 23, 30)
  expect(await refusalOf(await workshop.send(until('2026-11-24')))).toEqual(refusal(409, 'day-over'))
  expect((await workshop.send(until('2026-11-25'))).status).toBe(200)
})

test('the last day counts to its end in Germany, also after a restart', async () => {
  await workshop.send({ type: 'start-phase', phase: 'followup' })
  await workshop.send(until('2026-12-15'))
  const rights = await readRights(server.stores.workshops, asBoardId(workshop.boards.first))
  expect(rights).toEqual({ phase: 'followup', laneAccess: new Map(), correctionsEnd: Date.UTC(2026, 11, 15, 23) })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { runAnswerSchema } from '../../shared/protocol/live-api.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import { type LiveWorkshop, laneA, messagesOf, openLiveWorkshop } from '../support/live-workshop.ts'
import { temporaryFolder } from '../support/server-stores.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

const newsIntervalMs = 200
/** Only timeouts: what the test does must go on. */
const stopTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

const assignment: RunEvent = { type: 'start-phase', phase: 'assignment' }
const practised: RunEvent = { type: 'report-practice', moved: true, undone: false, input: 'mouse', error: null }

test('an event of the moderation makes the next revision, which everybody gets', async () => {
  const { send, run, home, mia } = workshop
  const ada = await workshop.seat('Ada')
  const before = await run(ada.device)
  const answer = runAnswerSchema.parse(await json(await send(assignment)))
  expect(answer.serverNow).toBe(server.clock.now)
  expect(answer.run).toMatchObject({ revision: before.revision + 1, phase: 'assignment' })
  expect(answer.run).toEqual(await run(ada.device))
  for (const { device } of [mia, ada]) {
    expect(workshopViewSchema.parse(await json(await device.get(home))).workshop.phase).toBe('assignment')
  }
})

test('who may do what: the moderation leads, all but observers speak for themselves', async () => {
  const { send, moderator } = workshop
  const people = {
    ada: await workshop.seat('Ada'),
    gina: await workshop.seat('Gina', { role: 'guest' }),
    olga: await workshop.seat('Olga', { role: 'observer' }),
  }
  for (const { device } of Object.values(people)) {
    expect(await refusalOf(await send(assignment, device))).toEqual(refusal(403, 'not-allowed'))
  }
  const hand = async ({ device }: typeof people.ada) => (await send({ type: 'raise-hand' }, device)).status
  expect([await hand(people.ada), await hand(people.gina), await hand(people.olga)]).toEqual([200, 200, 403])
  expect((await workshop.run()).hands.map(({ person }) => person)).toEqual([
    { id: people.ada.me.id, name: 'Ada', function: '', laneId: laneA, boardId: workshop.boards.first },
    { id: people.gina.me.id, name: 'Gina', function: '', laneId: null, boardId: workshop.boards.first },
  ])
  expect(await refusalOf(await send({ type: 'add-time', minutes: 5, lanes: null }))).toEqual(refusal(409, 'no-timer'))
  expect(await refusalOf(await moderator.post(`${workshop.home}/run`, { type: 'party' }))).toEqual(
    refusal(400, 'bad-request'),
  )
})

test('who has not said who she is may look and do nothing; strangers not even that', async () => {
  const { invitations, home } = workshop
  const secret = invitations.find(({ role }) => role === 'moderator')?.path.split('#')[1]
  const device = server.device()
  await device.post('/api/logins', { secret })
  expect((await device.get(`${home}/run`)).status).toBe(200)
  expect(await refusalOf(await device.post(`${home}/run`, assignment))).toEqual(refusal(401, 'login-missing'))
  expect(await refusalOf(await server.device().get(`${home}/run`))).toEqual(refusal(401, 'login-missing'))
})

test('how the practice card went is seen by the moderation only, in answers and in news', async () => {
  const { send, run, boards, mia } = workshop
  const ada = await workshop.seat('Ada')
  stopTimers()
  await send({ type: 'start-phase', phase: 'practice' })
  vi.advanceTimersByTime(newsIntervalMs)
  const lines = [mia.listen(boards.first), ada.listen(boards.first)]
  for (const line of lines) await line.isIn()
  const answer = runAnswerSchema.parse(await json(await send(practised, ada.device)))
  expect(answer.run.practice).toEqual([])
  expect((await run(ada.device)).practice).toEqual([])
  expect((await run()).practice).toMatchObject([{ person: { name: 'Ada' }, moved: true }])
  const [toMia, toAda] = lines.map(({ control }) => messagesOf(control, 'run-changed'))
  expect(toMia).toMatchObject([{ revision: answer.run.revision, changes: { practice: [{ moved: true }] } }])
  expect(toAda).toEqual([{ ...toMia?.[0], changes: {} }]) // the revision goes on for her, too
})

test('changes that follow each other fast come as one message, which fits every revision in between', async () => {
  const { send, run, boards, mia } = workshop
  stopTimers()
  await send({ type: 'start-timer', minutes: 20 })
  const line = mia.listen(boards.first)
  await line.isIn()
  const from = (await run()).revision
  await send({ type: 'raise-hand' })
  await send({ type: 'lower-own-hand' }) // as before, but who fetched in between has the hand
  await send({ type: 'stop-timer' })
  expect(messagesOf(line.control, 'run-changed')).toEqual([])
  vi.advanceTimersByTime(newsIntervalMs)
  expect(messagesOf(line.control, 'run-changed')).toEqual([
    { type: 'run-changed', from, revision: from + 3, at: server.clock.now, changes: { hands: [], timer: null } },
  ])
  vi.advanceTimersByTime(newsIntervalMs)
  await send({ type: 'raise-hand' })
  expect(messagesOf(line.control, 'run-changed').at(-1)).toMatchObject({ from: from + 3, revision: from + 4 })
})

test('all boards of the workshop hear the parts that changed', async () => {
  const { send, boards, mia } = workshop
  const ben = await workshop.seat('Ben', { boardId: boards.second })
  const lines = [mia.listen(boards.first), ben.listen(boards.second)]
  for (const line of lines) await line.isIn()
  await send({ type: 'start-timer', minutes: 20 })
  const { timer, revision } = await workshop.run()
  for (const { control } of lines) {
    expect(messagesOf(control, 'run-changed')).toEqual([
      { type: 'run-changed', from: revision - 1, revision, at: server.clock.now, changes: { timer } },
    ])
  }
})

test('lines of the log come with the step that ended, and everybody hears of it', async () => {
  const { send, home, boards } = workshop
  const ada = await workshop.seat('Ada')
  const line = ada.listen(boards.first)
  await line.isIn()
  await send(assignment)
  server.clock.now += 60_000
  await send({ type: 'end-step' })
  expect(messagesOf(line.control, 'log-changed')).toHaveLength(1)
  expect(await json(await ada.device.get(`${home}/log`))).toMatchObject([
    {
      at: server.clock.now,
      by: { name: 'Mia', function: 'Moderation' },
      event: { kind: 'step', phase: 'assignment', endedAt: server.clock.now },
      changedAt: null,
    },
  ])
})

test('what cannot be stored did not happen, and nobody hears of it', async () => {
  const { send, run, boards, mia } = workshop
  const line = mia.listen(boards.first)
  await line.isIn()
  const before = await run()
  server.stores.fillDisk()
  const items = Array.from({ length: 60 }, (_, index) => ({
    id: `item-${index}`,
    title: 'x'.repeat(100),
    phase: 'assignment' as const,
    minutes: 5,
    speaker: 'y'.repeat(100),
    isSkipped: false,
  }))
  const agenda: RunEvent = { type: 'set-agenda', agenda: items, plannedStart: null }
  expect(await refusalOf(await send(agenda))).toEqual(refusal(507, 'storage-full'))
  expect(await run()).toEqual(before)
  expect(messagesOf(line.control, 'run-changed')).toEqual([])
  server.stores.freeDisk()
  expect((await send(agenda)).status).toBe(200)
  expect((await run()).agenda).toHaveLength(60)
})

test('events that come at once are taken one after the other', async () => {
  const { send, run } = workshop
  const before = await run()
  const people = [await workshop.seat('Ada'), await workshop.seat('Ben'), await workshop.seat('Cem')]
  const answers = await Promise.all(people.map(({ device }) => send({ type: 'raise-hand' }, device)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await run()).hands.map(({ person }) => person.name)).toEqual(['Ada', 'Ben', 'Cem'])
  expect((await run()).revision).toBe(before.revision + 3)
})

test('somebody who is removed leaves no hand, no word and no practice behind', async () => {
  const { send, run, moderator, home } = workshop
  const ada = await workshop.seat('Ada')
  await send({ type: 'start-phase', phase: 'practice' })
  await send({ type: 'ask-ready', question: '' })
  for (const event of [{ type: 'raise-hand' }, { type: 'say-ready', isReady: true }, practised] as const) {
    await send(event, ada.device)
  }
  expect(await run()).toMatchObject({ hands: [{}], ready: { people: [ada.me.id] }, practice: [{}] })
  await moderator.delete(`${home}/participants/${ada.me.id}`)
  expect(await run()).toMatchObject({ hands: [], ready: { people: [] }, practice: [] })
})

test('too many events have to wait', async () => {
  const ada = await workshop.seat('Ada')
  for (let count = 0; count < 200; count++) await workshop.send({ type: 'lower-own-hand' }, ada.device)
  expect(await refusalOf(await workshop.send({ type: 'raise-hand' }, ada.device))).toEqual(refusal(429, 'too-many'))
  server.clock.now += 10 * 60_000
  expect((await workshop.send({ type: 'raise-hand' }, ada.device)).status).toBe(200)
})

test('a run goes on after a restart, with hands that were raised and a revision beyond all before', async () => {
  const folder = temporaryFolder()
  const path = `${folder.path}/auftakt.sqlite`
  const first = await startTestServer({ path })
  const before = await openLiveWorkshop(first)
  const ada = await before.seat('Ada')
  await before.send({ type: 'start-timer', minutes: 20 })
  await before.send({ type: 'raise-hand' }, ada.device)
  const run = await before.run()
  const { cookie } = before.moderator
  await first.stop()
  const second = await startTestServer({ path })
  const device = second.device()
  device.cookie = cookie
  const after = runAnswerSchema.parse(await json(await device.get(`${before.home}/run`))).run
  expect(after).toEqual({ ...run, revision: expect.any(Number) })
  expect(after.revision).toBeGreaterThan(run.revision)
  await second.stop()
  folder.remove()
})

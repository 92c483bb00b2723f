import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { type Ballot, type VoteDefinition, voteDefinitionSchema } from '../../shared/run/vote.ts'
import { type LiveWorkshop, laneA, laneB, messagesOf, openLiveWorkshop } from '../support/live-workshop.ts'
import {
  json,
  refusal,
  refusalOf,
  type ServerUnderTest,
  startTestServer,
  type TestDevice,
} from '../support/server-under-test.ts'

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

const options = ['wohngeld', 'hundesteuer'].map((id) => ({ id, label: id, card: null }))
const aVote = (changes: Partial<Record<keyof VoteDefinition, unknown>> = {}) =>
  voteDefinitionSchema.parse({
    id: 'vote-1',
    title: 'Was zuerst?',
    question: { kind: 'priority', options, dots: 5, maxPerOption: 4 },
    voicePer: 'lane',
    boardId: null,
    laneWeights: [],
    ...changes,
  })
const dots = (wohngeld: number, hundesteuer = 0): Ballot => ({ kind: 'priority', dots: { wohngeld, hundesteuer } })

const open = (changes: Parameters<typeof aVote>[0] = {}) =>
  workshop.send({ type: 'open-vote', definition: aVote(changes) })
const close = () => workshop.send({ type: 'close-vote', voteId: aVote().id })
const path = (voteId = 'vote-1') => `${workshop.home}/ballots/${voteId}`
const cast = (by: { device: TestDevice }, ballot: Ballot, voteId?: string) => by.device.put(path(voteId), ballot)
const voices = async () => (await workshop.run()).vote?.voices
const rows = async () => (await workshop.run()).vote?.outcome?.result

test('an Amt has one voice on each board: the last ballot of its people counts', async () => {
  const { boards } = workshop
  const ada = await workshop.seat('Ada')
  const ben = await workshop.seat('Ben')
  const cem = await workshop.seat('Cem', { boardId: boards.second })
  await open()
  expect(await json(await ada.device.get(path()))).toEqual({ ballot: null, by: null, at: null })
  const answer = await cast(ada, dots(4, 1))
  expect(answer.status).toBe(200)
  expect(await json(answer)).toEqual({ ballot: dots(4, 1), by: 'Ada', at: server.clock.now })
  expect(await voices()).toBe(1)
  server.clock.now += 1
  await cast(ben, dots(0, 2))
  expect(await voices()).toBe(1)
  expect(await json(await ada.device.get(path()))).toEqual({ ballot: dots(0, 2), by: 'Ben', at: server.clock.now })
  await cast(cem, dots(1))
  expect(await voices()).toBe(2)
  await close()
  expect(await rows()).toEqual({
    kind: 'priority',
    voices: 2,
    rows: [
      { option: 'hundesteuer', points: 2, voices: 1 },
      { option: 'wohngeld', points: 1, voices: 1 },
    ],
  })
})

test('where each head has a voice, Ämter may still weigh more', async () => {
  const people = [await workshop.seat('Ada'), await workshop.seat('Ben'), await workshop.seat('Cem', { laneId: laneB })]
  await open({ voicePer: 'head', laneWeights: [{ laneId: laneA, weight: 3 }] })
  for (const each of people) await cast(each, dots(1))
  expect(await voices()).toBe(3)
  await close()
  expect(await rows()).toMatchObject({ voices: 3, rows: [{ option: 'wohngeld', points: 7, voices: 3 }, {}] })
})

test('who has no voice casts none: other roles, other boards, nobody yet, strangers', async () => {
  const { boards, mia } = workshop
  await open({ boardId: boards.first })
  const others = [
    mia,
    await workshop.seat('Gina', { role: 'guest' }),
    await workshop.seat('Olga', { role: 'observer' }),
    await workshop.seat('Cem', { boardId: boards.second }),
  ]
  for (const each of others) {
    expect(await refusalOf(await cast(each, dots(1)))).toEqual(refusal(403, 'not-allowed'))
    expect(await refusalOf(await each.device.get(path()))).toEqual(refusal(403, 'not-allowed'))
  }
  expect(await refusalOf(await server.device().put(path(), dots(1)))).toEqual(refusal(401, 'login-missing'))
  expect(await voices()).toBe(0)
})

test('a ballot that does not answer the question is refused, and the one before stays', async () => {
  const ada = await workshop.seat('Ada')
  await open()
  await cast(ada, dots(2))
  const wrong: Ballot[] = [
    dots(5),
    dots(4, 4),
    { kind: 'priority', dots: { unknown: 1 } },
    { kind: 'decision', choice: 'yes' },
  ]
  for (const ballot of wrong) expect(await refusalOf(await cast(ada, ballot))).toEqual(refusal(400, 'bad-request'))
  const noBallot = await ada.device.put(path(), { kind: 'priority', dots: { wohngeld: -1 } })
  expect(await refusalOf(noBallot)).toEqual(refusal(400, 'bad-request', 'dots.wohngeld'))
  expect(await json(await ada.device.get(path()))).toMatchObject({ ballot: dots(2) })
})

test('a late ballot hears that the vote is over; nothing of single ballots is left', async () => {
  const ada = await workshop.seat('Ada')
  await open()
  await cast(ada, dots(1))
  await close()
  expect(await refusalOf(await cast(ada, dots(2)))).toEqual(refusal(409, 'vote-over'))
  expect(await refusalOf(await cast(ada, dots(2), 'vote-2'))).toEqual(refusal(409, 'vote-over'))
  expect(await rows()).toMatchObject({ rows: [{ points: 1 }, { points: 0 }] })
  expect(await json(await ada.device.get(path()))).toEqual({ ballot: null, by: null, at: null })
  expect(await server.stores.workshops.countBallots(workshop.workshopId, aVote().id)).toBe(0)
})

test('a vote that is cancelled leaves no ballot, also when the same one is opened again', async () => {
  const ada = await workshop.seat('Ada')
  await open()
  await cast(ada, dots(1))
  await workshop.send({ type: 'cancel-vote', voteId: aVote().id })
  expect(await refusalOf(await cast(ada, dots(2)))).toEqual(refusal(409, 'vote-over'))
  expect((await open()).status).toBe(200)
  expect(await voices()).toBe(0)
  await close()
  expect(await rows()).toMatchObject({ voices: 0 })
})

test('the result is a line of the log; who was removed has no voice in it', async () => {
  const ada = await workshop.seat('Ada')
  const cem = await workshop.seat('Cem', { laneId: laneB })
  await open()
  await cast(ada, dots(1))
  await cast(cem, dots(4))
  await workshop.moderator.delete(`${workshop.home}/participants/${cem.me.id}`)
  expect(await voices()).toBe(1)
  await close()
  const log = (await json(await ada.device.get(`${workshop.home}/log`))) as LogEntry[]
  expect(log).toMatchObject([{ event: { kind: 'vote', definition: aVote(), result: { voices: 1 } } }])
})

test('before it is closed, nobody hears anything of a ballot: in no answer, in no frame', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { boards, mia, home } = workshop
  const ada = await workshop.seat('Ada')
  const cem = await workshop.seat('Cem', { laneId: laneB })
  const lines = [mia.listen(boards.first), cem.listen(boards.first), mia.listen(boards.second)]
  for (const line of lines) await line.isIn()
  await open()
  await cast(ada, dots(4, 1))
  await cast(ada, dots(3, 2))
  vi.advanceTimersByTime(200)
  const answers: string[] = []
  for (const { device } of [mia, cem]) {
    for (const place of ['', '/run', '/log', '/cockpit', '/participants', '/setup']) {
      answers.push(await (await device.get(`${home}${place}`)).text())
    }
    answers.push(await (await device.get(path())).text())
    answers.push(await (await workshop.send({ type: 'raise-hand' }, device)).text())
  }
  vi.advanceTimersByTime(200)
  const heard = [...lines.map((line) => line.text()), ...answers].join('\n')
  expect(heard).toContain('"voices":1') // how many have voted is no secret
  expect(messagesOf(lines[1]?.control ?? [], 'run-changed').length).toBeGreaterThan(1)
  for (const secret of [/"dots":\{/, /"wohngeld":\d/, /"hundesteuer":\d/, /"points"/]) expect(heard).not.toMatch(secret)
  expect(server.logLines.join('\n')).not.toMatch(/wohngeld|hundesteuer/)
})

test('too many ballots have to wait', async () => {
  const ada = await workshop.seat('Ada')
  await open()
  for (let count = 0; count < 200; count++) await cast(ada, dots(1))
  expect(await refusalOf(await cast(ada, dots(2)))).toEqual(refusal(429, 'too-many'))
})

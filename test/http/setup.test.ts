import { afterEach, beforeEach, expect, test } from 'vitest'
import { syncMember } from '../../server/http/sync-member.ts'
import { type JoinedPerson, joinedPersonSchema, workshopViewSchema } from '../../shared/protocol/api.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import { type LiveWorkshop, laneA, laneB, messagesOf, openLiveWorkshop, type Seated } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
})
afterEach(() => server.stop())

const aSetup = (changes: Partial<Record<keyof WorkshopSetup, unknown>> = {}) => ({
  admission: 'open',
  expected: [],
  meetingUrl: null,
  rooms: [],
  ...changes,
})
const prepare = (changes: Parameters<typeof aSetup>[0] = {}) =>
  workshop.moderator.put(`${workshop.home}/setup`, aSetup(changes))
const viewOf = async ({ device }: Pick<Seated, 'device'>) =>
  workshopViewSchema.parse(await json(await device.get(workshop.home)))
const waiting = (people: readonly JoinedPerson[]) =>
  people.filter(({ admittedAt }) => admittedAt === null).map(({ name }) => name)
const admit = async (people: 'all' | string[]) =>
  joinedPersonSchema.array().parse(await json(await workshop.moderator.post(`${workshop.home}/admissions`, { people })))

test('the moderation prepares a workshop; nobody else sees or changes it', async () => {
  const { moderator, home, boards } = workshop
  expect(await json(await moderator.get(`${home}/setup`))).toEqual(aSetup())
  const prepared = aSetup({
    expected: [{ name: 'Ada', function: 'Amtsleitung', laneId: laneA, boardId: boards.first }],
    meetingUrl: 'https://video.example.org/auftakt',
    rooms: [{ boardId: null, laneId: laneA, url: 'https://video.example.org/33' }],
  })
  expect(await json(await moderator.put(`${home}/setup`, prepared))).toEqual(prepared)
  expect(await json(await moderator.get(`${home}/setup`))).toEqual(prepared)
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(role, { role })
    expect(await refusalOf(await device.get(`${home}/setup`))).toEqual(refusal(403, 'not-allowed'))
    expect(await refusalOf(await device.put(`${home}/setup`, aSetup()))).toEqual(refusal(403, 'not-allowed'))
    const admission = await device.post(`${home}/admissions`, { people: 'all' })
    expect(await refusalOf(admission)).toEqual(refusal(403, 'not-allowed'))
  }
})

test.each([
  [
    'an Amt that is not there',
    { expected: [{ name: 'A', function: '', laneId: 'amt-99', boardId: null }] },
    'expected.0.laneId',
  ],
  [
    'a board that is not there',
    { rooms: [{ boardId: 'x', laneId: laneA, url: 'https://a.example' }] },
    'rooms.0.boardId',
  ],
  ['a link that is none', { meetingUrl: 'javascript:alert(1)' }, 'meetingUrl'],
])('%s is refused by name', async (_, changes, path) => {
  expect(await refusalOf(await prepare(changes))).toEqual(refusal(400, 'bad-request', path))
})

test('everybody gets the way into the video call, and an Amt the one into its own room', async () => {
  const { boards } = workshop
  const url = (name: string) => `https://video.example.org/${name}`
  await prepare({
    meetingUrl: url('all'),
    rooms: [
      { boardId: null, laneId: laneA, url: url('a') },
      { boardId: boards.second, laneId: laneA, url: url('a-second') },
      { boardId: boards.second, laneId: laneB, url: url('b-second') },
    ],
  })
  const people = [
    await workshop.seat('Ada'),
    await workshop.seat('Cem', { boardId: boards.second }),
    await workshop.seat('Dora', { laneId: laneB }),
    await workshop.seat('Gina', { role: 'guest' }),
    workshop.mia,
  ]
  const videos = []
  for (const person of people) videos.push((await viewOf(person)).video)
  expect(videos.map(({ meetingUrl }) => meetingUrl)).toEqual(people.map(() => url('all')))
  expect(videos.map(({ roomUrl }) => roomUrl)).toEqual([url('a'), url('a-second'), null, null, null])
})

test('where the moderation is asked, who comes waits outside of everything until she is let in', async () => {
  const { boards, home, mia } = workshop
  const inside = await workshop.seat('Ada')
  await prepare({
    admission: 'ask',
    meetingUrl: 'https://a.example/',
    rooms: [{ boardId: null, laneId: laneA, url: 'https://b.example/' }],
    appointment: { startTime: '09:00', minutes: 120, contact: 'Kontakta Kurzwahl, 0123 456' },
  })
  const line = mia.listen(boards.second)
  await line.isIn()
  const ben = await workshop.seat('Ben')
  expect(messagesOf(line.control, 'workshop-changed')).toHaveLength(1)
  expect(await viewOf(ben)).toMatchObject({
    isAdmitted: false,
    video: { meetingUrl: 'https://a.example/', roomUrl: null },
  })
  expect((await viewOf(ben)).appointment).toBeUndefined()
  expect((await viewOf(inside)).isAdmitted).toBe(true)
  expect((await viewOf(inside)).appointment?.contact).toBe('Kontakta Kurzwahl, 0123 456')

  const refused = refusal(403, 'not-admitted')
  const { device } = ben
  for (const path of ['/run', '/log', '/attendance', '/participants', '/cockpit', '/setup', '/ballots/vote-1']) {
    expect({ path, ...((await refusalOf(await device.get(`${home}${path}`))) as object) }).toEqual({ path, ...refused })
  }
  expect(await refusalOf(await device.get(`/api/boards/${boards.first}/plans`))).toEqual(refused)
  expect(await refusalOf(await workshop.send({ type: 'raise-hand' }, device))).toEqual(refused)
  const reaction = await device.post(`${home}/reactions`, { boardId: boards.first, reaction: 'applause' })
  expect(await refusalOf(reaction)).toEqual(refused)
  const ballot = await device.put(`${home}/ballots/vote-1`, { kind: 'decision', choice: 'yes' })
  expect(await refusalOf(ballot)).toEqual(refused)
  expect(await memberOf(ben)).toEqual({ ok: false, error: 'not-allowed' })

  expect(waiting(await admit([ben.me.id]))).toEqual([])
  expect((await viewOf(ben)).isAdmitted).toBe(true)
  expect((await device.get(`${home}/run`)).status).toBe(200)
  expect(await memberOf(ben)).toMatchObject({ ok: true })
})

test('who has not said who she is waits as well', async () => {
  await prepare({ admission: 'ask' })
  const device = server.device()
  const secret = workshop.invitations.find(({ role }) => role === 'observer')?.path.split('#')[1]
  await device.post('/api/logins', { secret })
  expect((await viewOf({ device })).isAdmitted).toBe(false)
  const plans = await device.get(`/api/boards/${workshop.boards.first}/plans`)
  expect(await refusalOf(plans)).toEqual(refusal(403, 'not-admitted'))
})

test('one, several or all are let in; who waits may still change her name; open doors let in who is left', async () => {
  await prepare({ admission: 'ask' })
  const people = [await workshop.seat('Ada'), await workshop.seat('Ben'), await workshop.seat('Cem')]
  const [ada] = people
  const dora = await workshop.seat('Dora')
  expect(waiting(await admit([ada?.me.id ?? '']))).toEqual(['Ben', 'Cem', 'Dora'])
  const renamed = await dora.device.patch(`${workshop.home}/participants/${dora.me.id}`, { name: 'Dora Neu' })
  expect(renamed.status).toBe(200)
  expect(waiting(await admit(people.map(({ me }) => me.id)))).toEqual(['Dora Neu'])
  await prepare({ admission: 'open' })
  expect((await viewOf(dora)).isAdmitted).toBe(true)
  await prepare({ admission: 'ask' })
  expect((await viewOf(dora)).isAdmitted).toBe(true)
  await workshop.seat('Eva')
  expect(waiting(await admit('all'))).toEqual([])
  const empty = await workshop.moderator.post(`${workshop.home}/admissions`, { people: [] })
  expect(await refusalOf(empty)).toEqual(refusal(400, 'bad-request', 'people'))
})

test('a moderator never waits', async () => {
  await prepare({ admission: 'ask' })
  const max = await workshop.seat('Max', { role: 'moderator' })
  expect((await viewOf(max)).isAdmitted).toBe(true)
})

/** What the sync line says to her. */
function memberOf({ device, loginId }: Seated) {
  const { first } = workshop.boards
  return syncMember(server.deps, {
    origin: 'http://localhost',
    host: 'localhost',
    boardId: first,
    credentials: { deviceToken: device.cookie?.split('=')[1] ?? null, loginId },
    client: undefined,
  })
}

import { afterEach, expect, test } from 'vitest'
import type { WishedChange } from '../../shared/board/registers.ts'
import { requestKey } from '../../shared/domain/aftercare.ts'
import { cardIdSchema, columnIdSchema } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { asBoardId, type LiveWorkshop, laneA, laneB, openLiveWorkshop } from '../support/live-workshop.ts'
import { writeFacts } from '../support/random-facts.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { temporaryFolder } from '../support/server-stores.ts'
import { type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'
import { until } from '../support/until.ts'

const card = cardIdSchema.parse('card-1')
const key = requestKey(card, 'r-1')
const [early, late] = ['2027-q1', '2027-q2'].map((id) => columnIdSchema.parse(id))

let server: ServerUnderTest
let nextClientId = 70_001
afterEach(() => server.stop())

/** After the workshop, with corrections open until the last day of November; laneB has the card. */
async function aWorkshopToCorrect(options: Parameters<typeof startTestServer>[0] = {}) {
  server = await startTestServer(options) // 24 November 2026, nine o'clock in Germany
  const workshop = await openLiveWorkshop(server)
  await workshop.send({ type: 'start-phase', phase: 'followup' })
  await workshop.send({ type: 'set-corrections', until: '2026-11-30' })
  const people = {
    mia: workshop.mia.me,
    ada: (await workshop.seat('Ada', { laneId: laneA })).me,
    ben: (await workshop.seat('Ben', { laneId: laneB })).me,
    gina: (await workshop.seat('Gina', { role: 'guest' })).me,
    olga: (await workshop.seat('Olga', { role: 'observer' })).me,
  }
  const mia = await aClient(workshop, people.mia)
  const assignment = { lane: laneB, state: 'confirmed', by: people.mia.id } as const
  expect(await write(mia, { register: 'assignment', key: card, value: assignment }, placedIn(early))).toBe('taken')
  return { workshop, people, mia }
}

async function aClient({ boards }: LiveWorkshop, who: Participant): Promise<ScriptedClient> {
  const client = new ScriptedClient(server.deps.rooms, asBoardId(boards.first), who, nextClientId++)
  client.connect()
  await until(
    () => client.deliverAll(),
    () => 'silent',
  )
  await quiet([client])
  return client
}

async function quiet(clients: readonly ScriptedClient[]): Promise<void> {
  const isQuiet = () => {
    const moved = clients.map((client) => client.deliverAll()) // all of them, each time
    return !moved.includes(true) && clients.every(({ pending, refusal }) => pending.length === 0 || refusal !== null)
  }
  for (let round = 0; round < 3; round++) await until(isQuiet, () => 'busy')
}

async function write(client: ScriptedClient, ...wishes: WishedChange[]): Promise<string> {
  writeFacts(client.doc, wishes)
  await quiet([client])
  return client.refusal?.reason ?? 'taken'
}

const placedIn = (column: typeof early): WishedChange => ({
  register: 'schedule',
  key: card,
  value: { column: column ?? null, rank: 'a0', stance: 'wave' },
})
const wishOf = ({ id }: Participant, name = 'r-1'): WishedChange => ({
  register: 'request',
  key: requestKey(card, name),
  value: { wish: { kind: 'other' }, text: 'Bitte später.', by: id, at: 1 },
})
const answerOf = ({ id }: Participant, state: 'accepted' | 'declined'): WishedChange => ({
  register: 'requestState',
  key,
  value: { state, answer: state, by: id },
})

test('a wish and its answer outlive a restart, and so does the time for corrections', async () => {
  const folder = temporaryFolder()
  const { workshop, people } = await aWorkshopToCorrect({ path: `${folder.path}/data.db` })
  expect(await write(await aClient(workshop, people.ada), wishOf(people.ada))).toBe('taken')
  const ben = await aClient(workshop, people.ben)
  expect(await write(ben, answerOf(people.ben, 'accepted'), placedIn(late))).toBe('taken')
  await server.stop()
  server = await startTestServer({ path: `${folder.path}/data.db` })
  const entries = await server.deps.rooms.readEntries(asBoardId(workshop.boards.first))
  expect(entries.request.get(key)).toMatchObject({ text: 'Bitte später.', by: people.ada.id })
  expect(entries.requestState.get(key)).toEqual({ state: 'accepted', answer: 'accepted', by: people.ben.id })
  expect(entries.schedule.get(card)?.column).toBe(late)
  expect((await server.stores.workshops.loadRun(workshop.workshopId))?.correctionsUntil).toBe('2026-11-30')
  const again = new ScriptedClient(server.deps.rooms, asBoardId(workshop.boards.first), people.ben, nextClientId++)
  again.connect()
  await until(
    () => again.deliverAll(),
    () => 'silent',
  )
  expect(await write(again, placedIn(early))).toBe('taken')
  folder.remove()
})

test('two answers at once: everybody sees the same one, and the card is as one of them left it', async () => {
  const { workshop, people, mia } = await aWorkshopToCorrect()
  expect(await write(await aClient(workshop, people.ada), wishOf(people.ada))).toBe('taken')
  const ben = await aClient(workshop, people.ben)
  await quiet([mia, ben])
  writeFacts(ben.doc, [answerOf(people.ben, 'accepted'), placedIn(late)])
  writeFacts(mia.doc, [answerOf(people.mia, 'declined')])
  await quiet([mia, ben])
  const entries = await server.deps.rooms.readEntries(asBoardId(workshop.boards.first))
  const answer = entries.requestState.get(key)
  expect([
    { state: 'accepted', answer: 'accepted', by: people.ben.id },
    { state: 'declined', answer: 'declined', by: people.mia.id },
  ]).toContainEqual(answer)
  for (const { doc, refusal } of [mia, ben]) {
    expect(refusal).toBeNull()
    expect(doc.getMap('requestState').get(key)).toEqual(answer)
    expect(doc.getMap('schedule').get(card)).toMatchObject({ column: late })
  }
})

test('who may ask and answer, as the server sees it', async () => {
  const { workshop, people } = await aWorkshopToCorrect()
  const said: Record<string, string[]> = {}
  for (const [name, who] of Object.entries(people)) {
    const asks = await write(await aClient(workshop, who), wishOf(who, `r-${name}`))
    const answers = await write(await aClient(workshop, who), answerOf(who, 'accepted'))
    const moves = await write(await aClient(workshop, who), placedIn(late))
    said[name] = [asks, answers, moves]
  }
  expect(said).toEqual({
    mia: ['taken', 'taken', 'taken'],
    ada: ['taken', 'not-own-lane', 'not-own-lane'],
    ben: ['taken', 'taken', 'taken'],
    gina: ['taken', 'guests-read', 'guests-read'],
    olga: ['observers-read', 'observers-read', 'observers-read'],
  })
})

test('at the end of the last day corrections are over on lines that are open; answers are not', async () => {
  const { workshop, people } = await aWorkshopToCorrect()
  const clients = {
    asking: await aClient(workshop, people.gina),
    moving: await aClient(workshop, people.ben),
    answering: await aClient(workshop, people.ben),
    leading: await aClient(workshop, people.mia),
  }
  server.clock.now = Date.UTC(2026, 10, 30, 22, 59, 59)
  expect(await write(await aClient(workshop, people.ada), wishOf(people.ada))).toBe('taken')
  server.clock.now = Date.UTC(2026, 10, 30, 23)
  expect(await write(clients.asking, wishOf(people.gina, 'r-2'))).toBe('corrections-closed')
  expect(await write(clients.moving, placedIn(late))).toBe('corrections-closed')
  expect(await write(clients.answering, answerOf(people.ben, 'declined'))).toBe('taken')
  expect(await write(clients.leading, placedIn(late), wishOf(people.mia, 'r-3'))).toBe('taken')
})

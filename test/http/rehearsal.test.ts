import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { awayMs } from '../../server/rehearsal/rehearsal-play.ts'
import { deleteLeftovers, maxAgeMs, maxRehearsals } from '../../server/rehearsal/rehearsals.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import type { BoardId, WorkshopId } from '../../shared/domain/ids.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { type Login, participantSchema } from '../../shared/domain/participant.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { rehearsalSchema, runAnswerSchema } from '../../shared/protocol/live-api.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { aServiceList } from '../support/server-builders.ts'
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
  type TestDevice,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
afterEach(() => server.stop())

async function aRehearsal() {
  server = await startTestServer()
  const made = await createTestWorkshop(server, aServiceList('Liste', 40))
  const { moderator, workshopId, login } = made
  await join(moderator, workshopId, { name: 'Ada', function: 'OZG' })
  const started = await moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  expect(started.status).toBe(201)
  const rehearsal = rehearsalSchema.parse(await json(started))
  return { ...made, rehearsal }
}

/** So many rounds of half a second, and what they send arrives. */
async function play(seconds: number): Promise<void> {
  for (let round = 0; round < seconds * 2; round++) {
    server.clock.now += 500
    await server.deps.rehearsals.tick()
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What is on disk of a board, as one number and one hash. */
async function onDisk(boardId: string): Promise<{ lastSeq: number; hash: string }> {
  const stored = await server.stores.boards.load(boardIdSchema.parse(boardId))
  const hash = createHash('sha256')
  for (const bytes of [stored.snapshot, ...stored.tail]) if (bytes) hash.update(bytes)
  return { lastSeq: stored.lastSeq, hash: hash.digest('hex') }
}

async function lead(device: TestDevice, workshop: WorkshopId, login: string, event: unknown) {
  const answer = await device.post(`/api/workshops/${workshop}/run`, event, { login })
  expect([event, answer.status]).toEqual([event, 200])
  return runAnswerSchema.parse(await json(answer)).run
}

const boardsOf = async (id: WorkshopId): Promise<BoardId[]> => {
  const workshop = await server.stores.workshops.loadWorkshop(id)
  return (workshop?.boards ?? []).map((board) => board.id)
}

test('simulated people come, practise, assign, plan and vote; nothing of it reaches the real boards', async () => {
  const { moderator, workshopId, boards, rehearsal } = await aRehearsal()
  const before = [await onDisk(boards.first), await onDisk(boards.second)]
  const { workshopId: copy, login } = rehearsal
  const view = workshopViewSchema.parse(await json(await moderator.get(`/api/workshops/${copy}`, { login: login.id })))
  expect(view.workshop).toMatchObject({
    rehearsalOf: workshopId,
    phase: 'lobby',
    title: 'Probelauf: Auftakt Musterkreis',
  })
  expect(view.login.participant).toMatchObject({ name: 'Ada', role: 'moderator' })
  const send = (event: unknown) => lead(moderator, copy, login.id, event)
  const moderation = await moderationOf(rehearsal)

  await play(60)
  const people = await server.stores.workshops.listPeople(copy)
  expect(people.filter(({ role }) => role === 'representative').length).toBeGreaterThanOrEqual(4)
  const guests = people.filter(({ id }) => id !== login.participant?.id)
  expect(guests.filter((person) => !person.function.endsWith('(simuliert)'))).toEqual([])

  await send({ type: 'start-phase', phase: 'practice' })
  await play(90)
  const practised = await server.deps.runs.of(view.workshop)
  expect(practised.current.practice.some(({ undone }) => undone)).toBe(true)

  await send({ type: 'start-phase', phase: 'assignment' })
  await send({ type: 'ask-ready', question: '' })
  await play(240)
  const [firstBoard] = await boardsOf(copy)
  if (!firstBoard) throw new Error('no board')
  const assigned = (await server.deps.rooms.readBoard(firstBoard)).assignments
  expect(assigned.size).toBeGreaterThan(20)
  expect((await server.deps.runs.of(view.workshop)).current.ready?.people.length).toBeGreaterThan(2)

  await send({ type: 'start-phase', phase: 'roadmap' })
  await play(120)
  expect((await server.deps.rooms.readBoard(firstBoard)).schedules.size).toBeGreaterThan(5)

  await send({
    type: 'open-vote',
    definition: {
      id: 'v1',
      title: 'Beschluss',
      question: { kind: 'decision', question: 'Soll der Plan gelten?' },
      voicePer: 'lane',
      boardId: null,
      laneWeights: [],
    },
  })
  await play(90)
  expect((await server.deps.runs.of(view.workshop)).current.vote?.voices).toBe(4) // two Ämter on two boards

  expect([await onDisk(boards.first), await onDisk(boards.second)]).toEqual(before)
  moderation.cut()
  expect(await server.stores.workshops.listLog(workshopId)).toEqual([])
  expect(await server.stores.workshops.listPeople(workshopId)).toHaveLength(1)
})

test('a second click while the copy is made leads into the same one', async () => {
  server = await startTestServer()
  const { moderator, workshopId, login } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Ada' })
  const start = () => moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  const answers = await Promise.all([start(), start()])
  const copies = await Promise.all(answers.map(async (answer) => rehearsalSchema.parse(await json(answer)).workshopId))
  expect(new Set(copies).size).toBe(1)
  expect(await server.stores.workshops.listRehearsals(workshopId)).toHaveLength(1)
})

test('what is decided already is on the copy, and stays on the original', async () => {
  server = await startTestServer()
  const made = await createTestWorkshop(server, aServiceList('Liste', 5))
  const { moderator, workshopId, login } = made
  await join(moderator, workshopId, { name: 'Ada' })
  const boardId = boardIdSchema.parse(made.boards.first)
  const person = participantSchema.parse({ id: 'ada', name: 'Ada', function: '', laneId: null, role: 'moderator' })
  const pen = new ScriptedClient(server.deps.rooms, boardId, person, 70_000)
  pen.connect()
  await settle(pen)
  assignCards(pen.doc, [cardIdSchema.parse('card-1')], laneIdSchema.parse('amt-33'), person)
  await settle(pen)
  expect((await onDisk(boardId)).lastSeq).toBeGreaterThan(0)

  const answer = await moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  const rehearsal = rehearsalSchema.parse(await json(answer))
  expect(await server.deps.rooms.readBoard(rehearsal.boardId)).toEqual(await server.deps.rooms.readBoard(boardId))
  expect((await server.deps.rooms.readBoard(boardId)).assignments.size).toBe(1)
  pen.cut()
})

test('the end deletes the copy and everybody on it, and leaves the real workshop', async () => {
  const { moderator, workshopId, login: real, rehearsal } = await aRehearsal()
  await play(30)
  const boardIds = await boardsOf(rehearsal.workshopId)
  const path = `/api/workshops/${rehearsal.workshopId}/rehearsal`
  expect((await moderator.delete(path, { login: rehearsal.login.id })).status).toBe(204)
  await play(5)
  expect(await server.stores.workshops.loadWorkshop(rehearsal.workshopId)).toBeNull()
  expect(await server.stores.workshops.listPeople(rehearsal.workshopId)).toEqual([])
  for (const id of boardIds) expect((await server.stores.boards.load(id)).lastSeq).toBe(0)
  expect((await moderator.get(`/api/workshops/${workshopId}`, { login: real.id })).status).toBe(200)
})

test('only who leads may rehearse, never on a rehearsal, and a real workshop is never deleted', async () => {
  const { moderator, workshopId, login, rehearsal, invitations, boards } = await aRehearsal()
  const notAllowed = refusal(403, 'not-allowed')
  const path = (id: string) => `/api/workshops/${id}/rehearsal`
  const office = await comeIn(server, secretFor(invitations, 'representative', boards.first), {
    name: 'Jan',
    laneId: 'amt-33',
  })
  expect(await refusalOf(await office.device.post(path(workshopId), {}))).toEqual(notAllowed)
  const again = await moderator.post(path(rehearsal.workshopId), {}, { login: rehearsal.login.id })
  expect(await refusalOf(again)).toEqual(notAllowed)
  expect(await refusalOf(await moderator.delete(path(workshopId), { login: login.id }))).toEqual(notAllowed)
  expect(await server.stores.workshops.loadWorkshop(workshopId)).not.toBeNull()
})

test('a second click leads into the same rehearsal', async () => {
  const { moderator, workshopId, login, rehearsal } = await aRehearsal()
  const again = await moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  expect(rehearsalSchema.parse(await json(again)).workshopId).toBe(rehearsal.workshopId)
  expect(await server.stores.workshops.listRehearsals()).toHaveLength(1)
})

test('when there are too many, one that nobody leads any more gives way', async () => {
  const { rehearsal } = await aRehearsal()
  const start = async () => {
    const { moderator, workshopId, login } = await createTestWorkshop(server)
    await join(moderator, workshopId, { name: 'Ada' })
    return moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  }
  for (let count = 1; count < maxRehearsals; count++) expect((await start()).status).toBe(201)
  expect(await refusalOf(await start())).toEqual(refusal(429, 'too-many'))
  server.clock.now += awayMs + 1
  expect((await start()).status).toBe(201)
  expect(await server.stores.workshops.loadWorkshop(rehearsal.workshopId)).toBeNull()
  expect(await server.stores.workshops.listRehearsals()).toHaveLength(maxRehearsals)
})

test('with nobody who leads they go home, and come back with the moderation', async () => {
  const { rehearsal } = await aRehearsal()
  await play(30)
  const here = () => server.deps.rooms.readActivity(rehearsal.boardId).here.length
  expect(here()).toBeGreaterThan(1)
  server.clock.now += awayMs
  await play(2)
  expect(here()).toBe(0)
  const moderation = await moderationOf(rehearsal)
  await play(3)
  expect(here()).toBeGreaterThan(1)
  moderation.cut()
})

test('after a day it is gone by itself, and a start deletes what an earlier process left', async () => {
  const { moderator, workshopId, login, rehearsal } = await aRehearsal()
  server.clock.now += maxAgeMs
  await play(1)
  expect(await server.stores.workshops.loadWorkshop(rehearsal.workshopId)).toBeNull()

  const again = await moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  expect(again.status).toBe(201)
  server.deps.rehearsals.close()
  await deleteLeftovers(server.deps)
  expect(await server.stores.workshops.listRehearsals()).toEqual([])
  expect(await server.stores.workshops.loadWorkshop(workshopId)).not.toBeNull()
})

test('who is asked at the door waits until the moderation lets her in', async () => {
  server = await startTestServer()
  const { moderator, workshopId, login } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Ada' })
  const setup = { admission: 'ask', expected: [], meetingUrl: null, rooms: [] }
  expect((await moderator.put(`/api/workshops/${workshopId}/setup`, setup, { login: login.id })).status).toBe(200)
  const answer = await moderator.post(`/api/workshops/${workshopId}/rehearsal`, {}, { login: login.id })
  const rehearsal = rehearsalSchema.parse(await json(answer))
  await play(30)
  expect(server.deps.rooms.readActivity(rehearsal.boardId).here).toEqual([])
  const asked = await moderator.post(
    `/api/workshops/${rehearsal.workshopId}/admissions`,
    { people: 'all' },
    { login: rehearsal.login.id },
  )
  expect(asked.status).toBe(200)
  await play(3)
  expect(server.deps.rooms.readActivity(rehearsal.boardId).here.length).toBeGreaterThan(0)
})

/** Who started it looks at its first board. */
async function moderationOf({ login, boardId }: { login: Login; boardId: BoardId }): Promise<ScriptedClient> {
  if (!login.participant) throw new Error('nobody leads')
  const client = new ScriptedClient(server.deps.rooms, boardId, login.participant, 80_000)
  client.connect()
  await settle(client)
  return client
}

/** Until nothing moves on this line for a while, and everything that it wrote is confirmed. */
async function settle(client: ScriptedClient): Promise<void> {
  for (let quiet = 0; quiet < 20 || client.pending.length > 0; quiet++) {
    if (client.deliverAll()) quiet = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
}

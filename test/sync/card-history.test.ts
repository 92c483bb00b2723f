import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { maxOperationsPerCard } from '../../server/store/card-operation.ts'
import { ownEdit, readRegisterEntries, writeRegister } from '../../shared/board/board-doc.ts'
import { assignCards, moveCardsToCell, scheduleCards } from '../../shared/board/move-cards.ts'
import { commentIdSchema } from '../../shared/domain/card-facts.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { moderator } from '../support/moderator.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { aParticipant, memoryBoardStore, roomsOn, slowBoardStore } from '../support/test-rooms.ts'

const boardId = boardIdSchema.parse('musterstadt')
const cards = [1, 2, 3].map((number) => cardIdSchema.parse(`card-${number}`))
const [card = cardIdSchema.parse('card-1')] = cards
const lanes = [null, ...['amt-32', 'amt-33'].map((id) => laneIdSchema.parse(id))]
const columns = [null, ...roadmapColumnsFrom({ year: 2027, quarter: 1 }, 3)]
const by = (name: string) => participantIdSchema.parse(name.toLowerCase())

function aWorkshop(...people: { name: string; role?: Role }[]) {
  const store = memoryBoardStore()
  const rooms = roomsOn(slowBoardStore(store))
  const clients = people.map(({ name, role }, index) => {
    return new ScriptedClient(rooms, boardId, aParticipant(name, role), 70_001 + index)
  })
  const historyOf = (of = card) => store.listOperations(boardId, of, maxOperationsPerCard)
  /** Delivers until nothing moves any more; reading the board waits for the commit under way. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      let moved = false
      for (const client of clients) if (client.deliverAll()) moved = true
      await rooms.readBoard(boardId)
      quiet = moved ? 0 : quiet + 1
    }
  }
  return { store, rooms, clients, historyOf, settle }
}

function comment(client: ScriptedClient, name: string, { id, text }: { id: string; text: string }): void {
  const value = { card, text, by: by(name), at: 5 }
  client.doc.transact(() => writeRegister(client.doc, 'comment', commentIdSchema.parse(id), value), ownEdit)
}

function resolve(client: ScriptedClient, name: string, { id, isResolved }: { id: string; isResolved: boolean }): void {
  const value = { isResolved, by: by(name) }
  client.doc.transact(() => writeRegister(client.doc, 'commentState', commentIdSchema.parse(id), value), ownEdit)
}

function joined(...people: { name: string; role?: Role }[]) {
  const workshop = aWorkshop(...people)
  const [anna, bert] = workshop.clients
  if (!anna || !bert) throw new Error('two clients')
  return { ...workshop, anna, bert }
}

test('several writes of one value in one tick are all told, each with what it replaced', async () => {
  const { anna, settle, historyOf, rooms } = joined({ name: 'Anna' }, { name: 'Bert' })
  anna.connect()
  await settle()
  for (const lane of lanes.slice(1)) assignCards(anna.doc, [card], lane, moderator(by('Anna')))
  while (anna.deliverToServer()) {
    // both frames wait for the same tick
  }
  await settle()
  expect((await rooms.readBoard(boardId)).assignments.get(card)?.lane).toBe('amt-33')
  const [second, first] = await historyOf()
  expect(first).toMatchObject({ card, by: 'anna', register: 'assignment', key: card, after: { lane: 'amt-32' } })
  expect(first?.before).toBeUndefined()
  expect(second).toMatchObject({ before: first?.after, after: { lane: 'amt-33' } })
})

test('a refused frame is not told, also not what of it was allowed', async () => {
  const { anna, bert, settle, historyOf } = joined({ name: 'Anna' }, { name: 'Bert', role: 'guest' })
  anna.connect()
  bert.connect()
  await settle()
  bert.doc.transact(() => {
    comment(bert, 'Bert', { id: 'c-1', text: 'Erlaubt' })
    assignCards(bert.doc, [card], lanes[1] ?? null, moderator(by('Bert')))
  }, ownEdit)
  await settle()
  expect(bert.closedWith).toBe('rebase')
  expect(await historyOf()).toEqual([])
})

test('a write that loses against one that is already there is not told', async () => {
  const { anna, bert, settle, historyOf, rooms } = joined({ name: 'Anna' }, { name: 'Bert' })
  anna.connect()
  bert.connect()
  await settle()
  assignCards(anna.doc, [card], lanes[1] ?? null, moderator(by('Anna')))
  assignCards(bert.doc, [card], lanes[2] ?? null, moderator(by('Bert'))) // the higher client id wins
  while (bert.deliverToServer()) {
    // the winner comes first
  }
  await settle()
  expect((await rooms.readBoard(boardId)).assignments.get(card)).toMatchObject({ lane: 'amt-33', by: 'bert' })
  expect((await historyOf()).map((operation) => operation.by)).toEqual(['bert'])
})

test('a comment and its check mark belong to the history of its card', async () => {
  const { anna, bert, settle, historyOf } = joined(
    { name: 'Anna', role: 'representative' },
    { name: 'Bert', role: 'guest' },
  )
  anna.connect()
  bert.connect()
  comment(anna, 'Anna', { id: 'c-1', text: 'Wer hat das Fachverfahren?' })
  await settle()
  resolve(bert, 'Bert', { id: 'c-1', isResolved: true })
  await settle()
  expect(await historyOf()).toMatchObject([
    { by: 'bert', register: 'commentState', key: 'c-1', after: { isResolved: true } },
    { by: 'anna', register: 'comment', key: 'c-1', after: { text: 'Wer hat das Fachverfahren?' } },
  ])
})

test('a check mark for a comment that nobody wrote belongs to no card', async () => {
  const { anna, store, settle } = joined({ name: 'Anna' }, { name: 'Bert' })
  anna.connect()
  resolve(anna, 'Anna', { id: 'c-9', isResolved: true })
  await settle()
  expect(anna.closedWith).toBeNull()
  for (const each of cards) expect(await store.listOperations(boardId, each, 10)).toEqual([])
})

test('nobody writes a comment again, or in the name of somebody else', async () => {
  const { anna, bert, settle, historyOf } = joined({ name: 'Anna' }, { name: 'Bert' })
  anna.connect()
  bert.connect()
  comment(anna, 'Anna', { id: 'c-1', text: 'Zuerst' })
  await settle()
  comment(bert, 'Bert', { id: 'c-1', text: 'Überschrieben' })
  await settle()
  expect(bert.refusal).toMatchObject({ reason: 'append-only' })
  comment(anna, 'Bert', { id: 'c-2', text: 'Untergeschoben' })
  await settle()
  expect(anna.refusal).toMatchObject({ reason: 'not-yourself' })
  expect((await historyOf()).map(({ key }) => key)).toEqual(['c-1'])
})

function edit(client: ScriptedClient, name: string, random: Random, step: number): void {
  const actor = moderator(by(name))
  const id = `c-${random.below(5)}`
  switch (random.below(5)) {
    case 0:
      return assignCards(client.doc, [random.pick(cards)], random.pick(lanes), actor)
    case 1:
      return scheduleCards(client.doc, [random.pick(cards)], random.pick(columns))
    case 2:
      return moveCardsToCell(client.doc, cards, { lane: random.pick(lanes), column: random.pick(columns) }, actor)
    case 3:
      return comment(client, name, { id: `${name.toLowerCase()}-${step}`, text: `Schritt ${step}` })
    default:
      return resolve(client, name, { id, isResolved: random.chance(0.5) })
  }
}

/** Seeds that once failed stay in the list. */
test.each([1, 2, 3, 5, 8, 13])(
  'the history of every value is an unbroken chain to what the board says, seed %i',
  async (seed) => {
    const random = seededRandom(seed)
    const names = ['Anna', 'Bert', 'Cem']
    const { clients, store, settle } = aWorkshop(...names.map((name) => ({ name })))
    for (let step = 0; step < 300; step++) {
      const index = random.below(clients.length)
      const client = clients[index]
      if (!client) continue
      const kind = random.below(20)
      if (kind < 7) edit(client, names[index] ?? '', random, step)
      else if (kind < 12) client.deliverToServer()
      else if (kind < 17) client.deliverToClient()
      else if (kind < 18) client.cut()
      else client.connect()
      if (random.chance(0.3)) await new Promise((resume) => setImmediate(resume))
    }
    for (const client of clients) client.connect()
    await settle()

    const { snapshot, tail } = await store.load(boardId)
    const disk = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...tail] : tail) Y.applyUpdate(disk, update)
    const told = new Map<string, unknown>()
    for (const each of cards) {
      for (const { register, key, before, after } of (await store.listOperations(boardId, each, 10_000)).reverse()) {
        expect(before).toEqual(told.get(`${register}/${key}`))
        told.set(`${register}/${key}`, after)
      }
    }
    const said = new Map<string, unknown>()
    for (const register of ['assignment', 'schedule', 'comment'] as const)
      for (const [key, value] of readRegisterEntries(disk, register)) said.set(`${register}/${key}`, value)
    for (const key of [...told.keys()]) if (key.startsWith('commentState/')) told.delete(key)
    expect(said.size).toBeGreaterThan(10)
    expect(told).toEqual(said)
    for (const client of clients)
      expect(readRegisterEntries(client.doc, 'comment')).toEqual(readRegisterEntries(disk, 'comment'))
  },
)

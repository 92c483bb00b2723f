import { createEffect, createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import type { CardId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { LeikaKey, PublicService } from '../../shared/domain/public-service.ts'
import { moderator } from '../../test/support/moderator.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { createBoardModel } from '../sync/create-board-model.ts'
import { type CardFilter, createCardFilter } from './card-filter.ts'

const ordnung = 'lane-32' as LaneId
const soziales = 'lane-50' as LaneId
const lanes = [ordnung, soziales].map((id) => ({ id, number: null, name: id }))

function aService(id: string, facts: Partial<PublicService>): PublicService {
  return {
    id: id as CardId,
    leikaKey: null,
    name: id,
    topicArea: null,
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
    ...facts,
  }
}

const services = [
  aService('gebaeude', { name: 'Gebäudeeinmessung', topicArea: 'Bauen & Wohnen', types: ['4b'] }),
  aService('hund', {
    name: 'Hundesteuer Anmeldung',
    synonyms: ['Vierbeiner'],
    leikaKey: '99102013104000' as LeikaKey,
    topicArea: 'Steuern und Zoll',
    types: ['5'],
  }),
  aService('pass', {
    name: 'Reisepass',
    bundles: [{ ozgId: '10243', name: 'Ausweise und Pässe' }],
    types: ['1', '2/3'],
  }),
  aService('verein', { name: 'Vereinsförderung', topicArea: 'Sport und Spiel' }),
]

function open(own: LaneId | null = null) {
  return createRoot(() => {
    const doc = new BoardDoc()
    const model = createBoardModel({ doc: () => doc, services, lanes, columns: [] })
    const session = {
      model,
      services: new Map(services.map((service) => [service.id, service])),
      login: () => ({ participant: { laneId: own } }),
      suggestions: {
        of: (card: string) =>
          card === 'verein' && !model.assignment('verein' as CardId)?.lane ? { lane: 'amt-52' } : null,
      },
    } as unknown as BoardSession
    return { doc, filter: createCardFilter(session) }
  })
}

const me = 'me' as ParticipantId
const found = (filter: CardFilter) => services.map(({ id }) => id).filter(filter.matches)

test('without search and filter everything fits', () => {
  const { filter } = open()
  expect(filter.isActive()).toBe(false)
  expect(filter.count()).toBe(4)
  expect(found(filter)).toEqual(['gebaeude', 'hund', 'pass', 'verein'])
})

test.each([
  ['hund', ['hund']],
  ['anmeld hunde', ['hund']],
  ['hund reise', []],
  ['vierbeiner', ['hund']],
  ['99102013', ['hund']],
  ['10243', ['pass']],
  ['pässe', ['pass']],
  ['paesse', ['pass']],
  ['GEBÄUDE', ['gebaeude']],
  ['gebaeude', ['gebaeude']],
  ['  ', ['gebaeude', 'hund', 'pass', 'verein']],
])('search "%s" finds by name, synonym, key and bundle; every word must occur', (text, expected) => {
  const { filter } = open()
  filter.setText(text)
  expect(found(filter)).toEqual(expected)
  expect(filter.count()).toBe(expected.length)
})

test('values of one facet widen, facets narrow each other', () => {
  const { filter } = open()
  filter.toggle('topics', 'bauen_wohnen')
  filter.toggle('topics', 'steuern_zoll')
  expect(found(filter)).toEqual(['gebaeude', 'hund'])
  filter.setText('steuer')
  expect(found(filter)).toEqual(['hund'])
  filter.setText('')
  filter.toggle('topics', 'steuern_zoll')
  expect(found(filter)).toEqual(['gebaeude'])
})

test('services without a Themenfeld, with one of their own, and by several executors', () => {
  const { filter } = open()
  filter.toggle('topics', 'none')
  expect(found(filter)).toEqual(['pass'])
  filter.toggle('topics', 'other')
  expect(found(filter)).toEqual(['pass', 'verein'])
  filter.reset()
  filter.toggle('executors', 'federal')
  filter.toggle('executors', 'unknown')
  expect(found(filter)).toEqual(['pass', 'verein'])
})

test('lane and state are those of the board, and follow it', () => {
  const { doc, filter } = open()
  filter.toggle('lanes', ordnung)
  const seen: number[] = []
  createRoot(() => createEffect(() => seen.push(filter.count())))
  assignCards(doc, ['hund' as CardId], ordnung, moderator(me))
  assignCards(doc, ['pass' as CardId], soziales, moderator(me))
  assignCards(doc, ['pass' as CardId], ordnung, moderator(me))
  expect(seen).toEqual([0, 1, 2])
  filter.toggle('states', 'undecided')
  expect(found(filter)).toEqual([])
  filter.toggle('lanes', ordnung)
  expect(found(filter)).toEqual(['gebaeude', 'verein'])
})

test('"only mine" shows the cards of the own lane', () => {
  const { doc, filter } = open(soziales)
  assignCards(doc, ['hund' as CardId], soziales, moderator(me))
  filter.setOnlyMine(true)
  expect(found(filter)).toEqual(['hund'])
  filter.reset()
  expect(filter.isActive()).toBe(false)
})

test('the counts of a facet say how many cards have each value', () => {
  const { doc, filter } = open()
  assignCards(doc, ['hund', 'pass'] as CardId[], ordnung, moderator(me))
  expect([...filter.counts('lanes')]).toEqual(
    expect.arrayContaining([
      ['lane-32', 2],
      ['none', 2],
    ]),
  )
  expect([...filter.counts('states')]).toEqual(
    expect.arrayContaining([
      ['confirmed', 2],
      ['undecided', 2],
    ]),
  )
  expect(filter.counts('executors').get('municipal')).toBe(2)
})

test('what is suggested to the own Amt is mine as long as nobody has it', () => {
  const { doc, filter } = open('amt-52' as LaneId)
  filter.setOnlyMine(true)
  expect(found(filter)).toEqual(['verein'])
  filter.setOnlyMine(false)
  filter.toggle('suggested', 'amt-52')
  expect(found(filter)).toEqual(['verein'])
  assignCards(doc, ['verein' as CardId], lanes[0]?.id ?? null, moderator(me))
  expect(found(filter)).toEqual([])
  filter.toggle('suggested', 'none')
  expect(found(filter)).toHaveLength(4)
})

import { expect, test } from 'vitest'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import { createSuggestLane } from '../../shared/suggest/suggest-lane.ts'
import { aLane, aService } from '../../test/support/plan-source.ts'
import { createFirstSuggestion, createSuggestionJudge } from './judge-suggestion.ts'

const order = 'ordnung' as LaneId
const youth = 'jugend' as LaneId
const lanes = [aLane(order, '32', 'Ordnungsamt'), aLane(youth, '51', 'Jugendamt')]
const rules = [
  { kind: 'word', value: 'Wimpel', department: '32' },
  { kind: 'group', value: '999', department: '51' },
  { kind: 'topic', value: 'Querschnitt', department: '51' },
] as const
const suggest = createSuggestLane(lanes, rules)
const elsewhere = (lane: LaneId): KnownPlace => ({
  card: '99999001000000' as CardId,
  lane,
  reason: { kind: 'boards', count: 3 },
})
const inPlan = (lane: LaneId): KnownPlace => ({ ...elsewhere(lane), reason: { kind: 'plan', number: 1 } })
const service = (fields: Parameters<typeof aService>[0]) =>
  aService({ leikaKey: '99999001000000', name: 'Xyz', topicArea: null, ...fields })

test.each([
  ['the list names it', { usualDepartment: 'Ordnungsamt' }, [], null],
  ['the list names it, and other boards agree', { usualDepartment: 'Ordnungsamt' }, [elsewhere(order)], null],
  [
    'the list names it, but elsewhere it lies with another Amt',
    { usualDepartment: 'Ordnungsamt' },
    [elsewhere(youth)],
    { kind: 'contested', lane: youth },
  ],
  ['a word and the group disagree', { name: 'Wimpel anmelden' }, [], { kind: 'contested', lane: youth }],
  ['only a word speaks', { name: 'Wimpel anmelden', leikaKey: null }, [], null],
  ['only the group speaks', {}, [], null],
  ['only the Themenfeld speaks', { leikaKey: null, topicArea: 'Querschnitt' }, [], { kind: 'weak' }],
] as const)('%s', (_, fields, places, expected) => {
  const card = service(fields)
  const suggestion = suggest(card)
  if (!suggestion) throw new Error('nothing is suggested')
  expect(createSuggestionJudge(suggest, places)(card, suggestion)).toEqual(expected)
})

test('what other boards have is contested by an Amt that the list names', () => {
  const card = service({ usualDepartment: 'Ordnungsamt' })
  const suggestion = { lane: youth, reason: elsewhere(youth).reason }
  expect(createSuggestionJudge(suggest, [])(card, suggestion)).toEqual({ kind: 'contested', lane: order })
})

test.each([
  ['the list', { usualDepartment: 'Ordnungsamt' }, [elsewhere(youth)], order],
  ['other boards', { name: 'Wimpel anmelden' }, [elsewhere(youth)], youth],
  ['a rule, whatever the last plan decided', { name: 'Wimpel anmelden' }, [inPlan(youth)], order],
  ['nobody', { leikaKey: null }, [], null],
] as const)('who was asked first: %s says so', (_, fields, places, lane) => {
  expect(createFirstSuggestion(suggest, places)(service(fields))).toBe(lane)
})

import { expect, test } from 'vitest'
import type { LaneId } from '../../shared/domain/ids.ts'
import { aLane } from '../../test/support/plan-source.ts'
import { choiceQuery, chosenLanes, readChoice } from './read-choice.ts'

const lanes = [
  aLane('amt-32', '32', 'Ordnungsamt'),
  aLane('amt-33', '33', 'Bürgeramt'),
  aLane('presse', null, 'Presse'),
]
const own = 'amt-33' as LaneId

test.each([
  ['nothing', {}, { when: 'before', lanes: null }],
  ['after, all', { wann: 'nachher', amt: 'alle' }, { when: 'after', lanes: 'all' }],
  ['some, in the order of the workshop', { amt: 'presse,amt-32' }, { when: 'before', lanes: ['amt-32', 'presse'] }],
  ['one that is not there', { wann: 'morgen', amt: 'amt-99' }, { when: 'before', lanes: null }],
] as const)('the address says %s', (_, query, expected) => {
  expect(readChoice(query, lanes)).toEqual(expected)
})

test.each([
  { when: 'before', lanes: null },
  { when: 'after', lanes: 'all' },
  { when: 'after', lanes: ['amt-32' as LaneId, own] },
] as const)('a choice survives the address: $when $lanes', (choice) => {
  expect(readChoice(choiceQuery(choice), lanes)).toEqual(choice)
})

test.each([
  ['a representative who chose nothing: her own', null, own, ['amt-33']],
  ['somebody without an Amt: all', null, null, ['amt-32', 'amt-33', 'presse']],
  ['a representative who wants all', 'all', own, ['amt-32', 'amt-33', 'presse']],
  ['marked ones', ['presse' as LaneId], own, ['presse']],
] as const)('%s', (_, wanted, ownLane, expected) => {
  expect(chosenLanes({ when: 'before', lanes: wanted }, lanes, ownLane).map(({ id }) => id)).toEqual(expected)
})

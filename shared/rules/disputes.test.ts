import { expect, test } from 'vitest'
import { assignmentSchema } from '../domain/decisions.ts'
import { cardIdSchema } from '../domain/ids.ts'
import { type DisputeSource, disputesInOrder } from './disputes.ts'

const source = (card: string, assignment: object, change: Partial<DisputeSource> = {}): DisputeSource => ({
  card: cardIdSchema.parse(card),
  assignment: assignmentSchema.parse({ lane: 'amt-33', by: 'jan', ...assignment }),
  column: null,
  isGateway: false,
  position: 0,
  ...change,
})
const disputed = { state: 'disputed', returns: ['amt-50', 'amt-50'] }

test('disputed before handed over, then EU law, then the date, then the list', () => {
  const order = disputesInOrder([
    source('handed-over', { state: 'offered' }, { isGateway: true }),
    source('plain-later', disputed, { position: 9 }),
    source('plain', disputed, { position: 3 }),
    source('second-quarter', disputed, { column: 1 }),
    source('first-quarter', disputed, { column: 0, position: 50 }),
    source('by-law', disputed, { isGateway: true, position: 99 }),
  ])
  expect(order.map(({ card }) => card)).toEqual([
    'by-law',
    'first-quarter',
    'second-quarter',
    'plain',
    'plain-later',
    'handed-over',
  ])
})

test('what an Amt can still answer itself is no case for the plenary', () => {
  const others = [
    source('offered', { state: 'offered', target: 'amt-50' }),
    source('returned', { state: 'returned', returns: ['amt-50'] }),
    source('settled', { state: 'settled' }),
    { ...source('open', { state: 'confirmed' }), assignment: undefined },
  ]
  expect(disputesInOrder(others)).toEqual([])
})

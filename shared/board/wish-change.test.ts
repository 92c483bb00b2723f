import { expect, test } from 'vitest'
import { assignmentSchema, type Schedule, scheduleSchema } from '../domain/decisions.ts'
import { cardIdSchema, columnIdSchema, laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { roadmapColumnsFrom } from '../domain/roadmap-column.ts'
import { wishChange } from './wish-change.ts'

const card = cardIdSchema.parse('card-1')
const neighbour = cardIdSchema.parse('card-2')
const [own, other] = [laneIdSchema.parse('amt-32'), laneIdSchema.parse('amt-50')]
const [first, second] = [columnIdSchema.parse('2027-q1'), columnIdSchema.parse('2027-q2')]
const columns = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 2)
const clerk = { id: participantIdSchema.parse('anna'), role: 'representative' as const, laneId: own }
const lead = { id: participantIdSchema.parse('mia'), role: 'moderator' as const, laneId: null }
const held = assignmentSchema.parse({ lane: own, state: 'confirmed', by: 'bert' })
const placed = (column: string | null, rank: string, more: Partial<Schedule> = {}) =>
  scheduleSchema.parse({ column, rank, stance: 'wave', ...more })
const schedules = new Map([
  [card, placed(first, 'a5', { stance: 'early', reason: 'Pilot' })],
  [neighbour, placed(second, 'a7')],
])
const board = { actor: clerk, assignment: held, schedules, columns, reviewAt: '2027-11-24' }

test('another column: behind all others there, without the reason of the old one', () => {
  const change = wishChange(card, { kind: 'column', column: second }, board)
  expect(change).toEqual({ register: 'schedule', key: card, value: { column: second, rank: 'a8', stance: 'early' } })
})

test('"vorerst Status quo" gets a day on which the card is looked at again', () => {
  const column = columnIdSchema.parse('status-quo')
  expect(wishChange(card, { kind: 'column', column }, board)?.value).toEqual({
    column,
    rank: 'a0',
    stance: 'status-quo',
    reviewAt: '2027-11-24',
  })
})

test('another Amt: an offer by the Amt that has the card, a decision of the moderation', () => {
  const wish = { kind: 'lane', lane: other } as const
  expect(wishChange(card, wish, board)?.value).toEqual({ lane: own, state: 'offered', target: other, by: clerk.id })
  expect(wishChange(card, wish, { ...board, actor: lead })?.value).toEqual({
    lane: other,
    state: 'confirmed',
    by: lead.id,
  })
})

test.each([
  ['in words', { kind: 'other' }],
  ['for the Amt that has the card', { kind: 'lane', lane: own }],
  ['for the column in which it is', { kind: 'column', column: first }],
  ['for a column that is gone', { kind: 'column', column: columnIdSchema.parse('2031-q1') }],
] as const)('a wish %s changes nothing', (_, wish) => {
  expect(wishChange(card, wish, board)).toBeNull()
  expect(wishChange(card, wish, { ...board, actor: lead })).toBeNull()
})

test('what is offered to the wished Amt already is not offered again', () => {
  const offered = { ...held, state: 'offered' as const, target: other }
  expect(wishChange(card, { kind: 'lane', lane: other }, { ...board, assignment: offered })).toBeNull()
})

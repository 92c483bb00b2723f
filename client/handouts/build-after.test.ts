import { expect, test } from 'vitest'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import { buildPlan } from '../../shared/plan/freeze-plan.ts'
import { anAssignment, aPlanSource, aSchedule, aService } from '../../test/support/plan-source.ts'
import { buildAfterSheets, type CardHistory } from './build-after.ts'

const services = ['eins', 'zwei', 'drei', 'vier', 'fünf'].map((name, index) =>
  aService({ name, leikaKey: `9900000000000${index}` }),
)
const [one = '', two = '', three = '', four = '', five = ''] = services.map(({ id }) => id as string)
const order = 'ordnung' as LaneId
const youth = 'jugend' as LaneId
const nothing: CardHistory = { originOf: () => undefined, suggestedLane: () => null }
const planOf = (fields: Parameters<typeof aPlanSource>[0]) => buildPlan(aPlanSource({ services, ...fields }))

function sheetOf(plan: ReturnType<typeof planOf>, lane: LaneId, history: Partial<CardHistory> = {}) {
  const sheet = buildAfterSheets(plan, { ...nothing, ...history }).find((found) => found.lane.id === lane)
  if (!sheet) throw new Error(`no sheet for ${lane}`)
  return sheet
}
const names = (rows: readonly { row: { name: string } }[]) => rows.map(({ row }) => row.name)

test('services stand by quarter, those without one last; what is parked is an open point', () => {
  const plan = planOf({
    assignments: {
      [one]: anAssignment(order),
      [two]: anAssignment(order, { state: 'settled' }),
      [three]: anAssignment(order, { state: 'unsure' }),
      [four]: anAssignment(youth),
      [five]: anAssignment(order),
    },
    schedules: { [one]: aSchedule('2027-q2'), [two]: aSchedule('2027-q1'), [five]: aSchedule('2027-q1') },
    parkings: { [five]: { isParked: true, reason: 'Gesetz offen', owner: 'Frau Kern', dueDate: '2027-01-15' } },
  })
  const sheet = sheetOf(plan, order)
  expect(sheet.groups.map(({ column, rows }) => [column?.id ?? null, names(rows)])).toEqual([
    ['2027-q1', ['zwei']],
    ['2027-q2', ['eins']],
    [null, ['drei']],
  ])
  expect(sheet).toMatchObject({ all: 3, scheduled: 2, confirmed: 2, takenOver: 0 })
  expect(sheet.open.map(({ kind, row, owner, dueDate }) => [kind, row.name, owner, dueDate])).toEqual([
    ['parked', 'fünf', 'Frau Kern', '2027-01-15'],
    ['unsure', 'drei', '', null],
  ])
})

test('what is offered is an open point on both sheets, and asks the other Amt for an answer', () => {
  const plan = planOf({ assignments: { [one]: anAssignment(order, { state: 'offered', target: youth }) } })
  expect(sheetOf(plan, order).open.map(({ isAnswerDue, target }) => [isAnswerDue, target?.id])).toEqual([
    [false, youth],
  ])
  expect(sheetOf(plan, youth).open.map(({ isAnswerDue }) => isAnswerDue)).toEqual([true])
  expect(sheetOf(plan, youth).all).toBe(0)
})

test('who took over and who gave away is told, as long as the service has not moved on since', () => {
  const plan = planOf({
    assignments: { [one]: anAssignment(youth), [two]: anAssignment(youth), [three]: anAssignment(youth) },
  })
  const history = {
    originOf: (card: CardId) =>
      card === three ? { lane: order, from: youth } : { lane: youth, from: card === one ? order : undefined },
    suggestedLane: (card: CardId) => (card === two ? order : null),
  }
  const taken = sheetOf(plan, youth, history)
  expect(taken.groups[0]?.rows.map(({ row, from }) => [row.name, from?.id])).toEqual([
    ['eins', order],
    ['zwei', undefined],
    ['drei', undefined],
  ])
  expect(taken.takenOver).toBe(1)
  expect(sheetOf(plan, order, history).away.map(({ row, how, lane }) => [row.name, how, lane?.id])).toEqual([
    ['eins', 'given', youth],
    ['zwei', 'suggested', youth],
  ])
})

test('the first day of a review is told', () => {
  const plan = planOf({
    assignments: { [one]: anAssignment(order), [two]: anAssignment(order) },
    schedules: {
      [one]: aSchedule('status-quo', 'a0', { stance: 'status-quo', reviewAt: '2028-03-01' }),
      [two]: aSchedule('status-quo', 'a1', { stance: 'status-quo', reviewAt: '2027-09-01' }),
    },
  })
  expect(sheetOf(plan, order)).toMatchObject({ reviewAt: '2027-09-01', groups: [{ load: null }] })
})

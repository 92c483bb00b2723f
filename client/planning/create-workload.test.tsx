import { createRoot } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import type { ColumnId } from '../../shared/domain/ids.ts'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import { createWorkload } from './create-workload.ts'
import { quartersOver } from './quarters-over.ts'
import { aPlanningSession } from './support/a-planning-session.ts'

const order = laneIdSchema.parse('amt-32')
const social = laneIdSchema.parse('amt-50')

function aRoadmap() {
  return createRoot((end) => {
    onTestFinished(end)
    const board = aPlanningSession()
    const [first, second, third, statusQuo] = board.workshop().columns.map(({ id }) => id) as [
      ColumnId,
      ColumnId,
      ColumnId,
      ColumnId,
    ]
    const workload = createWorkload(board.session)
    return { ...board, first, second, third, statusQuo, workload }
  })
}

test('days are summed by Amt and quarter; what somebody said counts more than the preset', () => {
  const board = aRoadmap()
  board.plan('dog', order, board.first)
  board.plan('cat', order, board.first)
  board.plan('cow', social, board.second)
  board.write('effort', 'dog', { personDays: 2.5 })
  board.write('effort', 'cat', { personDays: 4 })
  board.write('effort', 'cow', { personDays: 0 })
  expect(board.workload().of(order, board.first)).toMatchObject({ cards: 2, personDays: 6.5 })
  expect(board.workload().ofColumn(board.second)).toMatchObject({ cards: 1, personDays: 0 })
  board.write('effort', 'dog', { personDays: 10 })
  expect(board.workload().of(order, board.first).personDays).toBe(14)
})

test('an Amt, a quarter and a service that the workshop does not have count nowhere', () => {
  const board = aRoadmap()
  board.plan('dog', 'amt-99', board.first)
  board.plan('cat', order, '2031-q1')
  board.plan('ghost', order, board.first)
  board.plan('cow', null, board.first)
  board.write('capacity', `amt-99.${board.first}`, { personDays: 1 })
  expect(board.workload().ofColumn(board.first)).toMatchObject({ cards: 0, capacity: null })
  expect(board.workload().of(order, '2031-q1' as ColumnId).cards).toBe(0)
})

test('what stays at the status quo takes nothing', () => {
  const board = aRoadmap()
  board.plan('dog', order, board.statusQuo, { stance: 'status-quo' })
  expect(board.workload().of(order, board.statusQuo).cards).toBe(0)
})

test('an Amt is told with each quarter in which it has more to do than days', () => {
  const board = aRoadmap()
  const over = () =>
    quartersOver(board.workload(), order, board.workshop().columns).map(({ column, share }) => [column.id, share])
  board.plan('dog', order, board.first)
  board.plan('cat', order, board.second)
  board.plan('cow', order, board.third)
  for (const card of ['dog', 'cat', 'cow']) board.write('effort', card, { personDays: 12 })
  expect(over()).toEqual([]) // nobody has said how many days there are
  board.write('capacity', `amt-32.${board.first}`, { personDays: 12 })
  board.write('capacity', `amt-32.${board.second}`, { personDays: 10 })
  board.write('capacity', `amt-50.${board.first}`, { personDays: 1 })
  expect(over()).toEqual([[board.second, 1.2]])
  board.write('capacity', `amt-32.${board.third}`, { personDays: 0 })
  expect(over()).toEqual([
    [board.second, 1.2],
    [board.third, Number.POSITIVE_INFINITY],
  ])
})

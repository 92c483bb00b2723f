import { describe, expect, test } from 'vitest'
import { anAssignment, aPlanSource, aSchedule, aService } from '../../test/support/plan-source.ts'
import { buildPlan } from './freeze-plan.ts'
import { countsByLane, tablesByColumn, tablesByLane, totalOfColumn } from './plan-table.ts'

const key = (number: number) => `99${String(number).padStart(12, '0')}`
const plan = buildPlan(
  aPlanSource({
    services: [1, 2, 3, 4].map((number) => aService({ leikaKey: key(number), name: `Leistung ${number}` })),
    assignments: { [key(1)]: anAssignment('jugend'), [key(2)]: anAssignment('jugend') },
    schedules: { [key(2)]: aSchedule('2027-q2'), [key(3)]: aSchedule('2027-q2') },
  }),
)

describe('tables of a plan', () => {
  test('one per Amt that has services, without an Amt last', () => {
    expect(tablesByLane(plan).map(({ lane, rows }) => [lane?.id, rows.map((row) => row.name)])).toEqual([
      ['jugend', ['Leistung 2', 'Leistung 1']],
      [undefined, ['Leistung 3']],
    ])
  })

  test('one per column that has services, without a column last', () => {
    expect(tablesByColumn(plan).map(({ column, rows }) => [column?.id, rows.map((row) => row.name)])).toEqual([
      ['2027-q2', ['Leistung 2', 'Leistung 3']],
      [undefined, ['Leistung 1']],
    ])
  })

  test('every Amt is counted per column, also the one without a service', () => {
    const counts = countsByLane(plan)
    expect(counts.map(({ lane, cells, total }) => [lane?.id, cells, total])).toEqual([
      ['ordnung', [0, 0, 0, 0], 0],
      ['jugend', [0, 1, 0, 1], 2],
      [undefined, [0, 1, 0, 0], 1],
    ])
    expect(totalOfColumn(counts, 1)).toBe(2)
  })
})

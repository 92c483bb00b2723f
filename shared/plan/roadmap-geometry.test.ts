import { describe, expect, test } from 'vitest'
import { anAssignment, aPlanSource, aSchedule, aService } from '../../test/support/plan-source.ts'
import { buildPlan } from './freeze-plan.ts'
import { drawRoadmap } from './roadmap-geometry.ts'

const key = (number: number) => `99${String(number).padStart(12, '0')}`
const services = [1, 2, 3, 4].map((number) => aService({ leikaKey: key(number) }))

describe('the picture of the roadmap', () => {
  test('without a service on the roadmap there is none', () => {
    const assignments = { [key(1)]: anAssignment('ordnung') }
    expect(drawRoadmap(buildPlan(aPlanSource({ services, assignments })))).toBeNull()
  })

  test('the fullest column is the tallest bar; dots stand under their column; idle Ämter are left out', () => {
    const drawing = drawRoadmap(
      buildPlan(
        aPlanSource({
          services,
          assignments: {
            [key(1)]: anAssignment('jugend'),
            [key(2)]: anAssignment('jugend'),
            [key(4)]: anAssignment('ordnung'),
          },
          schedules: {
            [key(1)]: aSchedule('2027-q1'),
            [key(2)]: aSchedule('2027-q1', 'a1'),
            [key(3)]: aSchedule('status-quo'),
          },
        }),
      ),
    )
    expect(drawing?.columns.map(({ label, count, barHeight }) => [label, count, barHeight])).toEqual([
      ['Q1 27', 2, 96],
      ['Q2 27', 0, 0],
      ['Status quo', 1, 48],
    ])
    const [first, , last] = drawing?.columns.map(({ x }) => x) ?? []
    expect(drawing?.rows.map(({ label, dots }) => [label, dots])).toEqual([
      ['51 Jugendamt', [{ x: first, radius: 16, count: 2 }]],
      ['ohne Amt', [{ x: last, radius: 11, count: 1 }]],
    ])
  })
})

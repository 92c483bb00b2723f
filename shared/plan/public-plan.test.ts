import { describe, expect, test } from 'vitest'
import { aPlanFullOfNames, nameMarker } from '../../test/support/plan-full-of-names.ts'
import { planSchema } from './plan.ts'
import { publicPlan, publicPlanSchema, typedTexts, withoutNames } from './public-plan.ts'

const facts = {
  hash: 'f'.repeat(64),
  resolution: { body: 'Rat der Stadt', decidedOn: '2026-12-01' },
  licence: 'dl-by-de-2.0',
} as const

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

describe('a plan for everybody', () => {
  const plan = aPlanFullOfNames()

  test('the plan that this is tried with is a plan, and full of names', () => {
    expect(planSchema.parse(plan)).toEqual(plan)
    expect(stringsIn(plan).filter((text) => text.includes(nameMarker))).toHaveLength(8)
  })

  test.each([
    ['file', publicPlan(plan, facts)],
    ['plan for tables and sentences', withoutNames(plan)],
  ])('no name is left in the %s', (_, open) => {
    expect(stringsIn(open).filter((text) => text.includes(nameMarker))).toEqual([])
  })

  test('both fit their schemas', () => {
    expect(publicPlanSchema.parse(publicPlan(plan, facts))).toEqual(publicPlan(plan, facts))
    expect(planSchema.parse(withoutNames(plan))).toEqual(withoutNames(plan))
  })

  test('what was decided stays, with its reason, and how the full plan is cited', () => {
    const open = publicPlan(plan, facts)
    expect(open).toMatchObject({
      fullPlan: { number: 2, hash: facts.hash, frozenBy: { function: 'OZG-Koordination' } },
      resolution: facts.resolution,
      attendance: { people: 4, lanes: 1 },
    })
    expect(open.decisions).toEqual([
      {
        kind: 'decision',
        at: 5,
        card: '99050048262000',
        name: 'Hund anmelden',
        lane: 'ordnung',
        reason: 'Satzung der Stadt',
      },
      {
        kind: 'parked',
        at: 6,
        card: '99012070088000',
        name: 'Grabstätte verlegen',
        dueDate: '2027-01-15',
        reason: 'Rechtslage offen',
      },
    ])
    expect(open.rows[0]).toMatchObject({
      assignment: { lane: 'ordnung', state: 'settled', reason: 'Satzung der Stadt' },
      schedule: { column: '2027-q1', reason: 'Fachverfahren ist da' },
      parking: null,
      prerequisites: [{ kind: 'training', isDone: false }],
    })
    expect(open.rows[1]?.parking).toEqual({ reason: 'Rechtslage offen', dueDate: '2027-01-15' })
  })

  test('working time of an Amt is nobody’s business', () => {
    expect(withoutNames(plan).capacities).toEqual([])
    expect(publicPlan(plan, facts)).not.toHaveProperty('capacities')
  })

  test('the publisher is shown each typed text once, and whatever is typed and published is among them', () => {
    const again = { ...plan, rows: [...plan.rows, { ...plan.rows[0], name: 'Hund abmelden' }] as typeof plan.rows }
    expect(typedTexts(again)).toEqual([
      { text: 'Satzung der Stadt', about: ['Hund anmelden', 'Hund abmelden'] },
      { text: 'Fachverfahren ist da', about: ['Hund anmelden', 'Hund abmelden'] },
      { text: 'Serviceportal', about: ['Hund anmelden', 'Hund abmelden'] },
      { text: 'Rechtslage offen', about: ['Grabstätte verlegen'] },
      { text: 'Reihenfolge', about: ['Reihenfolge'] },
      { text: 'Erst die Bürgerdienste', about: ['Reihenfolge'] },
      { text: 'Pilot', about: ['Pilot'] },
      { text: 'Wollen wir Pilotkommune werden?', about: ['Pilot'] },
    ])
  })
})

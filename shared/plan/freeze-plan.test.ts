import { describe, expect, test } from 'vitest'
import { anAssignment, aPlanSource, aSchedule, aService } from '../../test/support/plan-source.ts'
import type { LaneId } from '../domain/ids.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import { buildPlan, countDecisions } from './freeze-plan.ts'
import { planSchema } from './plan.ts'

const key = (number: number) => `99${String(number).padStart(12, '0')}`
const services = [1, 2, 3, 4, 5, 6].map((number) => aService({ leikaKey: key(number), name: `Leistung ${number}` }))

const rowIds = (source: Parameters<typeof buildPlan>[0]) => buildPlan(source).rows.map((row) => row.id)

describe('freezing a plan', () => {
  test('the plan says everything needed to cite it, and fits its schema', () => {
    const plan = buildPlan(
      aPlanSource({
        services: [aService({ bundles: [{ ozgId: '10292', name: 'Hundehaltung' }] })],
        assignments: { '99050048262000': anAssignment('ordnung', { reason: 'Satzung' }) },
        schedules: { '99050048262000': aSchedule('2027-q1', 'a0', { reviewAt: '2027-03-01' }) },
        note: 'Beschlossen im Verwaltungsvorstand',
      }),
    )
    expect(planSchema.parse(plan)).toEqual(plan)
    expect(plan).toEqual({
      format: 2,
      workshop: { title: 'Auftakt im Kreis Beispiel', date: '2026-11-24' },
      municipality: { name: 'Musterstadt', ags: '05117000' },
      number: 1,
      frozenAt: Date.UTC(2026, 10, 24, 11, 55),
      frozenBy: { function: 'OZG-Ansprechperson' },
      note: 'Beschlossen im Verwaltungsvorstand',
      previous: null,
      participants: [],
      capacities: [],
      decisions: [],
      votes: [],
      list: { hash: 'a'.repeat(64), title: 'Starterliste' },
      lanes: [
        { id: 'ordnung', number: '32', name: 'Ordnungsamt' },
        { id: 'jugend', number: '51', name: 'Jugendamt' },
      ],
      columns: [
        { kind: 'quarter', id: '2027-q1', year: 2027, quarter: 1 },
        { kind: 'quarter', id: '2027-q2', year: 2027, quarter: 2 },
        { kind: 'status-quo', id: 'status-quo' },
      ],
      counts: { services: 1, assigned: 1, scheduled: 1, undecided: 0 },
      rows: [
        {
          id: '99050048262000',
          leikaKey: '99050048262000',
          name: 'Hund anmelden',
          topicArea: 'Engagement & Hobby',
          bundles: ['Hundehaltung'],
          assignment: { lane: 'ordnung', state: 'confirmed', reason: 'Satzung' },
          schedule: { column: '2027-q1', stance: 'wave', reviewAt: '2027-03-01' },
          parking: null,
          effort: { personDays: 8, isPreset: true },
          availableFrom: null,
          after: [],
          prerequisites: [],
          solution: null,
          milestones: [],
        },
      ],
    })
  })

  test('a service that knows more, or is gone from the list, is frozen like any other, with why and when again', () => {
    const more = { availableFrom: '2027-06-01', maturity: { model: 'ozg', level: 2 }, isGone: true }
    const plan = buildPlan(
      aPlanSource({
        services: [aService(more)],
        assignments: { '99050048262000': anAssignment('ordnung') },
        schedules: {
          '99050048262000': aSchedule('status-quo', 'a0', {
            stance: 'status-quo',
            reason: 'Pilotkommune',
            reviewAt: '2028-01-01',
          }),
        },
      }),
    )
    expect(planSchema.parse(JSON.parse(canonicalJson(plan)))).toEqual(plan)
    expect(plan.counts).toEqual({ services: 1, assigned: 1, scheduled: 1, undecided: 0 })
    expect(plan.rows[0]?.schedule).toEqual({
      column: 'status-quo',
      stance: 'status-quo',
      reason: 'Pilotkommune',
      reviewAt: '2028-01-01',
    })
    for (const name of ['maturity', 'isGone']) expect(plan.rows[0]).not.toHaveProperty(name)
  })

  test('rows stand by lane, column and rank; without a lane or a column last; equal ranks by id', () => {
    const source = aPlanSource({
      services,
      assignments: {
        [key(1)]: anAssignment('jugend'),
        [key(2)]: anAssignment('ordnung'),
        [key(3)]: anAssignment('ordnung'),
        [key(4)]: anAssignment('ordnung'),
        [key(5)]: anAssignment('ordnung'),
      },
      schedules: {
        [key(3)]: aSchedule('2027-q2'),
        [key(4)]: aSchedule('2027-q1', 'a1'),
        [key(5)]: aSchedule('2027-q1', 'a1'),
        [key(6)]: aSchedule('2027-q1', 'Zz'),
      },
    })
    expect(rowIds(source)).toEqual([4, 5, 3, 2, 1, 6].map(key))
  })

  test('the same decisions in another order give the same canonical JSON', () => {
    const entries: [string, ReturnType<typeof anAssignment>][] = [1, 2, 3].map((number) => [
      key(number),
      anAssignment('ordnung'),
    ])
    const forwards = buildPlan(aPlanSource({ services, assignments: Object.fromEntries(entries) }))
    const backwards = buildPlan(
      aPlanSource({ services: [...services].reverse(), assignments: Object.fromEntries([...entries].reverse()) }),
    )
    expect(canonicalJson(backwards)).toBe(canonicalJson(forwards))
  })

  test('unknown lanes and columns, suggestions, withdrawn decisions and foreign cards count as undecided', () => {
    const source = aPlanSource({
      services,
      assignments: {
        [key(1)]: anAssignment('abgeschafft'),
        [key(2)]: anAssignment('ordnung', { state: 'suggested' }),
        [key(3)]: anAssignment(null, { state: 'unsure' }),
        [key(99)]: anAssignment('ordnung'),
      },
      schedules: { [key(1)]: aSchedule('2031-q1'), [key(4)]: aSchedule(null) },
    })
    expect(buildPlan(source)).toMatchObject({
      rows: [],
      counts: { services: 6, assigned: 0, scheduled: 0, undecided: 6 },
    })
  })

  test('an offer keeps its target only when that Amt exists', () => {
    const offered = (target: string) => anAssignment('ordnung', { state: 'offered', target: target as LaneId })
    const plan = buildPlan(
      aPlanSource({ services, assignments: { [key(1)]: offered('jugend'), [key(2)]: offered('abgeschafft') } }),
    )
    expect(plan.rows.map((row) => row.assignment)).toEqual([
      { lane: 'ordnung', state: 'offered', target: 'jugend' },
      { lane: 'ordnung', state: 'offered' },
    ])
  })

  test('the count before freezing is the count in the plan', () => {
    const source = aPlanSource({
      services,
      assignments: { [key(1)]: anAssignment('ordnung'), [key(2)]: anAssignment('jugend') },
      schedules: { [key(2)]: aSchedule('2027-q1'), [key(3)]: aSchedule('status-quo') },
    })
    const counts = countDecisions(source.workshop, source.list.services, source.snapshot)
    expect(counts).toEqual({ services: 6, assigned: 2, scheduled: 2, undecided: 3 })
    expect(buildPlan(source).counts).toEqual(counts)
  })
})

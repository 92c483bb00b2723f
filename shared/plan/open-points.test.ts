import { describe, expect, test } from 'vitest'
import { anAssignment, aPlanSource, aSchedule, aService, noFacts } from '../../test/support/plan-source.ts'
import { capacityKey, parkingSchema, prerequisiteKey } from '../domain/card-facts.ts'
import { cardIdSchema, columnIdSchema, type LaneId, laneIdSchema } from '../domain/ids.ts'
import { buildPlan, type PlanFacts } from './freeze-plan.ts'
import { openPointsOf } from './open-points.ts'
import { planSentences, prerequisiteSentences } from './plan-sentences.ts'
import { planPrerequisites, planWorkload } from './plan-work.ts'

const id = (number: number) => cardIdSchema.parse(`99${String(number).padStart(12, '0')}`)
const services = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
  aService({ leikaKey: id(number), name: `Leistung ${number}` }),
)
const [ordnung, jugend] = [laneIdSchema.parse('ordnung'), laneIdSchema.parse('jugend')]
const [q1, q2] = [columnIdSchema.parse('2027-q1'), columnIdSchema.parse('2027-q2')]
const aside = parkingSchema.parse({ isParked: true, reason: 'Gesetz fehlt', owner: 'Hauptamt', dueDate: '2027-01-15' })

describe('what a plan leaves open', () => {
  test('each service once, parked ones first, with who and when', () => {
    const plan = buildPlan(
      aPlanSource({
        services,
        assignments: {
          [id(1)]: anAssignment('ordnung', { state: 'unsure', reason: 'Wer führt das Register?' }),
          [id(2)]: anAssignment('ordnung', { state: 'offered', target: 'jugend' as LaneId }),
          [id(3)]: anAssignment('ordnung', { state: 'returned' }),
          [id(4)]: anAssignment('ordnung', { state: 'disputed' }),
          [id(5)]: anAssignment('ordnung'), // no date
          [id(7)]: anAssignment('jugend', { state: 'disputed' }),
          [id(8)]: anAssignment('jugend', { state: 'settled' }),
        },
        schedules: { [id(6)]: aSchedule('2027-q1'), [id(8)]: aSchedule('status-quo') },
        parkings: { [id(7)]: aside },
      }),
    )
    expect(openPointsOf(plan).map(({ kind, row, ...rest }) => [kind, row.id, rest])).toEqual([
      ['parked', id(7), { owner: 'Hauptamt', dueDate: '2027-01-15', reason: 'Gesetz fehlt' }],
      ['disputed', id(4), { owner: '', dueDate: null, reason: '' }],
      ['returned', id(3), { owner: '', dueDate: null, reason: '' }],
      ['offered', id(2), { owner: '', dueDate: null, reason: '' }],
      ['unsure', id(1), { owner: '', dueDate: null, reason: 'Wer führt das Register?' }],
      ['no-lane', id(6), { owner: '', dueDate: null, reason: '' }],
      ['no-column', id(5), { owner: '', dueDate: null, reason: '' }],
    ])
  })

  test('a plan in which all is settled leaves nothing open', () => {
    const plan = buildPlan(
      aPlanSource({
        services,
        assignments: { [id(1)]: anAssignment('ordnung') },
        schedules: { [id(1)]: aSchedule('2027-q1') },
      }),
    )
    expect(openPointsOf(plan)).toEqual([])
  })
})

describe('what a plan takes', () => {
  const facts: PlanFacts = {
    ...noFacts,
    effort: new Map([
      [id(1), { personDays: 30 }],
      [id(2), { personDays: 12.5 }],
      [id(3), { personDays: 500 }], // stays at the status quo
      [id(4), { personDays: 10 }],
    ]),
    capacity: new Map([
      [capacityKey(ordnung, q1), { personDays: 20 }],
      [capacityKey(jugend, q1), { personDays: 10 }],
    ]),
    prerequisite: new Map([
      [prerequisiteKey(id(1), 'procurement'), { needed: true, done: false, note: '' }],
      [prerequisiteKey(id(2), 'procurement'), { needed: true, done: false, note: '' }],
      [prerequisiteKey(id(2), 'training'), { needed: true, done: true, note: '' }],
      [prerequisiteKey(id(3), 'system'), { needed: true, done: false, note: '' }],
      [prerequisiteKey(id(5), 'training'), { needed: true, done: false, note: '' }],
    ]),
  }
  const plan = buildPlan(
    aPlanSource({
      services,
      facts,
      assignments: {
        [id(1)]: anAssignment('ordnung'),
        [id(2)]: anAssignment('ordnung'),
        [id(3)]: anAssignment('ordnung'),
        [id(4)]: anAssignment('jugend'),
        [id(5)]: anAssignment('jugend'),
      },
      schedules: {
        [id(1)]: aSchedule('2027-q1'),
        [id(2)]: aSchedule('2027-q1', 'a1'),
        [id(3)]: aSchedule('status-quo'),
        [id(4)]: aSchedule('2027-q1'),
        [id(5)]: aSchedule('2027-q2'),
      },
    }),
  )

  test('person-days by Amt and quarter against what is there; the status quo takes none', () => {
    const workload = planWorkload(plan)
    expect(workload.of(ordnung, q1)).toMatchObject({ cards: 2, personDays: 42.5, capacity: 20, level: 'over' })
    expect(workload.of(jugend, q1)).toMatchObject({ personDays: 10, capacity: 10, level: 'full' })
    expect(workload.of(jugend, q2)).toMatchObject({ personDays: 8, capacity: null, level: 'fine' }) // the preset
    expect(workload.of(ordnung, columnIdSchema.parse('status-quo'))).toMatchObject({ cards: 0 })
  })

  test('prerequisites by quarter, Amt and kind', () => {
    expect(planPrerequisites(plan)).toEqual([
      { column: q1, lane: ordnung, kind: 'procurement', needed: 2, done: 0 },
      { column: q1, lane: ordnung, kind: 'training', needed: 1, done: 1 },
      { column: q2, lane: jugend, kind: 'training', needed: 1, done: 0 },
    ])
    expect(prerequisiteSentences(plan)).toEqual([
      'Das 1. Quartal 2027 braucht noch 2 Vergaben.',
      'Das 2. Quartal 2027 braucht noch 1 Schulung.',
    ])
  })

  test('the leadership reads of overload – full is none – and of the next prerequisites', () => {
    expect(planSentences(plan)).toEqual(
      expect.arrayContaining([
        'Mehr Aufwand als Kapazität: 32 Ordnungsamt im 1. Quartal 2027 (42,5 von 20 Personentagen).',
        'Das 1. Quartal 2027 braucht noch 2 Vergaben.',
      ]),
    )
    expect(planSentences(plan)).not.toContain('Das 2. Quartal 2027 braucht noch 1 Schulung.')
  })
})

test.each([
  [['decision'], 'Die Klärung hat 1 Leistung entschieden.'],
  [['parked'], 'Die Klärung hat 1 Leistung geparkt.'],
  [['decision', 'decision', 'parked'], 'Die Klärung hat 2 Leistungen entschieden und 1 geparkt.'],
] as const)('the Klärung in a sentence: %j', (kinds, sentence) => {
  const decisions = kinds.map((kind, index) => {
    const common = { at: index, card: id(index + 1), name: `Leistung ${index + 1}`, reason: 'Register' }
    return kind === 'decision'
      ? { kind, ...common, lane: ordnung, decidedBy: 'Rat' }
      : { kind, ...common, owner: 'Hauptamt', dueDate: '2027-01-15' }
  })
  expect(planSentences(buildPlan(aPlanSource({ services, decisions })))).toContain(sentence)
})

test('people are counted, without their names', () => {
  const people = (lane: LaneId | null, count: number) => ({
    lane,
    role: 'representative' as const,
    function: '',
    count,
  })
  const sentence = (participants: ReturnType<typeof people>[]) =>
    planSentences(buildPlan(aPlanSource({ services, participants }))).at(-1)
  expect(sentence([people(ordnung, 2), people(jugend, 3), people(null, 1)])).toBe(
    'Am Workshop nahmen 6 Personen teil, aus 2 Ämtern.',
  )
  expect(sentence([people(null, 1)])).toBe('Am Workshop nahm 1 Person teil.')
})

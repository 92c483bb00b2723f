import { describe, expect, test } from 'vitest'
import { anAssignment, aPlanSource, aSchedule, aService, noFacts } from '../../test/support/plan-source.ts'
import {
  capacityKey,
  parkingSchema,
  prerequisiteKey,
  projectKey,
  projectStateSchema,
  solutionSchema,
} from '../domain/card-facts.ts'
import { cardIdSchema, columnIdSchema, laneIdSchema } from '../domain/ids.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import { buildPlan, type PlanFacts } from './freeze-plan.ts'
import { type Plan, planSchema } from './plan.ts'

const id = (number: number) => cardIdSchema.parse(`99${String(number).padStart(12, '0')}`)
const lane = (name: string) => laneIdSchema.parse(name)
const column = (name: string) => columnIdSchema.parse(name)
const services = [1, 2, 3].map((number) => aService({ leikaKey: id(number), name: `Leistung ${number}` }))
const solution = solutionSchema.parse({
  development: 'state',
  operation: 'municipal',
  model: 'decentral',
  name: 'Wirtschaft-Service-Portal',
  provider: 'd-NRW',
  maturity: { model: 'ozg', level: 3 },
  profile: 'wsp',
})
const emptySolution = {
  ...solution,
  development: null,
  operation: null,
  model: null,
  name: '',
  provider: '',
  maturity: null,
}

/** The only row of a board whose first card is assigned. */
function rowWith(facts: Partial<PlanFacts>, service = services[0]) {
  const plan = buildPlan(
    aPlanSource({
      services: service ? [service, ...services.slice(1)] : [],
      assignments: { [id(1)]: anAssignment('ordnung') },
      facts: { ...noFacts, ...facts },
    }),
  )
  expect(planSchema.parse(plan)).toEqual(plan)
  return plan.rows[0]
}

describe('what a plan knows of a card besides who and when', () => {
  test.each([
    ['nobody has said: the preset', {}, { personDays: 8, isPreset: true }],
    ['preset by the model', { solution: new Map([[id(1), solution]]) }, { personDays: 10, isPreset: true }],
    ['said', { effort: new Map([[id(1), { personDays: 2.5 }]]) }, { personDays: 2.5, isPreset: false }],
    ['taken back', { effort: new Map([[id(1), { personDays: null }]]) }, { personDays: 8, isPreset: true }],
  ])('effort – %s', (_, facts, effort) => {
    expect(rowWith(facts)?.effort).toEqual(effort)
  })

  test.each([
    ['of the list', {}, '2027-04-01'],
    ['the moderation', { availability: new Map([[id(1), { from: '2028-01-01', note: '' }]]) }, '2028-01-01'],
    ['set to unknown', { availability: new Map([[id(1), { from: null, note: 'offen' }]]) }, null],
  ])('availability – %s', (_, facts, from) => {
    const service = aService({ leikaKey: id(1), name: 'Leistung 1', availableFrom: '2027-04-01' })
    expect(rowWith(facts, service)?.availableFrom).toBe(from)
  })

  test('cards that must come before: known ones, each once', () => {
    const after = [id(3), id(9), id(2), id(3)]
    expect(rowWith({ dependency: new Map([[id(1), { after }]]) })?.after).toEqual([id(3), id(2)])
  })

  test('prerequisites that are needed, in the order of their kinds', () => {
    const prerequisite: PlanFacts['prerequisite'] = new Map([
      [prerequisiteKey(id(1), 'training'), { needed: true, done: false, note: '20 Leute' }],
      [prerequisiteKey(id(1), 'interface'), { needed: false, done: true, note: '' }],
      [prerequisiteKey(id(1), 'system'), { needed: true, done: true, note: '' }],
    ])
    expect(rowWith({ prerequisite })?.prerequisites).toEqual([
      { kind: 'system', isDone: true, note: '' },
      { kind: 'training', isDone: false, note: '20 Leute' },
    ])
  })

  test('the solution without its Steckbrief; one that was emptied is none', () => {
    const { profile: _, ...said } = solution
    expect(rowWith({ solution: new Map([[id(1), solution]]) })?.solution).toEqual(said)
    expect(rowWith({ solution: new Map([[id(1), emptySolution]]) })?.solution).toBeNull()
  })

  test('steps of the project that somebody said something about, in their order', () => {
    const state = (fields: object) =>
      projectStateSchema.parse({ state: 'open', milestoneAt: null, note: '', ...fields })
    const project: PlanFacts['project'] = new Map([
      [projectKey(id(1), 'implementation'), state({ milestoneAt: '2027-03-31' })],
      [projectKey(id(1), 'tasks'), state({})], // taken back
      [projectKey(id(1), 'variant'), state({ state: 'done' })],
    ])
    expect(rowWith({ project })?.milestones).toEqual([
      { step: 'variant', state: 'done', milestoneAt: null, note: '' },
      { step: 'implementation', state: 'open', milestoneAt: '2027-03-31', note: '' },
    ])
  })

  test('capacities that were said, of known Ämter and columns, in their order', () => {
    const capacity: PlanFacts['capacity'] = new Map([
      [capacityKey(lane('jugend'), column('2027-q1')), { personDays: 0 }],
      [capacityKey(lane('ordnung'), column('2027-q2')), { personDays: null }],
      [capacityKey(lane('ordnung'), column('2027-q1')), { personDays: 40 }],
      [capacityKey(lane('abgeschafft'), column('2027-q1')), { personDays: 9 }],
      [capacityKey(lane('ordnung'), column('2031-q1')), { personDays: 9 }],
    ])
    expect(buildPlan(aPlanSource({ facts: { ...noFacts, capacity } })).capacities).toEqual([
      { lane: 'ordnung', column: '2027-q1', personDays: 40 },
      { lane: 'jugend', column: '2027-q1', personDays: 0 },
    ])
  })

  test('facts in another order give the same canonical JSON', () => {
    const entries: [ReturnType<typeof prerequisiteKey>, { needed: boolean; done: boolean; note: string }][] = [
      [prerequisiteKey(id(1), 'training'), { needed: true, done: false, note: '' }],
      [prerequisiteKey(id(1), 'system'), { needed: true, done: false, note: '' }],
    ]
    const json = (prerequisite: PlanFacts['prerequisite']) =>
      canonicalJson(
        buildPlan(
          aPlanSource({
            services,
            assignments: { [id(1)]: anAssignment('ordnung') },
            facts: { ...noFacts, prerequisite },
          }),
        ),
      )
    expect(json(new Map(entries.toReversed()))).toBe(json(new Map(entries)))
  })
})

describe('cards that were put aside', () => {
  const aside = parkingSchema.parse({ isParked: true, reason: 'Gesetz fehlt', owner: 'Amt 32', dueDate: '2027-01-15' })
  const inPlan = { reason: 'Gesetz fehlt', owner: 'Amt 32', dueDate: '2027-01-15' }
  const word = { at: 1, card: id(1), name: 'Leistung 1', reason: 'Rechtsamt fragen' }
  const parked: Plan['decisions'][number] = { kind: 'parked', ...word, owner: 'Frau Kern', dueDate: '2026-12-01' }
  const decided: Plan['decisions'][number] = {
    kind: 'decision',
    ...word,
    lane: lane('ordnung'),
    decidedBy: 'Verwaltungsvorstand',
  }
  const fromKlaerung = { reason: 'Rechtsamt fragen', owner: 'Frau Kern', dueDate: '2026-12-01' }

  test.each([
    ['on the board, without Amt and column', { parkings: { [id(1)]: aside } }, inPlan],
    ['by the Klärung, without Amt and column', { decisions: [parked] }, fromKlaerung],
    ['by the Klärung, still disputed', { decisions: [parked], state: 'disputed' as const }, fromKlaerung],
    ['the Klärung changed its mind', { decisions: [decided, parked], state: 'disputed' as const }, fromKlaerung],
    ['the board before the Klärung', { parkings: { [id(1)]: aside }, decisions: [parked] }, inPlan],
    ['taken up again by the Klärung', { decisions: [parked, decided], state: 'settled' as const }, null],
    ['an Amt confirmed it later', { decisions: [parked], state: 'confirmed' as const }, null],
  ])(
    '%s',
    (_, { state, ...fields }: { state?: 'disputed' | 'settled' | 'confirmed'; [field: string]: unknown }, parking) => {
      const assignments = state === undefined ? {} : { [id(1)]: anAssignment('ordnung', { state }) }
      const plan = buildPlan(aPlanSource({ services, assignments, ...fields }))
      expect(plan.rows.map((row) => [row.id, row.parking])).toEqual([[id(1), parking]])
    },
  )

  test('taken up again on the board, and without Amt and column: no row', () => {
    const parkings = { [id(1)]: { ...aside, isParked: false } }
    expect(buildPlan(aPlanSource({ services, parkings })).rows).toEqual([])
  })

  test('rows without Amt and column stand last', () => {
    const plan = buildPlan(
      aPlanSource({
        services,
        parkings: { [id(1)]: aside },
        assignments: { [id(2)]: anAssignment('jugend') },
        schedules: { [id(3)]: aSchedule('2027-q1') },
      }),
    )
    expect(plan.rows.map((row) => row.id)).toEqual([id(2), id(3), id(1)])
  })
})

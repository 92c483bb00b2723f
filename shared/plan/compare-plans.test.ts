import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../test/support/arbitrary-plan.ts'
import { aPlanOf, aPlanRow, inColumn, inLane } from '../../test/support/planned-rows.ts'
import type { CardId, ColumnId, LaneId } from '../domain/ids.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import { comparePlans, isSame, type RowFact } from './compare-plans.ts'
import { compareLines } from './compare-table.ts'
import { comparisonSentences } from './compare-text.ts'
import type { PlanRow } from './plan.ts'

const solution = {
  development: 'state',
  operation: null,
  model: 'efa',
  name: 'Meldeportal',
  provider: '',
  maturity: null,
} as const

describe('one service in two plans', () => {
  const cases: [what: string, before: Partial<PlanRow>, after: Partial<PlanRow>, facts: RowFact[]][] = [
    ['another Amt', {}, { assignment: inLane('jugend') }, ['lane']],
    [
      'another Amt, state and reason',
      {},
      { assignment: inLane('it', { state: 'settled', reason: 'Satzung' }) },
      ['lane', 'state'],
    ],
    [
      'an Amt for the first time',
      { assignment: null, schedule: inColumn('2027-q2') },
      { schedule: inColumn('2027-q2') },
      ['lane'],
    ],
    ['another state', {}, { assignment: inLane('ordnung', { state: 'unsure', reason: 'Wer zahlt?' }) }, ['state']],
    [
      'offered to another Amt',
      { assignment: inLane('ordnung', { state: 'offered', target: 'it' as LaneId }) },
      { assignment: inLane('ordnung', { state: 'offered', target: 'jugend' as LaneId }) },
      ['state'],
    ],
    ['only the reason for the Amt', {}, { assignment: inLane('ordnung', { reason: 'Satzung' }) }, ['laneReason']],
    [
      'a quarter for the first time',
      {},
      { schedule: inColumn('2027-q2', { stance: 'early', reviewAt: '2027-05-01' }) },
      ['column'],
    ],
    [
      'a later quarter',
      { schedule: inColumn('2027-q2') },
      { schedule: inColumn('2027-q3', { reason: 'Fachverfahren' }) },
      ['column'],
    ],
    [
      'the status quo',
      { schedule: inColumn('2027-q2') },
      { schedule: inColumn('status-quo', { reviewAt: '2028-01-01' }) },
      ['column', 'reviewAt'],
    ],
    [
      'early, from the status quo',
      { schedule: inColumn('status-quo') },
      { schedule: inColumn('2027-q2', { stance: 'early' }) },
      ['column', 'stance'],
    ],
    [
      'another stance',
      { schedule: inColumn('2027-q2') },
      { schedule: inColumn('2027-q2', { stance: 'early', reason: 'Pilot' }) },
      ['stance'],
    ],
    [
      'only the reason in the roadmap',
      { schedule: inColumn('2027-q2') },
      { schedule: inColumn('2027-q2', { reason: 'Pilot' }) },
      ['columnReason'],
    ],
    ['parked', {}, { parking: { reason: 'Haushalt', owner: 'Kämmerei', dueDate: '2027-01-31' } }, ['parking']],
    ['an effort', {}, { effort: { personDays: 12.5, isPreset: false } }, ['effort']],
    ['the usual effort, said by somebody', {}, { effort: { personDays: 8, isPreset: false } }, ['effort']],
    ['a prerequisite', {}, { prerequisites: [{ kind: 'system', isDone: false, note: '' }] }, ['prerequisites']],
    ['a solution', {}, { solution }, ['solution']],
    ['another order', {}, { after: ['b' as CardId] }, ['after']],
    ['a day of availability', {}, { availableFrom: '2027-06-01' }, ['availableFrom']],
    [
      'a milestone',
      {},
      { milestones: [{ step: 'variant', state: 'done', milestoneAt: null, note: '' }] },
      ['milestones'],
    ],
    ['another name in the list', {}, { name: 'Hund ummelden' }, ['service']],
  ]

  test.each(cases)('%s', (_what, before, after, facts) => {
    // the other row says that both plans know of effort
    const rest = aPlanRow('z', { effort: { personDays: 3, isPreset: false } })
    const older = aPlanOf([aPlanRow('a', before), rest])
    const newer = aPlanOf([aPlanRow('a', after), rest])
    expect(comparePlans(older, newer).rows.map(({ id, facts }) => ({ id, facts }))).toEqual([{ id: 'a', facts }])
    expect(comparePlans(newer, older).rows.map(({ facts }) => facts)).toEqual([facts])
  })

  test('in one of them only', () => {
    const [a, b] = [aPlanRow('a'), aPlanRow('b')]
    const told = comparePlans(aPlanOf([a]), aPlanOf([b])).rows
    expect(told.map(({ id, before, after }) => ({ id, before, after }))).toEqual([
      { id: 'b', before: null, after: b },
      { id: 'a', before: a, after: null },
    ])
  })

  test('the order of rows, prerequisites and predecessors is no difference', () => {
    const both = { after: ['b', 'c'] as CardId[], prerequisites: [prerequisite('system'), prerequisite('training')] }
    const turned = { after: both.after.toReversed(), prerequisites: both.prerequisites.toReversed() }
    const comparison = comparePlans(
      aPlanOf([aPlanRow('a', both), aPlanRow('b')]),
      aPlanOf([aPlanRow('b'), aPlanRow('a', turned)]),
    )
    expect(isSame(comparison)).toBe(true)
  })

  test('what a plan of the first format did not know is not compared', () => {
    const first = aPlanRow('a', { effort: { personDays: 0, isPreset: true } })
    const comparison = comparePlans(
      aPlanOf([first]),
      aPlanOf([aPlanRow('a', { solution, availableFrom: '2027-06-01' })]),
    )
    expect(comparison).toMatchObject({ rows: [], lacksFacts: true })
  })
})

describe('Ämter, columns, capacities, list', () => {
  const older = aPlanOf([], {
    capacities: [capacity('ordnung', '2027-q2', 10), capacity('jugend', '2027-q2', 5), capacity('it', '2027-q2', 1)],
  })

  test('came, went and were renamed', () => {
    const [ordnung, jugend] = older.lanes
    const renamed = { ...(ordnung ?? raise()), name: 'Ordnung und Gewerbe' }
    const added = { id: 'bau' as LaneId, number: '61', name: 'Planung' }
    const newer = { ...older, lanes: [renamed, jugend ?? raise(), added], columns: older.columns.slice(1) }
    expect(comparePlans(older, newer)).toMatchObject({
      lanes: { added: [added], removed: [{ id: 'it' }], changed: [{ before: ordnung, after: renamed }] },
      columns: { added: [], removed: [{ id: '2027-q2' }], changed: [] },
    })
  })

  test('capacities that were set, changed and taken back', () => {
    const newer = {
      ...older,
      capacities: [capacity('ordnung', '2027-q2', 20), capacity('jugend', '2027-q2', 5), capacity('it', '2027-q3', 2)],
    }
    expect(comparePlans(older, newer).capacities).toEqual([
      { lane: 'ordnung', column: '2027-q2', before: 10, after: 20 },
      { lane: 'it', column: '2027-q3', before: null, after: 2 },
      { lane: 'it', column: '2027-q2', before: 1, after: null },
    ])
  })

  test('another list, other counts', () => {
    const newer = {
      ...older,
      list: { ...older.list, hash: 'b'.repeat(64) as never },
      counts: { ...older.counts, undecided: 3 },
    }
    expect(comparePlans(older, newer)).toMatchObject({ isOtherList: true, isOtherCount: true })
  })
})

describe('any two plans', () => {
  const runs = { numRuns: 150 }

  test('a plan is the same as itself, whatever its number and note', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const comparison = comparePlans(plan, { ...plan, number: plan.number + 1, note: 'neu', frozenAt: 0 })
        expect(isSame(comparison)).toBe(true)
        expect(compareLines(comparison)).toEqual([])
        expect(comparisonSentences(comparison)).toHaveLength(1)
      }),
      runs,
    )
  })

  test('the table has exactly the services that the plans tell differently about, and never says the same twice', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (older, newer) => {
        const comparison = comparePlans(older, newer)
        const lines = compareLines(comparison)
        const [before, after] = [textsOf(older.rows), textsOf(newer.rows)]
        const different = [...new Set([...before.keys(), ...after.keys()])].filter(
          (id) => before.get(id) !== after.get(id),
        )
        expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(different))
        expect(new Set(lines.map(({ id, kind }) => `${id} ${kind}`)).size).toBe(lines.length)
        for (const line of lines) expect(line.before).not.toBe(line.after)
        expect(isSame(comparison)).toBe(comparisonSentences(comparison)[0]?.endsWith('dasselbe.') ?? false)
      }),
      runs,
    )
  })

  test('backwards it tells the mirror image', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (older, newer) => {
        const told = compareLines(comparePlans(older, newer)).map(({ id, kind, before, after }) => [
          id,
          kind,
          before,
          after,
        ])
        const mirrored = compareLines(comparePlans(newer, older)).map(({ id, kind, before, after }) => [
          id,
          mirror[kind] ?? kind,
          after,
          before,
        ])
        expect(new Set(mirrored.map(canonicalJson))).toEqual(new Set(told.map(canonicalJson)))
        const [there, back] = [comparePlans(older, newer), comparePlans(newer, older)]
        expect([back.lanes.added, back.lanes.removed]).toEqual([there.lanes.removed, there.lanes.added])
      }),
      runs,
    )
  })
})

const mirror: Partial<Record<string, string>> = { added: 'removed', removed: 'added' }
const textsOf = (rows: readonly PlanRow[]) => new Map(rows.map((row) => [row.id, canonicalJson(row)]))

function prerequisite(kind: PlanRow['prerequisites'][number]['kind']) {
  return { kind, isDone: false, note: '' }
}

function capacity(lane: string, column: string, personDays: number) {
  return { lane: lane as LaneId, column: column as ColumnId, personDays }
}

function raise(): never {
  throw new Error('The plan of the tests has three Ämter')
}

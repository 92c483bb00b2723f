import { describe, expect, test } from 'vitest'
import { aPlanOf, aPlanRow, inColumn, inLane } from '../../test/support/planned-rows.ts'
import type { CardId, ColumnId, LaneId } from '../domain/ids.ts'
import { comparePlans, type RowFact, rowFacts } from './compare-plans.ts'
import { compareCsv, compareLines } from './compare-table.ts'
import { compareSentences } from './compare-text.ts'
import type { Plan, PlanRow } from './plan.ts'

type Change = [before: Partial<PlanRow> | null, after: Partial<PlanRow> | null]

/** Plan v1 and v2 of services `00`, `01`, … that change as said; one more says that both plans know of effort. */
function plansOf(changes: readonly Change[]): [older: Plan, newer: Plan] {
  const rows = (side: 0 | 1) =>
    changes.flatMap((change, index) => {
      const row = change[side]
      return row === null ? [] : [aPlanRow(String(index).padStart(2, '0'), row)]
    })
  const known = aPlanRow('rest', { effort: { personDays: 1, isPreset: false } })
  const counts = { services: 40, assigned: 30, scheduled: 20, undecided: 5 }
  return [aPlanOf([...rows(0), known], { number: 1, counts }), aPlanOf([...rows(1), known], { number: 2, counts })]
}

const sentencesOf = (...changes: Change[]) => compareSentences(...plansOf(changes))
const times = (count: number, change: Change): Change[] => Array.from({ length: count }, () => change)
const move = (from: string | null, to: string | null, reason?: string): Change => [
  { schedule: from === null ? null : inColumn(from) },
  { schedule: to === null ? null : inColumn(to, reason === undefined ? {} : { reason }) },
]

describe('a comparison in sentences', () => {
  test('services that moved together for one reason are one sentence, the biggest first', () => {
    expect(
      sentencesOf(
        move('2027-q3', '2027-q2'),
        ...times(14, move('2027-q2', '2027-q3', 'Fachverfahren')),
        ...times(2, move('2027-q2', '2027-q3', 'Personal fehlt.')),
        ...times(4, move('2027-q4', '2028-q1', 'Fachverfahren')),
      ),
    ).toEqual([
      'Von Plan v1 zu Plan v2: 21 Leistungen geändert.',
      'Im Fahrplan: 20 später, 1 früher.',
      '14 Leistungen von Q2 nach Q3 2027, Grund: Fachverfahren – „Leistung 01“, „Leistung 02“, „Leistung 03“ und 11 weitere.',
      '4 Leistungen von Q4 2027 nach Q1 2028, Grund: Fachverfahren – „Leistung 17“, „Leistung 18“, „Leistung 19“ und 1 weitere.',
      '2 Leistungen von Q2 nach Q3 2027, Grund: Personal fehlt – „Leistung 15“ und „Leistung 16“.',
      '1 Leistung von Q3 nach Q2 2027, ohne Begründung – „Leistung 00“.',
    ])
  })

  test('blanks make no other reason', () => {
    expect(
      sentencesOf(
        move('2027-q2', '2027-q3', 'Fachverfahren fehlt'),
        move('2027-q2', '2027-q3', 'Fachverfahren\n fehlt '),
      ),
    ).toContain('2 Leistungen von Q2 nach Q3 2027, Grund: Fachverfahren fehlt – „Leistung 00“ und „Leistung 01“.')
  })

  test('onto the roadmap, off it, to and from the status quo', () => {
    expect(
      sentencesOf(
        ...times(2, move(null, '2027-q2')),
        move(null, 'status-quo'),
        move('2027-q2', null),
        ...times(2, move('2027-q2', 'status-quo', 'Haushalt')),
        move('status-quo', '2027-q4', 'Pilot'),
      ),
    ).toEqual([
      'Von Plan v1 zu Plan v2: 7 Leistungen geändert.',
      'Im Fahrplan: 2 bleiben nun vorerst beim Status quo, 1 bekommt ein Quartal statt des Status quo, 3 neu, 1 nicht mehr dabei.',
      '2 Leistungen neu in Q2 2027 – „Leistung 00“ und „Leistung 01“.',
      '2 Leistungen von Q2 2027 nach „vorerst Status quo“, Grund: Haushalt – „Leistung 04“ und „Leistung 05“.',
      '1 Leistung neu unter „vorerst Status quo“ – „Leistung 02“.',
      '1 Leistung nicht mehr im Fahrplan, vorher in Q2 2027, ohne Begründung – „Leistung 03“.',
      '1 Leistung von „vorerst Status quo“ nach Q4 2027, Grund: Pilot – „Leistung 06“.',
    ])
  })

  test('from Amt to Amt', () => {
    const scheduled = { schedule: inColumn('2027-q2') }
    expect(
      sentencesOf(
        [{}, { assignment: inLane('jugend') }],
        [{}, { assignment: inLane('jugend', { reason: 'Satzung' }) }],
        [{ ...scheduled, assignment: null }, scheduled],
        [scheduled, { ...scheduled, assignment: null }],
      ),
    ).toEqual([
      'Von Plan v1 zu Plan v2: 4 Leistungen geändert.',
      '2 Leistungen von 32 Ordnungsamt zu 51 Jugendamt – „Leistung 00“ und „Leistung 01“.',
      '1 Leistung neu bei 32 Ordnungsamt – „Leistung 02“.',
      '1 Leistung nicht mehr bei 32 Ordnungsamt, jetzt ohne Amt – „Leistung 03“.',
    ])
  })

  test('states, parking, effort and what came and went', () => {
    const parked = { parking: { reason: 'Haushalt', owner: 'Kämmerei', dueDate: null } }
    const offered = (target: string) => ({
      assignment: inLane('ordnung', { state: 'offered', target: target as LaneId }),
    })
    expect(
      sentencesOf(
        [{ assignment: inLane('ordnung', { state: 'unsure' }) }, {}],
        [offered('it'), offered('jugend')],
        [{}, parked],
        [parked, {}],
        [parked, { parking: { ...parked.parking, reason: '' } }],
        ...times(2, [{}, { effort: { personDays: 12.5, isPreset: false } }] as Change),
        [null, {}],
        [{}, null],
        [{}, null],
      ),
    ).toEqual([
      'Von Plan v1 zu Plan v2: 7 Leistungen geändert, 1 neu im Plan und 2 nicht mehr im Plan.',
      '1 Leistung von „unsicher“ zu „bestätigt“ – „Leistung 00“.',
      '1 Leistung von „angeboten an IT“ zu „angeboten an 51 Jugendamt“ – „Leistung 01“.',
      '1 Leistung neu im Plan – „Leistung 07“.',
      '2 Leistungen nicht mehr im Plan – „Leistung 08“ und „Leistung 09“.',
      '1 Leistung geparkt, Grund: Haushalt – „Leistung 02“.',
      '1 Leistung nicht mehr geparkt – „Leistung 03“.',
      '1 Leistung weiter geparkt, mit anderen Angaben, ohne Begründung – „Leistung 04“.',
      'Bei 2 Leistungen ist der Aufwand ein anderer, zusammen 25 statt 16 Personentage – „Leistung 05“ und „Leistung 06“.',
    ])
  })

  test.each(Object.entries(oneOfEach()))('%s: no fact goes unsaid', (fact, change) => {
    const [older, newer] = plansOf([change])
    expect(comparePlans(older, newer).rows.map(({ facts }) => facts)).toEqual([[fact]])
    expect(compareSentences(older, newer)).toEqual([
      'Von Plan v1 zu Plan v2: 1 Leistung geändert.',
      expect.stringContaining(`– „${newer.rows[0]?.name}“.`),
    ])
  })

  test('many small groups are counted together', () => {
    const changes = Array.from({ length: 12 }, (_, index) => move('2027-q2', '2027-q3', `Grund ${index}`))
    const told = sentencesOf(...changes)
    expect(told).toHaveLength(2 + 8 + 1)
    expect(told.at(-1)).toBe('Dazu 4 Leistungen in 4 kleineren Gruppen derselben Art.')
  })

  test('long names and reasons are cut', () => {
    const [told = ''] = sentencesOf([
      { name: 'N'.repeat(289), schedule: inColumn('2027-q2') },
      { name: 'N'.repeat(289), schedule: inColumn('2027-q3', { reason: 'g '.repeat(500) }) },
    ]).slice(1)
    expect(told.length).toBeLessThan(300)
    expect(told).toMatch(/g… – „N+…“\.$/)
  })

  test('Ämter, columns, capacities, list and counts', () => {
    const [older] = plansOf([])
    const capacity = (lane: string, personDays: number) => ({
      lane: lane as LaneId,
      column: '2027-q3' as ColumnId,
      personDays,
    })
    const [ordnung, jugend] = older.lanes
    const newer: Plan = {
      ...older,
      number: 3,
      lanes: [
        { ...ordnung, name: 'Ordnung' } as never,
        jugend as never,
        { id: 'bau' as LaneId, number: '61', name: 'Planung' },
      ],
      columns: older.columns.slice(1),
      capacities: [capacity('ordnung', 20), capacity('jugend', 1)],
      list: { hash: 'b'.repeat(64) as never, title: 'Starterliste' },
      counts: { services: 41, assigned: 30, scheduled: 21, undecided: 5 },
    }
    expect(compareSentences({ ...older, capacities: [capacity('ordnung', 10)] }, newer)).toEqual([
      'Von Plan v1 zu Plan v3 ist bei keiner Leistung etwas anders.',
      'Neues Amt: 61 Planung.',
      'Nicht mehr als Amt dabei: IT.',
      '32 Ordnungsamt heißt jetzt 32 Ordnung.',
      'Nicht mehr als Spalte im Fahrplan: 2. Quartal 2027.',
      'Andere Kapazitäten: 32 Ordnung im 3. Quartal 2027 (20 statt 10 Personentage) und 51 Jugendamt im 3. Quartal 2027 (1 Personentag, vorher ohne Angabe).',
      'Grundlage ist eine andere Fassung der Leistungsliste „Starterliste“.',
      'Leistungen: 41 statt 40 in der Liste, 21 statt 20 im Fahrplan.',
    ])
  })

  test('equal plans, and a plan of the first format', () => {
    const [older, newer] = plansOf([[{}, {}]])
    expect(compareSentences(older, newer)).toEqual(['Plan v1 und Plan v2 sagen inhaltlich dasselbe.'])
    const first = { ...older, rows: older.rows.map((row) => ({ ...row, effort: { personDays: 0, isPreset: true } })) }
    expect(compareSentences(first, newer)).toEqual([
      'Plan v1 und Plan v2 sagen inhaltlich dasselbe.',
      expect.stringContaining('aus einer früheren Version von Auftakt'),
    ])
  })
})

describe('a comparison as a table', () => {
  test('before, after and why, in the words of each plan', () => {
    const [older, newer] = plansOf([
      [
        { leikaKey: '99050048262000' as never, name: 'Hund anmelden', schedule: inColumn('2027-q2') },
        {
          leikaKey: '99050048262000' as never,
          name: 'Hund anmelden',
          assignment: inLane('jugend', { reason: 'Satzung' }),
          schedule: inColumn('2027-q3', { reason: 'Fachverfahren' }),
          prerequisites: [
            { kind: 'system', isDone: true, note: 'Version 5' },
            { kind: 'training', isDone: false, note: '' },
          ],
          after: ['rest' as CardId, 'x-9' as CardId],
        },
      ],
      [null, { schedule: inColumn('status-quo', { reason: 'Haushalt' }) }],
    ])
    expect(
      compareLines(comparePlans(older, newer)).map(({ id, service, leikaKey, ...line }) => Object.values(line)),
    ).toEqual([
      ['lane', '32 Ordnungsamt', '51 Jugendamt', 'Satzung'],
      ['column', '2. Quartal 2027', '3. Quartal 2027', 'Fachverfahren'],
      ['prerequisites', '–', 'Fachverfahren (erledigt; Version 5), Schulung', ''],
      ['after', '–', 'Leistung rest, x-9', ''],
      ['added', '–', '32 Ordnungsamt, vorerst Status quo', 'Haushalt'],
    ])
  })

  test('the file keeps keys, and runs no formula', () => {
    const file = compareCsv(
      comparePlans(
        ...plansOf([
          [
            { leikaKey: '99050048262000' as never, schedule: inColumn('2027-q2') },
            { leikaKey: '99050048262000' as never, schedule: inColumn('2027-q3', { reason: '=HYPERLINK("x")' }) },
          ],
        ]),
      ),
    )
    expect(file.split('\r\n')).toEqual([
      '\uFEFF"Leistung";"LeiKa-Schlüssel";"Was";"Vorher (Plan v1)";"Nachher (Plan v2)";"Grund"',
      `"Leistung 00";"'99050048262000";"Fahrplan";"2. Quartal 2027";"3. Quartal 2027";"'=HYPERLINK(""x"")"`,
      '',
    ])
  })
})

/** A change of nothing else, for each fact. */
function oneOfEach(): Record<RowFact, Change> {
  const quarter = (more = {}) => ({ schedule: inColumn('2027-q2', more) })
  return {
    lane: [{}, { assignment: inLane('jugend') }],
    column: [quarter(), { schedule: inColumn('2027-q3') }],
    state: [{}, { assignment: inLane('ordnung', { state: 'unsure' }) }],
    laneReason: [{}, { assignment: inLane('ordnung', { reason: 'Satzung' }) }],
    stance: [quarter(), quarter({ stance: 'early' })],
    reviewAt: [quarter(), quarter({ reviewAt: '2027-01-01' })],
    columnReason: [quarter(), quarter({ reason: 'Pilot' })],
    parking: [{}, { parking: { reason: 'Haushalt', owner: '', dueDate: null } }],
    effort: [{}, { effort: { personDays: 3, isPreset: false } }],
    prerequisites: [{}, { prerequisites: [{ kind: 'system', isDone: false, note: '' }] }],
    solution: [
      {},
      { solution: { development: null, operation: null, model: 'efa', name: '', provider: '', maturity: null } },
    ],
    after: [{}, { after: ['rest' as CardId] }],
    availableFrom: [{}, { availableFrom: '2027-06-01' }],
    milestones: [{}, { milestones: [{ step: 'tasks', state: 'active', milestoneAt: null, note: '' }] }],
    service: [{}, { name: 'Hund ummelden' }],
  }
}

test('the tests know every fact', () => {
  expect(Object.keys(oneOfEach()).sort()).toEqual([...rowFacts].sort())
})

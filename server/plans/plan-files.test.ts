import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { csvCell } from '../../shared/kit/csv-text.ts'
import { buildPlan } from '../../shared/plan/freeze-plan.ts'
import { anAssignment, aPlanSource, aSchedule, aService } from '../../test/support/plan-source.ts'
import { planFile, planFileName } from './plan-files.ts'
import { planHash } from './plan-hash.ts'

const dog = '99050048262000'
const plan = buildPlan(
  aPlanSource({
    services: [
      aService({ leikaKey: dog, name: 'Hund anmelden; "groß"', bundles: [{ ozgId: '10292', name: 'Hundehaltung' }] }),
      aService({ leikaKey: null, id: 'x-evil', name: '=cmd|/c calc!A1' }),
      aService({ leikaKey: '99000000000001', name: 'noch offen' }),
    ],
    assignments: {
      [dog]: anAssignment('ordnung', { reason: '+49 2241 1' }),
      'x-evil': anAssignment('jugend', { state: 'unsure' }),
    },
    schedules: { [dog]: aSchedule('2027-q2', 'a0', { reviewAt: '2027-03-01', stance: 'early' }) },
  }),
)
const stored = { plan, hash: planHash(plan) }
const text = async (format: 'json' | 'csv') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await planFile(stored, format)).bytes)

describe('the hash', () => {
  test('is stable for a known plan, so that v1 stays citable', () => {
    expect(stored.hash).toBe('c100fe6740789c3dc4d0cd2f43bf4998c21bda39d916ad6075f44fc96e002c4a')
  })

  test('differs when a single decision differs', () => {
    const [first, ...others] = plan.rows
    expect(first).toBeDefined()
    if (first) expect(planHash({ ...plan, rows: [{ ...first, schedule: null }, ...others] })).not.toBe(stored.hash)
  })

  test('can be computed again from the JSON file alone', async () => {
    const file = JSON.parse(await text('json'))
    expect(createHash('sha256').update(JSON.stringify(file.plan)).digest('hex')).toBe(file.hash)
    expect(file).toEqual(stored)
  })
})

describe('the CSV file', () => {
  test('has a BOM, semicolons, CRLF and quotes everywhere', async () => {
    const csv = await text('csv')
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF"Kommune";"Plan";"Leistung";"LeiKa-Schlüssel";"Themenfeld";"OZG-Leistung";"Amt";"Zustand";"Angeboten an";"Fahrplan";"Vorgehen";"Begründung";"Wiedervorlage"',
      `"Musterstadt";"Plan v1";"Hund anmelden; ""groß""";"'${dog}";"Engagement & Hobby";"Hundehaltung";"32 Ordnungsamt";"bestätigt";"";"2. Quartal 2027";"früh dabei";"'+49 2241 1";"01.03.2027"`,
    ])
  })

  test('another parser reads it, and taking one apostrophe away gives the values back', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>((await text('csv')).slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(data.map((row) => [row.Leistung, row['LeiKa-Schlüssel']].map((cell) => cell?.replace(/^'/, '')))).toEqual([
      ['Hund anmelden; "groß"', dog],
      ['=cmd|/c calc!A1', ''],
    ])
  })

  test.each([
    '=1+1',
    '+49',
    '-1',
    '@SUM',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'s",
    dog,
    '05117000',
  ])('marks %j as text', (value) => {
    expect(csvCell(value)).toBe(`"'${value}"`)
  })

  test.each(['Hund anmelden', '32 Ordnungsamt', '01.03.2027', 'a=b', '', 'x-1', '0 Anträge'])(
    'leaves %j alone',
    (value) => {
      expect(csvCell(value)).toBe(`"${value}"`)
    },
  )
})

describe('the workbook', () => {
  const sheets = async () => {
    const file = await planFile(stored, 'xlsx')
    return new Map((await readXlsxFile(Buffer.from(file.bytes))).map(({ sheet, data }) => [sheet, data]))
  }

  test('another reader finds keys as text, days as dates and text that was never evaluated', async () => {
    const data = (await sheets()).get('Plan')
    expect(data?.slice(1)).toEqual([
      [
        'Hund anmelden; "groß"',
        dog,
        'Engagement & Hobby',
        'Hundehaltung',
        '32 Ordnungsamt',
        'bestätigt',
        null,
        '2. Quartal 2027',
        'früh dabei',
        '+49 2241 1',
        new Date('2027-03-01T00:00:00Z'),
      ],
      ['=cmd|/c calc!A1', null, 'Engagement & Hobby', null, '51 Jugendamt', 'unsicher', null, null, null, null, null],
    ])
  })

  test('the Ämter are counted by column', async () => {
    expect((await sheets()).get('Ämter')).toEqual([
      ['Amt', '1. Quartal 2027', '2. Quartal 2027', 'vorerst Status quo', 'ohne Termin', 'Summe'],
      ['32 Ordnungsamt', 0, 1, 0, 0, 1],
      ['51 Jugendamt', 0, 0, 0, 1, 1],
      ['Summe', 0, 1, 0, 1, 2],
    ])
  })

  test('the roadmap begins with when and who, and leaves out what has no column', async () => {
    const data = (await sheets()).get('Fahrplan')
    expect(data?.map((row) => row.slice(0, 3))).toEqual([
      ['Fahrplan', 'Amt', 'Leistung'],
      ['2. Quartal 2027', '32 Ordnungsamt', 'Hund anmelden; "groß"'],
    ])
  })

  test('the cover holds version and hash', async () => {
    const cover = new Map((await sheets()).get('Angaben')?.map((row) => [row[0], row[1]]))
    expect(cover.get('Plan')).toBe('Plan v1')
    expect(cover.get('Prüfsumme (SHA-256)')).toBe(stored.hash)
    expect(cover.get('AGS')).toBe('05117000')
    expect(cover.get('Eingefroren am')).toBe('24.11.2026, 12:55 Uhr')
  })

  test('control characters in a name do not break it', async () => {
    const odd = buildPlan(
      aPlanSource({
        services: [aService({ name: 'A\u0001B <&> \u{1F600}' })],
        assignments: { [dog]: anAssignment('ordnung') },
      }),
    )
    const file = await planFile({ plan: odd, hash: planHash(odd) }, 'xlsx')
    const [first] = await readXlsxFile(Buffer.from(file.bytes))
    expect(first?.data[1]?.[0]).toBe('AB <&> \u{1F600}')
  })
})

describe('file names', () => {
  test('say version, municipality and day', () => {
    expect(planFileName(plan, 'xlsx')).toBe('Plan-v1-Musterstadt-2026-11-24.xlsx')
  })

  test('keep umlauts and lose what a file system refuses', () => {
    const named = { ...plan, municipality: { name: '../Mülheim an der Ruhr, Stadt "x"', ags: null } }
    expect(planFileName(named, 'csv')).toBe('Plan-v1-Mülheim-an-der-Ruhr-Stadt-x-2026-11-24.csv')
  })
})

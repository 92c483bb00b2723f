import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { aFullPlan, dogKey, hashOf, hostileName, longName } from '../../test/support/exported-plan.ts'
import { planXlsx } from './plan-xlsx.ts'

const plan = aFullPlan()
const hash = hashOf('x')
const bytes = await planXlsx({ plan, hash, resolution: null })
const sheets = new Map((await readXlsxFile(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data]))
const parts = unzipSync(bytes)
const rawHostile = hostileName.replace('\r\n', '\n')

function xmlOf(path: string) {
  const part = parts[path]
  if (!part) throw new Error(`No part ${path}`)
  const onError = (_level: string, message: string) => {
    throw new Error(message)
  }
  return new DOMParser({ onError }).parseFromString(strFromU8(part), 'text/xml')
}
const elementsOf = (path: string, name: string): Element[] => [...xmlOf(path).getElementsByTagName(name)]
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))

describe('what another reader finds', () => {
  test('five sheets in this order', () => {
    expect([...sheets.keys()]).toEqual(['Plan', 'Ämter', 'Quartale', 'Offene Punkte', 'Angaben'])
  })

  test('keys as text, days as dates, person-days as numbers, and text that was never evaluated', () => {
    const [heads = [], first = []] = sheets.get('Plan') ?? []
    const cell = (head: string) => first[heads.indexOf(head)]
    expect([
      cell('Leistung'),
      cell('LeiKa-Schlüssel'),
      cell('Wiedervorlage'),
      cell('Aufwand (Personentage)'),
      cell('Verfügbar ab'),
      cell('Anbieter'),
      cell('Begründung'),
    ]).toEqual([
      'Hund anmelden; "groß"',
      dogKey,
      new Date('2027-03-01T00:00:00Z'),
      12.5,
      new Date('2027-02-15T00:00:00Z'),
      '=KDN',
      '+49 2241 1 · Fachverfahren liegt vor',
    ])
    expect(sheets.get('Plan')?.map((row) => row[0])).toEqual([
      'Leistung',
      'Hund anmelden; "groß"',
      longName,
      rawHostile,
      'Kita-Platz 🧒🏽 vormerken',
    ])
  })

  test('the Ämter with their services by column, their work and what is open', () => {
    expect(sheets.get('Ämter')).toEqual([
      [
        'Amt',
        '1. Quartal 2027',
        '2. Quartal 2027',
        'vorerst Status quo',
        'ohne Termin',
        'Summe',
        'Aufwand (Personentage)',
        'Offene Punkte',
      ],
      ['32 Ordnungsamt', 0, 1, 1, 0, 2, 12.5, 1],
      ['Jugend | <Soziales> ]]>', 0, 0, 0, 1, 1, 0, 1],
      ['99 Amt ohne Leistung', 0, 0, 0, 0, 0, 0, 0],
      ['ohne Amt', 0, 0, 0, 1, 1, 0, 1],
    ])
  })

  test('the quarters with their days, their load and what must be there before', () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    const firstQuarter = [day('2027-01-01'), day('2027-03-31')]
    const secondQuarter = [day('2027-04-01'), day('2027-06-30')]
    expect(sheets.get('Quartale')).toEqual([
      [
        'Fahrplan',
        'Beginn',
        'Ende',
        'Amt',
        'Leistungen',
        'Aufwand (Personentage)',
        'Kapazität (Personentage)',
        'Auslastung',
        'Voraussetzungen offen',
      ],
      ['1. Quartal 2027', ...firstQuarter, 'alle Ämter', 0, 0, null, null, 0],
      ['2. Quartal 2027', ...secondQuarter, 'alle Ämter', 1, 12.5, 10, 1.25, 1],
      ['2. Quartal 2027', ...secondQuarter, '32 Ordnungsamt', 1, 12.5, 10, 1.25, 1],
      ['vorerst Status quo', null, null, 'alle Ämter', 1, null, null, null, null],
      ['vorerst Status quo', null, null, '32 Ordnungsamt', 1, null, null, null, null],
    ])
  })

  test('the open points with who and until when', () => {
    expect(sheets.get('Offene Punkte')).toEqual([
      [
        'Was offen ist',
        'Leistung',
        'LeiKa-Schlüssel',
        'Amt',
        'Angeboten an',
        'Fahrplan',
        'Wer kümmert sich',
        'Bis wann',
        'Begründung',
      ],
      [
        'geparkt',
        'Kita-Platz 🧒🏽 vormerken',
        '99000000000002',
        null,
        null,
        null,
        'Erika Beispiel',
        new Date('2027-01-31T00:00:00Z'),
        'Land liefert später',
      ],
      [
        'angeboten',
        longName,
        '99000000000001',
        '32 Ordnungsamt',
        'Jugend | <Soziales> ]]>',
        'vorerst Status quo',
        null,
        null,
        null,
      ],
      ['unsicher', rawHostile, null, 'Jugend | <Soziales> ]]>', null, null, null, null, '@SUM(A1)\n-1'],
    ])
  })

  test('the cover with version, hash and state', () => {
    const cover = new Map(sheets.get('Angaben')?.map((row) => [row[0], row[1]]))
    expect(Object.fromEntries(cover)).toMatchObject({
      Plan: 'Plan v2',
      'Prüfsumme (SHA-256)': hash,
      AGS: '05117000',
      'Eingefroren am': '24.11.2026, 12:55 Uhr',
      'Datum des Workshops': new Date('2026-11-24T00:00:00Z'),
      Stand: 'Entwurf',
      'Vorige Version': 'Plan v1',
      Notiz: '=1+1\nZweite Zeile',
    })
  })

  test('what a body decided', async () => {
    const decided = { body: '=Rat', decidedOn: '2026-12-01', note: 'Vorlage 7' }
    const workbook = await readXlsxFile(Buffer.from(await planXlsx({ plan, hash, resolution: decided })))
    const cover = workbook.find(({ sheet }) => sheet === 'Angaben')?.data
    expect(cover?.find(([name]) => name === 'Stand')?.[1]).toBe('Beschlossen am 01.12.2026 durch =Rat (Vorlage 7)')
  })

  test('control signs and half surrogates in a name do not break it', async () => {
    const [first] = plan.rows
    const odd = aFullPlan({ rows: [{ ...first, name: 'A\u0001B <&> \u{1F600}\uFFFF\u202E' }] })
    const [sheet] = await readXlsxFile(Buffer.from(await planXlsx({ plan: odd, hash, resolution: null })))
    expect(sheet?.data[1]?.[0]).toBe('AB <&> \u{1F600}')
  })
})

describe('what stands in the parts of the file', () => {
  test('no cell holds a formula', () => {
    for (const path of Object.keys(parts).filter((name) => name.includes('worksheets/sheet')))
      expect(elementsOf(path, 'f')).toEqual([])
  })

  test('every table has arrows to filter over all of its cells, and a head that stays and prints on every page', () => {
    const ranges = [1, 2, 3, 4, 5].map((sheet) =>
      elementsOf(`xl/worksheets/sheet${sheet}.xml`, 'autoFilter').map(attributesOf),
    )
    expect(ranges).toEqual([[{ ref: 'A1:AB5' }], [{ ref: 'A1:H5' }], [{ ref: 'A1:I6' }], [{ ref: 'A1:I4' }], []])
    for (const sheet of [1, 2, 3, 4]) {
      const [pane] = elementsOf(`xl/worksheets/sheet${sheet}.xml`, 'pane').map(attributesOf)
      expect(pane).toMatchObject({ ySplit: '1', state: 'frozen' })
    }
    const names = elementsOf('xl/workbook.xml', 'definedName')
    expect(names.map((name) => [attributesOf(name).name, attributesOf(name).localSheetId, name.textContent])).toEqual([
      ['_xlnm._FilterDatabase', '0', "'Plan'!$A$1:$AB$5"],
      ['_xlnm.Print_Titles', '0', "'Plan'!$1:$1"],
      ['_xlnm._FilterDatabase', '1', "'Ämter'!$A$1:$H$5"],
      ['_xlnm.Print_Titles', '1', "'Ämter'!$1:$1"],
      ['_xlnm._FilterDatabase', '2', "'Quartale'!$A$1:$I$6"],
      ['_xlnm.Print_Titles', '2', "'Quartale'!$1:$1"],
      ['_xlnm._FilterDatabase', '3', "'Offene Punkte'!$A$1:$I$4"],
      ['_xlnm.Print_Titles', '3', "'Offene Punkte'!$1:$1"],
    ])
  })

  test('the filter stands where the order of a sheet wants it: behind the rows, before the set-up of the page', () => {
    const children = [...(xmlOf('xl/worksheets/sheet1.xml').documentElement?.childNodes ?? [])].map(
      ({ nodeName }) => nodeName,
    )
    const order = [
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'drawing',
    ]
    expect(children.filter((name) => !order.includes(name))).toEqual([])
    expect(children).toEqual(order.filter((name) => children.includes(name)))
  })

  test('columns are as wide as what they hold', () => {
    const widths = elementsOf('xl/worksheets/sheet1.xml', 'col').map((element) => Number(element.getAttribute('width')))
    expect(widths).toHaveLength(28)
    expect(widths[0]).toBeGreaterThanOrEqual(60)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(10)
  })
})

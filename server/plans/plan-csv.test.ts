import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { aFullPlan, dogKey, hostileName, longName } from '../../test/support/exported-plan.ts'
import { planCsv } from './plan-csv.ts'

const csv = planCsv(aFullPlan())

/** As a spreadsheet shows it: without the apostrophe that says "text". */
const shown = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^'/, ''))

function tableOf(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.slice(1), {
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

test('it is a file for a German Excel: BOM, semicolons, CRLF, all quoted, days and decimals as written here', () => {
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFF"Kommune";"Plan";"Leistung";"LeiKa-Schlüssel";"Themenfeld";"OZG-Leistung";"Amt";"Zustand";"Angeboten an";' +
      '"Fahrplan";"Vorgehen";"Begründung";"Wiedervorlage";"Aufwand (Personentage)";"Aufwand laut";"Verfügbar ab";' +
      '"Erst nach";"Voraussetzungen offen";"Voraussetzungen erledigt";"Lösung";"Anbieter";"Nachnutzung";"Entwicklung";' +
      '"Betrieb";"Reifegrad";"Projektstand";"Nächster Meilenstein";"Geparkt, weil";"Geparkt: wer";"Geparkt bis"',
  )
  expect(lines[1]).toContain(`"Hund anmelden; ""groß""";"'${dogKey}"`)
  expect(lines[1]).toContain('"01.03.2027";"12,5";"Angabe des Amtes";"15.02.2027"')
})

test('another parser finds every value of a service where its head says', () => {
  const [heads = [], first = []] = tableOf(csv)
  const row = Object.fromEntries(heads.map((head, index) => [head, shown(first)[index]]))
  expect(row).toEqual({
    Kommune: 'Mülheim an der Ruhr, Stadt',
    Plan: 'Plan v2',
    Leistung: 'Hund anmelden; "groß"',
    'LeiKa-Schlüssel': dogKey,
    Themenfeld: 'Engagement & Hobby',
    'OZG-Leistung': 'Hundehaltung',
    Amt: '32 Ordnungsamt',
    Zustand: 'bestätigt',
    'Angeboten an': '',
    Fahrplan: '2. Quartal 2027',
    Vorgehen: 'früh dabei',
    Begründung: '+49 2241 1 · Fachverfahren liegt vor',
    Wiedervorlage: '01.03.2027',
    'Aufwand (Personentage)': '12,5',
    'Aufwand laut': 'Angabe des Amtes',
    'Verfügbar ab': '15.02.2027',
    'Erst nach': '=cmd|\'/c calc\'!A1 "x"; <b>&amp; ]]> | `*_\n# Zeile 2\nBEGIN:VEVENT 😀',
    'Voraussetzungen offen': 'Vergabe (Rahmenvertrag)',
    'Voraussetzungen erledigt': 'Schulung',
    Lösung: 'Hund online',
    Anbieter: '=KDN',
    Nachnutzung: 'Einer für Alle (EfA)',
    Entwicklung: 'Land',
    Betrieb: 'Kommune',
    Reifegrad: 'Reifegrad 3 (OZG 1.1)',
    Projektstand:
      'Umsetzungsvariante: abgeschlossen, 01.12.2026 | Verteilung der Aufgaben: läuft, 15.01.2027 (mit Frau Beispiel) | Umsetzung: offen',
    'Nächster Meilenstein': '15.01.2027',
    'Geparkt, weil': '',
    'Geparkt: wer': '',
    'Geparkt bis': '',
  })
})

test('the longest names, line breaks and quotes stay whole', () => {
  const names = tableOf(csv).map((cells) => cells[2])
  expect(names.slice(2)).toEqual([longName, `'${hostileName.replace('\r\n', '\n')}`, 'Kita-Platz 🧒🏽 vormerken'])
})

test('no cell begins as a formula would', () => {
  const cells = tableOf(csv).flat()
  expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(4)
})

test('parked services say why, who and until when', () => {
  const [heads = [], ...rows] = tableOf(csv)
  const parked = rows.find((row) => row[2]?.startsWith('Kita'))
  expect(parked?.slice(heads.indexOf('Geparkt, weil'))).toEqual(['Land liefert später', 'Erika Beispiel', '31.01.2027'])
})

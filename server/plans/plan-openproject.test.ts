import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { aFullPlan, dogKey, longName } from '../../test/support/exported-plan.ts'
import { planOpenProject } from './plan-openproject.ts'

const { data } = Papa.parse<string[]>(planOpenProject(aFullPlan()).slice(1), { delimiter: ';', skipEmptyLines: true })

test('an Amt is a phase, its services are tasks below it by four blanks, with days, hours and state', () => {
  expect(data.map((cells) => cells.slice(0, 7))).toEqual([
    ['ID', 'Subject', 'Type', 'Status', 'Start date', 'Finish date', 'Estimated time'],
    ['', '32 Ordnungsamt', 'Phase', 'New', '', '', ''],
    ['', '    Hund anmelden; "groß"', 'Task', 'In progress', '2027-04-01', '2027-06-30', '100'],
    ['', `    ${longName.slice(0, 255)}`, 'Task', 'New', '', '', '64'],
    ['', 'Jugend | <Soziales> ]]>', 'Phase', 'New', '', '', ''],
    ['', "'    =cmd|'/c calc'!A1 \"x\"; <b>&amp; ]]> | `*_ # Zeile 2 BEGIN:VEVENT 😀", 'Task', 'New', '', '', '64'],
    ['', 'ohne Amt', 'Phase', 'New', '', '', ''],
    ['', '    Kita-Platz 🧒🏽 vormerken', 'Task', 'On hold', '', '', '64'],
  ])
})

test('the description says what no column can, in one line and without the names of people', () => {
  const descriptions = data.map((cells) => cells[7] ?? '')
  expect(descriptions[2]).toBe(
    `LeiKa-Schlüssel: ${dogKey}; Zustand: bestätigt; Wiedervorlage: 01.03.2027; Voraussetzungen offen: Vergabe; Begründung: +49 2241 1 · Fachverfahren liegt vor`,
  )
  expect(descriptions[3]).toContain(`Leistung: ${longName}; `)
  expect(descriptions[7]).toBe('LeiKa-Schlüssel: 99000000000002; Geparkt, weil: Land liefert später')
  expect(descriptions.join('')).not.toMatch(/\n|Erika|Frau Beispiel/)
})

test('half days are decimals as a German Excel reads them, and a subject never ends in half a sign', () => {
  const [first] = aFullPlan().rows
  const plan = aFullPlan({
    rows: [{ ...first, name: `${'x'.repeat(254)}😀`, effort: { personDays: 0.5, isPreset: false } }],
  })
  const row = Papa.parse<string[]>(planOpenProject(plan).slice(1), { delimiter: ';' }).data[2]
  expect([row?.[1], row?.[6]]).toEqual([`    ${'x'.repeat(254)}`, '4'])
  const quarter = aFullPlan({ rows: [{ ...first, effort: { personDays: 0.0625, isPreset: false } }] })
  expect(planOpenProject(quarter)).toContain('"0,5"')
})

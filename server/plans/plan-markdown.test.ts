import { expect, test } from 'vitest'
import { aFullPlan, dogKey, hashOf, longName } from '../../test/support/exported-plan.ts'
import { planMarkdown } from './plan-markdown.ts'

const hash = hashOf('x')
const text = planMarkdown({ plan: aFullPlan(), hash, resolution: null })
const evil = '=cmd\\|\'/c calc\'!A1 "x"; \\<b\\>\\&amp; \\]\\]\\> \\| \\`\\*\\_ \\# Zeile 2 BEGIN:VEVENT 😀'

/** From a heading of this level up to the next one of the same or a higher one. */
function section(heading: string): string[] {
  const lines = text.trimEnd().split('\n')
  const start = lines.indexOf(heading)
  const level = heading.indexOf(' ')
  const next = lines.findIndex((line, index) => index > start && /^#+ /.test(line) && line.indexOf(' ') <= level)
  return lines.slice(start + 1, next < 0 ? undefined : next).filter((line) => line !== '')
}

test('begins with what it is cited by', () => {
  expect(text.split('\n').slice(0, 11)).toEqual([
    '# Plan v2 – Mülheim an der Ruhr, Stadt',
    '',
    '- **Workshop:** Auftakt "Kreis" \\& \\<Beispiel\\>, 24.11.2026',
    '- **Stand:** Entwurf',
    '- **Eingefroren am:** 24.11.2026, 12:55 Uhr, OZG-Ansprechperson',
    `- **Vorige Version:** Plan v1, ${'b'.repeat(64)}`,
    '- **Leistungsliste:** Starterliste',
    `- **Prüfsumme (SHA-256):** ${hash}`,
    '',
    '> \\=1+1',
    '> Zweite Zeile',
  ])
})

test('has a chapter for the summary, the quarters, the Ämter, what is open and what was decided', () => {
  expect(text.split('\n').filter((line) => /^#{2,3} /.test(line))).toEqual([
    '## Zusammenfassung',
    '## Quartale',
    '### 2. Quartal 2027',
    '### vorerst Status quo',
    '### ohne Termin',
    '## Ämter',
    '### 32 Ordnungsamt',
    '### Jugend \\| \\<Soziales\\> \\]\\]\\>',
    '### ohne Amt',
    '## Offene Punkte',
    '## Entscheidungen der Klärung',
  ])
  expect(section('## Zusammenfassung')[0]).toBe('- 3 von 5 Leistungen sind einem Amt zugeordnet, 2 stehen im Fahrplan.')
})

test('tells the quarters in numbers, then their services', () => {
  expect(section('## Quartale').slice(0, 8)).toEqual([
    '| Fahrplan | Leistungen | Aufwand (Personentage) | Kapazität (Personentage) |',
    '| --- | ---: | ---: | ---: |',
    '| 1. Quartal 2027 | 0 | 0 |  |',
    '| 2. Quartal 2027 | 1 | 12,5 | 10 |',
    '| vorerst Status quo | 1 |  |  |',
    '### 2. Quartal 2027',
    '| Leistung | LeiKa-Schlüssel | Amt | Zustand | Aufwand (Personentage) | Begründung |',
    '| --- | --- | --- | --- | ---: | --- |',
  ])
  expect(section('### 2. Quartal 2027')[2]).toBe(
    `| Hund anmelden; "groß" | ${dogKey} | 32 Ordnungsamt | bestätigt | 12,5 | +49 2241 1 · Fachverfahren liegt vor |`,
  )
})

test('tells what is open with who and until when, in one row each', () => {
  expect(section('## Offene Punkte').slice(2)).toEqual([
    '| geparkt | Kita-Platz 🧒🏽 vormerken | Erika Beispiel | 31.01.2027 | Land liefert später |',
    `| angeboten | ${longName} |  |  |  |`,
    `| unsicher | ${evil} |  |  | \\@SUM(A1) -1 |`,
  ])
})

test('tells what the Klärung decided', () => {
  expect(section('## Entscheidungen der Klärung').slice(2)).toEqual([
    '| 24.11.2026, 11:00 Uhr | Hund anmelden | 32 Ordnungsamt | Satzung \\| liegt dort |',
  ])
})

test('says so when nothing is open', () => {
  const [first] = aFullPlan().rows
  const plan = aFullPlan({ rows: [first], decisions: [] })
  expect(planMarkdown({ plan, hash, resolution: null })).toMatch(/## Offene Punkte\n\nEs ist nichts offen\.\n$/)
})

import { expect, test } from 'vitest'
import { aFullPlan, dogKey, hashOf, longName } from '../../test/support/exported-plan.ts'
import { planMarkdown } from './plan-markdown.ts'

const hash = hashOf('x')
const text = planMarkdown({ plan: aFullPlan(), hash, resolution: null })
const evil = '=cmd\\|\'/c calc\'!A1 "x"; \\<b\\>\\&amp; \\]\\]\\> \\| \\`\\*\\_ \\# Zeile 2 BEGIN:VEVENT 😀'

/** From a heading of this level up to the next one of the same or a higher one. */
function section(heading: string, from = text): string[] {
  const lines = from.trimEnd().split('\n')
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
    '## In Kürze',
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
  expect(section('## In Kürze')[0]).toBe('- 3 von 5 Leistungen sind einem Amt zugeordnet, 2 stehen im Fahrplan.')
})

test('tells the quarters in numbers, then their services', () => {
  expect(section('## Quartale').slice(0, 9)).toEqual([
    '| Fahrplan | Leistungen | Aufwand (Personentage) | Kapazität (Personentage) |',
    '| --- | ---: | ---: | ---: |',
    '| 1. Quartal 2027 | 0 | 0 |  |',
    '| 2. Quartal 2027 | 1 | 12,5 | 10 |',
    '| vorerst Status quo | 1 |  |  |',
    'In Klammern: üblicher Wert, weil niemand etwas anderes gesagt hat.',
    '### 2. Quartal 2027',
    '| Leistung | LeiKa-Schlüssel | Amt | Zustand | Aufwand (Personentage) | Begründung |',
    '| --- | --- | --- | --- | ---: | --- |',
  ])
  expect(section('### 2. Quartal 2027')[2]).toBe(
    `| Hund anmelden; "groß" | ${dogKey} | 32 Ordnungsamt | bestätigt | 12,5 | +49 2241 1 · Fachverfahren liegt vor |`,
  )
})

test('tells what is open with whose it is, who cares and until when, in one row each', () => {
  expect(section('## Offene Punkte').slice(2)).toEqual([
    '| Kita-Platz 🧒🏽 vormerken | geparkt | ohne Amt | ohne Termin | Erika Beispiel | 31.01.2027 | Land liefert später |',
    `| ${longName} | angeboten an Jugend \\| \\<Soziales\\> \\]\\]\\> | 32 Ordnungsamt | vorerst Status quo |  |  |  |`,
    `| ${evil} | unsicher | Jugend \\| \\<Soziales\\> \\]\\]\\> | ohne Termin |  |  | \\@SUM(A1) -1 |`,
  ])
})

test('tells what the Klärung decided and parked, by whom and until when', () => {
  const parked = {
    kind: 'parked',
    at: Date.UTC(2026, 10, 24, 10, 5),
    card: dogKey,
    name: 'Kita-Platz',
    owner: 'Rechtsamt',
    dueDate: '2027-02-01',
    reason: 'wird geprüft',
  }
  const plan = aFullPlan({ decisions: [...aFullPlan().decisions, parked] })
  expect(section('## Entscheidungen der Klärung', planMarkdown({ plan, hash, resolution: null }))).toEqual([
    '| Leistung | Entscheidung | Begründung | Entschieden von | Zeit |',
    '| --- | --- | --- | --- | --- |',
    '| Hund anmelden | 32 Ordnungsamt | Satzung \\| liegt dort | Moderation | 24.11.2026, 11:00 Uhr |',
    '| Kita-Platz | geparkt: Rechtsamt, bis 01.02.2027 | wird geprüft |  | 24.11.2026, 11:05 Uhr |',
  ])
})

test('tells each vote with its result', () => {
  const shared = { voicePer: 'lane', laneWeights: [] }
  const options = [
    { id: 'a', label: 'Hund', card: null },
    { id: 'b', label: 'A | B', card: null },
  ]
  const votes = [
    {
      at: Date.UTC(2026, 10, 24, 11, 0),
      definition: {
        ...shared,
        id: 'v-1',
        title: 'Womit *beginnen*?',
        question: { kind: 'priority', dots: 3, maxPerOption: 3, options },
      },
      result: { kind: 'priority', voices: 12, rows: [{ option: 'b', points: 1200.5, voices: 11 }] },
    },
    {
      at: Date.UTC(2026, 10, 24, 11, 5),
      definition: { ...shared, id: 'v-2', title: 'Beschluss', question: { kind: 'decision', question: '- Los?' } },
      result: { kind: 'decision', voices: 1, yes: 2, no: 0, abstain: 0 },
    },
  ]
  expect(section('## Abstimmungen', planMarkdown({ plan: aFullPlan({ votes }), hash, resolution: null }))).toEqual([
    '### Womit \\*beginnen\\*?',
    '24.11.2026, 12:00 Uhr, 12 Stimmen',
    '| Vorschlag | Punkte | Stimmen |',
    '| --- | ---: | ---: |',
    '| A \\| B | 1.200,5 | 11 |',
    '### Beschluss',
    '\\- Los?',
    '24.11.2026, 12:05 Uhr, 1 Stimme',
    '| Antwort | Gewicht der Stimmen |',
    '| --- | ---: |',
    '| Ja | 2 |',
    '| Nein | 0 |',
    '| Enthaltung | 0 |',
  ])
})

test('tells the usual effort in brackets, and a nought that somebody said', () => {
  const [first, second] = aFullPlan().rows
  const rows = [
    { ...first, effort: { personDays: 0, isPreset: false } },
    { ...second, effort: { personDays: 8, isPreset: true } },
  ]
  const told = planMarkdown({ plan: aFullPlan({ rows }), hash, resolution: null })
  expect(section('### 2. Quartal 2027', told)[2]).toContain('| bestätigt | 0 |')
  expect(section('### vorerst Status quo', told)[2]).toContain('| angeboten | (8) |')
  expect(told).toContain('\n\nIn Klammern: üblicher Wert')
})

test('says so when nothing is open', () => {
  const [first] = aFullPlan().rows
  const plan = aFullPlan({ rows: [first], decisions: [] })
  expect(planMarkdown({ plan, hash, resolution: null })).toMatch(/## Offene Punkte\n\nEs ist nichts offen\.\n$/)
})

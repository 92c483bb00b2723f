// Long, because it is one table of cases: every register and every state of an assignment.
import { expect, test } from 'vitest'
import { parseRegisterChange, type RegisterName, registerNames } from '../../shared/board/registers.ts'
import { assignmentStateSchema } from '../../shared/domain/decisions.ts'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { type Author, historySentence } from './history.ts'
import type { HistoryNames } from './history-words.ts'

const lane = (number: string, name: string) => ({ id: laneIdSchema.parse(`amt-${number}`), number, name })
const names: HistoryNames = {
  lanes: [lane('33', 'Bürgeramt'), lane('50', 'Soziales'), lane('51', 'Jugend')],
  columns: roadmapColumnsFrom({ year: 2027, quarter: 1 }, 4),
  nameOf: (card) => ({ 'card-1': 'Hund anmelden', 'card-2': 'Wohnsitz ummelden' })[card as string] ?? card,
  profileOf: () => 'EfA Ummeldung',
}
const jan: Author = {
  name: 'Jan Schmidt',
  function: 'Amtsleitung',
  laneId: laneIdSchema.parse('amt-33'),
  role: 'representative',
}

interface Raw {
  register: RegisterName
  key?: string
  before?: unknown
  after: unknown
}

function sentence({ register, key = 'card-1', before, after }: Raw, by: Author = jan): string | null {
  const change = parseRegisterChange({ register, key, before, after })
  if (!change) throw new Error(`No change: ${register} ${key} ${JSON.stringify(after)}`)
  return historySentence({ by, change, date: '24.11.2026', time: '10:02' }, names)
}

const at = 'am 24.11.2026 um 10:02'
const assigned = (changes: object) => ({ lane: 'amt-33', state: 'confirmed', by: 'jan', ...changes })
const offered = assigned({ state: 'offered', target: 'amt-50' })
const returned = assigned({ state: 'returned', returns: ['amt-50'] })
const disputed = assigned({ state: 'disputed', returns: ['amt-51', 'amt-50'] })
const accepted = assigned({ lane: 'amt-50', from: 'amt-33' })

const assignments: [string, unknown, object, string | null][] = [
  ['taken', undefined, assigned({}), `die Karte ${at} von „Noch nicht zugeordnet“ zu 33 Bürgeramt gezogen.`],
  ['moved', assigned({}), assigned({ lane: 'amt-50' }), `die Karte ${at} von 33 Bürgeramt zu 50 Soziales gezogen.`],
  [
    'moved to an Amt that is gone',
    assigned({}),
    assigned({ lane: 'amt-99' }),
    `die Karte ${at} von 33 Bürgeramt zu einem früheren Amt gezogen.`,
  ],
  [
    'put back',
    assigned({}),
    assigned({ lane: null, state: 'unsure' }),
    `die Karte ${at} von 33 Bürgeramt zurück zu „Noch nicht zugeordnet“ gelegt.`,
  ],
  ['suggested', undefined, assigned({ state: 'suggested' }), `die Karte ${at} für 33 Bürgeramt vorgeschlagen.`],
  [
    'confirmation undone',
    assigned({}),
    assigned({ state: 'suggested' }),
    `die Entscheidung ${at} zurückgenommen. Die Karte ist für 33 Bürgeramt nur vorgeschlagen.`,
  ],
  ['confirmed', assigned({ state: 'unsure' }), assigned({}), `die Karte ${at} für 33 Bürgeramt bestätigt.`],
  ['unsure', assigned({}), assigned({ state: 'unsure' }), `die Karte ${at} für 33 Bürgeramt als unsicher markiert.`],
  [
    'taken as unsure',
    undefined,
    assigned({ state: 'unsure' }),
    `die Karte ${at} von „Noch nicht zugeordnet“ zu 33 Bürgeramt gezogen und als unsicher markiert.`,
  ],
  [
    'offered',
    assigned({}),
    { ...offered, reason: 'Das machen Sie schon' },
    `die Karte ${at} 50 Soziales angeboten: „Das machen Sie schon“.`,
  ],
  ['offered without a reason', assigned({}), offered, `die Karte ${at} 50 Soziales angeboten.`],
  [
    'offered to the Klärung',
    assigned({}),
    assigned({ state: 'offered', reason: 'Wir sind zu dritt' }),
    `die Karte ${at} in die Klärung gegeben: „Wir sind zu dritt“.`,
  ],
  [
    'offer withdrawn',
    offered,
    assigned({}),
    `das Angebot an 50 Soziales ${at} zurückgezogen. Die Karte bleibt bei 33 Bürgeramt.`,
  ],
  [
    'call for the Klärung withdrawn',
    assigned({ state: 'offered' }),
    assigned({}),
    `die Anfrage an die Klärung ${at} zurückgezogen. Die Karte bleibt bei 33 Bürgeramt.`,
  ],
  ['accepted', offered, accepted, `die Karte ${at} für 50 Soziales angenommen. Angeboten hatte sie 33 Bürgeramt.`],
  [
    'acceptance undone',
    accepted,
    offered,
    `die Annahme ${at} zurückgenommen. Die Karte ist wieder 50 Soziales angeboten.`,
  ],
  [
    'returned',
    offered,
    { ...returned, reason: 'Kein Personal' },
    `die Karte ${at} an 33 Bürgeramt zurückgegeben, Grund: „Kein Personal“.`,
  ],
  [
    'return undone',
    returned,
    offered,
    `die Rückgabe ${at} zurückgenommen. Die Karte ist wieder 50 Soziales angeboten.`,
  ],
  ['offered again by somebody else', { ...returned, by: 'eva' }, offered, `die Karte ${at} 50 Soziales angeboten.`],
  [
    'returned twice',
    offered,
    { ...disputed, reason: 'Auch nicht wir' },
    `die Karte ${at} zum zweiten Mal zurückgegeben, Grund: „Auch nicht wir“. Sie ist jetzt strittig.`,
  ],
  [
    'disputed by the moderation',
    assigned({ state: 'unsure' }),
    assigned({ state: 'disputed' }),
    `die Karte ${at} als strittig markiert.`,
  ],
  [
    'confirmation of a disputed card undone',
    assigned({ returns: ['amt-51', 'amt-50'] }),
    disputed,
    `die Bestätigung ${at} zurückgenommen. Die Karte ist wieder strittig.`,
  ],
  [
    'settled',
    disputed,
    assigned({ lane: 'amt-51', state: 'settled', reason: 'Beschluss der Klärung' }),
    `die Karte ${at} geklärt: Sie gehört zu 51 Jugend, Grund: „Beschluss der Klärung“.`,
  ],
  ['the same again', assigned({}), assigned({ by: 'eva' }), null],
  [
    'nobody before and after',
    assigned({ lane: null, state: 'unsure' }),
    assigned({ lane: null, state: 'suggested' }),
    null,
  ],
]

test.each(assignments)('assignment: %s', (_name, before, after, expected) => {
  expect(sentence({ register: 'assignment', before, after })).toBe(told(expected))
})

const told = (rest: string | null) => (rest === null ? null : `Jan Schmidt (Amtsleitung, 33 Bürgeramt) hat ${rest}`)
const planned = (column: string | null, changes: object = {}) => ({ column, rank: 'a0', stance: 'wave', ...changes })
const statusQuo = (changes: object = {}) => planned('status-quo', { stance: 'status-quo', ...changes })

const schedules: [string, unknown, object, string | null][] = [
  ['planned', undefined, planned('2027-q1'), `die Karte ${at} für das 1. Quartal 2027 eingeplant.`],
  [
    'moved',
    planned('2027-q1'),
    planned('2027-q3', { reason: 'Zu wenig Leute' }),
    `die Karte ${at} vom 1. Quartal 2027 ins 3. Quartal 2027 verschoben, Grund: „Zu wenig Leute“.`,
  ],
  [
    'moved early',
    planned('2027-q2'),
    planned('2027-q1', { stance: 'early' }),
    `die Karte ${at} vom 2. Quartal 2027 ins 1. Quartal 2027 verschoben, früh dabei.`,
  ],
  [
    'not for now',
    planned('2027-q1'),
    statusQuo({ reviewAt: '2028-03-01' }),
    `die Karte ${at} vom 1. Quartal 2027 auf „vorerst Status quo“ verschoben, wieder zu prüfen am 01.03.2028.`,
  ],
  ['not for now from the start', undefined, statusQuo(), `die Karte ${at} auf „vorerst Status quo“ gesetzt.`],
  [
    'planned after all',
    statusQuo(),
    planned('2027-q4'),
    `die Karte ${at} von „vorerst Status quo“ ins 4. Quartal 2027 verschoben.`,
  ],
  [
    'off the roadmap',
    planned('2027-q1'),
    planned(null),
    `die Karte ${at} aus dem Fahrplan genommen; sie stand im 1. Quartal 2027.`,
  ],
  [
    'into a quarter that is gone',
    planned('2027-q1'),
    planned('2031-q1'),
    `die Karte ${at} vom 1. Quartal 2027 in eine frühere Spalte verschoben.`,
  ],
  [
    'order',
    planned('2027-q1'),
    planned('2027-q1', { rank: 'a1' }),
    `die Karte ${at} im 1. Quartal 2027 anders eingereiht.`,
  ],
  [
    'stance',
    planned('2027-q1'),
    planned('2027-q1', { stance: 'early' }),
    `die Haltung ${at} auf „früh dabei“ geändert.`,
  ],
  [
    'review',
    statusQuo(),
    statusQuo({ reviewAt: '2028-03-01' }),
    `den Tag der Prüfung ${at} auf den 01.03.2028 gesetzt.`,
  ],
  ['no review', statusQuo({ reviewAt: '2028-03-01' }), statusQuo(), `den Tag der Prüfung ${at} gestrichen.`],
  ['reason', planned('2027-q1'), planned('2027-q1', { reason: 'Pilot' }), `den Zeitpunkt ${at} begründet: „Pilot“.`],
  ['no reason', planned('2027-q1', { reason: 'Pilot' }), planned('2027-q1'), `die Begründung ${at} entfernt.`],
  ['never planned', undefined, planned(null), null],
  ['the same again', planned('2027-q1'), planned('2027-q1'), null],
]

test.each(schedules)('schedule: %s', (_name, before, after, expected) => {
  expect(sentence({ register: 'schedule', before, after })).toBe(told(expected))
})

const needed = { needed: true, done: false, note: '' }
const open = { state: 'open', milestoneAt: null, note: '' }
const noSolution = {
  development: null,
  operation: null,
  model: null,
  name: '',
  provider: '',
  maturity: null,
  profile: null,
}
const parked = { isParked: true, reason: '', owner: '', dueDate: null }
const card = 'card-1'
const delivery = { unit: null, url: '', linkedAt: null, deliveredAt: null, seenAt: null, note: '' }
const indicator = {
  onlineShare: 40,
  abortShare: null,
  abortPlace: '',
  errorShare: null,
  errorKind: '',
  handlingDays: null,
  usageShare: null,
  isRemoved: false,
}
const comment = { card: 'card-1', text: 'Wer hat das Fachverfahren?', by: 'jan', at: 5 }

const facts: [string, Raw, string | null][] = [
  ['first', { register: 'effort', after: { personDays: 3.5 } }, `den Aufwand ${at} auf 3,5 Personentage gesetzt.`],
  [
    'other',
    { register: 'effort', before: { personDays: 3 }, after: { personDays: 1 } },
    `den Aufwand ${at} auf 1 Personentag gesetzt (vorher 3 Personentage).`,
  ],
  [
    'none',
    { register: 'effort', before: { personDays: 3 }, after: { personDays: null } },
    `den Aufwand ${at} gestrichen (vorher 3 Personentage).`,
  ],
  ['nothing', { register: 'effort', after: { personDays: null } }, null],
  [
    'from a day',
    { register: 'availability', after: { from: '2027-03-01', note: 'laut Hersteller' } },
    `die Verfügbarkeit ${at} auf „ab 01.03.2027“ gesetzt, Notiz: „laut Hersteller“.`,
  ],
  [
    'unknown',
    { register: 'availability', before: { from: '2027-03-01', note: '' }, after: { from: null, note: '' } },
    `die Verfügbarkeit ${at} auf „unbekannt“ gesetzt.`,
  ],
  [
    'note',
    { register: 'availability', before: { from: null, note: '' }, after: { from: null, note: 'fragen' } },
    `zur Verfügbarkeit ${at} notiert: „fragen“.`,
  ],
  [
    'no note',
    { register: 'availability', before: { from: null, note: 'fragen' }, after: { from: null, note: '' } },
    `die Notiz zur Verfügbarkeit ${at} entfernt.`,
  ],
  [
    'after another',
    { register: 'dependency', before: { after: ['card-1'] }, after: { after: ['card-2'] } },
    `die Reihenfolge ${at} festgelegt: erst nach „Wohnsitz ummelden“; nicht mehr nach „Hund anmelden“.`,
  ],
  ['nothing', { register: 'dependency', after: { after: [] } }, null],
  [
    'needed',
    { register: 'prerequisite', key: 'card-1.procurement', after: needed },
    `die Voraussetzung „Vergabe“ ${at} als nötig eingetragen.`,
  ],
  [
    'done',
    {
      register: 'prerequisite',
      key: 'card-1.staff-council',
      before: needed,
      after: { ...needed, done: true, note: 'Beschluss' },
    },
    `die Voraussetzung „Personalrat“ ${at} als erledigt abgehakt, Notiz: „Beschluss“.`,
  ],
  [
    'undone',
    { register: 'prerequisite', key: 'card-1.training', before: { ...needed, done: true }, after: needed },
    `die Voraussetzung „Schulung“ ${at} wieder geöffnet.`,
  ],
  [
    'not needed',
    { register: 'prerequisite', key: 'card-1.system', before: needed, after: { ...needed, needed: false } },
    `die Voraussetzung „Fachverfahren“ ${at} als nicht nötig eingetragen.`,
  ],
  [
    'note',
    { register: 'prerequisite', key: 'card-1.interface', before: needed, after: { ...needed, note: 'ePayBL' } },
    `zur Voraussetzung „Schnittstelle oder Basisdienst“ ${at} notiert: „ePayBL“.`,
  ],
  [
    'state',
    { register: 'project', key: 'card-1.implementation', after: { ...open, state: 'active' } },
    `die Projektphase „Umsetzung“ ${at} auf „läuft“ gesetzt.`,
  ],
  [
    'state and milestone',
    {
      register: 'project',
      key: 'card-1.variant',
      before: open,
      after: { state: 'done', milestoneAt: '2027-01-15', note: '' },
    },
    `die Projektphase „Umsetzungsvariante“ ${at} auf „abgeschlossen“ gesetzt, Meilenstein auf den 15.01.2027.`,
  ],
  [
    'milestone',
    { register: 'project', key: 'card-1.tasks', before: open, after: { ...open, milestoneAt: '2027-01-15' } },
    `den Meilenstein „Aufgaben sind verteilt“ ${at} auf den 15.01.2027 gelegt.`,
  ],
  [
    'no milestone',
    { register: 'project', key: 'card-1.tasks', before: { ...open, milestoneAt: '2027-01-15' }, after: open },
    `den Meilenstein „Aufgaben sind verteilt“ ${at} gestrichen.`,
  ],
  [
    'note',
    { register: 'project', key: 'card-1.improvement', after: { ...open, note: 'im Juni' } },
    `zur Projektphase „Kontinuierliche Verbesserung“ ${at} notiert: „im Juni“.`,
  ],
  [
    'everything',
    {
      register: 'solution',
      after: {
        development: 'state',
        operation: 'municipal',
        model: 'efa',
        name: 'AFM',
        provider: 'KDN',
        maturity: { model: 'ozg', level: 3 },
        profile: 'p-1',
      },
    },
    `die Lösung ${at} geändert: Steckbrief: „EfA Ummeldung“; Name der Lösung: „AFM“; Anbieter: „KDN“; Nachnutzungsmodell: Einer für Alle (EfA); Entwicklung: Land; Betrieb: Kommune; Reifegrad 3 (OZG 1.1).`,
  ],
  [
    'one thing less',
    { register: 'solution', before: { ...noSolution, provider: 'KDN' }, after: noSolution },
    `die Lösung ${at} geändert: Anbieter: keine Angabe.`,
  ],
  ['nothing', { register: 'solution', after: noSolution }, null],
  [
    'owner',
    { register: 'team', before: { owner: '', implementer: 'IT' }, after: { owner: 'Frau Kern', implementer: 'IT' } },
    `die Verantwortlichen ${at} geändert: Leistungsverantwortung (Fach): Frau Kern.`,
  ],
  [
    'parked',
    {
      register: 'parking',
      after: { isParked: true, reason: 'Gesetz fehlt', owner: 'Frau Kern', dueDate: '2027-01-15' },
    },
    `die Karte ${at} geparkt, zuständig: Frau Kern, bis 15.01.2027; Grund: „Gesetz fehlt“.`,
  ],
  ['parked without words', { register: 'parking', after: parked }, `die Karte ${at} geparkt.`],
  [
    'parked anew',
    { register: 'parking', before: parked, after: { ...parked, owner: 'Herr Lang' } },
    `die geparkte Karte ${at} neu vermerkt, zuständig: Herr Lang.`,
  ],
  [
    'taken up again',
    { register: 'parking', before: parked, after: { ...parked, isParked: false } },
    `die Karte ${at} wieder aufgenommen.`,
  ],
  [
    'written',
    { register: 'comment', key: 'c-1', after: comment },
    `einen Kommentar ${at} geschrieben: „Wer hat das Fachverfahren?“`,
  ],
  [
    'written at length',
    { register: 'comment', key: 'c-1', after: { ...comment, text: `${'lang '.repeat(40)}Ende` } },
    `einen Kommentar ${at} geschrieben: „${'lang '.repeat(18).trim()} …“`,
  ],
  [
    'resolved',
    { register: 'commentState', key: 'c-1', after: { isResolved: true, by: 'jan' } },
    `einen Kommentar ${at} abgehakt.`,
  ],
  [
    'open again',
    {
      register: 'commentState',
      key: 'c-1',
      before: { isResolved: true, by: 'eva' },
      after: { isResolved: false, by: 'jan' },
    },
    `einen Kommentar ${at} wieder geöffnet.`,
  ],
  [
    'linked',
    {
      register: 'delivery',
      key: card,
      after: { ...delivery, url: 'https://example.org/hund', linkedAt: '2027-03-01' },
    },
    `die Lieferung ${at} mit der Seite https://example.org/hund verbunden, am 01.03.2027 als verknüpft eingetragen.`,
  ],
  [
    'not delivered after all',
    { register: 'delivery', key: card, before: { ...delivery, deliveredAt: '2027-03-01' }, after: delivery },
    `die Lieferung ${at} nicht mehr als geliefert eingetragen.`,
  ],
  [
    'measured',
    { register: 'indicator', key: `${card}.2027-06-30`, after: indicator },
    `die Kennzahlen vom 30.06.2027 ${at} eingetragen.`,
  ],
  [
    'asked',
    {
      register: 'request',
      key: `${card}.r-1`,
      after: { wish: { kind: 'other' }, text: 'Bitte später', by: 'jan', at: 0 },
    },
    `um eine Änderung ${at} gebeten: „Bitte später“.`,
  ],
  [
    'answered',
    {
      register: 'requestState',
      key: `${card}.r-1`,
      after: { state: 'declined', answer: 'Die Schnittstelle fehlt', by: 'jan' },
    },
    `einen Änderungswunsch ${at} abgelehnt, Antwort: „Die Schnittstelle fehlt“.`,
  ],
]

test.each(facts.map(([name, raw, expected]) => [`${raw.register}: ${name}`, raw, expected] as const))(
  '%s',
  (_name, raw, expected) => {
    expect(sentence(raw)).toBe(told(expected))
  },
)

test('every register of a card and every state of an assignment has a sentence', () => {
  const ofNoCard: RegisterName[] = ['profile', 'capacity', 'unit', 'readiness']
  const told = new Set<RegisterName>(['assignment', 'schedule', ...facts.map(([, { register }]) => register)])
  expect(registerNames.filter((name) => !told.has(name))).toEqual(ofNoCard)
  const states = new Set(
    assignments.flatMap(([, , after, expected]) => (expected && 'state' in after ? [after.state] : [])),
  )
  expect(assignmentStateSchema.options.filter((state) => !states.has(state))).toEqual([])
})

test.each<[string, Author, string]>([
  [
    'the moderation',
    { name: 'Mia', function: 'OZG-Koordination', laneId: null, role: 'moderator' },
    'Mia (OZG-Koordination, Moderation) hat',
  ],
  ['a guest', { name: 'Gus', function: '', laneId: null, role: 'guest' }, 'Gus (Gast) hat'],
  [
    'an Amt without a function',
    { name: 'Rita', function: '', laneId: laneIdSchema.parse('amt-50'), role: 'representative' },
    'Rita (50 Soziales) hat',
  ],
  [
    'an Amt that is gone',
    { name: 'Rita', function: '', laneId: laneIdSchema.parse('amt-99'), role: 'representative' },
    'Rita hat',
  ],
  ['who was removed', null, 'Eine entfernte Person hat'],
])('it is said who: %s', (_name, by, start) => {
  expect(sentence({ register: 'effort', after: { personDays: 1 } }, by)).toBe(
    `${start} den Aufwand ${at} auf 1 Personentag gesetzt.`,
  )
})

import { expect, test } from 'vitest'
import { cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { workshopSchema } from '../../shared/domain/workshop.ts'
import { voteTable } from '../../shared/plan/vote-table.ts'
import { attendanceSchema } from '../../shared/protocol/live-api.ts'
import { type AgendaItem, agendaItemSchema } from '../../shared/run/agenda.ts'
import { type LogEvent, logEntrySchema, logEventSchema } from '../../shared/run/log-entry.ts'
import type { RunStep } from '../../shared/run/run.ts'
import { buildMinutes, type MinutesSource } from './build-minutes.ts'
import { minutesAsText } from './minutes-as-text.ts'

const minute = 60_000
const nine = Date.parse('2026-11-24T09:00:00+01:00')
const at = (minutes: number) => nine + minutes * minute
const dogs = cardIdSchema.parse('99107001')
const workshop = workshopSchema.parse({
  id: 'w',
  title: 'OZG-Auftakt Musterstadt',
  date: '2026-11-24',
  isExample: false,
  listHash: 'a'.repeat(64),
  boards: [{ id: 'b', municipality: { name: 'Musterstadt', ags: null } }],
  lanes: [
    { id: 'amt-32', number: '32', name: 'Ordnungsamt' },
    { id: 'amt-33', number: '33', name: 'Bürgeramt' },
  ],
  columns: [{ kind: 'status-quo', id: 'status-quo' }],
  phase: 'disputes',
  createdAt: 0,
})
const item = (id: string, minutes: number, isSkipped = false): AgendaItem =>
  agendaItemSchema.parse({ id, title: id, phase: 'assignment', minutes, speaker: '', isSkipped })
const step = (itemId: string | null, from: number): RunStep => ({
  itemId,
  title: itemId ?? 'frei',
  phase: 'assignment',
  startedAt: at(from),
})
let ids = 0
function entry(minutes: number, event: unknown, by = { name: 'Ada', function: 'OZG' }) {
  return logEntrySchema.parse({ id: `e${ids++}`, at: at(minutes), by, event, changedAt: null })
}
const ended = (title: string, from: number, to: number) =>
  entry(to, { kind: 'step', title, phase: 'assignment', startedAt: at(from), endedAt: at(to) })
const decision = (minutes: number, lane = 'amt-33') =>
  entry(minutes, {
    kind: 'decision',
    boardId: 'b',
    card: dogs,
    laneId: lane,
    reason: 'Meldewesen',
    decidedBy: 'Plenum',
  })
const parked = (minutes: number) =>
  entry(minutes, { kind: 'parked', boardId: 'b', card: dogs, owner: 'Jan', dueDate: '2026-12-15', reason: 'Kosten' })

function source(
  changes: Partial<Omit<MinutesSource, 'run'>> & { run?: Partial<MinutesSource['run']> } = {},
): MinutesSource {
  return {
    workshop,
    log: [],
    attendance: [],
    services: new Map([[dogs, { name: 'Hund anmelden' }]]),
    ...changes,
    run: { agenda: [], plannedStart: null, past: [], current: null, ...changes.run },
  }
}

test('steps stand in the order in which they were, beside what was planned; a repeated one stands twice', () => {
  const minutes = buildMinutes(
    source({
      log: [ended('Zuordnung', 5, 30), ended('Zuordnung', 40, 45)],
      run: {
        agenda: [item('lobby', 5), item('zuordnung', 20), item('pause', 10, true), item('plan', 15)],
        past: [
          { ...step('zuordnung', 5), endedAt: at(30) },
          { ...step('zuordnung', 40), endedAt: at(45) },
        ],
        current: step('lobby', 50),
        plannedStart: at(0),
      },
    }),
  )
  expect(minutes.steps.map(({ title, status, startedAt, planned }) => [title, status, startedAt, planned])).toEqual([
    ['Zuordnung', 'done', at(5), { startsAt: at(5), minutes: 20 }],
    ['Zuordnung', 'done', at(40), { startsAt: at(5), minutes: 20 }],
    ['lobby', 'running', at(50), { startsAt: at(0), minutes: 5 }],
    ['pause', 'skipped', null, { startsAt: null, minutes: 10 }],
    ['plan', 'not-started', null, { startsAt: at(25), minutes: 15 }],
  ])
  expect(minutes.startedAt).toBe(at(5))
  expect(minutes.endedAt).toBeNull() // something is on
})

test('without a planned start the plan begins with the first step', () => {
  const { steps } = buildMinutes(source({ run: { agenda: [item('a', 5), item('b', 5)], current: step('a', 3) } }))
  expect(steps.map(({ planned }) => planned?.startsAt)).toEqual([at(3), at(8)])
})

test('a phase that was started beside the agenda is named after itself', () => {
  const current = { ...step(null, 5), title: '' }
  const { steps } = buildMinutes(source({ log: [ended('', 0, 5)], run: { current } }))
  expect(steps.slice(0, 2).map(({ title }) => title)).toEqual(['Zuordnung', 'Zuordnung'])
})

test('a card that was decided after it was parked is no longer open, and a decision can be replaced', () => {
  const { parked: open, decisions } = buildMinutes(source({ log: [parked(1), decision(2), decision(3, 'amt-32')] }))
  expect(open.map(({ card, overtakenAt }) => [card, overtakenAt])).toEqual([['Hund anmelden', at(2)]])
  expect(decisions.map(({ overtakenAt }) => overtakenAt)).toEqual([at(3), null])
})

test('a card that the list lost keeps its id, and an Amt its id', () => {
  const lost = buildMinutes(source({ log: [decision(1, 'amt-99')], services: new Map() }))
  expect(lost.decisions[0]?.card).toBe(dogs)
  expect(minutesAsText(lost)).toContain('Amt: amt-99')
})

test('people stand by Amt and function, moderation first; names of those only who wrote the log', () => {
  const attendance = attendanceSchema.parse([
    { boardId: 'b', laneId: 'amt-33', role: 'representative', function: 'Leitung', count: 1 },
    { boardId: 'b', laneId: 'amt-32', role: 'representative', function: '', count: 2 },
    { boardId: null, laneId: null, role: 'moderator', function: 'OZG', count: 1 },
    { boardId: 'b', laneId: null, role: 'observer', function: 'Presse', count: 3 },
  ])
  const minutes = buildMinutes(source({ attendance, log: [decision(1), decision(2)] }))
  expect(minutes.leaders).toEqual([{ name: 'Ada', function: 'OZG' }])
  expect(minutes.peopleCount).toBe(7)
  const text = minutesAsText(minutes)
  expect(text).toContain(
    [
      '7 Personen',
      'Moderation: 1 Person (OZG)',
      '32 Ordnungsamt: 2 Personen (2 × ohne Angabe)',
      '33 Bürgeramt: 1 Person (Leitung)',
      'Beobachtung: 3 Personen (3 × Presse)',
    ].join('\n'),
  )
})

test('with several boards people are counted by Kommune, and lines name theirs', () => {
  const two = {
    ...workshop,
    boards: workshopSchema.shape.boards.parse([
      { id: 'b', municipality: { name: 'Musterstadt', ags: null } },
      { id: 'c', municipality: { name: 'Neustadt', ags: null } },
    ]),
  }
  const attendance = attendanceSchema.parse([
    { boardId: 'c', laneId: 'amt-33', role: 'representative', function: 'Leitung', count: 1 },
    { boardId: null, laneId: null, role: 'moderator', function: 'OZG', count: 1 },
  ])
  const minutes = buildMinutes(source({ workshop: two, attendance, log: [decision(1)] }))
  expect(minutes.attendance.map(({ board, groups }) => [board, groups.length])).toEqual([
    [null, 1],
    ['Neustadt', 1],
  ])
  expect(minutes.decisions[0]?.board).toBe('Musterstadt')
  expect(minutesAsText(minutes)).toContain('Alle Kommunen:\nModeration: 1 Person (OZG)\nNeustadt:\n33 Bürgeramt')
})

const definition = (question: unknown, changes: object = {}) => ({
  id: 'v1',
  title: 'Was zuerst?',
  question,
  voicePer: 'lane',
  boardId: null,
  laneWeights: [],
  ...changes,
})
const options = [
  { id: 'a', label: 'Wohngeld', card: null },
  { id: 'b', label: 'Hund anmelden', card: null },
]
const votes: [string, unknown, string[][]][] = [
  [
    'dots',
    {
      definition: definition({ kind: 'priority', options, dots: 3, maxPerOption: 2 }),
      result: { kind: 'priority', voices: 2, rows: [{ option: 'b', points: 4, voices: 2 }] },
    },
    [['Hund anmelden', '4', '2']],
  ],
  [
    'ratings, some of nobody',
    {
      definition: definition({
        kind: 'rating',
        options,
        criteria: [{ id: 'nutzen', label: 'Nutzen', weight: 3, isCost: false }],
      }),
      result: {
        kind: 'rating',
        voices: 1,
        rows: [
          { option: 'a', score: 3.75, criteria: [{ criterion: 'nutzen', mean: 3.75, voices: 1 }] },
          { option: 'b', score: null, criteria: [] },
        ],
      },
    },
    [
      ['Wohngeld', '3,8', '3,8'],
      ['Hund anmelden', 'nicht bewertet', '–'],
    ],
  ],
  [
    'yes and no',
    {
      definition: definition({ kind: 'decision', question: 'Soll der Plan gelten?' }),
      result: { kind: 'decision', voices: 3, yes: 2, no: 1, abstain: 0 },
    },
    [
      ['Ja', '2'],
      ['Nein', '1'],
      ['Enthaltung', '0'],
    ],
  ],
]
test.each(votes)('a vote as a table: %s', (_, vote, rows) => {
  const event: LogEvent = logEventSchema.parse({ kind: 'vote', ...(vote as object) })
  if (event.kind !== 'vote') throw new Error('not a vote')
  const table = voteTable(event.definition, event.result)
  expect(table.rows).toEqual(rows)
  expect(new Set([table.heads.length, ...table.rows.map((row) => row.length)]).size).toBe(1)
})

test('the text tells it all, in German, and says what there is not', () => {
  const log = [
    ended('Begrüßung', 0, 17),
    decision(30),
    parked(31),
    entry(40, { kind: 'vote', ...(votes[2]?.[1] as object) }),
    entry(50, { kind: 'override', reason: 'Zeit ist um', waiting: [{ name: 'Jan Schulz', count: 2 }] }),
    entry(51, { kind: 'plan', boardId: 'b', number: 1, hash: 'f'.repeat(64), note: 'Stand' }),
    entry(53, { kind: 'publication', boardId: 'b', published: { number: 1, address: 'musterstadt' } }),
    entry(52, {
      kind: 'resolution',
      boardId: 'b',
      number: 1,
      change: { kind: 'adopted', resolution: { body: 'Rat der Stadt', decidedOn: '2026-12-01', note: '' } },
    }),
    entry(54, { kind: 'publication', boardId: 'b', published: null }),
    entry(55, { kind: 'resolution', boardId: 'b', number: 1, change: { kind: 'revoked', reason: 'Tippfehler' } }),
    entry(60, { kind: 'corrections', until: '2026-12-15' }),
    entry(61, { kind: 'corrections', until: null }),
    entry(60 * 24, { kind: 'remark', text: 'Erste Zeile\nZweite Zeile' }, { name: 'Jan', function: '' }),
  ]
  expect(minutesAsText(buildMinutes(source({ log })))).toBe(`Protokoll: OZG-Auftakt Musterstadt
==================================
Datum: 24.11.2026
Kommune: Musterstadt
Dauer: 9:00 bis 9:17 Uhr
Moderation: Ada, OZG; Jan

Teilnehmende nach Funktion
--------------------------
Noch ist niemand angemeldet.

Ablauf
------
Begrüßung: 9:00–9:17 · 17 Min.

Beschlüsse
----------
9:30  Hund anmelden – überholt um 9:31 Uhr
   Amt: 33 Bürgeramt
   Begründung: Meldewesen
   Entschieden von: Plenum

Abstimmungen
------------
9:40  Was zuerst?
   Soll der Plan gelten?
   Ja oder nein · je Amt eine Stimme · 3 Stimmen
   Ja: Gewicht der Stimmen 2
   Nein: Gewicht der Stimmen 1
   Enthaltung: Gewicht der Stimmen 0

Offen geblieben
---------------
Hund anmelden
   Wer kümmert sich: Jan
   Bis wann: 15.12.2026
   Begründung: Kosten

Planversionen
-------------
9:51  Plan v1
   Eingefroren von: Ada, OZG
   Prüfsumme (SHA-256): ${'f'.repeat(64)}
   Notiz: Stand

Beschluss und Veröffentlichung
------------------------------
9:52  Plan v1 ist beschlossen: Rat der Stadt, 01.12.2026
   Ada, OZG
9:53  Plan v1 ist öffentlich unter /oeffentlich/musterstadt
   Ada, OZG
9:54  Die Veröffentlichung ist beendet.
   Ada, OZG
9:55  Plan v1 ist wieder Entwurf. Begründung: Tippfehler
   Ada, OZG

Übergangene Warnungen
---------------------
9:50  Die Phase wurde beendet, obwohl Änderungen warteten: Jan Schulz (2)
   Begründung: Zeit ist um
   Ada, OZG

Korrekturfenster
----------------
10:00  Ämter können ihre Karten bis 15.12.2026 berichtigen.
   Ada, OZG
10:01  Das Korrekturfenster ist geschlossen.
   Ada, OZG

Anmerkungen
-----------
25.11.2026, 9:00  Jan
   Erste Zeile
   Zweite Zeile
`)
  expect(minutesAsText(buildMinutes(source()))).toContain('Es wurde nichts auf der Bühne beschlossen.')
  const rehearsal = { ...workshop, rehearsalOf: workshop.id }
  expect(minutesAsText(buildMinutes(source({ workshop: rehearsal })))).toContain('Probelauf – nichts davon')
})

test('weights are told where they differ', () => {
  const event = logEventSchema.parse({
    kind: 'vote',
    definition: definition(
      { kind: 'decision', question: 'Ja?' },
      { laneWeights: [{ laneId: laneIdSchema.parse('amt-32'), weight: 2 }] },
    ),
    result: { kind: 'decision', voices: 1, yes: 2, no: 0, abstain: 0 },
  })
  expect(minutesAsText(buildMinutes(source({ log: [entry(1, event)] })))).toContain('Gewichte: 32 Ordnungsamt × 2')
})

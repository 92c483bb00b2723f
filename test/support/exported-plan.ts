import { createHash } from 'node:crypto'
import type { PlanFileOrder } from '../../server/plans/plan-files.ts'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import type { Resolution } from '../../shared/domain/resolution.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { type Plan, planSchema } from '../../shared/plan/plan.ts'

type StoredPlanText = PlanFileOrder['stored']

/* Plans with everything that a file could stumble over: formulas, quotes, markup, line breaks, emoji, the longest names. */

export const dogKey = '99110009104000'
export const longName = `${'Ausnahmegenehmigung für Sondernutzungen öffentlicher Straßen „groß“ '.repeat(5).slice(0, 288)}x`
export const hostileName = '=cmd|\'/c calc\'!A1 "x"; <b>&amp; ]]> | `*_\n# Zeile 2\r\nBEGIN:VEVENT 😀'

const nothing = {
  topicArea: null,
  bundles: [],
  assignment: null,
  schedule: null,
  parking: null,
  effort: { personDays: 8, isPreset: true },
  availableFrom: null,
  after: [],
  prerequisites: [],
  solution: null,
  milestones: [],
}

const rows = [
  {
    ...nothing,
    id: dogKey,
    leikaKey: dogKey,
    name: 'Hund anmelden; "groß"',
    topicArea: 'Engagement & Hobby',
    bundles: ['Hundehaltung'],
    assignment: { lane: 'ordnung', state: 'confirmed', reason: '+49 2241 1' },
    schedule: { column: '2027-q2', stance: 'early', reason: 'Fachverfahren liegt vor', reviewAt: '2027-03-01' },
    effort: { personDays: 12.5, isPreset: false },
    availableFrom: '2027-02-15',
    after: ['x-evil'],
    prerequisites: [
      { kind: 'procurement', isDone: false, note: 'Rahmenvertrag' },
      { kind: 'training', isDone: true, note: '' },
    ],
    solution: {
      development: 'state',
      operation: 'municipal',
      model: 'efa',
      name: 'Hund online',
      provider: '=KDN',
      maturity: { model: 'ozg', level: 3 },
    },
    milestones: [
      { step: 'variant', state: 'done', milestoneAt: '2026-12-01', note: '' },
      { step: 'tasks', state: 'active', milestoneAt: '2027-01-15', note: 'mit Frau Beispiel' },
      { step: 'implementation', state: 'open', milestoneAt: null, note: '' },
    ],
  },
  {
    ...nothing,
    id: '99000000000001',
    leikaKey: '99000000000001',
    name: longName,
    assignment: { lane: 'ordnung', state: 'offered', target: 'jugend' },
    schedule: { column: 'status-quo', stance: 'status-quo', reviewAt: '2028-01-31' },
  },
  {
    ...nothing,
    id: 'x-evil',
    leikaKey: null,
    name: hostileName,
    assignment: { lane: 'jugend', state: 'unsure', reason: '@SUM(A1)\n-1' },
  },
  {
    ...nothing,
    id: '99000000000002',
    leikaKey: '99000000000002',
    name: 'Kita-Platz 🧒🏽 vormerken',
    parking: { reason: 'Land liefert später', owner: 'Erika Beispiel', dueDate: '2027-01-31' },
  },
]

export const aFullPlan = (changes: Record<string, unknown> = {}): Plan =>
  planSchema.parse({
    format: 2,
    workshop: { title: 'Auftakt "Kreis" & <Beispiel>', date: '2026-11-24' },
    municipality: { name: 'Mülheim an der Ruhr, Stadt', ags: '05117000' },
    number: 2,
    frozenAt: Date.UTC(2026, 10, 24, 11, 55),
    frozenBy: { function: 'OZG-Ansprechperson' },
    previous: { number: 1, hash: 'b'.repeat(64) },
    participants: [{ lane: 'ordnung', role: 'representative', function: 'Sachbearbeitung', count: 2 }],
    capacities: [{ lane: 'ordnung', column: '2027-q2', personDays: 10 }],
    decisions: [
      {
        kind: 'decision',
        at: Date.UTC(2026, 10, 24, 10, 0),
        card: dogKey,
        name: 'Hund anmelden',
        lane: 'ordnung',
        reason: 'Satzung | liegt dort',
        decidedBy: 'Moderation',
      },
    ],
    votes: [],
    note: '=1+1\nZweite Zeile',
    list: { hash: 'a'.repeat(64), title: 'Starterliste' },
    lanes: [
      { id: 'ordnung', number: '32', name: 'Ordnungsamt' },
      { id: 'jugend', number: null, name: 'Jugend | <Soziales> ]]>' },
      { id: 'leer', number: '99', name: 'Amt ohne Leistung' },
    ],
    columns: [
      { kind: 'quarter', id: '2027-q1', year: 2027, quarter: 1 },
      { kind: 'quarter', id: '2027-q2', year: 2027, quarter: 2 },
      { kind: 'status-quo', id: 'status-quo' },
    ],
    counts: { services: 5, assigned: 3, scheduled: 2, undecided: 1 },
    rows,
    ...changes,
  })

/** The text of a plan of format 1, as the first versions stored it. */
export const firstFormatJson = canonicalJson({
  format: 1,
  workshop: { title: 'Auftakt', date: '2026-11-24' },
  municipality: { name: 'Musterstadt', ags: null },
  number: 1,
  frozenAt: Date.UTC(2026, 10, 24, 11, 55),
  frozenBy: { name: 'Ada Beispiel', function: 'OZG-Ansprechperson' },
  note: '',
  list: { hash: 'a'.repeat(64), title: 'Starterliste' },
  lanes: [{ id: 'ordnung', number: '32', name: 'Ordnungsamt' }],
  columns: [{ kind: 'quarter', id: '2027-q1', year: 2027, quarter: 1 }],
  counts: { services: 1, assigned: 1, scheduled: 0, undecided: 0 },
  rows: [
    {
      id: dogKey,
      leikaKey: dogKey,
      name: 'Hund anmelden',
      topicArea: null,
      bundles: [],
      assignment: { lane: 'ordnung', state: 'confirmed' },
      schedule: null,
    },
  ],
})

/** A plan with as many services as one wishes, as large as real ones are. */
export function aLargePlan(count: number): Plan {
  const [first] = rows
  const lanes = Array.from({ length: 22 }, (_, index) => ({
    id: `amt-${index}`,
    number: `${index}`,
    name: `Amt ${index}`,
  }))
  const columns = Array.from({ length: 8 }, (_, index) => ({
    kind: 'quarter',
    id: `q-${index}`,
    year: 2027 + Math.floor(index / 4),
    quarter: (index % 4) + 1,
  }))
  return aFullPlan({
    lanes,
    columns,
    capacities: [],
    rows: Array.from({ length: count }, (_, index) => {
      const key = `99${String(index).padStart(12, '0')}`
      return {
        ...first,
        id: key,
        leikaKey: key,
        name: `${index} ${longName.slice(0, 40 + (index % 120))}`,
        after: [],
        assignment: { lane: `amt-${index % 22}`, state: index % 7 === 0 ? 'unsure' : 'confirmed', reason: 'So ist es' },
        schedule: { column: `q-${index % 8}`, stance: 'wave', reviewAt: '2027-03-01' },
      }
    }),
  })
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What the server makes a file from, for a plan in its stored text. */
export const storedText = (json: string, resolution: Resolution | null = null): StoredPlanText => ({
  boardId: boardIdSchema.parse('board-a'),
  json,
  hash: hashOf(json),
  resolution,
})

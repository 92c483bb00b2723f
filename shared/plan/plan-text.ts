import type { AssignmentState, Schedule } from '../domain/decisions.ts'
import type { Resolution } from '../domain/resolution.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import type { Lane } from '../domain/workshop.ts'
import type { OpenPointKind } from './open-points.ts'
import type { PlanRow } from './plan.ts'

/**
 * German words of the plan as a document. They stand here and not in `client/text`, because the files that leave the
 * server and the plan page must say the same.
 */
export const planText = {
  sheets: { plan: 'Plan', lanes: 'Ämter', quarters: 'Quartale', openPoints: 'Offene Punkte', cover: 'Angaben' },
  heads: {
    municipality: 'Kommune',
    plan: 'Plan',
    service: 'Leistung',
    leikaKey: 'LeiKa-Schlüssel',
    topicArea: 'Themenfeld',
    bundles: 'OZG-Leistung',
    lane: 'Amt',
    state: 'Zustand',
    target: 'Angeboten an',
    column: 'Fahrplan',
    stance: 'Vorgehen',
    reason: 'Begründung',
    reviewAt: 'Wiedervorlage',
    total: 'Summe',
  },
  summary: 'In Kürze',
  decisions: {
    title: 'Entscheidungen der Klärung',
    outcome: 'Entscheidung',
    decidedBy: 'Entschieden von',
    at: 'Zeit',
    parked: (owner: string, day: string) => `geparkt: ${owner}, bis ${day}`,
  },
  votes: 'Abstimmungen',
  voices: (count: number) => (count === 1 ? '1 Stimme' : `${count} Stimmen`),
  open: { kind: 'Was offen ist', owner: 'Wer kümmert sich', nothing: 'Es ist nichts offen.' },
  offeredTo: (lane: string) => `angeboten an ${lane}`,
  /** The usual of its kind stands in brackets. */
  presetEffort: (personDays: string) => `(${personDays})`,
  presetHint: 'In Klammern: üblicher Wert, weil niemand etwas anderes gesagt hat.',
  previous: 'Vorige Version',
  cover: {
    title: 'Workshop',
    date: 'Datum des Workshops',
    municipality: 'Kommune',
    ags: 'AGS',
    number: 'Plan',
    frozenAt: 'Eingefroren am',
    frozenBy: 'Eingefroren von',
    note: 'Notiz',
    hash: 'Prüfsumme (SHA-256)',
    list: 'Leistungsliste',
    listHash: 'Prüfsumme der Liste',
    services: 'Leistungen in der Liste',
    assigned: 'zugeordnet',
    scheduled: 'im Fahrplan',
    undecided: 'noch ohne Entscheidung',
  },
  states: {
    suggested: { mark: '○', word: 'vorgeschlagen' },
    confirmed: { mark: '✓', word: 'bestätigt' },
    unsure: { mark: '?', word: 'unsicher' },
    offered: { mark: '→', word: 'angeboten' },
    returned: { mark: '←', word: 'zurückgegeben' },
    disputed: { mark: '!', word: 'strittig' },
    settled: { mark: '✓✓', word: 'geklärt' },
  } satisfies Record<AssignmentState, { mark: string; word: string }>,
  stances: { early: 'früh dabei', wave: 'mit der Welle', 'status-quo': 'vorerst Status quo' } satisfies Record<
    Schedule['stance'],
    string
  >,
  /** After a number: `3 unsicher`. */
  openKinds: {
    parked: 'geparkt',
    disputed: 'strittig',
    returned: 'zurückgegeben',
    offered: 'angeboten',
    unsure: 'unsicher',
    'no-lane': 'ohne Amt',
    'no-column': 'ohne Termin',
  } satisfies Record<OpenPointKind, string>,
  /** Whether a body adopted a plan; null: none did. */
  status: (resolution: Pick<Resolution, 'body' | 'decidedOn'> | null) =>
    resolution === null ? 'Entwurf' : `Beschlossen am ${planText.day(resolution.decidedOn)} durch ${resolution.body}`,
  version: (number: number) => `Plan v${number}`,
  lane: (lane: Lane | null) =>
    lane === null ? 'ohne Amt' : lane.number === null ? lane.name : `${lane.number} ${lane.name}`,
  column: (column: RoadmapColumn | null) =>
    column === null
      ? 'ohne Termin'
      : column.kind === 'status-quo'
        ? 'vorerst Status quo'
        : `${column.quarter}. Quartal ${column.year}`,
  columnShort: (column: RoadmapColumn | null) =>
    column === null
      ? 'ohne Termin'
      : column.kind === 'status-quo'
        ? 'Status quo'
        : `Q${column.quarter} ${String(column.year).slice(2)}`,
  /** A plan names functions, not people. */
  frozenBy: (by: { function: string }) => (by.function === '' ? 'Moderation' : by.function),
  /** `2026-11-24` → `24.11.2026`. */
  day: (isoDate: string) => isoDate.split('-').reverse().join('.'),
  moment: (epochMs: number) => `${momentFormat.format(epochMs)} Uhr`,
}

const momentFormat = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})

/** Both reasons that a row may have: why this Amt, why then. */
export function reasonsOf(row: PlanRow): string {
  return [row.assignment?.reason, row.schedule?.reason].filter(Boolean).join(' · ')
}

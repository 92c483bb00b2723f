import type { Resolution } from '../../shared/domain/resolution.ts'
import { planText } from '../../shared/plan/plan-text.ts'

/** German words that only the files have which leave the house; all others stand in `shared/plan/plan-text.ts`. */
export const fileText = {
  heads: {
    effort: 'Aufwand (Personentage)',
    effortBy: 'Aufwand laut',
    availableFrom: 'Verfügbar ab',
    after: 'Erst nach',
    openPrerequisites: 'Voraussetzungen offen',
    donePrerequisites: 'Voraussetzungen erledigt',
    solution: 'Lösung',
    provider: 'Anbieter',
    model: 'Nachnutzung',
    development: 'Entwicklung',
    operation: 'Betrieb',
    maturity: 'Reifegrad',
    milestones: 'Projektstand',
    nextMilestone: 'Nächster Meilenstein',
    parked: 'Geparkt, weil',
    parkedOwner: 'Geparkt: wer',
    parkedUntil: 'Geparkt bis',
    firstDay: 'Beginn',
    lastDay: 'Ende',
    services: 'Leistungen',
    capacity: 'Kapazität (Personentage)',
    share: 'Auslastung',
    open: 'Offene Punkte',
    until: 'Bis wann',
  },
  effortBy: { said: 'Angabe des Amtes', preset: 'üblicher Wert' },
  noReason: 'ohne Begründung',
  allLanes: 'alle Ämter',
  /** `Umsetzung: läuft, 15.01.2027` */
  milestone: (step: string, state: string, day: string) => `${step}: ${state}${day === '' ? '' : `, ${day}`}`,
  noted: (what: string, note: string) => (note === '' ? what : `${what} (${note})`),
  cover: { none: 'keine', status: 'Stand' },
  status: (resolution: Resolution | null) => fileText.noted(planText.status(resolution), resolution?.note ?? ''),
} as const

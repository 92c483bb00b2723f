import type { Phase } from '../../shared/domain/phase.ts'
import { type OpenWork, openWorkIn } from '../../shared/rules/phase-rights.ts'

const names: Record<Phase, string> = {
  free: 'Freies Arbeiten',
  lobby: 'Ankommen',
  opening: 'Begrüßung',
  practice: 'Übungskarte',
  assignment: 'Zuordnung',
  acceptance: 'Annahme',
  disputes: 'Klärung',
  roadmap: 'Fahrplan',
  vote: 'Abstimmung',
  decision: 'Beschluss',
  followup: 'Nacharbeit',
}

const openWork: Record<OpenWork, string> = {
  nothing: 'nur die Moderation ändert Karten',
  assignment: 'Ämter ordnen eigene Karten zu',
  schedule: 'Ämter planen eigene Karten ein',
  both: 'Ämter ordnen eigene Karten zu und planen sie ein',
}

export const phaseText = {
  name: names,
  /** What is open for whom. */
  open: (phase: Phase) => openWork[openWorkIn(phase)],
  current: (phase: Phase) => `Phase: ${names[phase]}`,
  choose: (phase: Phase) => `Phase: ${names[phase]}. Phase wechseln`,
  choices: 'Phase des Workshops',
  changed: (phase: Phase) => `Neue Phase: ${names[phase]} – ${openWork[openWorkIn(phase)]}.`,
  failed: 'Die Phase ließ sich nicht wechseln',
} as const

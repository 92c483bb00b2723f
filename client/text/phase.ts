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
const corrections = (until: string) => `Ämter berichtigen eigene Karten bis ${until.split('-').reverse().join('.')}`

export const phaseText = {
  name: names,
  /** What is open for whom. */
  open: (phase: Phase) => openWork[openWorkIn(phase)],
  /** `until`: the last day of the time for corrections. */
  corrections,
  /** `title`: of the agenda's item that is on. */
  choose: (phase: Phase, title = '') =>
    title && title !== names[phase]
      ? `${title}. Phase: ${names[phase]}. Phase wechseln`
      : `Phase: ${names[phase]}. Phase wechseln`,
  choices: 'Phase des Workshops',
  changed: (phase: Phase) => `Neue Phase: ${names[phase]} – ${openWork[openWorkIn(phase)]}.`,
} as const

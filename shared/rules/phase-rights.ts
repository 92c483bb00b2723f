import type { Phase } from '../domain/phase.ts'

/** What an Amt may change in a phase: nothing, who is responsible, when it goes online, or both. */
export type OpenWork = 'nothing' | 'assignment' | 'schedule' | 'both'

const openWork: Record<Phase, OpenWork> = {
  free: 'both',
  lobby: 'nothing',
  opening: 'nothing',
  practice: 'nothing',
  assignment: 'assignment',
  acceptance: 'assignment',
  disputes: 'nothing',
  roadmap: 'schedule',
  vote: 'nothing',
  decision: 'nothing',
  followup: 'nothing',
}

/** `correctionsOpen`: the time for corrections after the workshop. */
export const openWorkIn = (phase: Phase, correctionsOpen = false): OpenWork =>
  phase === 'followup' && correctionsOpen ? 'both' : openWork[phase]

export function isOpenIn(phase: Phase, work: 'assignment' | 'schedule', correctionsOpen = false): boolean {
  const open = openWorkIn(phase, correctionsOpen)
  return open === 'both' || open === work
}

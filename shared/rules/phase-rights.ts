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

export const openWorkIn = (phase: Phase): OpenWork => openWork[phase]

export const isOpenIn = (phase: Phase, work: 'assignment' | 'schedule'): boolean =>
  openWork[phase] === 'both' || openWork[phase] === work

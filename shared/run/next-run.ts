import type { BoardId } from '../domain/ids.ts'
import type { Role } from '../domain/participant.ts'
import type { Phase } from '../domain/phase.ts'
import type { Result } from '../kit/result.ts'
import type { LogEvent } from './log-entry.ts'
import type { Run, RunPerson } from './run.ts'
import type { RunEvent } from './run-event.ts'
import type { VoteResult } from './vote.ts'

/** What the transition needs from outside. */
export interface RunContext {
  /** Epoch ms. */
  now: number
  actor: RunPerson & { role: Role }
  /** Who has changes that are not saved, for the end of the phase `decision`. */
  waiting: readonly { name: string; count: number }[]
  /** What the ballots give, for `close-vote`. */
  tally: (vote: NonNullable<Run['vote']>) => VoteResult
  boardIds: readonly BoardId[]
}

export const runRefusals = [
  'not-allowed',
  'not-found', // an item, a board or a vote that is not there
  'changes-waiting', // the phase `decision` does not end while somebody has unsaved changes
  'no-timer',
  'vote-running', // one vote at a time
  'vote-over',
  'nothing-asked', // "fertig" without the question
] as const
export type RunRefusal = (typeof runRefusals)[number]

export interface NextRun {
  run: Run
  log: LogEvent[]
}

/** The run of a workshop that was just made. */
export function firstRun(phase: Phase): Run {
  return {
    revision: 0,
    phase,
    agenda: [],
    plannedStart: null,
    current: null,
    past: [],
    timer: null,
    shown: null,
    stage: null,
    hands: [],
    ready: null,
    call: null,
    laneAccess: [],
    vote: null,
    practice: [],
  }
}

export type NextRunFunction = (run: Run, event: RunEvent, context: RunContext) => Result<NextRun, RunRefusal>

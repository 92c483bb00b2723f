import type { BoardId } from '../domain/ids.ts'
import type { Role } from '../domain/participant.ts'
import type { Phase } from '../domain/phase.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { unreachable } from '../kit/unreachable.ts'
import type { LogEvent } from './log-entry.ts'
import type { Run, RunPerson } from './run.ts'
import { setAgenda, skipItem } from './run-agenda.ts'
import type { RunChange } from './run-change.ts'
import { setCorrections } from './run-corrections.ts'
import { moderationEventTypes, type RunEvent } from './run-event.ts'
import {
  callLane,
  clearStage,
  closeCase,
  endCall,
  setLaneAccess,
  showView,
  stageCard,
  stopShowing,
} from './run-focus.ts'
import { askReady, endReady, lowerAllHands, lowerHand, raiseHand, reportPractice, sayReady } from './run-people.ts'
import { endStep, startItem, startPhase } from './run-steps.ts'
import { addTime, startTimer, stopTimer } from './run-timer.ts'
import { cancelVote, closeVote, dismissVote, openVote } from './run-vote.ts'
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
  'day-over', // nothing opens until a day that has passed
] as const
export type RunRefusal = (typeof runRefusals)[number]

/** What somebody of this role may do with the run: the moderation everything, who only watches nothing. */
export function mayRun(event: RunEvent, role: Role): boolean {
  if (role === 'observer') return false
  if (event.type === 'say-ready') return role !== 'moderator' // it is the moderation that asks
  return role === 'moderator' || !moderationEventTypes.includes(event.type)
}

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
    correctionsUntil: null,
    practice: [],
  }
}

/**
 * What an event makes of the run: the next revision, or the very same object when nothing changes. The log may tell something all the
 * same. Errors: `RunRefusal`. Pure; whoever calls it applies one event after the other.
 */
export function nextRun(run: Run, event: RunEvent, context: RunContext): Result<NextRun, RunRefusal> {
  if (!mayRun(event, context.actor.role)) return fail('not-allowed')
  if (!knowsBoard(event, context.boardIds)) return fail('not-found')
  const change = changeBy(run, event, context)
  if (!change.ok) return change
  const { parts, log } = change.value
  if (Object.keys(parts).length === 0) return ok({ run, log })
  return ok({ run: { ...run, ...parts, revision: run.revision + 1 }, log })
}

function changeBy(run: Run, event: RunEvent, context: RunContext): Result<RunChange, RunRefusal> {
  const { now, actor } = context
  switch (event.type) {
    case 'start-item':
      return startItem(run, event, context)
    case 'start-phase':
      return startPhase(run, event, context)
    case 'end-step':
      return endStep(run, event, context)
    case 'skip-item':
      return skipItem(run, event)
    case 'set-agenda':
      return setAgenda(run, event)
    case 'start-timer':
      return startTimer(event, now)
    case 'add-time':
      return addTime(run, event, now)
    case 'stop-timer':
      return stopTimer(run)
    case 'show-view':
      return showView(run, event, personOf(actor))
    case 'stop-showing':
      return stopShowing(run)
    case 'stage-card':
      return stageCard(run, event, now)
    case 'clear-stage':
      return clearStage(run)
    case 'decide':
    case 'park':
      return closeCase(run, event)
    case 'raise-hand':
      return raiseHand(run, personOf(actor), now)
    case 'lower-own-hand':
      return lowerHand(run, actor.id)
    case 'lower-hand':
      return lowerHand(run, event.participantId)
    case 'lower-all-hands':
      return lowerAllHands(run)
    case 'ask-ready':
      return askReady(event, now)
    case 'end-ready':
      return endReady(run)
    case 'say-ready':
      return sayReady(run, event, actor.id)
    case 'call-lane':
      return callLane(event, now)
    case 'end-call':
      return endCall(run)
    case 'set-lane-access':
      return setLaneAccess(run, event)
    case 'set-corrections':
      return setCorrections(run, event, now)
    case 'open-vote':
      return openVote(run, event, now)
    case 'close-vote':
      return closeVote(run, event, context)
    case 'cancel-vote':
      return cancelVote(run, event)
    case 'dismiss-vote':
      return dismissVote(run, event)
    case 'report-practice':
      return reportPractice(run, event, personOf(actor))
    default:
      return unreachable(event)
  }
}

const personOf = ({ id, name, function: task, laneId, boardId }: RunPerson): RunPerson => ({
  id,
  name,
  function: task,
  laneId,
  boardId,
})

function knowsBoard(event: RunEvent, boards: readonly BoardId[]): boolean {
  switch (event.type) {
    case 'show-view':
      return boards.includes(event.shown.boardId)
    case 'stage-card':
    case 'decide':
    case 'park':
    case 'call-lane':
    case 'set-lane-access':
      return boards.includes(event.boardId)
    case 'add-time':
      return event.lanes === null || event.lanes.every(({ boardId }) => boards.includes(boardId))
    case 'open-vote':
      return event.definition.boardId === null || boards.includes(event.definition.boardId)
    default:
      return true
  }
}

import { canonicalJson } from '../kit/canonical-json.ts'
import type { Result } from '../kit/result.ts'
import type { LogEvent } from './log-entry.ts'
import { maxLaneEntries, type Run, type RunPerson } from './run.ts'
import { changed, type RunChange, unchanged } from './run-change.ts'
import type { EventOf } from './run-event.ts'

/* What the moderation directs everybody to: its view, a card on stage, an Amt. */

type Change = Result<RunChange, never>

export function showView(run: Run, event: EventOf<'show-view'>, by: RunPerson): Change {
  const shown = { ...event.shown, by }
  return canonicalJson(shown) === canonicalJson(run.shown) ? unchanged : changed({ shown })
}

export const stopShowing = (run: Run): Change => (run.shown ? changed({ shown: null }) : unchanged)

export const stageCard = (run: Run, { boardId, card }: EventOf<'stage-card'>, now: number): Change =>
  isOnStage(run, { boardId, card }) ? unchanged : changed({ stage: { boardId, card, since: now } })

export const clearStage = (run: Run): Change => (run.stage ? changed({ stage: null }) : unchanged)

/** A card that is not on stage may be decided as well: the log tells it, and the stage stays as it is. */
export function closeCase(run: Run, event: EventOf<'decide' | 'park'>): Change {
  return changed(isOnStage(run, event) ? { stage: null } : {}, [logEventOf(event)])
}

function logEventOf(event: EventOf<'decide' | 'park'>): LogEvent {
  if (event.type === 'decide') {
    const { type: _, ...decision } = event
    return { kind: 'decision', ...decision }
  }
  const { type: _, ...parked } = event
  return { kind: 'parked', ...parked }
}

const isOnStage = ({ stage }: Run, { boardId, card }: Pick<EventOf<'stage-card'>, 'boardId' | 'card'>): boolean =>
  stage?.boardId === boardId && stage.card === card

/** Calling again rings again. */
export const callLane = ({ boardId, laneId }: EventOf<'call-lane'>, now: number): Change =>
  changed({ call: { boardId, laneId, at: now } })

export const endCall = (run: Run): Change => (run.call ? changed({ call: null }) : unchanged)

export function setLaneAccess(run: Run, { boardId, laneId, access }: EventOf<'set-lane-access'>): Change {
  const before = run.laneAccess.find((entry) => entry.boardId === boardId && entry.laneId === laneId)
  if ((before?.access ?? 'follow') === access) return unchanged
  const others = run.laneAccess.filter((entry) => entry !== before)
  const own = access === 'follow' ? [] : [{ boardId, laneId, access }]
  return changed({ laneAccess: [...own, ...others].slice(0, maxLaneEntries) })
}

import type { Accessor } from 'solid-js'
import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Run, RunPerson } from '../../shared/run/run.ts'
import type { Reaction, RunEvent } from '../../shared/run/run-event.ts'
import type { Answer } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'

/** A sign that somebody just gave. */
export interface SeenReaction {
  id: number
  person: RunPerson
  reaction: Reaction
}

/** The run of a workshop as the views see it; follows the server until its owner is disposed. */
export interface RunSession {
  readonly run: Accessor<Run>
  /** False until the server's run is here. */
  readonly isReady: Accessor<boolean>
  /** The server's clock, epoch ms; ticks once a second, but only while the page is seen. */
  readonly now: Accessor<number>
  /** The same at this very moment, not reactive. */
  readNow(): number
  /** One event for the run's state machine; the answer's run is shown at once. */
  send(event: RunEvent): Answer<true>
  react(boardId: BoardId, reaction: Reaction): Answer<true>
  /** Those of the last few seconds. */
  readonly reactions: Accessor<readonly SeenReaction[]>
  /** Rises with each change of the log. */
  readonly logRevision: Accessor<number>
  /** What the moderation set for an Amt; null: as the phase says. Reactive. */
  accessOf(boardId: BoardId, lane: LaneId | null): 'open' | 'closed' | null
}

/** What every view of a live workshop is given. */
export interface LiveProps {
  session: BoardSession
  run: RunSession
}

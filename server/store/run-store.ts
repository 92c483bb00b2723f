import type { LaneId, ParticipantId, WorkshopId } from '../../shared/domain/ids.ts'
import type { LogAuthor, LogEntry, LogEvent } from '../../shared/run/log-entry.ts'
import type { Run } from '../../shared/run/run.ts'
import type { Ballot, VoteId } from '../../shared/run/vote.ts'

/** A line of the log that is about to be written. */
export interface NewLogEntry {
  id: string
  at: number
  by: LogAuthor
  event: LogEvent
}

/** What one voice says, and how it is counted. */
export interface StoredBallot {
  ballot: Ballot
  /** The Amt of who cast it, then. */
  laneId: LaneId | null
}

/** The ballot of a voice, and who cast it: for the people who share the voice. */
export interface CastBallot {
  ballot: Ballot
  by: string
  at: number
}

/** How workshops run, and what their minutes tell. */
export interface RunStore {
  /** [WS15] Null: the run of this workshop was never saved. */
  loadRun(workshopId: WorkshopId): Promise<Run | null>
  /**
   * [WS14] [WS15] Run, phase of the workshop and lines of the log, all or none. [WS17] The ballots of every vote but the one that is open in this run
   * are deleted with it. Throws for an unknown workshop.
   */
  saveRun(workshopId: WorkshopId, run: Run, log: readonly NewLogEntry[]): Promise<void>
  /** [WS16] In the order of time; at the same time as they were written. */
  listLog(workshopId: WorkshopId): Promise<LogEntry[]>
  addLogEntry(workshopId: WorkshopId, entry: NewLogEntry): Promise<void>
  /** [WS16] Only remarks change; null: there is no such remark in this workshop. */
  changeRemark(workshopId: WorkshopId, id: string, change: { text: string; at: number }): Promise<LogEntry | null>
}

/** Where a ballot belongs. `voice`: one of those who have one, see `voiceOf`. */
export interface BallotPlace {
  workshopId: WorkshopId
  voteId: VoteId
  voice: string
}

/** The ballots of the votes that are open; nothing outlives its vote, nor the person who cast it. */
export interface BallotStore {
  /** [WS17] Replaces an earlier ballot of the same voice. */
  saveBallot(
    place: BallotPlace,
    cast: { ballot: Ballot; participantId: ParticipantId; laneId: LaneId | null; at: number },
  ): Promise<void>
  findBallot(place: BallotPlace): Promise<CastBallot | null>
  countBallots(workshopId: WorkshopId, voteId: VoteId): Promise<number>
  listBallots(workshopId: WorkshopId, voteId: VoteId): Promise<StoredBallot[]>
}

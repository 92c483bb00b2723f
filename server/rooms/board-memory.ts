import type { LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'

/** Somebody who has edits that are not saved. */
export interface UnsavedEdits {
  participant: Participant
  /** How many, as she last said. */
  count: number
}

/** What this process knows of a board beside its content, for those who lead. */
export interface BoardActivity {
  /** Commits since the server started: while it stays the same, so does the content. */
  commits: number
  /** Who is here now, each person once, with her unsaved edits. */
  here: readonly UnsavedEdits[]
  /** Whose line broke while edits waited, and who is not back yet. */
  left: readonly UnsavedEdits[]
  /** When somebody of an Amt last changed a card, epoch ms. */
  lastActionAt: ReadonlyMap<LaneId, number>
}

/** The part of it that outlives the room: nobody is forgotten because everybody left. */
export class BoardMemory {
  commits = 0
  readonly lastActionAt = new Map<LaneId, number>()
  private readonly left = new Map<ParticipantId, UnsavedEdits>()

  /** Her line broke. Of several lines, the one with the most counts. */
  noteLeft(participant: Participant, count: number): void {
    if (count <= (this.left.get(participant.id)?.count ?? 0)) return
    this.left.set(participant.id, { participant, count })
  }

  /** She is back and speaks for herself, or is no longer part of the workshop. */
  forget(id: ParticipantId): void {
    this.left.delete(id)
  }

  activity(here: readonly UnsavedEdits[]): BoardActivity {
    const { commits, lastActionAt, left } = this
    return { commits, lastActionAt: new Map(lastActionAt), here, left: [...left.values()] }
  }
}

import type { OwnEdit } from '../../shared/board/rebase-edits.ts'
import type { Receipt } from '../../shared/protocol/receipt.ts'

/** An edit made here: its client id and the clock behind it, and the write frame of the present connection that carries it. */
export interface PendingEdit {
  /** What it replaced, to write it again on another copy of the board. */
  changes: OwnEdit
  client: number
  clock: number
  /** Null: not sent on this connection yet. */
  frame: number | null
}

/** The own edits that the server has not confirmed, oldest first. All functions are pure. */
export type PendingEdits = readonly PendingEdit[]

export const addEdit = (pending: PendingEdits, edit: PendingEdit): PendingEdits => [...pending, edit]

/** The line is gone: what was sent on it may or may not have arrived. */
export const forgetFrames = (pending: PendingEdits): PendingEdits => pending.map((edit) => ({ ...edit, frame: null }))

/** A complete answer (sync step 2) went out as this frame: it carries all that waits. */
export const carryAll = (pending: PendingEdits, frame: number): PendingEdits =>
  pending.map((edit) => (edit.frame === null ? { ...edit, frame } : edit))

/**
 * An edit is saved when frame and clock both reach it. One that an earlier connection carried has no frame on this one:
 * there the clock decides, because every edit of a board writes a value.
 */
export function confirmEdits(pending: PendingEdits, receipt: Receipt): PendingEdits {
  return pending.filter(
    ({ client, clock, frame }) =>
      clock > (receipt.clocks.get(client) ?? 0) || (frame !== null && frame > receipt.frames),
  )
}

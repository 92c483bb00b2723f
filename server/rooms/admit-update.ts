import * as Y from 'yjs'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { mayMoveCards } from '../../shared/rules/may-move-cards.ts'

export type Admission =
  | { kind: 'accept'; clients: readonly number[] }
  /** Holds nothing that the document lacks. */
  | { kind: 'nothing' }
  /** Builds on edits that are not here yet; honest clients send such a frame before their first sync is done. */
  | { kind: 'gap' }
  | { kind: 'refuse'; reason: CloseReason }

/** Decides on a raw update before anything is applied. */
export function admitUpdate(doc: Y.Doc, update: Uint8Array, participant: Participant): Admission {
  const decoded = decode(update)
  if (!decoded) return { kind: 'refuse', reason: 'bad-message' }
  if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return { kind: 'nothing' }
  if (!mayMoveCards(participant.role).ok) return { kind: 'refuse', reason: 'not-allowed' }
  const first = new Map<number, number>()
  for (const { id } of decoded.structs) first.set(id.client, Math.min(first.get(id.client) ?? id.clock, id.clock))
  for (const [client, clock] of first) if (clock > Y.getState(doc.store, client)) return { kind: 'gap' }
  return { kind: 'accept', clients: [...first.keys()] }
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null // lib0 throws on torn bytes
  }
}

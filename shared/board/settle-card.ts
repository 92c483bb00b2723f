import type * as Y from 'yjs'
import type { CardId, LaneId, ParticipantId } from '../domain/ids.ts'
import { ownEdit, writeRegister } from './board-doc.ts'

/** What was decided in front of everybody: the card lies there, and it is no longer open who has it. */
export function settleCard(
  doc: Y.Doc,
  card: CardId,
  settled: { lane: LaneId; reason: string; by: ParticipantId },
): void {
  doc.transact(() => writeRegister(doc, 'assignment', card, { ...settled, state: 'settled' }), ownEdit)
}

import { type BoardDoc, readRegister } from '../../shared/board/board-doc.ts'
import { cardOfChange, type RegisterChange } from '../../shared/board/registers.ts'
import type { CardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { CardOperation } from '../store/card-operation.ts'

/**
 * Notes what an accepted update did to cards: the gate's own list, so what was refused, or lost against a later value, is not in it.
 * Call when the update is in the document.
 */
export function noteOperations(
  operations: CardOperation[],
  { doc, changes, by, at }: { doc: BoardDoc; changes: readonly RegisterChange[]; by: ParticipantId; at: number },
): void {
  for (const change of changes) {
    const card = cardOf(doc, change)
    if (card === null) continue
    const { register, key, before, after } = change
    operations.push({ card, at, by, register, key, before, after })
  }
}

function cardOf(doc: BoardDoc, change: RegisterChange): CardId | null {
  if (change.register !== 'commentState') return cardOfChange(change)
  return readRegister(doc, 'comment', change.key)?.card ?? null
}

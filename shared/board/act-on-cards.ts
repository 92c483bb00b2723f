import type * as Y from 'yjs'
import type { CardId, LaneId } from '../domain/ids.ts'
import { type ActionRefusal, type AssignmentAction, actOn } from '../rules/assignment-actions.ts'
import type { Actor } from '../rules/may-write.ts'
import { changesPerEdit } from './apply-edit.ts'
import { ownEdit, readRegister, writeRegister } from './board-doc.ts'

/** What became of an action on many cards. */
export interface ActionOutcome {
  changed: CardId[]
  refused: { card: CardId; reason: ActionRefusal }[]
}

/** Does one thing with many cards, as one edit (thousands as a few, because of the size of a frame). `suggested`: who should have a card that nobody has. */
export function actOnCards(
  doc: Y.Doc,
  cards: readonly CardId[],
  action: AssignmentAction,
  by: { actor: Actor; suggested: (card: CardId) => LaneId | null },
): ActionOutcome {
  const outcome: ActionOutcome = { changed: [], refused: [] }
  for (let start = 0; start < cards.length; start += changesPerEdit) {
    doc.transact(() => {
      for (const card of cards.slice(start, start + changesPerEdit)) {
        const done = actOn(by.actor, readRegister(doc, 'assignment', card), action, by.suggested(card))
        if (done.ok) {
          writeRegister(doc, 'assignment', card, done.value)
          outcome.changed.push(card)
        } else outcome.refused.push({ card, reason: done.error })
      }
    }, ownEdit)
  }
  return outcome
}

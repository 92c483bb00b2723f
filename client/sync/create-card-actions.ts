import type { Accessor } from 'solid-js'
import { type ActionOutcome, actOnCards } from '../../shared/board/act-on-cards.ts'
import type { BoardDoc } from '../../shared/board/board-doc.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/kit/result.ts'
import { type ActionRefusal, type AssignmentAction, actOn } from '../../shared/rules/assignment-actions.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import type { BoardModel } from './board-model.ts'
import type { Suggestions } from './create-suggestions.ts'
import type { UndoStack } from './create-undo.ts'

/** What one does with cards besides moving them. */
export interface CardActions {
  /** One edit, one receipt, one way back, for those cards for which it is possible. */
  act(cards: readonly CardId[], action: AssignmentAction): ActionOutcome
  /** Whether it is possible for this card, and why not. Reactive. */
  mayAct(card: CardId, action: AssignmentAction): Result<true, ActionRefusal>
}

export function createCardActions(options: {
  doc: Accessor<BoardDoc>
  actor: Accessor<Actor>
  model: BoardModel
  suggestions: Suggestions
  undo: UndoStack
  isLoading: () => boolean
}): CardActions {
  const { actor, model, suggestions } = options
  return {
    act(cards, action) {
      if (options.isLoading()) return { changed: [], refused: cards.map((card) => ({ card, reason: 'phase-closed' })) }
      return options.undo.record(action.type, () =>
        actOnCards(options.doc(), cards, action, { actor: actor(), suggested: suggestions.laneFor }),
      )
    },
    mayAct(card, action) {
      const outcome = actOn(actor(), model.assignment(card), action, suggestions.laneFor(card))
      return outcome.ok ? { ok: true, value: true } : outcome
    },
  }
}

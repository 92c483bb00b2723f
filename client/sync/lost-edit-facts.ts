import { cardOfChange } from '../../shared/board/registers.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession, LostEdit } from './board-session.ts'

/** Null: it is about no single card. */
export const cardOf = ({ change }: LostEdit): CardId | null => cardOfChange(change)

/** Reactive. */
export const lostEditsOf = (session: Pick<BoardSession, 'lostEdits'>, card: CardId): readonly LostEdit[] =>
  session.lostEdits().filter((edit) => cardOf(edit) === card)

/** A lost edit beside what the board says about its card now. Reactive. */
export function lostEditFacts(session: Pick<BoardSession, 'model' | 'workshop'>, edit: LostEdit) {
  const card = cardOf(edit)
  const { lanes, columns } = session.workshop()
  const { model } = session
  return {
    ...edit,
    assignment: card ? model.assignment(card) : undefined,
    schedule: card ? model.schedule(card) : undefined,
    lanes,
    columns,
  }
}

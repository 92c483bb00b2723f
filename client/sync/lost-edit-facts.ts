import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession, LostEdit } from './board-session.ts'

export const cardOf = ({ change }: LostEdit): CardId => change.key

/** Reactive. */
export const lostEditsOf = (session: Pick<BoardSession, 'lostEdits'>, card: CardId): readonly LostEdit[] =>
  session.lostEdits().filter((edit) => cardOf(edit) === card)

/** A lost edit beside what the board says about its card now. Reactive. */
export function lostEditFacts(session: Pick<BoardSession, 'model' | 'workshop'>, edit: LostEdit) {
  const card = cardOf(edit)
  const { lanes, columns } = session.workshop()
  const { model } = session
  return { ...edit, assignment: model.assignment(card), schedule: model.schedule(card), lanes, columns }
}

import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'

/** What screen readers say after a card: its keys, and why it stays where it is. Reactive. */
export function cardHint(session: Pick<BoardSession, 'mayMove'>): string {
  const allowed = session.mayMove()
  return allowed.ok ? boardText.cardHint : boardText.cardHintReadOnly(refusalText[allowed.error])
}

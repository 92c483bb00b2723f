import type { AssignmentState } from '../../shared/domain/decisions.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'

/** What a card says about its state: a mark and words. */
export interface CardState {
  state: AssignmentState
  mark: string
  word: string
  /** The whole, where the words on the card are short. */
  title: string
  /** It waits for an answer of the own Amt. */
  isForMe: boolean
}

/** Undefined: nobody has it yet, so there is nothing to say about a state. Reactive. */
export function cardStateOf(
  session: Pick<BoardSession, 'model' | 'workshop' | 'login'>,
  card: CardId,
): CardState | undefined {
  const assignment = session.model.assignment(card)
  if (!assignment || assignment.lane === null) return undefined
  const { state } = assignment
  const { mark, word } = boardText.states[state]
  const target = state === 'offered' ? session.workshop().lanes.find(({ id }) => id === assignment.target) : undefined
  if (!target) return { state, mark, word, title: word, isForMe: false }
  const isForMe = target.id === session.login().participant?.laneId
  return {
    state,
    mark,
    word: isForMe ? boardText.offers.toYou : boardText.offers.to(target.number ?? target.name),
    title: isForMe ? boardText.offers.toYourLane : boardText.offers.toLane(target),
    isForMe,
  }
}

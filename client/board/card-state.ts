import type { AssignmentState } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { actionText } from '../text/actions.ts'
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

/** Undefined: nobody has it yet, and nobody knows who should. Reactive. */
export function cardStateOf(
  session: Pick<BoardSession, 'model' | 'workshop' | 'login' | 'suggestions'>,
  card: CardId,
): CardState | undefined {
  const assignment = session.model.assignment(card)
  const own = session.login().participant?.laneId
  const laneOf = (id: LaneId) => session.workshop().lanes.find((lane) => lane.id === id)
  if (!assignment || assignment.lane === null) {
    const suggestion = session.suggestions.of(card)
    const lane = suggestion && laneOf(suggestion.lane)
    if (!lane) return undefined
    const word = lane.id === own ? boardText.suggested.toYou : boardText.suggested.to(lane.number ?? lane.name)
    const title = actionText.suggestion(boardText.laneOrInbox(lane), actionText.because(suggestion.reason))
    return { state: 'suggested', mark: boardText.states.suggested.mark, word, title, isForMe: false }
  }
  const { state } = assignment
  const { mark, word } = boardText.states[state]
  if (state !== 'offered') return { state, mark, word, title: word, isForMe: false }
  if (assignment.target === undefined)
    return { state, mark, word: boardText.offers.toClarify, title: boardText.offers.toClarifyLong, isForMe: false }
  const target = laneOf(assignment.target)
  if (!target) return { state, mark, word, title: word, isForMe: false }
  const isForMe = target.id === own
  return {
    state,
    mark,
    word: isForMe ? boardText.offers.toYou : boardText.offers.to(target.number ?? target.name),
    title: isForMe ? boardText.offers.toYourLane : boardText.offers.toLane(target),
    isForMe,
  }
}

import { untrack } from 'solid-js'
import type { ActionOutcome } from '../../shared/board/act-on-cards.ts'
import type { CardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { ActionRefusal, AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import type { BoardSession } from '../sync/board-session.ts'
import type { UndoOutcome } from '../sync/create-undo.ts'
import { toggleCard } from '../sync/select-cards.ts'
import { actionText } from '../text/actions.ts'
import { refusalText } from '../text/refusals.ts'
import { announce } from '../ui/live-region.tsx'

/* Every way to decide about cards (keys, bar, details, list) ends in one of these; each says what came of it. */

/** Does it and says so. False: nothing changed. */
export function actAndTell(session: BoardSession, cards: readonly CardId[], action: AssignmentAction): boolean {
  const outcome = session.act(cards, action)
  announce(outcomeText(action, outcome))
  return outcome.changed.length > 0
}

export function outcomeText(action: AssignmentAction, { changed, refused }: ActionOutcome): string {
  const [first] = refused
  const why = first ? refusalText[first.reason] : ''
  if (changed.length === 0) return actionText.nothing(why)
  const done = `${actionText.done[action.type](changed.length)}.`
  return refused.length === 0 ? done : `${done} ${actionText.kept(refused.length, why)}`
}

/** "Nicht wir": asks for a better owner; what is offered to the own Amt goes back with a reason. */
export function askToRefuse(session: BoardSession, cards: readonly CardId[]): void {
  const own = session.login().participant?.laneId ?? null
  const isOffer = (card: CardId) => {
    const assignment = untrack(() => session.model.assignment(card))
    return own !== null && assignment?.state === 'offered' && assignment.target === own
  }
  const offers = cards.filter(isOffer)
  if (offers.length === cards.length) askForReason(session, cards)
  else
    askForOwner(
      session,
      cards.filter((card) => !isOffer(card)),
    )
}

export function askForReason(session: BoardSession, cards: readonly CardId[]): void {
  openQuestion(session, cards, { type: 'give-back', reason: '-' })
}

/** Any reason and target will do to find out whether the cards may be offered at all. */
function askForOwner(session: BoardSession, cards: readonly CardId[]): void {
  openQuestion(session, cards, { type: 'offer', target: null, reason: '-' })
}

function openQuestion(
  session: BoardSession,
  cards: readonly CardId[],
  probe: AssignmentAction & { type: 'offer' | 'give-back' },
): void {
  const obstacle = untrack(() => obstacleFor(session, cards, probe))
  if (obstacle !== undefined) announce(actionText.nothing(obstacle))
  else session.ask({ type: probe.type, cards })
}

/** Why it is possible for none of the cards, as a sentence. Reactive. */
export function obstacleFor(
  session: BoardSession,
  cards: readonly CardId[],
  action: AssignmentAction,
): string | undefined {
  let reason: ActionRefusal | undefined
  for (const card of cards) {
    const answer = session.mayAct(card, action)
    if (answer.ok) return undefined
    reason ??= answer.error
  }
  return reason === undefined ? undefined : refusalText[reason]
}

/** The cards that a key on one of them means: all marked ones, if it is one of those. */
export function meantCards(session: BoardSession, card: CardId): readonly CardId[] {
  const { cards } = untrack(session.selection)
  return cards.has(card) ? [...cards] : [card]
}

export function toggleAndTell(session: BoardSession, card: CardId): void {
  session.select(toggleCard(untrack(session.selection), card))
  const { cards } = untrack(session.selection)
  const name = session.services.get(card)?.name ?? card
  announce(actionText.toggled(name, cards.has(card), cards.size))
}

/** Takes the last own action back, or does it again, and says what came of it. */
export function stepBack(session: BoardSession, direction: 'undo' | 'redo'): void {
  const outcome = session.undo[direction]()
  announce(outcome === null ? noStepText(direction) : stepText(session, outcome, direction))
}

const noStepText = (direction: 'undo' | 'redo') =>
  direction === 'undo' ? actionText.nothingToUndo : actionText.nothingToRedo

function stepText(session: BoardSession, { name, done, kept }: UndoOutcome, direction: 'undo' | 'redo'): string {
  const [first] = kept
  const why = first ? keptText(session, first) : ''
  if (done === 0) return direction === 'undo' ? actionText.notUndone(why) : actionText.notRedone(why)
  const what = actionText.done[name](done)
  const said = direction === 'undo' ? actionText.undone(what) : actionText.redone(what)
  return first ? `${said} ${actionText.stays(kept.length, why)}` : said
}

function keptText(session: BoardSession, { change, reason }: UndoOutcome['kept'][number]): string {
  if (reason !== 'overtaken') return refusalText[reason]
  const assignment = change.register === 'assignment' ? untrack(() => session.model.assignment(change.key)) : undefined
  return actionText.changedBy(assignment ? nameOf(session, assignment.by) : null)
}

/** Null: not here, so the board does not know the name. */
function nameOf(session: BoardSession, id: ParticipantId): string | null {
  const person = untrack(session.others).find((other) => other.person.id === id)?.person
  return person?.name ?? null
}

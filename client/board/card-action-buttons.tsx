import { Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCardLift } from '../sync/judge-card.ts'
import { actionText } from '../text/actions.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { actAndTell, askForReason, askToRefuse, obstacleFor, toggleAndTell } from './card-commands.ts'

/** What one can do with a card now; what one cannot says why. */
export function CardActionButtons(props: { session: BoardSession; card: CardId }) {
  const cards = () => [props.card]
  const assignment = () => props.session.model.assignment(props.card)
  const own = () => props.session.login().participant?.laneId ?? null
  const obstacle = (action: AssignmentAction) => obstacleFor(props.session, cards(), action)
  const moveObstacle = () => {
    const allowed = judgeCardLift(props.session, props.card)
    return allowed.ok ? undefined : refusalText[allowed.error]
  }
  const isOffered = () => assignment()?.state === 'offered'
  const isForMe = () => isOffered() && own() !== null && assignment()?.target === own()
  const isMyOffer = () => isOffered() && own() !== null && assignment()?.lane === own()
  const name = () => props.session.services.get(props.card)?.name ?? props.card
  const confirm = (said?: string) => {
    if (actAndTell(props.session, cards(), { type: 'confirm' }) && said !== undefined) announce(said)
  }
  return (
    <div class="card-actions">
      <Show
        when={isForMe()}
        fallback={
          <>
            <Button
              variant={isMyOffer() ? 'secondary' : 'primary'}
              size="small"
              disabledReason={obstacle({ type: 'confirm' })}
              onClick={() => confirm(isMyOffer() ? boardText.offers.withdrawn(name()) : undefined)}
            >
              {isMyOffer() ? boardText.offers.withdraw : actionText.confirm}
            </Button>
            <Button
              size="small"
              disabledReason={obstacle({ type: 'offer', target: null, reason: '-' })}
              onClick={() => askToRefuse(props.session, cards())}
            >
              {actionText.refuse}
            </Button>
            <Button
              size="small"
              disabledReason={obstacle({ type: 'mark-unsure' })}
              onClick={() => actAndTell(props.session, cards(), { type: 'mark-unsure' })}
            >
              {actionText.unsure}
            </Button>
          </>
        }
      >
        <Button
          variant="primary"
          size="small"
          disabledReason={obstacle({ type: 'accept' })}
          onClick={() => confirm(boardText.offers.accepted(name()))}
        >
          {boardText.offers.accept}
        </Button>
        <Button
          size="small"
          disabledReason={obstacle({ type: 'give-back', reason: '-' })}
          onClick={() => askForReason(props.session, cards())}
        >
          {actionText.giveBack}
        </Button>
      </Show>
      <Button size="small" disabledReason={moveObstacle()} onClick={() => props.session.startMoving(cards())}>
        {boardText.menu.open}
      </Button>
      <Button size="small" variant="tertiary" onClick={() => toggleAndTell(props.session, props.card)}>
        {props.session.selection().cards.has(props.card) ? actionText.unmark : actionText.mark}
      </Button>
    </div>
  )
}

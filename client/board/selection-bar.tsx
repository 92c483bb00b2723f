import { createMemo, type JSX, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCardLift } from '../sync/judge-card.ts'
import { noSelection } from '../sync/select-cards.ts'
import { actionText } from '../text/actions.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { othersToConfirm } from './bulk-cards.ts'
import { actAndTell, askToRefuse, obstacleFor } from './card-commands.ts'
import './selection-bar.css'
import { WithKey } from './with-key.tsx'

interface SelectionBarProps {
  session: BoardSession
  /** Marked and shown: only these are meant. */
  cards: readonly CardId[]
  /** The list in which the marked cards are the exceptions; empty: there is none. */
  list: readonly CardId[]
  /** What else this view can do with them. */
  children?: JSX.Element
}

/** What can be done with the marked cards, all at once and as one edit. Stands there only while something is marked. */
export function SelectionBar(props: SelectionBarProps) {
  const hidden = () => props.session.selection().cards.size - props.cards.length
  const others = createMemo(() => othersToConfirm(props.session, props.list))
  const act = (cards: readonly CardId[], action: AssignmentAction) => {
    if (actAndTell(props.session, cards, action)) props.session.select(noSelection)
  }
  const obstacle = (action: AssignmentAction) => obstacleFor(props.session, props.cards, action)
  const moveObstacle = createMemo(() => {
    let reason: string | undefined
    for (const card of props.cards) {
      const lift = judgeCardLift(props.session, card)
      if (lift.ok) return undefined
      reason ??= refusalText[lift.error]
    }
    return reason
  })
  /** What is offered goes back, everything else is offered. */
  const refuseObstacle = () => {
    const offered = obstacle({ type: 'offer', target: null, reason: '-' })
    return offered === undefined || obstacle({ type: 'give-back', reason: '-' }) === undefined ? undefined : offered
  }
  return (
    <section class="selection-bar" aria-label={actionText.bar}>
      <p>
        <strong>{actionText.selected(props.cards.length)}</strong> {actionText.hidden(hidden())}
      </p>
      <Show when={props.cards.length > 0}>
        <Button
          size="small"
          variant="primary"
          disabledReason={obstacle({ type: 'confirm' })}
          onClick={() => act(props.cards, { type: 'confirm' })}
        >
          <WithKey label={actionText.confirm} shortcut="B" />
        </Button>
        <Button size="small" disabledReason={refuseObstacle()} onClick={() => askToRefuse(props.session, props.cards)}>
          <WithKey label={actionText.refuse} shortcut="N" />
        </Button>
        <Button
          size="small"
          disabledReason={obstacle({ type: 'mark-unsure' })}
          onClick={() => act(props.cards, { type: 'mark-unsure' })}
        >
          <WithKey label={actionText.unsure} shortcut="U" />
        </Button>
        <Button size="small" disabledReason={moveObstacle()} onClick={() => props.session.startMoving(props.cards)}>
          <WithKey label={actionText.move} shortcut="V" />
        </Button>
        {props.children}
      </Show>
      <Show when={others().length > 0}>
        <Button size="small" onClick={() => act(others(), { type: 'confirm' })}>
          {actionText.confirmOthers(others().length)}
        </Button>
      </Show>
      <Button size="small" variant="tertiary" onClick={() => props.session.select(noSelection)}>
        {actionText.clear}
      </Button>
    </section>
  )
}

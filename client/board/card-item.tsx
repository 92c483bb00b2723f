import { createMemo, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { NewComments } from '../card-talk/new-comments.tsx'
import { planningNoteOf } from '../planning/planning-note.ts'
import { lostEditsOf } from '../sync/lost-edit-facts.ts'
import { actionText } from '../text/actions.ts'
import { boardText } from '../text/board.ts'
import { lostEditsText } from '../text/lost-edits.ts'
import { Icon } from '../ui/icon.tsx'
import { CardFace } from './card-face.tsx'
import { cardStateOf } from './card-state.ts'
import './person-colour.css'
import type { CardDesk } from './create-card-desk.ts'

interface CardItemProps {
  desk: CardDesk
  card: CardId
  /** Position in its list, from 0. */
  index: number
  size: number
  step: number
  compact: boolean
  nameRoom: number | undefined
  /** The card has left this list while it is in the hand: its old element carries the drag and must not go. */
  isGhost: boolean
  hintId: string
}

/** A card in a list, at its place by arithmetic. */
export function CardItem(props: CardItemProps) {
  const { session, hints } = props.desk
  const service = session.services.get(props.card)
  const state = createMemo(() => cardStateOf(session, props.card))
  const dragger = createMemo(() => hints.dragger(props.card))
  const mover = createMemo(() => hints.mover(props.card))
  const isSelected = createMemo(() => props.desk.isSelected(props.card))
  const note = createMemo(() => planningNoteOf(session, props.card))
  const isLost = () => lostEditsOf(session, props.card).length > 0
  const stop = () => (props.isGhost ? undefined : props.card)
  return (
    <li
      class="card-slot"
      classList={{ 'is-ghost': props.isGhost }}
      style={{ transform: `translateY(${props.index * props.step}px)` }}
      aria-posinset={props.index + 1}
      aria-setsize={props.size}
      aria-hidden={props.isGhost ? 'true' : undefined}
    >
      <button
        type="button"
        class={`card ${dragger()?.colour ?? mover()?.colour ?? ''}`}
        classList={{
          'is-held': props.desk.isHeld(props.card),
          'is-opened': props.desk.isOpened(props.card),
          'is-dragged-elsewhere': dragger() !== undefined,
          'is-moved': mover() !== undefined,
          'is-for-me': state()?.isForMe ?? false,
          'is-selected': isSelected(),
        }}
        data-card={stop()}
        data-stop={stop()}
        tabindex={props.desk.isTabStop(props.card) ? 0 : -1}
        aria-describedby={props.hintId}
      >
        <Show when={service}>
          {(known) => (
            <CardFace
              service={known()}
              state={state()}
              compact={props.compact}
              nameRoom={props.nameRoom}
              mark={<NewComments session={session} card={props.card} />}
            />
          )}
        </Show>
        <Show when={isSelected()}>
          <span class="card-mark">
            <Icon name="check" size="small" />
            <span class="kern-sr-only">{actionText.isSelected}</span>
          </span>
        </Show>
      </button>
      <Show when={isLost()}>
        <span class="card-tag is-lost">{lostEditsText.mark}</span>
      </Show>
      <Show when={dragger()}>
        {(hand) => (
          <span class={`card-tag ${hand().colour}`} title={boardText.whoDrags(hand().name)}>
            {hand().name}
          </span>
        )}
      </Show>
      <Show when={!isLost() && !dragger() && mover() === undefined ? note() : undefined}>
        {(told) => (
          <span class="card-tag is-note" title={told().title}>
            {told().word}
          </span>
        )}
      </Show>
      <Show when={!isLost() && !dragger() && mover() !== undefined}>
        <span class={`card-tag ${mover()?.colour ?? ''}`}>
          {mover() ? boardText.whoMoved(mover()?.name ?? '') : boardText.movedByUnknown}
        </span>
      </Show>
    </li>
  )
}

import { For, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { Icon } from '../ui/icon.tsx'
import { CardFace } from './card-face.tsx'
import { cardStateOf } from './card-state.ts'
import type { CardDesk } from './create-card-desk.ts'
import type { Flight } from './create-remote-hints.ts'
import './hand-layer.css'
import './person-colour.css'

const flightMs = 150

/** Above everything: the card in the hand, and cards that others move. */
export function HandLayer(props: { desk: CardDesk; compact?: boolean | undefined }) {
  const { session, hints } = props.desk
  const heldService = () => {
    const card = props.desk.held()
    return card === null ? undefined : session.services.get(card)
  }
  const heldState = () => {
    const card = props.desk.held()
    return card === null ? undefined : cardStateOf(session, card)
  }
  const fly = (element: HTMLElement, flight: Flight) => {
    const { from, to } = flight
    const animation = element.animate(
      [
        { transform: `translate(${from.left}px, ${from.top}px)` },
        { transform: `translate(${to.left}px, ${to.top}px)` },
      ],
      { duration: flightMs, easing: 'ease-out' },
    )
    animation.onfinish = () => hints.landed(flight)
    animation.oncancel = () => hints.landed(flight)
  }
  return (
    <Portal>
      <Show when={props.desk.handPosition()}>
        {(at) => (
          <Show when={heldService()}>
            {(service) => (
              <div
                class="hand-card"
                aria-hidden="true"
                style={{
                  width: `${at().width}px`,
                  height: `${at().height}px`,
                  transform: `translate(${at().left}px, ${at().top}px)`,
                }}
              >
                <CardFace service={service()} state={heldState()} compact={props.compact} />
              </div>
            )}
          </Show>
        )}
      </Show>
      <Show when={props.desk.handNote()}>
        {(note) => (
          <p
            class="hand-note"
            classList={{ 'is-refused': note().kind === 'refused', 'is-loose': note().at === null }}
            aria-hidden="true" // screen readers are told by the live region
            style={spotOf(note().at)}
          >
            <Icon name={note().kind === 'refused' ? 'danger' : 'arrow-forward'} size="small" />
            <span>{note().text}</span>
          </p>
        )}
      </Show>
      <For each={hints.flights()}>
        {(flight) => (
          <Show when={session.services.get(flight.card)}>
            {(service) => (
              <div
                class={`flying-card ${flight.hand?.colour ?? ''}`}
                aria-hidden="true"
                style={{ width: `${flight.to.width}px`, height: `${flight.to.height}px` }}
                ref={(element) => queueMicrotask(() => fly(element, flight))}
              >
                <CardFace service={service()} state={undefined} compact={props.compact} />
              </div>
            )}
          </Show>
        )}
      </For>
    </Portal>
  )
}

const noteRoom = { width: 300, height: 64 } // px, as in hand-layer.css

/** Below the point, but never off the screen. */
function spotOf(at: { x: number; y: number } | null) {
  if (!at) return {}
  const left = Math.max(8, Math.min(at.x, window.innerWidth - noteRoom.width - 8))
  const top = Math.max(8, Math.min(at.y + 8, window.innerHeight - noteRoom.height - 8))
  return { left: `${left}px`, top: `${top}px` }
}

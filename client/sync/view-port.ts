import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'

/** Where somebody looks, in words that hold on a screen of any size. */
export interface ViewSpot {
  /** The card at the top; null: there is none. */
  card: CardId | null
  /** The lane at the left edge, or of the top row; null: not yet assigned. */
  lane: LaneId | null
}

/** A view that scrolls by cards. */
export interface ScrolledView {
  /** Reactive. */
  spot(): ViewSpot
  /** Scrolls there, without touching the focus; what it does not have is left out. */
  show(spot: ViewSpot): void
}

/** The view that is on the screen now, for those who show it to others or follow them. */
export interface ViewPort {
  view: Accessor<ScrolledView | null>
  /** Until the owner is gone. */
  attach(view: ScrolledView): void
}

export function createViewPort(): ViewPort {
  const [view, setView] = createSignal<ScrolledView | null>(null)
  return {
    view,
    attach(attached) {
      setView(attached)
      onCleanup(() => setView((now) => (now === attached ? null : now)))
    },
  }
}

import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from 'solid-js'
import type { View } from '../../shared/domain/view.ts'
import type { ShownView } from '../../shared/run/run.ts'
import { boardPath } from '../app/routes.ts'
import type { CardFilter } from '../board/card-filter.ts'
import type { LiveProps } from '../run/run-session.ts'
import { type FollowEvent, type FollowState, nextFollow } from './follow-state.ts'
import { isShowingHere } from './showing-tab.ts'
import { applyFilter } from './shown-filter.ts'

export interface FollowProps extends LiveProps {
  filter: CardFilter
  shown: View
  navigateTo: (path: string) => void
}

export interface Follow {
  state: Accessor<FollowState>
  happen(event: FollowEvent): void
  /** What the moderation shows to this screen; null: nothing. */
  shown: Accessor<ShownView | null>
}

/** Keeps view, filter and scroll position where the moderation has them, until somebody moves by hand. The focus stays. Needs an owner. */
export function createFollow(props: FollowProps): Follow {
  const [state, setState] = createSignal<FollowState>({ name: 'off' })
  const happen = (event: FollowEvent) => setState((now) => nextFollow(now, event))
  const shown = createMemo(() => (isShowingHere(props) ? null : props.run.run().shown))
  const isFollowing = createMemo(() => state().name === 'following')

  createEffect(
    on(
      () => shown() !== null,
      (isShown) => happen(isShown ? 'shown' : 'ended'),
    ),
  )
  const leadView = createMemo(() => (isFollowing() ? (shown()?.view ?? null) : null))
  createEffect(
    on(leadView, (view) => {
      if (view === null || view === props.shown) return
      props.navigateTo(boardPath(props.session.workshop().id, props.session.boardId, view))
    }),
  )
  // Who leaves the view that is shown, by whichever way, wants to look elsewhere.
  createEffect(
    on(
      () => props.shown,
      (now, before) => {
        const lead = untrack(leadView)
        if (lead !== null && before === lead && now !== lead) happen('touched')
      },
    ),
  )
  createEffect(() => {
    if (props.session.movingCards().length > 0) happen('touched')
  })
  const leadFilter = createMemo(() => (isFollowing() ? (shown()?.filter ?? null) : null))
  createEffect(
    on(leadFilter, (filter) => {
      if (filter) applyFilter(props.filter, filter)
    }),
  )
  // Tracks what the view shows as well: cards that arrive, and a window that changes its size, move nothing away.
  createEffect(() => {
    const lead = shown()
    const view = props.session.viewPort.view()
    if (!isFollowing() || !lead || !view || props.shown !== lead.view) return
    view.show({ card: lead.topCard, lane: lead.topLane })
  })
  return { state, happen, shown }
}

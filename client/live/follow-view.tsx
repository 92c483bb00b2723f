import type { View } from '../../shared/domain/view.ts'
import type { CardFilter } from '../board/card-filter.ts'
import type { LiveProps } from '../run/run-session.ts'

/** "Moderation zeigt": the view follows, with a way out and back. Says when the own Amt is called. */
export function FollowView(
  _props: LiveProps & { filter: CardFilter; shown: View; navigateTo: (path: string) => void },
) {
  return null
}

import type { BoardSession } from '../sync/board-session.ts'
import { planViewText } from '../text/plan.ts'

/**
 * Why the plan cannot be frozen now, in words; undefined: it can. The server freezes what is durable, so the moderator's
 * own last moves must have arrived – else the plan would lack what is on the screen.
 */
export function freezeObstacle(session: Pick<BoardSession, 'login' | 'status' | 'saveState'>): string | undefined {
  const text = planViewText.freeze
  if (session.login().role !== 'moderator') return text.moderationOnly
  if (session.status().name !== 'live') return text.offline
  const { waiting } = session.saveState()
  return waiting > 0 ? text.waiting(waiting) : undefined
}

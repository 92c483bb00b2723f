import type { WorkshopView } from '../../shared/protocol/api.ts'

/** For who has joined and is not yet admitted: what comes, and when; opens the board by itself. */
export function WaitingPage(_props: { view: WorkshopView; onView: (view: WorkshopView) => void }) {
  return null
}

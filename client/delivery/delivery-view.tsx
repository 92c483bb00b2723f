import type { BoardSession } from '../sync/board-session.ts'
import { deliveryText } from '../text/delivery.ts'

/** Step 4: what each Amt enters in the web system, and how far it is. */
export function DeliveryView(_props: { session: BoardSession }) {
  return <h2>{deliveryText.title}</h2>
}

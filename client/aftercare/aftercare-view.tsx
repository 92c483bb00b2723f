import type { RunSession } from '../run/run-session.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'

/** What comes after the workshop: requests, reviews that are due, indicators. */
export function AftercareView(_props: { session: BoardSession; run: RunSession }) {
  return <h2>{aftercareText.title}</h2>
}

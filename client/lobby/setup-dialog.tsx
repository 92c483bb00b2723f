import type { BoardSession } from '../sync/board-session.ts'

/** Who is expected, who is let in, links of the video call. For the moderation. */
export function SetupDialog(_props: { session: BoardSession; open: boolean; onClose: () => void }) {
  return null
}

import type { LiveProps } from '../run/run-session.ts'

/** Sets up, opens and closes a vote. For the moderation, in the rail. */
export function VotePanel(_props: LiveProps) {
  return null
}

import type { LiveProps } from '../run/run-session.ts'

/** The vote that is on, or its result, for everyone. */
export function VoteStand(_props: LiveProps) {
  return null
}

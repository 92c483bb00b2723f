import type { LiveProps } from '../run/run-session.ts'

/** Who wants to speak, in order, and who is ready. For the moderation, in the rail. */
export function HandsPanel(_props: LiveProps) {
  return null
}

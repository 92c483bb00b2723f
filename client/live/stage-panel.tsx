import type { LiveProps } from '../run/run-session.ts'

/** Puts a card on stage, decides or parks it. For the moderation, in the rail. */
export function StagePanel(_props: LiveProps) {
  return null
}

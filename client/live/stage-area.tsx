import type { LiveProps } from '../run/run-session.ts'

/** The card on stage, for everyone. */
export function StageArea(_props: LiveProps) {
  return null
}

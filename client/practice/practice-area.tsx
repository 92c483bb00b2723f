import type { LiveProps } from '../run/run-session.ts'

/** The practice card: moved and taken back once by everyone while the phase practice is on. */
export function PracticeArea(_props: LiveProps) {
  return null
}

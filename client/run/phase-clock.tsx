import type { LiveProps } from '../run/run-session.ts'

/** What is on now, what is open for whom, and how much time is left. For everyone, in the header. */
export function PhaseClock(_props: LiveProps) {
  return null
}

import type { LiveProps } from '../run/run-session.ts'

/** How far each Amt is: people, bar, waiting saves, last action, disputes; call it, open or close it, jump to it. */
export function CockpitPanel(_props: LiveProps) {
  return null
}

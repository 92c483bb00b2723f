import type { LiveProps } from '../run/run-session.ts'

/** The moderation's rail: agenda with clock and timer, Ämter, hands, stage, vote. Collapsible; nobody else has it. */
export function ModerationRail(_props: LiveProps) {
  return null
}

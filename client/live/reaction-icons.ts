import type { Reaction } from '../../shared/run/run-event.ts'
import type { IconName } from '../ui/icon.tsx'

export const reactionIcons: Record<Reaction, IconName> = {
  applause: 'star',
  agree: 'check',
  question: 'question-mark',
  faster: 'keyboard-double-arrow-right',
  slower: 'keyboard-double-arrow-left',
}

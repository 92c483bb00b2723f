import type { Reaction } from '../../shared/run/run-event.ts'
import { reactionSchema } from '../../shared/run/run-event.ts'
import type { SeenReaction } from '../run/run-session.ts'

export interface ReactionGroup {
  reaction: Reaction
  /** One person only is named. */
  person: SeenReaction['person'] | null
  people: number
}

/** Sixty people who applaud are one line; who reacts twice counts once. In the order in which the kinds came. */
export function groupReactions(seen: readonly SeenReaction[]): ReactionGroup[] {
  const kinds = [...new Set(seen.map(({ reaction }) => reaction))]
  return kinds.map((reaction) => {
    const people = new Map(
      seen.filter((one) => one.reaction === reaction).map(({ person }) => [person.id, person] as const),
    )
    const [first] = people.values()
    return { reaction, person: people.size === 1 ? (first ?? null) : null, people: people.size }
  })
}

export const reactions: readonly Reaction[] = reactionSchema.options

import type { Comment, CommentId } from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'

export interface CardComment extends Comment {
  id: CommentId
}

/**
 * The comments of each card, oldest first. `at` is the writer's clock, and nobody else's is at hand before the server has confirmed: one
 * whose clock is wrong has a comment in the wrong place, but in the same place for everybody.
 */
export function commentsByCard(entries: ReadonlyMap<CommentId, Comment>): ReadonlyMap<CardId, readonly CardComment[]> {
  const byCard = new Map<CardId, CardComment[]>()
  for (const [id, comment] of entries) {
    const ofCard = byCard.get(comment.card)
    if (ofCard) ofCard.push({ ...comment, id })
    else byCard.set(comment.card, [{ ...comment, id }])
  }
  for (const ofCard of byCard.values()) ofCard.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return byCard
}

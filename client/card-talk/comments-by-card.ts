import type { Comment, CommentId } from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'

export interface CardComment extends Comment {
  id: CommentId
}
export type CommentsByCard = ReadonlyMap<CardId, readonly CardComment[]>

/**
 * The comments of each card, oldest first. `at` is the writer's clock, and nobody else's is at hand before the server has confirmed: one
 * whose clock is wrong has a comment in the wrong place, but in the same place for everybody. What is in `known` already stays the very
 * same object, as does the list of a card to which nothing was added: comments are written once.
 */
export function commentsByCard(entries: ReadonlyMap<CommentId, Comment>, known: CommentsByCard): CommentsByCard {
  const byId = new Map([...known.values()].flat().map((comment) => [comment.id, comment]))
  const byCard = new Map<CardId, CardComment[]>()
  for (const [id, comment] of entries) {
    const entry = byId.get(id) ?? { ...comment, id }
    const ofCard = byCard.get(entry.card)
    if (ofCard) ofCard.push(entry)
    else byCard.set(entry.card, [entry])
  }
  const merged = new Map<CardId, readonly CardComment[]>()
  for (const [card, comments] of byCard) {
    const sorted = comments.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const before = known.get(card)
    const isSame = before?.length === sorted.length && before.every((comment, index) => comment === sorted[index])
    merged.set(card, isSame ? before : sorted)
  }
  return merged
}

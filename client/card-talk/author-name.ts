import type { DirectoryPerson } from '../../shared/protocol/history-api.ts'
import { commentText } from '../text/comments.ts'

/** Null: removed; undefined: not known yet. */
export function authorName(author: Pick<DirectoryPerson, 'name'> | null | undefined): string {
  if (author === undefined) return commentText.unknownPerson
  return author?.name ?? commentText.removedPerson
}

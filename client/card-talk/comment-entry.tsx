import { Show } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { commentText } from '../text/comments.ts'
import { placeOf } from '../text/history.ts'
import { Button } from '../ui/button.tsx'
import { formatDate, formatTime } from '../ui/format.ts'
import { authorName } from './author-name.ts'
import type { CardComment } from './comments-by-card.ts'
import { directoryOf } from './people-directory.ts'

const namedCharacters = 40 // enough to tell one's comments apart by ear

/** One comment. Its text is text only: no links, no marks. */
export function CommentEntry(props: {
  session: BoardSession
  comment: CardComment
  isNew: boolean
  isResolved: boolean
  refusal: string | undefined
  onResolve: () => void
}) {
  const author = () => directoryOf(props.session).find(props.comment.by)
  const name = () => authorName(author())
  const place = () => {
    const known = author()
    return known ? placeOf(known, props.session.workshop().lanes) : ''
  }
  const when = () => {
    const day = formatDate(props.comment.at)
    const time = formatTime(props.comment.at)
    return day === formatDate(Date.now()) ? time : commentText.at(day, time)
  }
  const actionLabel = () => {
    const start = props.comment.text.slice(0, namedCharacters)
    return props.isResolved ? commentText.reopenOf(name(), start) : commentText.resolveOf(name(), start)
  }
  return (
    <li class="comment-entry" data-comment={props.comment.id}>
      <p class="comment-entry__who">
        <strong classList={{ 'is-nobody': !author() }}>{name()}</strong>
        <Show when={props.isNew}>
          <span class="comment-entry__new">{commentText.isNew}</span>
        </Show>
        <Show when={place()}>
          <span class="comment-entry__place">{place()}</span>
        </Show>
        <time datetime={new Date(props.comment.at).toISOString()}>{when()}</time>
      </p>
      <p class="comment-entry__text">{props.comment.text}</p>
      <Button
        variant="tertiary"
        size="small"
        icon={props.isResolved ? 'undo' : 'check'}
        aria-label={actionLabel()}
        disabledReason={props.refusal}
        onClick={() => props.onResolve()}
      >
        {props.isResolved ? commentText.reopen : commentText.resolve}
      </Button>
    </li>
  )
}

import { createMemo, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commentText } from '../text/comments.ts'
import { Icon } from '../ui/icon.tsx'
import { talkOf } from './card-talk.ts'
import './new-comments.css'

/** On a card: how many comments I have not looked at. Nothing where there are none. */
export function NewComments(props: { session: BoardSession; card: CardId }) {
  const count = createMemo(() => talkOf(props.session).newCountOf(props.card))
  return (
    <Show when={count() > 0}>
      <span class="new-comments" title={commentText.newOnes(count())}>
        <Icon name="comment" size="small" />
        <span aria-hidden="true">{count()}</span>
        <span class="kern-sr-only">{commentText.newOnes(count())}</span>
      </span>
    </Show>
  )
}

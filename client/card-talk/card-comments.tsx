import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, untrack } from 'solid-js'
import type { CommentId } from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commentText } from '../text/comments.ts'
import { refusalText } from '../text/refusals.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { announce } from '../ui/live-region.tsx'
import { authorName } from './author-name.ts'
import './card-comments.css'
import { talkOf } from './card-talk.ts'
import { CommentEntry } from './comment-entry.tsx'
import { CommentForm } from './comment-form.tsx'
import type { CardComment } from './comments-by-card.ts'
import { directoryOf } from './people-directory.ts'

/** What people say about a card: read, write, tick off. Open from the start where there is something to read. */
export function CardComments(props: { session: BoardSession; card: CardId }) {
  const talk = talkOf(props.session)
  const directory = directoryOf(props.session)
  const comments = createMemo(() => talk.commentsOf(props.card))
  const open = () => comments().filter(({ id }) => !talk.isResolved(id))
  const resolved = () => comments().filter(({ id }) => talk.isResolved(id))
  const isOpenAtFirst = untrack(comments).length > 0
  const [isOpen, setOpen] = createSignal(isOpenAtFirst)
  /** New when it was first shown here: it keeps its mark until the card is closed. */
  const [fresh, setFresh] = createSignal<ReadonlySet<CommentId>>(new Set())
  const [isSeen, setSeen] = createSignal(!document.hidden)
  const follow = () => setSeen(!document.hidden)
  document.addEventListener('visibilitychange', follow)
  onCleanup(() => document.removeEventListener('visibilitychange', follow))

  createEffect(() => {
    const news = comments().filter((comment) => talk.isNew(comment))
    if (!isOpen() || !isSeen() || news.length === 0) return
    setFresh((known) => new Set([...known, ...news.map(({ id }) => id)]))
    talk.look(news)
  })
  createEffect(
    on(
      comments,
      (now, before) => {
        const latest = now.at(-1)
        const isArrival = isOpen() && latest && before && now.length > before.length
        if (isArrival && latest.by !== props.session.login().participant?.id) {
          announce(commentText.arrived(authorName(untrack(() => directory.find(latest.by)))))
        }
      },
      { defer: true },
    ),
  )

  const refusal = () => (talk.refusal(props.card) === null ? undefined : whyNot())
  const whyNot = () => {
    const why = talk.refusal(props.card)
    return why === 'observers-read' || why === null ? commentText.readOnly : refusalText[why]
  }
  const setResolved = (comment: CardComment, isResolved: boolean) => {
    if (talk.setResolved(comment.id, isResolved).ok) {
      announce(isResolved ? commentText.wasResolved : commentText.wasReopened)
    }
  }
  const summary = () => {
    if (comments().length === 0) return commentText.none
    return commentText.summary(open().length, isOpen() ? 0 : talk.newCountOf(props.card))
  }
  const entries = (list: () => readonly CardComment[], areResolved: boolean) => (
    <ul class="comment-list" aria-label={areResolved ? commentText.resolved(list().length) : commentText.list}>
      <For each={list()}>
        {(comment) => (
          <CommentEntry
            session={props.session}
            comment={comment}
            isNew={fresh().has(comment.id)}
            isResolved={areResolved}
            refusal={refusal()}
            onResolve={() => setResolved(comment, !areResolved)}
          />
        )}
      </For>
    </ul>
  )
  return (
    <section class="card-comments" aria-label={commentText.list}>
      <Disclosure summary={summary()} open={isOpenAtFirst} onToggle={setOpen}>
        <Show when={open().length > 0}>{entries(open, false)}</Show>
        <Show when={resolved().length > 0}>
          <Disclosure summary={commentText.resolved(resolved().length)}>{entries(resolved, true)}</Disclosure>
        </Show>
        <Show when={refusal()} fallback={<CommentForm session={props.session} card={props.card} />}>
          {(why) => <p class="comment-note">{why()}</p>}
        </Show>
      </Disclosure>
    </section>
  )
}

import { createMemo, createRoot, createSignal } from 'solid-js'
import { type CommentId, commentIdSchema } from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { type CardComment, type CommentsByCard, commentsByCard } from './comments-by-card.ts'
import { addSeenComments, readSeenComments } from './seen-comments.ts'

type TalkSession = Pick<BoardSession, 'boardId' | 'facts' | 'login' | 'write' | 'mayWrite'>

/** What is said about the cards of a board, and what of it I have not looked at yet. What reads is reactive. */
export interface CardTalk {
  commentsOf(card: CardId): readonly CardComment[]
  isResolved(id: CommentId): boolean
  newCountOf(card: CardId): number
  isNew(comment: CardComment): boolean
  look(comments: readonly CardComment[]): void
  /** Why I may not comment; null: I may. */
  refusal(card: CardId): WriteRefusal | null
  /** `at`: epoch ms. */
  add(card: CardId, text: string, at: number): Result<true, WriteRefusal>
  setResolved(id: CommentId, isResolved: boolean): Result<true, WriteRefusal>
  /** What somebody has typed and not sent, as long as the page is open. */
  readonly drafts: Map<CardId, string>
}

const none: readonly CardComment[] = []
const talks = new WeakMap<TalkSession, CardTalk>()

/** One for each open board: all cards on the screen share it. It goes with the session, whose signals are all that it holds. */
export function talkOf(session: TalkSession): CardTalk {
  const known = talks.get(session)
  if (known) return known
  const talk = createRoot(() => createCardTalk(session, window.localStorage))
  talks.set(session, talk)
  return talk
}

/** Needs an owner. */
export function createCardTalk(session: TalkSession, storage: Pick<Storage, 'getItem' | 'setItem'>): CardTalk {
  const { facts } = session
  const me = () => session.login().participant?.id
  const storageKey = `auftakt-seen-comments/${session.boardId}/${me() ?? ''}`
  const [seen, setSeen] = createSignal(readSeenComments(storage, storageKey))
  const byCard = createMemo<CommentsByCard>((known) => commentsByCard(facts.entries('comment'), known), new Map())
  const commentsOf = (card: CardId) => byCard().get(card) ?? none
  const isNew = ({ id, by }: CardComment) => by !== me() && !seen().has(id)
  const newCounts = createMemo(() => {
    const counts = new Map<CardId, number>()
    for (const [card, comments] of byCard()) {
      const count = comments.filter(isNew).length
      if (count > 0) counts.set(card, count)
    }
    return counts
  })
  const wish = (card: CardId, comment: { text: string; at: number }) => {
    const by = me()
    return by === undefined
      ? null
      : ({ register: 'comment', key: newCommentId(), value: { card, by, ...comment } } as const)
  }
  return {
    commentsOf,
    isResolved: (id) => facts.value('commentState', id)?.isResolved ?? false,
    newCountOf: (card) => newCounts().get(card) ?? 0,
    isNew,
    look(comments) {
      const ids = comments.filter(isNew).map(({ id }) => id)
      if (ids.length > 0) setSeen(addSeenComments(storage, storageKey, ids))
    },
    refusal(card) {
      const example = wish(card, { text: '…', at: 0 })
      const answer = example ? session.mayWrite(example) : fail('observers-read' as const)
      return answer.ok ? null : answer.error
    },
    add(card, text, at) {
      const comment = wish(card, { text: text.trim(), at })
      return comment ? session.write([comment]) : fail('observers-read')
    },
    setResolved(id, isResolved) {
      const by = me()
      if (by === undefined) return fail('observers-read')
      return session.write([{ register: 'commentState', key: id, value: { isResolved, by } }])
    },
    drafts: new Map(),
  }
}

/** 80 random bits: two comments never share an id, and the board would refuse the second. Works without TLS, unlike `randomUUID`. */
function newCommentId(): CommentId {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return commentIdSchema.parse(`c-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`)
}

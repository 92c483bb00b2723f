import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import {
  prerequisiteKey,
  prerequisiteKindSchema,
  projectKey,
  projectStepSchema,
} from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { HistoryEntry } from '../../shared/protocol/history-api.ts'
import type { Api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import type { CardTalk } from './card-talk.ts'

/** A bulk action and its receipt, or somebody who drags to and fro, are one question. */
export const reloadDelayMs = 300

export interface CardHistoryState {
  /** Null: not here yet. What was there stays while it is asked for anew. */
  entries: Accessor<readonly HistoryEntry[] | null>
  /** The last question had no answer. */
  hasFailed: Accessor<boolean>
  reload: () => void
}

/** Needs an owner. Loads when it is first wanted, and again when the card changes or an own edit is durable. */
export function createCardHistory(options: {
  session: BoardSession
  card: Accessor<CardId>
  talk: CardTalk
  isWanted: Accessor<boolean>
  from: Pick<Api, 'getHistory'>
}): CardHistoryState {
  const { session, card, talk, isWanted, from } = options
  const [entries, setEntries] = createSignal<readonly HistoryEntry[] | null>(null)
  const [hasFailed, setFailed] = createSignal(false)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => {
    asked++
    clearTimeout(timer)
  })

  async function ask(): Promise<void> {
    const question = ++asked
    const answer = await from.getHistory(session.boardId, card())
    if (question !== asked) return
    setFailed(!answer.ok)
    if (answer.ok) setEntries(answer.value)
  }
  const comments = createMemo(() => talk.commentsOf(card()))
  const change = createMemo(
    () => {
      watchCard(session, card())
      for (const { id } of comments()) talk.isResolved(id)
      return session.saveState().savedAt
    },
    undefined,
    { equals: false },
  )
  createEffect(
    on([isWanted, card], ([wanted]) => {
      setEntries(null)
      if (wanted) void ask()
    }),
  )
  const askSoon = () => {
    if (!isWanted()) return
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), reloadDelayMs)
  }
  createEffect(on(change, askSoon, { defer: true }))
  onCleanup(session.onControl(({ type }) => type === 'workshop-changed' && askSoon())) // a name was put right, or is gone
  return { entries, hasFailed, reload: () => void ask() }
}

/** Touches everything that belongs to a card, so that the caller is told when any of it changes. */
function watchCard({ model, facts }: Pick<BoardSession, 'model' | 'facts'>, card: CardId): void {
  model.assignment(card)
  model.schedule(card)
  for (const register of ['effort', 'availability', 'dependency', 'solution', 'team', 'parking'] as const) {
    facts.value(register, card)
  }
  for (const kind of prerequisiteKindSchema.options) facts.value('prerequisite', prerequisiteKey(card, kind))
  for (const step of projectStepSchema.options) facts.value('project', projectKey(card, step))
}

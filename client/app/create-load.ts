import { type Accessor, createComputed, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Result } from '../../shared/kit/result.ts'

export type Load<T, E> = { name: 'waiting' } | { name: 'ready'; value: T } | { name: 'failed'; failure: E }

export interface Loader<T, E> {
  state: Accessor<Load<T, E>>
  /** The value, or why there is none; both undefined while it is waited for. */
  ready: Accessor<T | undefined>
  failure: Accessor<E | undefined>
  /** Asks again from the start. */
  reload: () => void
  /** Asks again; what is there stays until the answer comes. */
  refresh: () => void
  /** Puts a value there that somebody already has. */
  update: (value: T) => void
}

/**
 * Loads what `source` names, again whenever that changes; null: nothing to load yet. The answer to an older question is
 * dropped. Not a Solid resource, because a resource would take the whole page into suspense.
 */
export function createLoad<S, T, E>(
  source: Accessor<S | null>,
  load: (source: S) => Promise<Result<T, E>>,
): Loader<T, E> {
  const [state, setState] = createSignal<Load<T, E>>({ name: 'waiting' })
  let asked = 0
  const ask = async (from: S | null) => {
    const question = ++asked
    if (from === null) return
    const answer = await load(from)
    if (question !== asked) return
    setState(answer.ok ? { name: 'ready', value: answer.value } : { name: 'failed', failure: answer.error })
  }
  const start = (from: S | null) => {
    setState({ name: 'waiting' })
    void ask(from)
  }
  const named = createMemo(source) // the same name again is no new question
  createComputed(on(named, start))
  onCleanup(() => asked++)
  return {
    state,
    ready() {
      const now = state()
      return now.name === 'ready' ? now.value : undefined
    },
    failure() {
      const now = state()
      return now.name === 'failed' ? now.failure : undefined
    },
    reload: () => start(named()),
    refresh: () => void ask(named()),
    update(value) {
      asked++
      setState({ name: 'ready', value })
    },
  }
}

import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js'
import type { Result } from '../../shared/kit/result.ts'
import type { ApiFailure } from './api.ts'

export type Load<T> = { name: 'waiting' } | { name: 'ready'; value: T } | { name: 'failed'; failure: ApiFailure }

/**
 * Loads what `source` names, again whenever it changes or `reload` is called; the answer to an older question is dropped.
 * `update` puts a value there that somebody already has.
 */
export function createLoad<S, T>(
  source: Accessor<S>,
  load: (source: S) => Promise<Result<T, ApiFailure>>,
): { state: Accessor<Load<T>>; reload: () => void; update: (value: T) => void } {
  const [state, setState] = createSignal<Load<T>>({ name: 'waiting' })
  let asked = 0
  const start = async (from: S) => {
    const question = ++asked
    setState({ name: 'waiting' })
    const answer = await load(from)
    if (question !== asked) return
    setState(answer.ok ? { name: 'ready', value: answer.value } : { name: 'failed', failure: answer.error })
  }
  const named = createMemo(source) // the same name again is no new question
  createComputed(on(named, (from) => void start(from)))
  return {
    state,
    reload: () => void start(named()),
    update(value) {
      asked++
      setState({ name: 'ready', value })
    },
  }
}

import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Result } from '../../shared/kit/result.ts'

export type Loaded<T, E> = { name: 'loading' } | { name: 'ready'; value: T } | { name: 'failed'; error: E }

/**
 * Loads again whenever the source changes or `reload` is called; what was there stays until the new value comes. Null
 * source: nothing to load. Not a Solid resource, because a resource would take the whole page into suspense.
 */
export function createLoaded<S, T, E>(
  source: Accessor<S | null>,
  load: (source: S) => Promise<Result<T, E>>,
): { loaded: Accessor<Loaded<T, E>>; reload: () => void } {
  const [loaded, setLoaded] = createSignal<Loaded<T, E>>({ name: 'loading' })
  const [runs, setRuns] = createSignal(0)
  let latest = 0
  createEffect(
    on([source, runs], ([wanted], before) => {
      const run = ++latest
      if (wanted === null) return
      if (before?.[0] !== wanted) setLoaded({ name: 'loading' })
      void load(wanted).then((result) => {
        if (run !== latest) return // overtaken by a later one
        setLoaded(result.ok ? { name: 'ready', value: result.value } : { name: 'failed', error: result.error })
      })
    }),
  )
  onCleanup(() => latest++)
  return { loaded, reload: () => setRuns((count) => count + 1) }
}

import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Result } from '../../shared/kit/result.ts'
import type { ApiFailure } from '../app/api.ts'

export type SaveStatus =
  | { name: 'idle' }
  | { name: 'waiting' } // typed, not sent yet
  | { name: 'saving' }
  | { name: 'saved'; at: number }
  | { name: 'failed'; failure: ApiFailure }

const quietMs = 700 // after the last key

/** Saves by itself a moment after the last change, and at once when the page goes away. Never two at a time. Needs an owner. */
export function createAutosave(
  save: () => Promise<Result<unknown, ApiFailure>>,
  page: Pick<Document, 'addEventListener' | 'removeEventListener'> = document,
): {
  status: Accessor<SaveStatus>
  /** Something changed. */
  touch: () => void
  saveNow: () => Promise<void>
} {
  const [status, setStatus] = createSignal<SaveStatus>({ name: 'idle' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isDirty = false
  const saveNow = async () => {
    clearTimeout(timer)
    if (isSaving) return // it goes on with what was typed meanwhile
    isSaving = true
    do {
      isDirty = false
      setStatus({ name: 'saving' })
      const answer = await save()
      setStatus(answer.ok ? { name: 'saved', at: Date.now() } : { name: 'failed', failure: answer.error })
      if (!answer.ok) break
    } while (isDirty)
    isSaving = false
  }
  const touch = () => {
    isDirty = true
    if (isSaving) return
    setStatus({ name: 'waiting' })
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), quietMs)
  }
  const leave = () => {
    if (status().name === 'waiting') void saveNow()
  }
  page.addEventListener('visibilitychange', leave)
  onCleanup(() => {
    page.removeEventListener('visibilitychange', leave)
    leave()
  })
  return { status, touch, saveNow }
}

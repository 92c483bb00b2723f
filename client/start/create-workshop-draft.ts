import { createEffect } from 'solid-js'
import { createStore, type SetStoreFunction } from 'solid-js/store'
import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import { emptyDraft, type WorkshopDraft, workshopDraftSchema } from './workshop-draft.ts'

const storageKey = 'auftakt-workshop-draft'

/** The draft as a store that the tab remembers. `reset` begins anew; `forget` is for when it has become a workshop. */
export function createWorkshopDraft(): {
  draft: WorkshopDraft
  setDraft: SetStoreFunction<WorkshopDraft>
  /** True: found in the tab, so a chosen file is missing now. */
  restored: boolean
  reset: () => void
  forget: () => void
} {
  const stored = readDraft()
  const [draft, setDraft] = createStore<WorkshopDraft>(stored ?? emptyDraft(new Date(), kgstLanes))
  let isForgotten = false
  createEffect(() => {
    const text = JSON.stringify(draft) // reads, and so follows, every part of it
    if (!isForgotten) write(text)
  })
  return {
    draft,
    setDraft,
    restored: stored !== null,
    reset: () => setDraft(emptyDraft(new Date(), kgstLanes)),
    forget() {
      isForgotten = true
      remove()
    },
  }
}

function readDraft(): WorkshopDraft | null {
  try {
    const parsed = workshopDraftSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null // not JSON, or storage is forbidden
  }
}

function write(text: string): void {
  try {
    sessionStorage.setItem(storageKey, text)
  } catch {
    // storage is full or forbidden: the form works, only a reload would lose it
  }
}

function remove(): void {
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // then nothing was stored either
  }
}

import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { Answer, ApiFailure } from '../app/api.ts'

export type AdmissionStatus =
  | { name: 'waiting' }
  | { name: 'offline' }
  /** For good: the login was ended while she waited. */
  | { name: 'ended'; code: ApiFailure['code'] }

/** What the watch needs of the world, so that tests need no time. */
export interface AdmissionWorld {
  load: () => Answer<WorkshopView>
  /** Calls back once after so many ms; returns the function that prevents it. */
  after: (ms: number, then: () => void) => () => void
  /** From 0 up to 1. */
  random: () => number
  isHidden: () => boolean
  /** Calls back whenever the page may have become visible again; returns the function that ends it. */
  onShown: (then: () => void) => () => void
}

const everyMs = 4000
const spreadMs = 2000 // sixty people who came in one minute do not ask in one instant
const finalCodes: ReadonlySet<ApiFailure['code']> = new Set(['login-missing', 'not-allowed', 'not-found'])

/**
 * Asks every few seconds whether the moderation has let one in, as long as the page is seen; an answer that says so ends it.
 * Without a connection it goes on. Returns the function that ends it.
 */
export function watchAdmission(
  world: AdmissionWorld,
  tell: { view: (view: WorkshopView) => void; status: (status: AdmissionStatus) => void },
): () => void {
  let isOver = false
  let isAsking = false
  let prevent: (() => void) | null = null

  const plan = () => {
    prevent?.()
    prevent = isOver ? null : world.after(everyMs - spreadMs / 2 + world.random() * spreadMs, next)
  }
  const next = () => {
    prevent = null
    if (world.isHidden()) return // `onShown` goes on
    void ask()
  }
  const ask = async () => {
    if (isAsking || isOver) return
    isAsking = true
    const answer = await world.load()
    isAsking = false
    if (isOver) return
    if (answer.ok) {
      tell.status({ name: 'waiting' })
      if (answer.value.isAdmitted) end()
      tell.view(answer.value)
    } else if (finalCodes.has(answer.error.code)) {
      end()
      tell.status({ name: 'ended', code: answer.error.code })
    } else tell.status({ name: 'offline' })
    plan()
  }
  const unfollow = world.onShown(() => {
    if (!world.isHidden() && !isOver) {
      prevent?.()
      prevent = null
      void ask()
    }
  })
  const end = () => {
    isOver = true
    prevent?.()
    prevent = null
    unfollow()
  }
  plan()
  return end
}

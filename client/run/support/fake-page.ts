import type { PageSight } from '../create-server-clock.ts'

/** A page that the test hides and shows. */
export function fakePage() {
  const target = new EventTarget()
  let visibilityState: DocumentVisibilityState = 'visible'
  const page: PageSight = {
    get visibilityState() {
      return visibilityState
    },
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  }
  const show = (state: DocumentVisibilityState) => {
    visibilityState = state
    target.dispatchEvent(new Event('visibilitychange'))
  }
  return { page, show }
}

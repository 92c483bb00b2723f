import { createSignal } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'

/** Which workshop this tab shows to others. Kept per tab: on a second device the same person follows like everybody. */
const storageKey = 'auftakt-shows'
const [shownBy, setShownBy] = createSignal(read())

export function setShowing(workshop: WorkshopId | null): void {
  setShownBy(workshop)
  try {
    if (workshop === null) sessionStorage.removeItem(storageKey)
    else sessionStorage.setItem(storageKey, workshop)
  } catch {
    // forbidden by the browser's owner: it holds until the next reload
  }
}

/** Whether what everybody sees comes from this tab. Reactive. */
export function isShowingHere({ session, run }: LiveProps): boolean {
  const { shown } = run.run()
  return shown !== null && shown.by.id === session.login().participant?.id && shownBy() === session.workshop().id
}

function read(): string | null {
  try {
    return sessionStorage.getItem(storageKey)
  } catch {
    return null
  }
}

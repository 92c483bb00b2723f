import { z } from 'zod'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'

const storageKey = 'auftakt-recent-workshops'
const mostKept = 5
const recentSchema = z.array(z.object({ id: workshopIdSchema, title: z.string(), date: z.string() }))
export type RecentWorkshop = z.infer<typeof recentSchema>[number]

/** Latest first. Names only: whoever opens one still needs the device's login. */
export function readRecentWorkshops(): RecentWorkshop[] {
  try {
    const parsed = recentSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return [] // not JSON, or storage is forbidden
  }
}

/** A rehearsal is gone tomorrow, and its people are not real: it is not remembered. */
export function rememberRecentWorkshop({ id, title, date, rehearsalOf }: Workshop): void {
  if (rehearsalOf !== null) return
  const others = readRecentWorkshops().filter((known) => known.id !== id)
  try {
    localStorage.setItem(storageKey, JSON.stringify([{ id, title, date }, ...others].slice(0, mostKept)))
  } catch {
    // storage is full or forbidden: the list is a convenience only
  }
}

/** It does not exist any more. */
export function forgetRecentWorkshop(id: Workshop['id']): void {
  const others = readRecentWorkshops().filter((known) => known.id !== id)
  try {
    localStorage.setItem(storageKey, JSON.stringify(others))
  } catch {
    // then it is not there either
  }
}

export function forgetRecentWorkshops(): void {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // then there is none
  }
}

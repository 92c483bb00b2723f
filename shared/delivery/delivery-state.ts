import type { Delivery } from '../domain/delivery.ts'

/** How far a service is on its way into the portal network, in this order. */
export const deliveryStates = ['open', 'linked', 'delivered', 'seen'] as const
export type DeliveryState = (typeof deliveryStates)[number]
/** A state that somebody reaches: the others follow from it. */
export type DeliveryStep = Exclude<DeliveryState, 'open'>
export const deliverySteps: readonly DeliveryStep[] = ['linked', 'delivered', 'seen']

export const dayOfStep = { linked: 'linkedAt', delivered: 'deliveredAt', seen: 'seenAt' } as const

/** What does not fit together in a delivery. Nothing of it is forbidden: what was entered stays, and is shown with its doubt. */
export type DeliveryFinding =
  | 'url-missing' // linked, and nobody knows with which page
  | 'linked-missing' // delivered or seen without ever having been linked
  | 'delivered-missing' // seen without ever having been delivered
  | 'days-reversed' // a later step has an earlier day
  | 'day-ahead' // a day that has not come yet

export const nothingDelivered: Delivery = {
  unit: null,
  url: '',
  linkedAt: null,
  deliveredAt: null,
  seenAt: null,
  note: '',
}

/** The last step that has a day counts, also where an earlier one has none. */
export function deliveryStateOf(delivery: Delivery | undefined): DeliveryState {
  if (!delivery) return 'open'
  return deliverySteps.findLast((step) => delivery[dayOfStep[step]] !== null) ?? 'open'
}

/** What comes next; null: it was seen. */
export function nextStepOf(delivery: Delivery | undefined): DeliveryStep | null {
  return deliverySteps[deliveryStates.indexOf(deliveryStateOf(delivery))] ?? null // one state more than steps
}

/** `today`: `2026-11-21`. */
export function findingsOf(delivery: Delivery | undefined, today: string): DeliveryFinding[] {
  if (!delivery) return []
  const { url, linkedAt, deliveredAt, seenAt } = delivery
  const days = [linkedAt, deliveredAt, seenAt].filter((day) => day !== null)
  const found: DeliveryFinding[] = []
  if (days.length > 0 && url === '') found.push('url-missing')
  if (linkedAt === null && days.length > 0) found.push('linked-missing')
  if (deliveredAt === null && seenAt !== null) found.push('delivered-missing')
  if (days.some((day, at) => day < (days[at - 1] ?? day))) found.push('days-reversed')
  if (days.some((day) => day > today)) found.push('day-ahead')
  return found
}

/**
 * The step is taken on this day. Steps before it that have no day were taken by then, too; steps after it are taken back, because
 * whoever says "verknüpft" about a page that was seen begins again.
 */
export function withStep(delivery: Delivery | undefined, step: DeliveryStep, day: string): Delivery {
  const reached = deliverySteps.indexOf(step)
  const next = { ...(delivery ?? nothingDelivered) }
  for (const [at, each] of deliverySteps.entries()) {
    const field = dayOfStep[each]
    if (at === reached) next[field] = day
    else if (at > reached) next[field] = null
    else next[field] ??= day
  }
  return next
}

/** Takes the last step back. */
export function withoutLastStep(delivery: Delivery): Delivery {
  const state = deliveryStateOf(delivery)
  return state === 'open' ? delivery : { ...delivery, [dayOfStep[state]]: null }
}

/** The page is known, and linked since this day. Another page than before is a new beginning: what the portal has is the old one. */
export function withPage(delivery: Delivery | undefined, url: string, day: string): Delivery {
  const before = delivery ?? nothingDelivered
  const isOther = before.url !== '' && before.url !== url
  if (isOther) return { ...withStep(before, 'linked', day), url }
  return { ...before, url, linkedAt: before.linkedAt ?? day }
}

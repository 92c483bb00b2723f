import type { Readiness, ReadinessKey } from '../domain/delivery.ts'

/** How many of the points of the checklist need nothing more: done, or not needed here. */
export const countSettled = (entries: ReadonlyMap<ReadinessKey, Readiness>): number =>
  [...entries.values()].filter(({ state }) => state !== 'open').length

import { type Delivery, type Unit, type UnitId, unitIdSchema } from '../domain/delivery.ts'
import type { LaneId } from '../domain/ids.ts'

export type UnitEntry = readonly [UnitId, Unit]

/** Ids begin with the time (epoch ms), so that the first unit of an Amt stays the first, whatever it is called. */
export const newUnitId = (now: number, random: string): UnitId =>
  unitIdSchema.parse(`u${now.toString(36).padStart(9, '0')}-${random}`)

/** The units of an Amt, the oldest first: that one is meant where a service names none. */
export function unitsOfLane(units: Iterable<UnitEntry>, lane: LaneId): UnitEntry[] {
  return [...units].filter(([, unit]) => unit.lane === lane && !unit.isRemoved).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Who citizens turn to about a service. A unit that is gone, or of the Amt that had the card before, counts as none. */
export function unitOf(delivery: Delivery | undefined, unitsOfItsLane: readonly UnitEntry[]): UnitEntry | null {
  return unitsOfItsLane.find(([id]) => id === delivery?.unit) ?? unitsOfItsLane[0] ?? null
}

/** `Rathausplatz 1, 12345 Musterstadt`; empty where nothing is known. */
export function addressOf({ street, postalCode, town }: Pick<Unit, 'street' | 'postalCode' | 'town'>): string {
  return [street, `${postalCode} ${town}`.trim()].filter((part) => part !== '').join(', ')
}

import type { Availability } from '../domain/card-facts.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import { lastDayOf } from './column-dates.ts'

/** From when a service can go online, and who says so. `from` null: unknown, then nothing is too early. */
export interface KnownAvailability {
  from: string | null
  note: string
  source: 'board' | 'list' | 'nobody'
}

/** What the moderation set counts more than what the list says, also where it set "unbekannt". */
export function availabilityOf(set: Availability | undefined, fromList: string | null | undefined): KnownAvailability {
  if (set) return { from: set.from, note: set.note, source: 'board' }
  if (fromList) return { from: fromList, note: '', source: 'list' }
  return { from: null, note: '', source: 'nobody' }
}

/** A quarter is too early when it ends before the day from which the service is available. The status quo never is. */
export function isTooEarly(column: RoadmapColumn, from: string | null): boolean {
  return from !== null && column.kind === 'quarter' && lastDayOf(column) < from
}

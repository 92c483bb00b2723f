import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { Attendance } from '../../shared/protocol/live-api.ts'

/** Those who were let in, counted without their names. */
export function countAttendance(people: readonly JoinedPerson[]): Attendance {
  const groups = new Map<string, Attendance[number]>()
  for (const { boardId, laneId, role, function: duty, admittedAt } of people) {
    if (admittedAt === null) continue
    const key = JSON.stringify([boardId, laneId, role, duty])
    const group = groups.get(key)
    if (group) group.count++
    else groups.set(key, { boardId, laneId, role, function: duty, count: 1 })
  }
  return [...groups.values()]
}

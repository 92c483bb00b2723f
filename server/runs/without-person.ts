import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { Run } from '../../shared/run/run.ts'

/** The run without somebody who was removed; its past keeps what it tells. The same object when she was nowhere in it. */
export function withoutPerson(run: Run, id: ParticipantId): Run {
  const isHers = (entry: { person: { id: ParticipantId } }) => entry.person.id === id
  const parts: Partial<Run> = {}
  if (run.hands.some(isHers)) parts.hands = run.hands.filter((entry) => !isHers(entry))
  if (run.practice.some(isHers)) parts.practice = run.practice.filter((entry) => !isHers(entry))
  if (run.ready?.people.includes(id)) {
    parts.ready = { ...run.ready, people: run.ready.people.filter((other) => other !== id) }
  }
  if (run.shown?.by.id === id) parts.shown = null
  return Object.keys(parts).length === 0 ? run : { ...run, ...parts }
}

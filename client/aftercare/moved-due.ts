import type { DueItem } from '../../shared/aftercare/due-dates.ts'
import type { WishedChange } from '../../shared/board/registers.ts'
import { projectKey } from '../../shared/domain/card-facts.ts'
import type { BoardSession } from '../sync/board-session.ts'

/** The value that gives a due item another day; undefined: somebody has just taken away what it is about. Reactive. */
export function movedDue({ facts }: Pick<BoardSession, 'facts'>, item: DueItem, day: string): WishedChange | undefined {
  if (item.kind === 'review') {
    const schedule = facts.value('schedule', item.card)
    return schedule && { register: 'schedule', key: item.card, value: { ...schedule, reviewAt: day } }
  }
  if (item.kind === 'parked') {
    const parking = facts.value('parking', item.card)
    return parking && { register: 'parking', key: item.card, value: { ...parking, dueDate: day } }
  }
  const key = projectKey(item.card, item.step)
  const project = facts.value('project', key)
  return project && { register: 'project', key, value: { ...project, milestoneAt: day } }
}

import { generateKeyBetween } from 'fractional-indexing'
import type { ChangeRequest } from '../domain/aftercare.ts'
import type { Assignment, Schedule } from '../domain/decisions.ts'
import type { CardId } from '../domain/ids.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import { assignTo } from '../rules/assign-to.ts'
import type { Actor } from '../rules/may-write.ts'
import { placeIn } from './move-cards.ts'
import type { WishedChange } from './registers.ts'

interface WishedBoard {
  actor: Pick<Actor, 'id' | 'role' | 'laneId'>
  assignment: Assignment | undefined
  schedules: ReadonlyMap<CardId, Schedule>
  columns: readonly RoadmapColumn[]
  /** When "vorerst Status quo" is looked at again, unless a day stands there. */
  reviewAt: string
}

/**
 * What does as a request asks, to stand beside its answer in one edit: another column, behind all others there; another Amt, as an offer
 * or by the moderation as its decision. Null: the wish is in words only, the card is there already, or the column is gone. Whether the
 * actor may is for the rules to say.
 */
export function wishChange(card: CardId, wish: ChangeRequest['wish'], board: WishedBoard): WishedChange | null {
  if (wish.kind === 'lane') {
    const after = assignTo(board.actor, board.assignment, wish.lane)
    return after && board.assignment?.lane !== wish.lane ? { register: 'assignment', key: card, value: after } : null
  }
  if (wish.kind === 'other') return null
  const column = board.columns.find(({ id }) => id === wish.column)
  const before = board.schedules.get(card)
  if (!column || before?.column === column.id) return null
  const ranks = [...board.schedules.values()].flatMap((other) => (other.column === column.id ? [other.rank] : []))
  const last = ranks.reduce<string | null>((most, rank) => (most === null || rank > most ? rank : most), null)
  const value = placeIn(column, generateKeyBetween(last, null), { before, reviewAt: board.reviewAt })
  return { register: 'schedule', key: card, value }
}

import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import type { Lane, Workshop } from '../../shared/domain/workshop.ts'
import type { Cockpit } from '../../shared/protocol/live-api.ts'
import type { Run, Timer } from '../../shared/run/run.ts'

export type CockpitLane = Cockpit['boards'][number]['lanes'][number]

/**
 * How an Amt stands. `absent`: nobody is here and something is left to do; `behind`: clearly less done than the time that has passed,
 * or than the others; `empty`: it has no card.
 */
export type LaneStanding = 'absent' | 'behind' | 'on-track' | 'done' | 'empty'

/** One Amt of one board, for those who lead. */
export interface CockpitRow {
  boardId: BoardId
  /** Null: the workshop has one board only. */
  boardName: string | null
  lane: Lane
  present: CockpitLane['present']
  cards: number
  /** Of `cards`: decided ones, on the roadmap in its phase. */
  done: number
  offered: number
  disputed: number
  waiting: number
  lastActionAt: number | null
  access: 'open' | 'closed' | null
  isCalled: boolean
  standing: LaneStanding
}

export interface CockpitSource {
  workshop: Pick<Workshop, 'boards' | 'lanes'>
  cockpit: Cockpit
  run: Pick<Run, 'phase' | 'timer' | 'laneAccess' | 'call'>
  now: number
}

/** In the phases in which the Ämter work, the others can be late. */
const workPhases: readonly Phase[] = ['free', 'assignment', 'acceptance', 'roadmap']
/** So far behind the time or the others is nothing to worry about: people work in spurts. */
const tolerance = 0.25

/** By board, then in the order of the Ämter. */
export function cockpitRows({ workshop, cockpit, run, now }: CockpitSource): CockpitRow[] {
  const rows = cockpit.boards.flatMap(({ boardId, lanes }) => {
    const board = workshop.boards.find(({ id }) => id === boardId)
    return lanes.flatMap((numbers) => {
      const lane = workshop.lanes.find(({ id }) => id === numbers.laneId)
      if (!lane || !board) return []
      return [{ boardId, boardName: workshop.boards.length > 1 ? board.municipality.name : null, lane, numbers }]
    })
  })
  const usual = median(
    rows.filter(({ numbers }) => numbers.cards > 0).map(({ numbers }) => shareOf(numbers, run.phase)),
  )
  return rows.map(({ boardId, boardName, lane, numbers }) => {
    const { present, cards, offered, disputed, waiting, lastActionAt } = numbers
    const isMeant = (entry: { boardId: BoardId; laneId: LaneId }) =>
      entry.boardId === boardId && entry.laneId === lane.id
    const expected = passedShare(run.timer, isMeant, now) ?? usual
    return {
      boardId,
      boardName,
      lane,
      present,
      cards,
      done: doneOf(numbers, run.phase),
      offered,
      disputed,
      waiting,
      lastActionAt,
      access: run.laneAccess.find(isMeant)?.access ?? null,
      isCalled: run.call !== null && isMeant(run.call),
      standing: standingOf(numbers, run.phase, expected),
    }
  })
}

export type CockpitOrder = 'behind' | 'number'

const urgency: readonly LaneStanding[] = ['absent', 'behind', 'on-track', 'done', 'empty']

/** `behind`: who needs the moderation most comes first; `number`: as the Ämter stand on the board. */
export function sortCockpit(rows: readonly CockpitRow[], order: CockpitOrder): CockpitRow[] {
  if (order === 'number') return [...rows]
  const share = (row: CockpitRow) => (row.cards === 0 ? 1 : row.done / row.cards)
  return rows.toSorted(
    (a, b) =>
      urgency.indexOf(a.standing) - urgency.indexOf(b.standing) ||
      share(a) - share(b) ||
      b.cards - b.done - (a.cards - a.done),
  )
}

export interface CockpitSummary {
  present: number
  cards: number
  done: number
  waiting: number
  disputed: number
  /** Ämter that are `absent` or `behind`. */
  late: number
}

export function cockpitSummary(rows: readonly CockpitRow[]): CockpitSummary {
  const sum = (numberOf: (row: CockpitRow) => number) => rows.reduce((total, row) => total + numberOf(row), 0)
  return {
    present: new Set(rows.flatMap(({ present }) => present.map(({ id }) => id))).size,
    cards: sum(({ cards }) => cards),
    done: sum(({ done }) => done),
    waiting: sum(({ waiting }) => waiting),
    disputed: sum(({ disputed }) => disputed),
    late: rows.filter(isLate).length,
  }
}

export const isLate = ({ standing }: Pick<CockpitRow, 'standing'>): boolean =>
  standing === 'absent' || standing === 'behind'

function doneOf({ decided, scheduled, cards }: CockpitLane, phase: Phase): number {
  return Math.min(cards, phase === 'roadmap' ? scheduled : decided)
}

const shareOf = (lane: CockpitLane, phase: Phase) => doneOf(lane, phase) / lane.cards

function standingOf(lane: CockpitLane, phase: Phase, expected: number): LaneStanding {
  if (lane.cards === 0) return 'empty'
  if (doneOf(lane, phase) >= lane.cards) return 'done'
  if (!workPhases.includes(phase)) return 'on-track'
  if (lane.present.length === 0) return 'absent'
  return shareOf(lane, phase) + tolerance < expected ? 'behind' : 'on-track'
}

/** How much of the time of this Amt is over, 0–1; null without a timer. */
function passedShare(
  timer: Timer | null,
  isMeant: (entry: Timer['extra'][number]) => boolean,
  now: number,
): number | null {
  if (!timer) return null
  const end = timer.endsAt + (timer.extra.find(isMeant)?.ms ?? 0)
  if (end <= timer.startedAt) return null
  return Math.min(1, Math.max(0, (now - timer.startedAt) / (end - timer.startedAt)))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

import type { AgendaItem } from './agenda.ts'
import type { Run } from './run.ts'

const minuteMs = 60_000

/** `passed`: the workshop went on without it, though nobody said that it is skipped. */
export type ItemState = 'done' | 'now' | 'next' | 'later' | 'skipped' | 'passed'

/** An item of the agenda against the clock. All times are epoch ms. */
export interface ClockItem {
  item: AgendaItem
  state: ItemState
  /** Null while nobody said when the workshop starts and it has not started. */
  planned: { start: number; end: number } | null
  /** When it was on last; `end` null: it still is. */
  real: { start: number; end: number | null } | null
  /** How often it was on. */
  times: number
}

export interface AgendaClock {
  items: ClockItem[]
  /** Of the whole agenda. */
  planned: { start: number; end: number } | null
  /** When the last item will be over, if what is left takes as long as planned. */
  expectedEnd: number
  /** How much later than planned that is; negative: earlier. Null without a plan. */
  delayMs: number | null
  /** How long what is left will take from now on. */
  leftMs: number
}

type Agenda = Pick<Run, 'agenda' | 'plannedStart' | 'current' | 'past' | 'timer'>

/** Planned against real. What lies before the item that is on now, and what was on already, is not to come again by itself. */
export function agendaClock(run: Agenda, now: number): AgendaClock {
  const { agenda, current, past } = run
  const known = new Set(agenda.map(({ id }) => id))
  const steps = [...past, ...(current ? [{ ...current, endedAt: null }] : [])]
  const ofAgenda = steps.filter(({ itemId }) => itemId !== null && known.has(itemId))
  const isDone = (item: AgendaItem) => past.some(({ itemId }) => itemId === item.id)

  const position = agenda.findIndex(({ id }) => id === ofAgenda.at(-1)?.itemId)
  const left = agenda.filter((item, index) => index > position && !item.isSkipped && !isDone(item))
  const leftOfPlan = left.reduce((sum, { minutes }) => sum + minutes * minuteMs, 0)

  const start = run.plannedStart ?? ofAgenda[0]?.startedAt ?? null
  const hasStarted = ofAgenda.length > 0
  const isOver = hasStarted && !current && left.length === 0
  const goesOnAt = hasStarted ? endOfCurrent(run, now) : Math.max(now, start ?? now)
  const expectedEnd = isOver ? (ofAgenda.at(-1)?.endedAt ?? now) : goesOnAt + leftOfPlan

  let plannedEnd = start ?? 0
  const items = agenda.map((item, index): ClockItem => {
    const plannedStart = plannedEnd
    plannedEnd += item.minutes * minuteMs
    const own = ofAgenda.filter(({ itemId }) => itemId === item.id)
    const last = own.at(-1)
    return {
      item,
      state: stateOf(),
      planned: start === null ? null : { start: plannedStart, end: plannedEnd },
      real: last ? { start: last.startedAt, end: last.endedAt } : null,
      times: own.length,
    }
    function stateOf(): ItemState {
      if (current?.itemId === item.id) return 'now'
      if (own.length > 0) return 'done'
      if (item.isSkipped) return 'skipped'
      if (index < position) return 'passed'
      return item === left[0] ? 'next' : 'later'
    }
  })
  return {
    items,
    planned: start === null ? null : { start, end: plannedEnd },
    expectedEnd,
    delayMs: start === null ? null : expectedEnd - plannedEnd,
    leftMs: Math.max(0, expectedEnd - now),
  }
}

/** A countdown that goes on longer than planned counts, one that ends earlier does not: it may be one of several. */
function endOfCurrent({ agenda, current, timer }: Agenda, now: number): number {
  if (!current) return now
  const minutes = agenda.find(({ id }) => id === current.itemId)?.minutes ?? 0
  return Math.max(now, current.startedAt + minutes * minuteMs, timer?.endsAt ?? now)
}

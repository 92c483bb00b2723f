import { type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { plannedText } from '../../shared/plan/planned-text.ts'
import { sentenceText } from '../../shared/plan/sentence-text.ts'
import { lastDayOf } from '../../shared/roadmap/column-dates.ts'
import { cleanLine } from './clean-text.ts'
import { newCalendar } from './new-calendar.ts'

/**
 * What is due and when, as whole days for any calendar: milestones, review dates, parked services, the ends of quarters.
 * An event keeps its UID through all versions of a board's plan, and the version is its SEQUENCE: importing a later one
 * moves what an earlier one entered. What a later version no longer has, a calendar keeps. It names no people.
 */
export function planIcs({ plan, boardId }: { plan: Plan; boardId: BoardId }): string {
  const calendar = newCalendar(text.calendar(plan.municipality.name))
  const add = (day: string, uid: string, summary: string, description: string) =>
    addDay(calendar, plan, { day, uid: `${uid}.${boardId}@auftakt`, summary, description })
  const laneName = new Map(plan.lanes.map((lane) => [lane.id, planText.lane(lane)]))
  for (const column of plan.columns) {
    if (column.kind !== 'quarter') continue
    const count = plan.rows.filter((row) => row.schedule?.column === column.id).length
    if (count === 0) continue
    add(lastDayOf(column), `${column.id}.end`, text.quarterEnd(planText.column(column)), text.goOnline(count))
  }
  for (const row of plan.rows) {
    const lane = row.assignment ? (laneName.get(row.assignment.lane) ?? '') : planText.lane(null)
    const about = text.about(lane, row)
    for (const { step, state, milestoneAt } of row.milestones) {
      if (milestoneAt === null) continue
      const name = text.milestone(plannedText.steps[step], row.name, state === 'done')
      add(milestoneAt, `${row.id}.${step}`, name, about)
    }
    if (row.schedule?.reviewAt) add(row.schedule.reviewAt, `${row.id}.review`, text.review(row.name), about)
    if (row.parking?.dueDate) add(row.parking.dueDate, `${row.id}.parked`, text.parked(row.name), about)
  }
  return calendar.toString()
}

interface Day {
  day: string
  uid: string
  summary: string
  description: string
}

function addDay(calendar: ICalCalendar, plan: Plan, { day, uid, summary, description }: Day): void {
  calendar.createEvent({
    id: uid,
    sequence: plan.number,
    stamp: new Date(plan.frozenAt),
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: cleanLine(summary),
    description: `${cleanLine(description)}\n${text.source(plan)}`,
    transparency: ICalEventTransparency.TRANSPARENT, // nobody is busy because of it
  })
}

const text = {
  calendar: (municipality: string) => `Fahrplan ${municipality}`,
  quarterEnd: (quarter: string) => `Ende ${quarter}`,
  goOnline: (count: number) =>
    `Bis heute ${count === 1 ? 'soll' : 'sollen'} ${sentenceText.services(count)} online gehen.`,
  milestone: (step: string, service: string, isReached: boolean) =>
    `${isReached ? 'Erreicht' : 'Meilenstein'}: ${step} – ${service}`,
  review: (service: string) => `Wieder prüfen: ${service}`,
  parked: (service: string) => `Geparkt, wieder aufnehmen: ${service}`,
  about: (lane: string, { leikaKey }: PlanRow) => (leikaKey === null ? lane : `${lane}, LeiKa-Schlüssel ${leikaKey}`),
  source: (plan: Plan) => `${planText.version(plan.number)}, ${cleanLine(plan.municipality.name)}`,
}

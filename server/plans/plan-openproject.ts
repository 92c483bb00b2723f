import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import { csvText } from '../../shared/kit/csv-text.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { tablesByLane } from '../../shared/plan/plan-table.ts'
import { planText, reasonsOf } from '../../shared/plan/plan-text.ts'
import { plannedText } from '../../shared/plan/planned-text.ts'
import { firstDayOf, lastDayOf } from '../../shared/roadmap/column-dates.ts'
import { cleanLine } from './clean-text.ts'
import { fileText } from './file-text.ts'

const hoursPerDay = 8

/**
 * The plan as work packages: an Amt is a phase, its services are tasks below it. OpenProject itself imports no CSV; its two
 * ways in are the workbook "OpenProjectAPI", into whose columns people paste a table, and the plugin `openproject-csv_import`.
 * The columns carry OpenProject's names for the attributes (newer versions call the time "Work"), and four blanks before a
 * subject make it a child of the phase above it, as the workbook wants it. ISO days suit both. Ids of users and projects are
 * unknown here; so nobody is assigned.
 * Source: OpenProject documentation, "Excel synchronization"; opf/openproject-csv_import, spec/fixtures/work_packages.csv.
 */
export function planOpenProject(plan: Plan): string {
  const columns = new Map(plan.columns.map((column) => [column.id, column]))
  const lines = tablesByLane(plan).flatMap(({ lane, rows }) => [
    ['', cleanLine(planText.lane(lane)), 'Phase', 'New', '', '', '', ''],
    ...rows.map((row) => taskOf(row, row.schedule ? columns.get(row.schedule.column) : undefined)),
  ])
  return csvText([heads, ...lines])
}

const heads = ['ID', 'Subject', 'Type', 'Status', 'Start date', 'Finish date', 'Estimated time', 'Description']

function taskOf(row: PlanRow, column: RoadmapColumn | undefined): string[] {
  const quarter = column?.kind === 'quarter' ? column : undefined
  const { effort } = row
  return [
    '', // empty: a new work package
    `    ${cleanLine(row.name.slice(0, maxSubject))}`,
    'Task',
    statusOf(row),
    quarter ? firstDayOf(quarter) : '',
    quarter ? lastDayOf(quarter) : '',
    effort.personDays === 0 ? '' : String(effort.personDays * hoursPerDay).replace('.', ','),
    descriptionOf(row, column),
  ]
}

const maxSubject = 255 // characters; OpenProject refuses more

/** The names of an OpenProject as it is installed. */
function statusOf({ parking, milestones }: PlanRow): string {
  if (parking) return 'On hold'
  return milestones.some(({ state }) => state !== 'open') ? 'In progress' : 'New'
}

function descriptionOf(row: PlanRow, column: RoadmapColumn | undefined): string {
  const { heads: words } = planText
  const prerequisites = row.prerequisites
    .filter(({ isDone }) => !isDone)
    .map(({ kind }) => plannedText.prerequisites[kind])
  const parts: [string, string][] = [
    [words.service, row.name.length > maxSubject ? row.name : ''],
    [words.leikaKey, row.leikaKey ?? ''],
    [words.state, row.assignment ? planText.states[row.assignment.state].word : ''],
    [words.column, column?.kind === 'status-quo' ? planText.column(column) : ''],
    [words.reviewAt, row.schedule?.reviewAt ? planText.day(row.schedule.reviewAt) : ''],
    [fileText.heads.openPrerequisites, prerequisites.join(', ')],
    [words.reason, reasonsOf(row)],
    [fileText.heads.parked, row.parking?.reason ?? ''],
  ]
  return parts.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${cleanLine(value)}`])).join('; ')
}

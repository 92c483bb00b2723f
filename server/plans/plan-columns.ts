import type { CardId, ColumnId, LaneId } from '../../shared/domain/ids.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planText, reasonsOf } from '../../shared/plan/plan-text.ts'
import { plannedText } from '../../shared/plan/planned-text.ts'
import { fileText } from './file-text.ts'

/** A column of the plan's table of services, for every file format. `day` cells are ISO dates; '' and null are empty cells. */
export type PlanTableColumn = { head: string; width: number /* characters */ } & (
  | { kind: 'text' | 'day'; read: (row: PlanRow) => string }
  | { kind: 'number'; read: (row: PlanRow) => number | null }
)

/** The columns of the full table, with the plan's own names of Ämter, columns and services. */
export function planColumns(plan: Plan): PlanTableColumn[] {
  const { heads } = planText
  const laneName = new Map(plan.lanes.map((lane) => [lane.id, planText.lane(lane)]))
  const columnName = new Map(plan.columns.map((column) => [column.id, planText.column(column)]))
  const laneText = (id: LaneId | undefined) => (id === undefined ? '' : (laneName.get(id) ?? ''))
  const columnText = (id: ColumnId | undefined) => (id === undefined ? '' : (columnName.get(id) ?? ''))
  return [
    text(heads.service, 60, (row) => row.name),
    text(heads.leikaKey, 17, (row) => row.leikaKey ?? ''),
    text(heads.topicArea, 24, (row) => row.topicArea ?? ''),
    text(heads.bundles, 36, (row) => listed(row.bundles)),
    text(heads.lane, 28, (row) => laneText(row.assignment?.lane)),
    text(heads.state, 15, (row) => (row.assignment ? planText.states[row.assignment.state].word : '')),
    text(heads.target, 24, (row) => laneText(row.assignment?.target)),
    text(heads.column, 18, (row) => columnText(row.schedule?.column)),
    text(heads.stance, 18, (row) => (row.schedule ? planText.stances[row.schedule.stance] : '')),
    text(heads.reason, 40, reasonsOf),
    day(heads.reviewAt, 14, (row) => row.schedule?.reviewAt ?? ''),
    ...workColumns(plan),
    ...solutionColumns,
    ...progressColumns,
  ]
}

function workColumns(plan: Plan): PlanTableColumn[] {
  const { heads, effortBy } = fileText
  const serviceName = new Map(plan.rows.map(({ id, name }) => [id, name]))
  const nameOf = (id: CardId) => serviceName.get(id) ?? id
  return [
    {
      head: heads.effort,
      width: 14,
      kind: 'number',
      read: (row) => (isUnknownEffort(row) ? null : row.effort.personDays),
    },
    text(heads.effortBy, 18, (row) => (isUnknownEffort(row) ? '' : effortBy[row.effort.isPreset ? 'preset' : 'said'])),
    day(heads.availableFrom, 14, (row) => row.availableFrom ?? ''),
    text(heads.after, 36, (row) => listed(row.after.map(nameOf))),
    text(heads.openPrerequisites, 36, (row) => prerequisites(row, false)),
    text(heads.donePrerequisites, 36, (row) => prerequisites(row, true)),
  ]
}

/** Plans of the first format knew no effort; it reads as a preset of nothing. */
const isUnknownEffort = ({ effort }: PlanRow) => effort.isPreset && effort.personDays === 0

function prerequisites(row: PlanRow, isDone: boolean): string {
  const own = row.prerequisites.filter((prerequisite) => prerequisite.isDone === isDone)
  return listed(own.map(({ kind, note }) => fileText.noted(plannedText.prerequisites[kind], note)))
}

const solutionColumns: PlanTableColumn[] = [
  text(fileText.heads.solution, 28, ({ solution }) => solution?.name ?? ''),
  text(fileText.heads.provider, 24, ({ solution }) => solution?.provider ?? ''),
  text(fileText.heads.model, 22, ({ solution }) => (solution?.model ? plannedText.models[solution.model] : '')),
  text(fileText.heads.development, 14, ({ solution }) => party(solution?.development)),
  text(fileText.heads.operation, 14, ({ solution }) => party(solution?.operation)),
  text(fileText.heads.maturity, 24, ({ solution }) =>
    solution?.maturity ? plannedText.maturity(solution.maturity) : '',
  ),
]

const progressColumns: PlanTableColumn[] = [
  text(fileText.heads.milestones, 40, (row) => listed(row.milestones.map(milestoneText))),
  day(fileText.heads.nextMilestone, 14, nextMilestone),
  text(fileText.heads.parked, 36, ({ parking }) => (parking ? parking.reason || fileText.noReason : '')),
  text(fileText.heads.parkedOwner, 24, ({ parking }) => parking?.owner ?? ''),
  day(fileText.heads.parkedUntil, 14, ({ parking }) => parking?.dueDate ?? ''),
]

function milestoneText({ step, state, milestoneAt, note }: PlanRow['milestones'][number]): string {
  const when = milestoneAt === null ? '' : planText.day(milestoneAt)
  return fileText.noted(fileText.milestone(plannedText.steps[step], plannedText.stepStates[state], when), note)
}

/** The earliest that is not reached yet. */
function nextMilestone(row: PlanRow): string {
  const days = row.milestones.flatMap(({ state, milestoneAt }) =>
    state === 'done' || milestoneAt === null ? [] : [milestoneAt],
  )
  return days.sort()[0] ?? ''
}

const party = (name: keyof typeof plannedText.parties | null | undefined) => (name ? plannedText.parties[name] : '')
const listed = (parts: readonly string[]) => parts.join(' | ')

function text(head: string, width: number, read: (row: PlanRow) => string): PlanTableColumn {
  return { head, width, kind: 'text', read }
}
function day(head: string, width: number, read: (row: PlanRow) => string): PlanTableColumn {
  return { head, width, kind: 'day', read }
}

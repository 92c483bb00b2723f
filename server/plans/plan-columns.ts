import type { ColumnId, LaneId } from '../../shared/domain/ids.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planText, reasonsOf } from '../../shared/plan/plan-text.ts'

/** A column of the plan's table of services, for every file format. `day` cells are ISO dates; '' is an empty cell. */
export interface PlanTableColumn {
  head: string
  width: number // characters
  kind: 'text' | 'day'
  text: (row: PlanRow) => string
}

/** The columns of the full table, with the plan's own names of Ämter and columns. */
export function planColumns(plan: Plan): PlanTableColumn[] {
  const { heads } = planText
  const laneName = namesOf(plan.lanes, planText.lane)
  const columnName = namesOf(plan.columns, planText.column)
  const laneText = (id: LaneId | undefined) => (id === undefined ? '' : (laneName.get(id) ?? ''))
  const columnText = (id: ColumnId | undefined) => (id === undefined ? '' : (columnName.get(id) ?? ''))
  const text = (head: string, width: number, read: PlanTableColumn['text']): PlanTableColumn => ({
    head,
    width,
    kind: 'text',
    text: read,
  })
  return [
    text(heads.service, 60, (row) => row.name),
    text(heads.leikaKey, 17, (row) => row.leikaKey ?? ''),
    text(heads.topicArea, 24, (row) => row.topicArea ?? ''),
    text(heads.bundles, 36, (row) => row.bundles.join(' | ')),
    text(heads.lane, 28, (row) => laneText(row.assignment?.lane)),
    text(heads.state, 15, (row) => (row.assignment ? planText.states[row.assignment.state].word : '')),
    text(heads.target, 24, (row) => laneText(row.assignment?.target)),
    text(heads.column, 18, (row) => columnText(row.schedule?.column)),
    text(heads.stance, 18, (row) => (row.schedule ? planText.stances[row.schedule.stance] : '')),
    text(heads.reason, 40, reasonsOf),
    { head: heads.reviewAt, width: 14, kind: 'day', text: (row) => row.schedule?.reviewAt ?? '' },
  ]
}

function namesOf<T extends { id: unknown }>(things: readonly T[], nameOf: (thing: T) => string): Map<T['id'], string> {
  return new Map(things.map((thing) => [thing.id, nameOf(thing)]))
}

import type { Cell, Row } from 'write-excel-file/node'
import type { Resolution } from '../../shared/domain/resolution.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { fileText } from './file-text.ts'
import { dayCell, headCell, numberCell, textCell } from './workbook-cells.ts'

/** What the plan is cited by: workshop, version, hash, decision, and the numbers of the list. */
export function coverRows(document: { plan: Plan; hash: string; resolution: Resolution | null }): Row[] {
  const { plan, hash, resolution } = document
  const { cover } = planText
  const lines: [string, Cell][] = [
    [cover.title, textCell(plan.workshop.title)],
    [cover.date, dayCell(plan.workshop.date)],
    [cover.municipality, textCell(plan.municipality.name)],
    [cover.ags, textCell(plan.municipality.ags ?? '')],
    [cover.number, textCell(planText.version(plan.number))],
    [fileText.cover.status, textCell(fileText.status(resolution))],
    [planText.previous, textCell(plan.previous ? planText.version(plan.previous.number) : fileText.cover.none)],
    [cover.frozenAt, textCell(planText.moment(plan.frozenAt))],
    [cover.frozenBy, textCell(planText.frozenBy(plan.frozenBy))],
    [cover.note, textCell(plan.note)],
    [cover.hash, textCell(hash)],
    [cover.list, textCell(plan.list.title)],
    [cover.listHash, textCell(plan.list.hash)],
    [cover.services, numberCell(plan.counts.services)],
    [cover.assigned, numberCell(plan.counts.assigned)],
    [cover.scheduled, numberCell(plan.counts.scheduled)],
    [cover.undecided, numberCell(plan.counts.undecided)],
  ]
  return lines.map(([name, value]) => [headCell(name), value])
}

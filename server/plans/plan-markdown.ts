import type { Resolution } from '../../shared/domain/resolution.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planSentences } from '../../shared/plan/plan-sentences.ts'
import { countsByLane, tablesByColumn, tablesByLane, totalOfColumn } from '../../shared/plan/plan-table.ts'
import { planText, reasonsOf } from '../../shared/plan/plan-text.ts'
import { planWorkload } from '../../shared/plan/plan-work.ts'
import { sentenceText } from '../../shared/plan/sentence-text.ts'
import { fileText } from './file-text.ts'
import { markdownLine, markdownQuote, markdownTable, markdownText } from './markdown-text.ts'

interface PlanToTell {
  plan: Plan
  hash: string
  resolution: Resolution | null
}

/** The plan as a document to read, to copy from and to compare line by line. Source: CommonMark 0.31, tables as in GFM. */
export function planMarkdown({ plan, hash, resolution }: PlanToTell): string {
  const parts = [
    `# ${planText.version(plan.number)} – ${markdownText(plan.municipality.name)}`,
    facts({ plan, hash, resolution }),
    plan.note === '' ? null : markdownQuote(plan.note),
    `## ${words.summary}`,
    planSentences(plan)
      .map((sentence) => `- ${markdownLine(sentence)}`)
      .join('\n'),
    `## ${planText.sheets.quarters}`,
    quarters(plan),
    ...tablesByColumn(plan).flatMap(({ column, rows }) => [
      `### ${planText.column(column)}`,
      serviceTable(plan, rows, 'lane'),
    ]),
    `## ${planText.sheets.lanes}`,
    ...tablesByLane(plan).flatMap(({ lane, rows }) => [
      `### ${markdownText(planText.lane(lane))}`,
      serviceTable(plan, rows, 'column'),
    ]),
    `## ${planText.sheets.openPoints}`,
    openPoints(plan),
    ...decisions(plan),
  ]
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`
}

function facts({ plan, hash, resolution }: PlanToTell): string {
  const { cover } = planText
  const previous = plan.previous && `${planText.version(plan.previous.number)}, ${plan.previous.hash}`
  const lines: [string, string][] = [
    [cover.title, `${plan.workshop.title}, ${planText.day(plan.workshop.date)}`],
    [fileText.cover.status, fileText.status(resolution)],
    [cover.frozenAt, `${planText.moment(plan.frozenAt)}, ${planText.frozenBy(plan.frozenBy)}`],
    [fileText.cover.previous, previous ?? fileText.cover.none],
    [cover.list, plan.list.title],
    [cover.hash, hash],
  ]
  return lines.map(([name, value]) => `- **${name}:** ${markdownText(value)}`).join('\n')
}

function quarters(plan: Plan): string {
  const counts = countsByLane(plan)
  const workload = planWorkload(plan)
  const { heads } = fileText
  return markdownTable(
    [planText.heads.column, { number: heads.services }, { number: heads.effort }, { number: heads.capacity }],
    plan.columns.map((column, index) => {
      const { personDays, capacity } = workload.ofColumn(column.id)
      const isQuarter = column.kind === 'quarter'
      return [
        planText.column(column),
        sentenceText.number(totalOfColumn(counts, index)),
        isQuarter ? sentenceText.number(personDays) : '',
        isQuarter && capacity !== null ? sentenceText.number(capacity) : '',
      ]
    }),
  )
}

/** `by`: the other half of where a service stands, since the heading says the one. */
function serviceTable(plan: Plan, rows: readonly PlanRow[], by: 'lane' | 'column'): string {
  const { heads } = planText
  const laneOf = (lane: Lane['id'] | undefined) => planText.lane(plan.lanes.find(({ id }) => id === lane) ?? null)
  const columnOf = ({ schedule }: PlanRow) =>
    planText.column(plan.columns.find(({ id }) => id === schedule?.column) ?? null)
  return markdownTable(
    [heads.service, heads.leikaKey, heads[by], heads.state, { number: fileText.heads.effort }, heads.reason],
    rows.map((row) => [
      row.name,
      row.leikaKey ?? '',
      by === 'lane' ? laneOf(row.assignment?.lane) : columnOf(row),
      row.assignment ? planText.states[row.assignment.state].word : '',
      row.effort.personDays === 0 ? '' : sentenceText.number(row.effort.personDays),
      reasonsOf(row),
    ]),
  )
}

function openPoints(plan: Plan): string {
  const points = openPointsOf(plan)
  if (points.length === 0) return words.nothingOpen
  const { heads } = fileText
  return markdownTable(
    [heads.kind, planText.heads.service, heads.owner, heads.until, planText.heads.reason],
    points.map(({ kind, row, owner, dueDate, reason }) => [
      planText.openKinds[kind],
      row.name,
      owner,
      planText.day(dueDate ?? ''),
      reason,
    ]),
  )
}

function decisions(plan: Plan): string[] {
  if (plan.decisions.length === 0) return []
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, planText.lane(lane)]))
  const rows = plan.decisions.map((decision) => [
    planText.moment(decision.at),
    decision.name,
    decision.kind === 'decision' ? (lanes.get(decision.lane) ?? planText.lane(null)) : planText.openKinds.parked,
    decision.reason,
  ])
  return [
    `## ${words.decisions}`,
    markdownTable([words.when, planText.heads.service, words.result, planText.heads.reason], rows),
  ]
}

const words = {
  summary: 'Zusammenfassung',
  nothingOpen: 'Es ist nichts offen.',
  decisions: 'Entscheidungen der Klärung',
  when: 'Wann',
  result: 'Ergebnis',
}

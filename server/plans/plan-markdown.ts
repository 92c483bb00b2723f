import type { Resolution } from '../../shared/domain/resolution.ts'
import { columnOf, laneOf, stateOf } from '../../shared/plan/fact-text.ts'
import { openPointsOf } from '../../shared/plan/open-points.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planSentences } from '../../shared/plan/plan-sentences.ts'
import { countsByLane, tablesByColumn, tablesByLane, totalOfColumn } from '../../shared/plan/plan-table.ts'
import { planText, reasonsOf } from '../../shared/plan/plan-text.ts'
import { planWorkload } from '../../shared/plan/plan-work.ts'
import { sentenceText } from '../../shared/plan/sentence-text.ts'
import { voteTable } from '../../shared/plan/vote-table.ts'
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
    `## ${planText.summary}`,
    planSentences(plan)
      .map((sentence) => `- ${markdownLine(sentence)}`)
      .join('\n'),
    `## ${planText.sheets.quarters}`,
    quarters(plan),
    plan.rows.some(isPreset) ? planText.presetHint : null,
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
    ...votes(plan),
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
    [planText.previous, previous ?? fileText.cover.none],
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
  return markdownTable(
    [heads.service, heads.leikaKey, heads[by], heads.state, { number: fileText.heads.effort }, heads.reason],
    rows.map((row) => [
      row.name,
      row.leikaKey ?? '',
      by === 'lane' ? laneOf(row, plan) : columnOf(row, plan),
      row.assignment ? planText.states[row.assignment.state].word : '',
      effortOf(row),
      reasonsOf(row),
    ]),
  )
}

/** Plans of the first format knew no effort; it reads as a preset of nothing. */
const isPreset = ({ effort }: PlanRow) => effort.isPreset && effort.personDays > 0

function effortOf({ effort }: PlanRow): string {
  const days = sentenceText.number(effort.personDays)
  if (!effort.isPreset) return days
  return effort.personDays === 0 ? '' : planText.presetEffort(days)
}

function openPoints(plan: Plan): string {
  const points = openPointsOf(plan)
  if (points.length === 0) return planText.open.nothing
  const { heads } = planText
  return markdownTable(
    [
      heads.service,
      planText.open.kind,
      heads.lane,
      heads.column,
      planText.open.owner,
      fileText.heads.until,
      heads.reason,
    ],
    points.map(({ kind, row, owner, dueDate, reason }) => [
      row.name,
      kind === 'offered' ? stateOf(row, plan) : planText.openKinds[kind],
      laneOf(row, plan),
      columnOf(row, plan),
      owner,
      planText.day(dueDate ?? ''),
      reason,
    ]),
  )
}

function decisions(plan: Plan): string[] {
  if (plan.decisions.length === 0) return []
  const { title, outcome, decidedBy, at, parked } = planText.decisions
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, planText.lane(lane)]))
  const rows = plan.decisions.map((decision) => [
    decision.name,
    decision.kind === 'decision'
      ? (lanes.get(decision.lane) ?? planText.lane(null))
      : parked(decision.owner, planText.day(decision.dueDate)),
    decision.reason,
    decision.kind === 'decision' ? decision.decidedBy : '',
    planText.moment(decision.at),
  ])
  const { heads } = planText
  return [`## ${title}`, markdownTable([heads.service, outcome, heads.reason, decidedBy, at], rows)]
}

function votes(plan: Plan): string[] {
  if (plan.votes.length === 0) return []
  return [
    `## ${planText.votes}`,
    ...plan.votes.flatMap(({ at, definition, result }) => {
      const { heads, rows } = voteTable(definition, result)
      const asked = definition.question.kind === 'decision' ? definition.question.question : ''
      return [
        `### ${markdownText(definition.title)}`,
        markdownLine(asked),
        `${planText.moment(at)}, ${planText.voices(result.voices)}`,
        result.voices === 0
          ? null
          : markdownTable([heads[0] ?? '', ...heads.slice(1).map((number) => ({ number }))], rows),
      ].filter((part) => part !== null)
    }),
  ]
}

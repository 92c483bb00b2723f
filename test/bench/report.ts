import type { Product } from './products/product.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { type Line, median, type Trial } from './summary.ts'

/** Above this share of the time at work, the generator and not the server may have set the number. */
const busyLimit = 0.85

/** The report as Markdown. */
export function reportText(parts: {
  title: string
  /** On small boards and for short: too little to judge by. */
  isQuick: boolean
  /** Others used the cores when the run began. */
  isShared: boolean
  scenarios: readonly Scenario[]
  products: readonly Product[]
  lines: readonly Line[]
  trials: readonly Trial[]
}): string {
  const { scenarios, products, lines, trials } = parts
  const blocks = scenarios.map((scenario) => {
    const own = lines.filter((line) => line.scenario === scenario.name)
    const remarks = remarksOn(scenario, products, trials)
    return [
      `### ${scenario.title}`,
      '',
      table(own, products, parts.isQuick),
      ...(remarks.length > 0 ? ['', ...remarks] : []),
    ].join('\n')
  })
  const storages = products.map(({ title, storage }) => `- ${title}: ${storage}`)
  const legend =
    'Medians over the rounds. Ratio: how many times better than the better peer (below 1: worse); losses are sums.'
  const shared = parts.isShared
    ? ['Others used this machine when the run began: times are preliminary, CPU time says more.', '']
    : []
  return [`# ${parts.title}`, '', legend, '', ...shared, ...storages, '', blocks.join('\n\n'), ''].join('\n')
}

function table(lines: readonly Line[], products: readonly Product[], isQuick: boolean): string {
  const head = ['', ...products.map(({ title }) => title), 'ratio', 'aim']
  const rows = lines.map(({ metric, medians, ratio, verdict }) => [
    `${metric.title}${metric.unit === '' ? '' : ` (${metric.unit})`}`,
    ...products.map(({ name }) => numberText(medians[name] ?? null)),
    ratio === null ? '' : `${numberText(ratio)}×`,
    aimText(
      metric.isFault ? '0' : metric.aim === undefined ? '' : `${metric.aim}×`,
      isQuick && !metric.isFault ? null : verdict,
    ),
  ])
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function aimText(aim: string, verdict: Line['verdict']): string {
  return verdict === null ? aim : `${aim} ${verdict}`
}

function remarksOn(scenario: Scenario, products: readonly Product[], trials: readonly Trial[]): string[] {
  return products.flatMap(({ name, title }) => {
    const own = trials.filter((trial) => trial.scenario === scenario.name && trial.product === name)
    const failures = own.flatMap(({ result }) => (result.kind === 'failed' ? [result.why] : []))
    const busy = median(
      own.flatMap(({ result }) =>
        result.kind === 'measured' && result.generatorBusy !== null ? [result.generatorBusy] : [],
      ),
    )
    const busyText = `- ${title}: the load generator was at work ${Math.round((busy ?? 0) * 100)} % of the time and may be the limit`
    return [
      ...failures.map((why) => `- ${title}: a trial failed, ${why}`),
      ...(busy !== null && busy > busyLimit ? [busyText] : []),
    ]
  })
}

/** Three digits that count. */
function numberText(value: number | null): string {
  if (value === null) return '–'
  if (value !== 0 && Math.abs(value) < 100) return String(Number(value.toPrecision(3)))
  return Math.round(value).toLocaleString('en-US')
}

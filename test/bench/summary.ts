import type { Product, ProductName } from './products/product.ts'
import type { Metric, Scenario } from './scenarios/scenario.ts'
import type { TrialResult } from './trial-job.ts'

export interface Trial {
  scenario: string
  product: ProductName
  round: number
  result: TrialResult
}

export interface Line {
  scenario: string
  metric: Metric
  /** Medians over the rounds; null: not measured. */
  medians: Partial<Record<ProductName, number | null>>
  /** How many times better than the better peer; the relay is none. Null where there is nothing to compare. */
  ratio: number | null
  verdict: 'reached' | 'missed' | null
}

const ours: ProductName = 'auftakt'
const peers: readonly ProductName[] = ['y-websocket-server', 'hocuspocus']

export function summarize(
  scenarios: readonly Scenario[],
  products: readonly Product[],
  trials: readonly Trial[],
): Line[] {
  return scenarios.flatMap((scenario) =>
    scenario.metrics.map((metric) => {
      const medians: Line['medians'] = {}
      for (const { name } of products) {
        const own = trials.filter((trial) => trial.scenario === scenario.name && trial.product === name)
        medians[name] = metric.isFault ? sum(valuesOf(own, metric)) : median(valuesOf(own, metric))
      }
      const ratio = ratioOf(metric, medians)
      return {
        scenario: scenario.name,
        metric,
        medians,
        ratio,
        verdict: verdictOf(metric, medians[ours] ?? null, ratio),
      }
    }),
  )
}

export function valuesOf(trials: readonly Trial[], metric: Metric): number[] {
  return trials.flatMap(({ result }) => {
    const value = result.kind === 'measured' ? result.values[metric.key] : null
    return typeof value === 'number' && !Number.isNaN(value) ? [value] : []
  })
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

function sum(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0)
}

function ratioOf(metric: Metric, medians: Line['medians']): number | null {
  const own = medians[ours] ?? null
  const others = peers.flatMap((name) => medians[name] ?? [])
  if (own === null || others.length === 0 || metric.isFault) return null
  const ratio = metric.better === 'lower' ? Math.min(...others) / own : own / Math.max(...others)
  return Number.isFinite(ratio) ? ratio : null
}

function verdictOf(metric: Metric, own: number | null, ratio: number | null): Line['verdict'] {
  if (metric.isFault) return own === null ? null : own === 0 ? 'reached' : 'missed'
  if (metric.aim === undefined || ratio === null) return null
  return ratio >= metric.aim ? 'reached' : 'missed'
}

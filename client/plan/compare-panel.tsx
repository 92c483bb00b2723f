import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, Match, on, Switch } from 'solid-js'
import { ok, type Result } from '../../shared/kit/result.ts'
import { comparePlans, type PlanComparison } from '../../shared/plan/compare-plans.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import { createLoad } from '../app/create-load.ts'
import { compareText } from '../text/compare.ts'
import { errorText } from '../text/errors.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Waiting } from '../ui/waiting.tsx'
import './compare-panel.css'
import { ComparisonDocument } from './comparison-document.tsx'
import type { PlanApi, PlanFailure } from './plan-api.ts'

interface ComparePanelProps {
  api: PlanApi
  /** The version that the page shows. */
  current: PlanSummary
  /** All versions of the board, latest first. */
  plans: readonly PlanSummary[]
}

/** Two versions in the order in which they were frozen. */
type Pair = readonly [older: PlanSummary, newer: PlanSummary]

/** What became different between the shown version and another one, which the address names: `?vergleich=<plan>`. */
export function ComparePanel(props: ComparePanelProps) {
  const [query, setQuery] = useSearchParams<{ vergleich: string }>()
  let panel: HTMLDivElement | undefined
  const others = createMemo(() => props.plans.filter((plan) => plan.id !== props.current.id))
  const asked = () => others().find((plan) => plan.id === query.vergleich)
  const isUnknown = () => query.vergleich !== undefined && asked() === undefined
  const pair = createMemo(
    (): Pair | null => {
      const other = asked() ?? neighbourOf(props.current, others())
      if (!other || isUnknown()) return null
      return other.number < props.current.number ? [other, props.current] : [props.current, other]
    },
    null,
    { equals: (a, b) => a?.[0].id === b?.[0].id && a?.[1].id === b?.[1].id },
  )
  const comparison = createLoad(pair, ([older, newer]) => compare(props.api, older, newer))
  const chosen = () => pair()?.find((plan) => plan.id !== props.current.id)?.id ?? ''
  // whoever opens a link to a comparison came for it, and the plan above it may be long
  let isAwaited = query.vergleich !== undefined
  let isChosen = false
  createEffect(
    on(comparison.ready, (now) => {
      if (!now) return
      if (isAwaited) panel?.scrollIntoView({ block: 'start' })
      if (isChosen) announce(compareText.ready(planText.version(now.older.number), planText.version(now.newer.number)))
      isAwaited = isChosen = false
    }),
  )
  const choose = (plan: string) => {
    isChosen = true
    setQuery({ vergleich: plan }, { replace: true, scroll: false })
  }

  return (
    <div class="plan-compare" ref={panel}>
      <div class="plan-compare__choice">
        <SelectField
          label={compareText.with}
          compact
          value={chosen()}
          onChange={choose}
          options={[
            ...(chosen() === '' ? [{ value: '', label: compareText.choose }] : []),
            ...others().map((plan) => ({
              value: plan.id,
              label: compareText.version(planText.version(plan.number), planText.moment(plan.frozenAt)),
            })),
          ]}
        />
      </div>
      <Switch fallback={<Waiting label={compareText.loading} />}>
        <Match when={isUnknown()}>
          <Alert kind="warning" title={compareText.unknown.title}>
            <p>{compareText.unknown.body}</p>
          </Alert>
        </Match>
        <Match when={comparison.failure()}>
          {(failure) => (
            <Alert kind="danger" title={compareText.failed}>
              <p>{errorText[failure().code]}</p>
              <Button size="small" onClick={comparison.reload}>
                {compareText.retry}
              </Button>
            </Alert>
          )}
        </Match>
        <Match when={comparison.ready()}>
          {(now) => (
            <ComparisonDocument comparison={now()} path={`?vergleich=${chosen()}`} isOpen={asked() !== undefined} />
          )}
        </Match>
      </Switch>
    </div>
  )
}

/** The version before it; of the first one, the one after it. */
function neighbourOf(current: PlanSummary, others: readonly PlanSummary[]): PlanSummary | undefined {
  const before = others.filter(({ number }) => number < current.number)
  const nearest = (a: PlanSummary, b: PlanSummary) =>
    Math.abs(a.number - current.number) - Math.abs(b.number - current.number)
  return (before.length > 0 ? before : others).toSorted(nearest)[0]
}

async function compare(
  api: PlanApi,
  older: PlanSummary,
  newer: PlanSummary,
): Promise<Result<PlanComparison, PlanFailure>> {
  const [before, after] = await Promise.all([api.getPlan(older.id), api.getPlan(newer.id)])
  if (!before.ok) return before
  if (!after.ok) return after
  return ok(comparePlans(before.value, after.value))
}

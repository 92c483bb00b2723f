import { createMemo, For, Show } from 'solid-js'
import type { Plan } from '../../shared/plan/plan.ts'
import { prerequisiteSentences } from '../../shared/plan/plan-sentences.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planPrerequisites } from '../../shared/plan/plan-work.ts'
import { plannedText } from '../../shared/plan/planned-text.ts'
import { planViewText } from '../text/plan.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { formatNumber } from '../ui/format.ts'
import { PlanData } from './plan-data.tsx'

/** What must be there before the quarters: a sentence for each, and a table by Amt behind them. */
export function PlanPrerequisites(props: { plan: Plan }) {
  const text = planViewText.prerequisites
  const sentences = createMemo(() => prerequisiteSentences(props.plan))
  const rows = createMemo(() => {
    const sums = planPrerequisites(props.plan)
    return props.plan.columns.flatMap((column) =>
      props.plan.lanes.flatMap((lane) =>
        sums
          .filter((sum) => sum.column === column.id && sum.lane === lane.id)
          .map(({ kind, needed, done }) => ({ column, lane, kind, needed, done })),
      ),
    )
  })
  return (
    <>
      <p class="plan-muted">{text.hint}</p>
      <Show when={sentences().length > 0} fallback={<p>{text.allDone}</p>}>
        <ul class="plan-list">
          <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </Show>
      <Disclosure summary={text.byLane}>
        <PlanData
          label={text.byLane}
          heads={[text.quarter, planText.heads.lane, text.kind, text.open, text.done]}
          rows={rows()}
          cells={({ column, lane, kind, needed, done }) => [
            planText.column(column),
            planText.lane(lane),
            plannedText.prerequisites[kind],
            formatNumber(needed - done),
            formatNumber(done),
          ]}
        />
      </Disclosure>
    </>
  )
}

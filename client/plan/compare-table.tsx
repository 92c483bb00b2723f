import { createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { PlanComparison } from '../../shared/plan/compare-plans.ts'
import { type CompareLine, compareTableText, type LineKind, lineKinds } from '../../shared/plan/compare-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { compareText } from '../text/compare.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { PlanData } from './plan-data.tsx'

type Sorting = keyof typeof compareText.sorts
const sortings = Object.keys(compareText.sorts).filter((key): key is Sorting => key in compareText.sorts)
const firstLines = 200 // more take a slow computer a second; a print has all

/** Every difference in a line of its own, to be narrowed to one kind. */
export function CompareTable(props: { comparison: PlanComparison; lines: readonly CompareLine[] }) {
  const [kind, setKind] = createSignal<LineKind | null>(null)
  const [sorting, setSorting] = createSignal<Sorting>('plan')
  const [isWhole, setWhole] = createSignal(false)
  onMount(() => {
    const showAll = () => setWhole(true)
    window.addEventListener('beforeprint', showAll)
    onCleanup(() => window.removeEventListener('beforeprint', showAll))
  })
  const chosenKind = () => (props.lines.some((line) => line.kind === kind()) ? kind() : null)
  const found = createMemo(() => {
    const only = chosenKind()
    return sorted(only === null ? props.lines : props.lines.filter((line) => line.kind === only), sorting())
  })
  const shown = () => (isWhole() ? found() : found().slice(0, firstLines))
  const heads = () => {
    const { service, leikaKey, what, before, after, reason } = compareTableText.heads
    return [service, leikaKey, what, before(props.comparison.older), after(props.comparison.newer), reason]
  }

  return (
    <div class="plan-compare__table">
      <div class="plan-compare__choice">
        <SelectField
          label={compareText.kind}
          compact
          value={chosenKind() ?? ''}
          onChange={(value) => setKind(lineKinds.find((known) => known === value) ?? null)}
          options={[{ value: '', label: compareText.all(props.lines.length) }, ...kindOptions(props.lines)]}
        />
        <SelectField
          label={compareText.sortBy}
          compact
          value={sorting()}
          onChange={(value) => setSorting(sortings.find((known) => known === value) ?? 'plan')}
          options={sortings.map((value) => ({ value, label: compareText.sorts[value] }))}
        />
        <p class="plan-muted" role="status">
          {compareText.shown(shown().length, found().length)}
        </p>
      </div>
      <PlanData
        label={compareText.caption(
          planText.version(props.comparison.older.number),
          planText.version(props.comparison.newer.number),
        )}
        heads={heads()}
        rows={shown()}
        cells={({ service, leikaKey, kind, before, after, reason }) => [
          service,
          <span class="plan-key">{leikaKey}</span>,
          compareTableText.kinds[kind],
          before,
          after,
          reason,
        ]}
      />
      <Show when={shown().length < found().length}>
        <Button size="small" onClick={() => setWhole(true)}>
          {compareText.showAll(found().length)}
        </Button>
      </Show>
    </div>
  )
}

/** Only the kinds that occur, with how often. */
function kindOptions(lines: readonly CompareLine[]) {
  return lineKinds.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length
    return count === 0 ? [] : [{ value: kind, label: compareText.kindCount(compareTableText.kinds[kind], count) }]
  })
}

const collator = new Intl.Collator('de', { numeric: true })

function sorted(lines: readonly CompareLine[], by: Sorting): readonly CompareLine[] {
  switch (by) {
    case 'plan':
      return lines
    case 'service':
      return lines.toSorted((a, b) => collator.compare(a.service, b.service))
    case 'kind':
      return lines.toSorted((a, b) => lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind))
  }
}

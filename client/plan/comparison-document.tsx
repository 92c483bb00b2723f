import { createMemo, createSignal, For, Show } from 'solid-js'
import { isSame, type PlanComparison } from '../../shared/plan/compare-plans.ts'
import { compareCsv, compareLines } from '../../shared/plan/compare-table.ts'
import { comparisonSentences } from '../../shared/plan/compare-text.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { compareText } from '../text/compare.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { saveAsFile } from '../ui/save-as-file.ts'
import { CompareTable } from './compare-table.tsx'
import { printAlone } from './print-alone.ts'

/** A comparison to read, print and take along: sentences first, then every difference. */
export function ComparisonDocument(props: {
  comparison: PlanComparison
  /** Where it can be read again. */
  path: string
  /** The table is opened at first. */
  isOpen: boolean
}) {
  const [isOpen, setOpen] = createSignal(props.isOpen)
  const older = () => planText.version(props.comparison.older.number)
  const newer = () => planText.version(props.comparison.newer.number)
  const title = () => compareText.titleOf(older(), newer(), props.comparison.newer.municipality.name)
  const sentences = createMemo(() => comparisonSentences(props.comparison))
  const lines = createMemo(() => compareLines(props.comparison))
  const asText = () => [title(), '', ...sentences().map((sentence) => `- ${sentence}`), ''].join('\n')
  const link = () => new URL(props.path, window.location.href).href
  const save = () => {
    const { older, newer } = props.comparison
    const name = compareText.fileName(older.number, newer.number, newer.municipality.name)
    saveAsFile(name, compareCsv(props.comparison), 'text/csv')
  }
  const print = () => {
    setOpen(true)
    printAlone('compare')
  }

  return (
    <>
      <p class="plan-compare__paper-title">{title()}</p>
      <ul class="plan-sentences">
        <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
      <Show when={!isSame(props.comparison)}>
        <div class="plan-compare__actions">
          <CopyButton text={asText()} what={title()} label={compareText.copyText} />
          <CopyButton text={link()} what={title()} label={compareText.copyLink} />
          <Show when={lines().length > 0}>
            <Button size="small" icon="download" onClick={save}>
              {compareText.csv}
            </Button>
          </Show>
          <Button size="small" variant="tertiary" onClick={print}>
            {compareText.print}
          </Button>
        </div>
      </Show>
      <Show when={lines().length > 0}>
        <Disclosure summary={compareText.table(lines().length)} open={isOpen()} onToggle={setOpen}>
          <Show when={isOpen()}>
            <CompareTable comparison={props.comparison} lines={lines()} />
          </Show>
        </Disclosure>
      </Show>
    </>
  )
}

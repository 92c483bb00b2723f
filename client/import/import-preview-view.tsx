import { createMemo, For, Show } from 'solid-js'
import { countChoices, filterServices, type ServiceFilter } from '../../shared/catalogue/filter-services.ts'
import type { ImportChoice } from '../../shared/catalogue/preview-import.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { importText, type RowWord } from '../text/import.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { formatNumber } from '../ui/format.ts'
import { TextField } from '../ui/text-field.tsx'
import { FilterChoices } from './filter-choices.tsx'
import { findingsOf } from './findings.ts'
import { FindingsTable } from './findings-table.tsx'
import { ImportAdvice } from './import-advice.tsx'
import type { ImportState } from './import-state.ts'
import { MappingTable } from './mapping-table.tsx'

type CheckingState = Extract<ImportState, { name: 'checking' }>

interface ImportPreviewViewProps {
  state: CheckingState
  title: string
  onTitle: (title: string) => void
  filter: ServiceFilter
  onFilter: (filter: ServiceFilter) => void
  onChoose: (choice: ImportChoice) => void
  onTake: (services: readonly PublicService[]) => void
  onOtherFile: () => void
}

const sampleSize = 5

/** The dry run: what would be taken over, what not and why, and the means to correct it. */
export function ImportPreviewView(props: ImportPreviewViewProps) {
  const preview = () => props.state.preview
  const run = () => preview().run
  const word = (): RowWord => (preview().format === 'json' || preview().format === 'list' ? 'entry' : 'row')
  const findings = createMemo(() => findingsOf(run(), word()))
  const chosen = createMemo(() => filterServices(run().services, props.filter))
  const counts = createMemo(() => countChoices(run().services, props.filter))
  // Decided once for each file: a table that closes under the hand that corrects it would be worse than a long page.
  const isGuessPoor = isPoorGuess(props.state)
  const mapping = () => <MappingTable preview={preview()} choice={props.state.choice} onChoose={props.onChoose} />
  const whyNot = () => {
    if (props.state.pending > 0) return importText.updating
    if (run().overLimit !== null) return importText.overLimit(run().overLimit ?? 0).title
    if (chosen().length === 0) return importText.nothingChosen
    return props.title.trim() === '' ? importText.title.missing : undefined
  }

  return (
    <div class="import__preview">
      <header>
        <h3 class="import__heading" tabindex="-1">
          {importText.preview.heading(props.state.fileName)}
        </h3>
        <p class="import__muted">{importText.preview.dryRun}</p>
      </header>
      <dl class="import__counts">
        <Count value={run().services.length} label={importText.preview.usable(run().services.length)} />
        <Count value={run().rejected.length} label={importText.preview.rejected(run().rejected.length, word())} />
        <Count value={run().duplicates.length} label={importText.preview.duplicates} />
        <Count value={run().withoutKey} label={importText.preview.withoutKey} />
        <Count value={run().rowsRead} label={importText.preview.rowsRead(run().rowsRead, word())} />
      </dl>
      <Show when={run().skipped.length > 0}>
        <p class="import__muted">{importText.preview.skipped(run().skipped.length, word())}</p>
      </Show>
      <ImportAdvice preview={preview()} />

      <Show when={preview().format !== 'list'}>
        <Show
          when={isGuessPoor}
          fallback={
            <Disclosure
              summary={`${importText.mapping.heading} (${importText.mapping.summary(Object.keys(preview().mapping).length)})`}
            >
              {mapping()}
            </Disclosure>
          }
        >
          <h4 class="import__subheading">{importText.mapping.heading}</h4>
          {mapping()}
        </Show>
      </Show>
      <Show when={findings().length > 0}>
        <Disclosure summary={`${importText.findings.heading} (${formatNumber(findings().length)})`}>
          <FindingsTable findings={findings()} word={word()} fileName={props.state.fileName} />
        </Disclosure>
      </Show>

      <Show when={run().services.length > 0}>
        <FilterChoices counts={counts()} filter={props.filter} onFilter={props.onFilter} />
        <section class="import__sample">
          <h4 class="import__subheading">{importText.sample.heading(Math.min(sampleSize, chosen().length))}</h4>
          <ul>
            <For each={chosen().slice(0, sampleSize)}>{(service) => <SampleService service={service} />}</For>
          </ul>
        </section>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the title takes the list over and must not send the form around it */}
        <div
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (whyNot() === undefined) props.onTake(chosen())
          }}
        >
          <TextField
            label={importText.title.label}
            hint={importText.title.hint}
            value={props.title}
            onInput={props.onTitle}
            maxLength={200}
            required
          />
        </div>
      </Show>
      <div class="import__actions">
        <Button variant="primary" onClick={() => props.onTake(chosen())} disabledReason={whyNot()}>
          {importText.take(chosen().length)}
        </Button>
        <Button variant="tertiary" onClick={() => props.onOtherFile()}>
          {importText.otherFile}
        </Button>
      </div>
    </div>
  )
}

function Count(props: { value: number; label: string }) {
  return (
    <div class="import__count" classList={{ 'import__count--none': props.value === 0 }}>
      <dt>{props.label}</dt>
      <dd>{formatNumber(props.value)}</dd>
    </div>
  )
}

function SampleService(props: { service: PublicService }) {
  return (
    <li>
      <span class="import__name">{props.service.name}</span>
      <span class="import__muted">
        <span class="import__key">{props.service.leikaKey ?? importText.sample.noKey}</span>
        <Show when={props.service.topicArea}>{(topic) => <> · {topic()}</>}</Show>
      </span>
    </li>
  )
}

function isPoorGuess({ preview }: CheckingState): boolean {
  return !preview.headerIsKnown || preview.run.services.length === 0 || preview.mapping.leikaKey === undefined
}

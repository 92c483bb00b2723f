import { For, Show } from 'solid-js'
import { importText, type RowWord } from '../text/import.ts'
import { Button } from '../ui/button.tsx'
import { formatNumber } from '../ui/format.ts'
import { saveAsFile } from '../ui/save-as-file.ts'
import { type Finding, findingsCsv } from './findings.ts'

/** Rows on the screen; all of them are in the download. */
const shownFindings = 50

/** Row by row what is wrong and what to do. */
export function FindingsTable(props: { findings: readonly Finding[]; word: RowWord; fileName: string }) {
  const { columns, effect } = importText.findings
  const heads = () => Object.values(columns(props.word))
  const hidden = () => props.findings.length - shownFindings
  return (
    <div class="import__findings">
      <section class="import__scroll" aria-label={importText.findings.heading} tabindex="0">
        <table class="kern-table kern-table--small">
          <thead>
            <tr class="kern-table__row">
              <For each={heads()}>
                {(head) => (
                  <th class="kern-table__header" scope="col">
                    {head}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody class="kern-table__body">
            <For each={props.findings.slice(0, shownFindings)}>
              {(finding) => (
                <tr class="kern-table__row">
                  <td class="kern-table__cell import__row-number">{formatNumber(finding.row)}</td>
                  <td class="kern-table__cell import__value">{finding.value}</td>
                  <td class="kern-table__cell">{finding.problem}</td>
                  <td class="kern-table__cell">{finding.advice}</td>
                  <td class="kern-table__cell">{finding.isRejected ? effect.rejected : effect.kept}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <div class="import__actions">
        <Show when={hidden() > 0}>
          <span class="import__muted">{importText.findings.more(hidden())}</span>
        </Show>
        <Button size="small" icon="download" onClick={() => saveFindings(props)}>
          {importText.findings.download}
        </Button>
      </div>
    </div>
  )
}

function saveFindings(props: { findings: readonly Finding[]; word: RowWord; fileName: string }): void {
  saveAsFile(importText.findings.fileName(props.fileName), findingsCsv(props.findings, props.word), 'text/csv')
}

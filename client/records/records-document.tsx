import { For } from 'solid-js'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { StoredRecords } from '../../shared/protocol/archive-api.ts'
import { recordsText } from '../text/records.ts'
import { formatDate } from '../ui/format.ts'

const words = recordsText.records
const columns = ['count', 'purpose', 'seenBy', 'until', 'where'] as const

/** What is stored, to be printed: facts, no legal advice. */
export function RecordsDocument(props: { workshop: Workshop; records: StoredRecords }) {
  return (
    <section class="records-document" aria-labelledby="records-document">
      <h2 id="records-document">{words.heading}</h2>
      <p>{words.lead}</p>
      <h3>{words.facts}</h3>
      <dl class="records-facts">
        <dt>{words.workshop}</dt>
        <dd>{props.workshop.title}</dd>
        <dt>{words.day}</dt>
        <dd>{formatDate(props.workshop.date)}</dd>
        <dt>{words.municipalities}</dt>
        <dd>{props.records.boards.map(({ municipality }) => municipality).join(', ')}</dd>
        <dt>{words.created}</dt>
        <dd>{formatDate(props.records.createdAt)}</dd>
        <dt>{words.names}</dt>
        <dd>{props.records.namesUntil === null ? words.noDate : formatDate(props.records.namesUntil)}</dd>
      </dl>
      <table class="records-table">
        <caption class="kern-sr-only">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.kind}</th>
            <For each={columns}>{(column) => <th scope="col">{words.columns[column]}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={words.rows(props.records)}>
            {(row) => (
              <tr>
                <th scope="row">
                  {row.kind}
                  <span class="records-table__detail">{row.detail}</span>
                </th>
                <For each={columns}>{(column) => <td data-label={words.columns[column]}>{row[column]}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <h3>{words.freeHeading}</h3>
      <p>{words.free}</p>
      <h3>{words.serverHeading}</h3>
      <p>{words.server}</p>
    </section>
  )
}

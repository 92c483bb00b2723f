import { For, Show } from 'solid-js'
import { type ColumnMapping, type ImportField, importFields } from '../../shared/catalogue/import-fields.ts'
import type { ImportChoice, ImportPreview } from '../../shared/catalogue/preview-import.ts'
import { importText } from '../text/import.ts'
import { SelectField } from '../ui/select-field.tsx'

interface MappingTableProps {
  preview: ImportPreview
  /** What was chosen last, which the preview may not know yet. */
  choice: ImportChoice
  onChoose: (choice: ImportChoice) => void
}

const text = importText.mapping

/** Which sheet, which header row, which column for which field. */
export function MappingTable(props: MappingTableProps) {
  const mapping = () => props.choice.mapping ?? props.preview.mapping
  const choose = (field: ImportField, column: string) => {
    const next: ColumnMapping = { ...mapping() }
    if (column === '') delete next[field]
    else next[field] = Number(column)
    props.onChoose({ table: props.preview.table, header: props.preview.header, mapping: next })
  }
  const columnOptions = () => [
    { value: '', label: text.none },
    ...props.preview.columns.map((column, index) => ({
      value: String(index),
      label: column.header === '' ? text.unnamed(index) : column.header.slice(0, 80),
    })),
  ]
  return (
    <div class="import__mapping">
      <div class="import__places">
        <Show when={props.preview.tables.length > 1}>
          <SelectField
            compact
            label={text.sheet}
            value={String(props.preview.table)}
            options={props.preview.tables.map((table, index) => ({
              value: String(index),
              label: text.sheetOption(table.name ?? '', table.rowCount),
            }))}
            onChange={(table) => props.onChoose({ table: Number(table) })}
          />
        </Show>
        <Show when={props.preview.format !== 'json'}>
          <SelectField
            compact
            label={text.headerRow}
            value={String(props.preview.header)}
            options={props.preview.headerChoices.map(({ index, row, text: words }) => ({
              value: String(index),
              label: text.headerOption(row, words),
            }))}
            onChange={(header) => props.onChoose({ table: props.preview.table, header: Number(header) })}
          />
        </Show>
      </div>
      <section class="import__scroll" aria-label={text.heading} tabindex="0">
        <table class="kern-table kern-table--small">
          <thead>
            <tr class="kern-table__row">
              <For each={[text.field, text.column, text.samples]}>
                {(head) => (
                  <th class="kern-table__header" scope="col">
                    {head}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody class="kern-table__body">
            <For each={importFields}>
              {(field) => (
                <tr class="kern-table__row">
                  <th class="kern-table__header" scope="row">
                    {text.fieldName(field)}
                    <Show when={field === 'name'}>
                      <span class="import__muted"> ({text.required})</span>
                    </Show>
                  </th>
                  <td class="kern-table__cell">
                    <SelectField
                      compact
                      labelHidden
                      label={text.columnFor(field)}
                      value={String(mapping()[field] ?? '')}
                      options={columnOptions()}
                      onChange={(column) => choose(field, column)}
                    />
                  </td>
                  <td class="kern-table__cell import__samples">
                    {props.preview.columns[mapping()[field] ?? -1]?.samples.join(' · ')}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </div>
  )
}

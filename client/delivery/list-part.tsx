import { createMemo, createSignal, Show } from 'solid-js'
import { deliveryStates } from '../../shared/delivery/delivery-state.ts'
import { joinSnippets } from '../../shared/delivery/page-snippet.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import { type CardSelection, noSelection } from '../sync/select-cards.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliveryImportText } from '../text/delivery-import.ts'
import { Button } from '../ui/button.tsx'
import { writeToClipboard } from '../ui/copy-button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { saveAsFile } from '../ui/save-as-file.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { DeliveryBoard } from './create-delivery.ts'
import { DeliveryActions } from './delivery-actions.tsx'
import { deliveryCsv } from './delivery-csv.ts'
import { DeliveryDialog } from './delivery-dialog.tsx'
import { DeliveryTable } from './delivery-table.tsx'
import { filterRows, type RowFilter } from './filter-rows.ts'
import { PasteDialog } from './paste-dialog.tsx'

const stateChoices = [
  { value: '', label: deliveryText.allStates },
  ...deliveryStates.map((state) => ({ value: state, label: deliveryText.states[state].word })),
  { value: 'doubtful', label: deliveryText.doubtful },
]

/** What of the list is shown, besides the Amt. */
export type ListFilter = Omit<RowFilter, 'lane'>

/** The services of an Amt with their keys, pages and states. */
export function ListPart(props: {
  delivery: DeliveryBoard
  lane: LaneId | null
  filter: ListFilter
  onFilter: (filter: ListFilter) => void
}) {
  const [selection, select] = createSignal<CardSelection>(noSelection)
  const [edited, setEdited] = createSignal<CardId | null>(null)
  const [isPasting, setPasting] = createSignal(false)
  const all = createMemo(() => filterRows(props.delivery.rows(), { lane: props.lane, state: null, search: '' }, ''))
  const rows = createMemo(() => filterRows(all(), { lane: null, ...props.filter }, props.delivery.today))
  const ticked = createMemo(() => rows().filter(({ service }) => selection().cards.has(service.id)))
  const keys = () => rows().flatMap(({ service }) => service.leikaKey ?? [])
  const copy = async (text: string, what: string) =>
    announce((await writeToClipboard(text)) ? deliveryText.copied(what) : deliveryText.copyFailed)
  const copyKeys = () => void copy(keys().join('\n'), deliveryText.keysOf(keys().length))
  const copySnippets = () => {
    const snippets = rows().flatMap((row) => {
      const html = props.delivery.snippetOf(row)
      return html === null ? [] : [{ title: `${row.service.leikaKey} ${row.service.name}`, html }]
    })
    void copy(joinSnippets(snippets), deliveryText.snippetsOf(snippets.length))
  }
  const download = () => {
    const lane = props.lane === null ? null : props.delivery.laneName(props.lane)
    const { name } = props.delivery.session.board().municipality
    const fileName = deliveryText.csv.fileName(name, lane, props.delivery.today)
    saveAsFile(fileName, deliveryCsv(props.delivery, rows()), 'text/csv')
    announce(deliveryText.downloaded(rows().length))
  }
  /** Nothing of the whole list is theirs: a dialog in which no line fits helps nobody. */
  const pasteRefusal = createMemo(() => {
    const reasons = new Set(props.delivery.rows().map((row) => props.delivery.refusalOf(row)))
    const [why] = reasons
    return reasons.size === 1 && why ? deliveryText.refusal(why) : undefined
  })
  const unsure = () => deliveryText.unsure(props.delivery.unsureIn(props.lane))
  return (
    <>
      <div class="delivery-bar">
        <SelectField
          compact
          label={deliveryText.state}
          labelHidden
          value={props.filter.state ?? ''}
          options={stateChoices}
          onChange={(value) =>
            props.onFilter({
              ...props.filter,
              state: value === 'doubtful' ? value : (deliveryStates.find((known) => known === value) ?? null),
            })
          }
        />
        <div class="delivery-search">
          <TextField
            compact
            type="search"
            label={deliveryText.search}
            labelHidden
            placeholder={deliveryText.search}
            value={props.filter.search}
            onInput={(search) => props.onFilter({ ...props.filter, search })}
          />
        </div>
        <p class="muted" role="status">
          {deliveryText.shown(rows().length, all().length)}
        </p>
        <div class="delivery-bar__end">
          <Button size="small" icon="add" disabledReason={pasteRefusal()} onClick={() => setPasting(true)}>
            {deliveryImportText.paste.open}
          </Button>
          <Button
            size="small"
            icon="content-copy"
            disabledReason={keys().length === 0 ? deliveryText.nothingToCopy : undefined}
            onClick={copyKeys}
          >
            {deliveryText.copyKeys}
          </Button>
          <Menu label={deliveryText.more} icon="more-vert" iconOnly>
            <MenuItem icon="content-copy" disabled={keys().length === 0} onSelect={copySnippets}>
              {deliveryText.copySnippets}
            </MenuItem>
            <MenuItem icon="download" onSelect={download}>
              {deliveryText.download}
            </MenuItem>
          </Menu>
        </div>
      </div>
      <Show when={unsure() !== ''}>
        <p class="muted delivery-unsure">{unsure()}</p>
      </Show>
      <Show
        when={rows().length > 0}
        fallback={<p class="delivery-empty">{all().length === 0 ? deliveryText.empty : deliveryText.nothingFound}</p>}
      >
        <DeliveryTable
          delivery={props.delivery}
          rows={rows()}
          withLane={props.lane === null}
          selection={selection()}
          onSelect={select}
          onEdit={setEdited}
        />
      </Show>
      <Show when={ticked().length > 0}>
        <DeliveryActions delivery={props.delivery} rows={ticked()} onClear={() => select(noSelection)} />
      </Show>
      <Show when={edited()} keyed>
        {(card) => <DeliveryDialog delivery={props.delivery} card={card} onClose={() => setEdited(null)} />}
      </Show>
      <Show when={isPasting()}>
        <PasteDialog delivery={props.delivery} onClose={() => setPasting(false)} />
      </Show>
    </>
  )
}

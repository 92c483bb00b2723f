import { createComputed, createEffect, createMemo, createSignal, For, on } from 'solid-js'
import type { DeliveryRow } from '../../shared/delivery/delivery-list.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { createTableWindow, isGap } from '../list/create-table-window.ts'
import { type CardSelection, toggleAll, toggleCard, toggleRange } from '../sync/select-cards.ts'
import { deliveryText } from '../text/delivery.ts'
import type { DeliveryBoard } from './create-delivery.ts'
import './delivery-table.css'
import { DeliveryTableRow, type RowControl, rowControls } from './delivery-row.tsx'

interface DeliveryTableProps {
  delivery: DeliveryBoard
  rows: readonly DeliveryRow[]
  /** All Ämter are shown: each row says which it is. */
  withLane: boolean
  selection: CardSelection
  onSelect: (selection: CardSelection) => void
  onEdit: (card: CardId) => void
}

/** The rows of the delivery list; some dozen are in the document. One row is in the tab order; arrows change row and control. */
export function DeliveryTable(props: DeliveryTableProps) {
  let scroller: HTMLDivElement | undefined
  let body: HTMLTableSectionElement | undefined
  let all: HTMLInputElement | undefined
  const [active, setActive] = createSignal<{ card: CardId | undefined; control: RowControl }>({
    card: undefined,
    control: 'open',
  })
  const cards = createMemo(() => props.rows.map(({ service }) => service.id))
  const positions = createMemo(() => new Map<CardId | undefined, number>(cards().map((card, row) => [card, row])))
  const activeRow = () => positions().get(active().card) ?? 0
  const view = createTableWindow({ scroller: () => scroller, rows: cards, pinnedRow: activeRow })
  const ticked = createMemo(() => cards().filter((card) => props.selection.cards.has(card)).length)
  createEffect(() => {
    if (!all) return
    all.checked = cards().length > 0 && ticked() === cards().length
    all.indeterminate = ticked() > 0 && ticked() < cards().length
  })

  const focusActive = () => {
    const row = body?.querySelector(`[data-card="${cards()[activeRow()]}"]`)
    const wanted = row?.querySelector<HTMLElement>(`[data-control="${active().control}"]`)
    const target = wanted?.getClientRects()[0] ? wanted : row?.querySelector<HTMLElement>('[data-control="open"]')
    target?.focus({ preventScroll: true })
  }
  // Solid may take a row out and put it in again while it sorts a long jump: then the focus is lost, and comes back here.
  let hadFocus = false
  createComputed(
    on(view.keys, () => {
      hadFocus = body?.contains(document.activeElement) ?? false
    }),
  )
  createEffect(
    on(view.keys, () => {
      if (hadFocus && document.activeElement === document.body) focusActive()
    }),
  )
  const focusRow = (row: number, control: RowControl) => {
    const target = Math.min(Math.max(row, 0), cards().length - 1)
    view.reveal(target)
    setActive({ card: cards()[target], control })
    focusActive()
  }
  /** The control beside it that this row has, and shows at this width. */
  const beside = (by: number): RowControl => {
    const row = body?.querySelector(`[data-card="${cards()[activeRow()]}"]`)
    const here = rowControls.filter((control) => row?.querySelector(`[data-control="${control}"]`)?.getClientRects()[0])
    return here[here.indexOf(active().control) + by] ?? active().control
  }
  const press = (event: KeyboardEvent) => {
    const row = activeRow()
    const { control } = active()
    const targets: Record<string, readonly [number, RowControl]> = {
      ArrowDown: [row + 1, control],
      ArrowUp: [row - 1, control],
      PageDown: [row + view.pageRows(), control],
      PageUp: [row - view.pageRows(), control],
      Home: [0, control],
      End: [cards().length - 1, control],
      ArrowLeft: [row, beside(-1)],
      ArrowRight: [row, beside(1)],
    }
    const target = targets[event.key]
    if (target) focusRow(...target)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) props.onSelect(toggleAll(props.selection, cards()))
    else return
    event.preventDefault()
  }
  const toggle = (card: CardId, isRange: boolean) =>
    props.onSelect(isRange ? toggleRange(props.selection, cards(), card) : toggleCard(props.selection, card))

  return (
    <div class="delivery-scroll" ref={scroller}>
      <table
        class="delivery-table"
        aria-rowcount={cards().length + 1}
        aria-describedby="delivery-keys"
        style={{ '--delivery-row': `${view.rowHeight()}px` }}
      >
        <caption class="kern-sr-only">{deliveryText.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <td class="delivery-select">
              <input
                ref={all}
                type="checkbox"
                class="delivery-box"
                aria-label={deliveryText.selectAll}
                title={deliveryText.selectAll}
                onClick={(event) => {
                  props.onSelect(toggleAll(props.selection, cards()))
                  event.currentTarget.checked = cards().length > 0 && ticked() === cards().length
                }}
              />
            </td>
            <th scope="col">{deliveryText.service}</th>
            <th scope="col" class="delivery-key">
              {deliveryText.key}
            </th>
            <th scope="col" class="delivery-unit">
              {props.withLane ? deliveryText.laneAndUnit : deliveryText.unit}
            </th>
            <th scope="col" class="delivery-page">
              {deliveryText.page}
            </th>
            <th scope="col" class="delivery-state">
              {deliveryText.state}
            </th>
            <th scope="col" class="delivery-next">
              {deliveryText.next}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={press}>
          <For each={view.keys()}>
            {(key) =>
              isGap(key) ? (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a gap holds nothing that could get the focus
                <tr aria-hidden="true" style={{ height: `${view.gapHeight(key)}px` }} />
              ) : (
                <DeliveryTableRow
                  delivery={props.delivery}
                  card={key}
                  position={positions().get(key) ?? 0}
                  withLane={props.withLane}
                  selected={props.selection.cards.has(key)}
                  active={positions().get(key) === activeRow()}
                  onToggle={toggle}
                  onFocus={(card, control) => setActive({ card, control })}
                  onEdit={props.onEdit}
                />
              )
            }
          </For>
        </tbody>
      </table>
      <p id="delivery-keys" hidden>
        {deliveryText.keyboardHint}
      </p>
    </div>
  )
}

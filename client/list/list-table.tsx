import { createComputed, createEffect, createMemo, createSignal, For, on } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { createCardKeys } from '../board/create-card-keys.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { type CardSelection, toggleAll, toggleCard, toggleRange } from '../sync/select-cards.ts'
import { listText } from '../text/list.ts'
import type { ListRows } from './create-list-rows.ts'
import { createTableWindow, isGap } from './create-table-window.ts'
import { ListHead } from './list-head.tsx'
import { ListRow, type RowControl } from './list-row.tsx'
import type { SortOrder } from './sort-cards.ts'

export interface ListTableProps {
  session: BoardSession
  list: ListRows
  selection: CardSelection
  onSelect: (selection: CardSelection) => void
  onSort: (order: SortOrder) => void
  onMove: (cards: readonly CardId[]) => void
  /** The rows that are in the document now, for the question whether they still stand in order. */
  onShow: (cards: readonly CardId[]) => void
}

/** All rows scroll, some dozen are in the document: position is arithmetic. One row is in the tab order; arrows change it. */
export function ListTable(props: ListTableProps) {
  let scroller: HTMLDivElement | undefined
  let body: HTMLTableSectionElement | undefined
  const [active, setActive] = createSignal<{ card: CardId | undefined; control: RowControl }>({
    card: undefined,
    control: 'open',
  })
  const rows = () => props.list.rows()
  const positions = createMemo(() => new Map<CardId | undefined, number>(rows().map((card, row) => [card, row])))
  const activeRow = () => positions().get(active().card) ?? 0
  const view = createTableWindow({ scroller: () => scroller, rows, pinnedRow: activeRow })

  props.session.viewPort.attach({
    spot: () => ({ card: rows()[view.topRow()] ?? null, lane: null }),
    show({ card }) {
      const row = card === null ? undefined : positions().get(card)
      if (row !== undefined) view.align(row)
    },
  })

  createEffect(() => props.onShow(rows().slice(view.range().first, view.range().end)))
  createEffect(on(props.list.order, view.scrollToTop, { defer: true }))

  const focusActive = () =>
    body
      ?.querySelector<HTMLElement>(`[data-card="${rows()[activeRow()]}"] [data-control="${active().control}"]`)
      ?.focus({ preventScroll: true })
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
    view.reveal(row)
    setActive({ card: rows()[row], control })
    focusActive()
  }
  const keys = createCardKeys({
    session: props.session,
    surface: {
      shape: { rows: 1, columns: 1, count: () => rows().length },
      stopAt: ({ index }) => rows()[index],
      locate: (stop) => {
        const index = positions().get(stop as CardId)
        return index === undefined ? null : { row: 0, column: 0, index }
      },
    },
    focus: {
      focusStop: (stop) => focusRow(positions().get(stop as CardId) ?? 0, active().control),
      tabStop: () => rows()[activeRow()] ?? null,
    },
    openMenu: (cards) => props.onMove(cards),
  })
  const toggle = (card: CardId, isRange: boolean) =>
    props.onSelect(isRange ? toggleRange(props.selection, rows(), card) : toggleCard(props.selection, card))
  const extendTo = (row: number) => {
    const [from, to] = [rows()[activeRow()], rows()[row]]
    if (from === undefined || to === undefined) return
    const begun = props.selection.cards.has(from) ? props.selection : toggleCard(props.selection, from)
    props.onSelect(toggleRange({ ...begun, anchor: begun.anchor ?? from }, rows(), to))
  }

  /** Whether the key meant something here. */
  const press = (event: KeyboardEvent) => {
    const { key, shiftKey } = event
    const row = activeRow()
    const last = rows().length - 1
    const targets: Record<string, number> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      PageDown: row + view.pageRows(),
      PageUp: row - view.pageRows(),
      Home: 0,
      End: last,
    }
    const target = targets[key]
    const hasControl = event.ctrlKey || event.metaKey
    if (target !== undefined) {
      const next = Math.min(Math.max(target, 0), last)
      if (shiftKey) extendTo(next)
      focusRow(next, active().control)
    } else if (key === 'ArrowLeft') focusRow(row, 'select')
    else if (key === 'ArrowRight') focusRow(row, 'open')
    else if (key === 'a' && hasControl) props.onSelect(toggleAll(props.selection, rows()))
    else {
      const card = rows()[row]
      return card !== undefined && keys.press(event, card)
    }
    return true
  }

  return (
    <div class="list-scroll" ref={scroller}>
      <table
        class="list-table"
        aria-rowcount={rows().length + 1}
        aria-describedby="list-keys"
        style={{ '--list-row': `${view.rowHeight()}px` }}
      >
        <caption class="kern-sr-only">{listText.caption(props.session.board().municipality.name)}</caption>
        <ListHead
          list={props.list}
          selection={props.selection}
          onSort={props.onSort}
          onToggleAll={() => props.onSelect(toggleAll(props.selection, rows()))}
        />
        <tbody
          ref={body}
          onKeyDown={(event) => {
            if (press(event)) event.preventDefault()
          }}
        >
          <For each={view.keys()}>
            {(key) =>
              isGap(key) ? (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a gap holds nothing that could get the focus
                <tr class="list-gap" aria-hidden="true" style={{ height: `${view.gapHeight(key)}px` }} />
              ) : (
                <ListRow
                  session={props.session}
                  card={key}
                  row={positions().get(key) ?? 0}
                  selected={props.selection.cards.has(key)}
                  active={positions().get(key) === activeRow()}
                  onToggle={toggle}
                  onFocus={(card, control) => setActive({ card, control })}
                />
              )
            }
          </For>
        </tbody>
      </table>
      <p id="list-keys" hidden>
        {listText.keyboardHint}
      </p>
    </div>
  )
}

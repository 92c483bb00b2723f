import { createEffect, createMemo, createSignal, createUniqueId, For, on, onMount, Show, untrack } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PlaceVerdict } from '../../shared/rules/judge-place.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { GridStop } from './card-grid.ts'
import { cardHint } from './card-hint.ts'
import { createCardDesk } from './create-card-desk.ts'
import { createSize } from './create-size.ts'
import type { DeskSurface } from './desk-surface.ts'
import type { DropTarget } from './drag-state.ts'
import { edgeSpeed } from './edge-scroll.ts'
import { HandLayer } from './hand-layer.tsx'
import { listAt, listsInView, type StripLayout, scrollLeftShowing } from './strip-layout.ts'
import {
  StripList,
  type StripListData,
  type StripListHandle,
  stripBarHeight,
  stripCardStep,
  stripHeadHeight,
} from './strip-list.tsx'
import { scrollLeftAligning, stripSpot } from './strip-spot.ts'
import './strip.css'

interface CardStripProps {
  session: BoardSession
  /** The first one stays at the left edge where there is room. */
  lists: readonly StripListData[]
  /** Which list a phone shows first. */
  startAt: number
  chooseLabel: string
  /** Which lane one looks at when this list is at the left. */
  laneAt(column: number): LaneId | null
  /** The list of a lane; null: the lists are not lanes. */
  columnOf(lane: LaneId | null): number | null
  /** Before which of the list's cards a card would land; `y` in pixels of the list, null by keyboard. */
  landing(column: number, card: CardId, y: number | null): number
  /** False: nothing to change. */
  drop(card: CardId, origin: GridStop, target: DropTarget): boolean
  judgeLift: DeskSurface['judgeLift']
  /** What it would mean to drop a card in another list. */
  judge(card: CardId, column: number): PlaceVerdict
}

const listWidth = 240
const phoneBelow = 600 // px of the strip; then one list at a time
const stickyFrom = 900 // px of the strip; below, a sticky inbox would leave too little

/** Lists of cards side by side. On a phone each fills the screen, and one swipes or chooses between them. */
export function CardStrip(props: CardStripProps) {
  const hintId = createUniqueId()
  const [size, followSize] = createSize()
  const [scrollLeft, setScrollLeft] = createSignal(0)
  const [scrolled, setScrolled] = createSignal<{ column: number; top: number } | null>(null)
  const tops = new Map<number, number>()
  let isLed = false // somebody else has said which list to show
  const handles = new Map<number, StripListHandle>()
  let strip: HTMLDivElement | undefined
  const isPhone = () => size().width > 0 && size().width < phoneBelow
  const layout = createMemo(
    (): StripLayout => ({
      count: props.lists.length,
      width: isPhone() ? size().width : listWidth,
      headWidth: 0,
      stickyFirst: size().width >= stickyFrom,
    }),
  )
  const view = () => ({ scrollLeft: scrollLeft(), width: size().width })
  const inView = createMemo(() => listsInView(layout(), view()), undefined, {
    equals: (a, b) => a.start === b.start && a.end === b.end,
  })
  const isInView = (column: number) =>
    (column >= inView().start && column < inView().end) || (column === 0 && layout().stickyFirst)
  const headHeight = () => (isPhone() ? 0 : stripHeadHeight)
  const cardsOf = (column: number) => props.lists[column]?.cards() ?? []

  function showList(column: number): void {
    if (!strip) return
    strip.scrollLeft = scrollLeftShowing(layout(), column, { scrollLeft: strip.scrollLeft, width: size().width })
    setScrollLeft(strip.scrollLeft)
  }

  props.session.viewPort.attach({
    spot() {
      const lists = { step: stripCardStep, cards: cardsOf, top: (column: number) => tops.get(column) ?? 0 }
      const { column, card } = stripSpot(layout(), view(), scrolled(), lists)
      return { card, lane: props.laneAt(column) }
    },
    show({ card, lane }) {
      if (!strip) return
      isLed = true
      const at = card === null ? -1 : props.lists.findIndex((_, column) => cardsOf(column).includes(card))
      const left = props.columnOf(lane)
      if (left !== null) {
        strip.scrollLeft = scrollLeftAligning(layout(), left)
        setScrollLeft(strip.scrollLeft)
      }
      if (at < 0 || card === null) return
      showList(at)
      handles.get(at)?.align(cardsOf(at).indexOf(card))
    },
  })

  const desk = createCardDesk(props.session, {
    shape: {
      rows: 1,
      get columns() {
        return props.lists.length
      },
      count: ({ column }) => cardsOf(column).length,
    },
    stopAt: ({ column, index }) => cardsOf(column)[index],
    locate(stop) {
      for (let column = 0; column < props.lists.length; column++) {
        const index = cardsOf(column).indexOf(stop as CardId)
        if (index >= 0) return { row: 0, column, index }
      }
      return null
    },
    reveal({ column, index }) {
      showList(column)
      handles.get(column)?.show(index)
    },
    targetAt(x, y) {
      const card = desk.held()
      if (!strip || card === null) return null
      const box = strip.getBoundingClientRect()
      if (y < box.top || y > box.bottom) return null
      const column = listAt(layout(), x - box.left, { scrollLeft: strip.scrollLeft, width: size().width })
      if (column === null) return null
      const barHeight = props.lists[column]?.bar ? stripBarHeight : 0
      const listTop = (handles.get(column)?.scroller.scrollTop ?? 0) - box.top - headHeight() - barHeight
      return { row: 0, column, index: props.landing(column, card, y + listTop) }
    },
    landing: ({ column }, card) => ({ row: 0, column, index: props.landing(column, card, null) }),
    placeName: ({ column }) => props.lists[column]?.name ?? '',
    judgeLift: (card) => props.judgeLift(card),
    judge: (card, _, { column }) => props.judge(card, column),
    drop: (card, origin, target) => props.drop(card, origin, target),
    scrollNear(x, y) {
      if (!strip) return false
      const box = strip.getBoundingClientRect()
      const sticky = layout().stickyFirst ? layout().width : 0
      const sideways = x < box.left + sticky ? 0 : edgeSpeed(x, box.left + sticky, box.right)
      const column = listAt(layout(), x - box.left, { scrollLeft: strip.scrollLeft, width: size().width })
      const list = column === null ? undefined : handles.get(column)?.scroller
      const before = { left: strip.scrollLeft, top: list?.scrollTop }
      if (sideways !== 0) strip.scrollLeft += sideways
      if (list) list.scrollTop += edgeSpeed(y, box.top + headHeight(), box.bottom)
      return strip.scrollLeft !== before.left || list?.scrollTop !== before.top
    },
  })

  // The drawer takes 400 px: the list that one works in stays on the screen.
  createEffect(
    on(
      () => size().width,
      (width, before) => {
        if (width === before) return // a line above came or went, and took some of the height only
        const active = untrack(() => desk.activeStop())
        const column = active === null ? -1 : props.lists.findIndex((_, at) => cardsOf(at).includes(active as CardId))
        if (column >= 0) showList(column)
        else if (untrack(isPhone) && !isLed) showList(props.startAt)
      },
      { defer: true },
    ),
  )
  onMount(() => {
    if (strip) followSize(strip)
  })
  const shownList = () => Math.min(props.lists.length - 1, Math.round(scrollLeft() / Math.max(1, layout().width)))

  return (
    <div
      class="strip-frame"
      classList={{ 'is-phone': isPhone(), 'is-sticky': layout().stickyFirst }}
      style={{ '--strip-width': `${layout().width}px`, '--card-step': `${stripCardStep}px` }}
    >
      <Show when={isPhone()}>
        <div class="strip-chooser">
          <SelectField
            label={props.chooseLabel}
            labelHidden
            compact
            value={String(shownList())}
            onChange={(value) => showList(Number(value))}
            options={props.lists.map((list, column) => ({
              value: String(column),
              label: `${list.name} (${boardText.shownOf(list.cards().length, list.total())})`,
            }))}
          />
        </div>
      </Show>
      <p id={hintId} hidden>
        {cardHint(props.session)}
      </p>
      <div
        class="strip"
        classList={{ 'is-dragging': desk.held() !== null }}
        ref={(element) => {
          strip = element
          desk.attach(element)
        }}
        onScroll={(event) => {
          if (event.target === event.currentTarget) setScrollLeft(event.currentTarget.scrollLeft)
        }}
        {...desk.handlers}
      >
        <For each={props.lists}>
          {(list, column) => (
            <StripList
              desk={desk}
              list={list}
              column={column()}
              height={size().height}
              isInView={isInView(column())}
              isPhone={isPhone()}
              hintId={hintId}
              onReady={(handle) => handles.set(column(), handle)}
              onScrolled={(top) => {
                tops.set(column(), top)
                setScrolled({ column: column(), top })
              }}
            />
          )}
        </For>
      </div>
      <HandLayer desk={desk} />
    </div>
  )
}

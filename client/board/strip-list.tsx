import { type Accessor, createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { boardText } from '../text/board.ts'
import { CardList } from './card-list.tsx'
import { scrollTopShowing } from './card-window.ts'
import type { CardDesk } from './create-card-desk.ts'
import { isAimedAt } from './drag-state.ts'

/** One of the lists side by side: a lane, the inbox, or (on a phone) a column of the roadmap. */
export interface StripListData {
  key: string
  name: string
  /** The cards to show, and how many there are without search and filter. */
  cards: Accessor<readonly CardId[]>
  total: Accessor<number>
  isOwn: boolean
  /** What stands here while there is no card at all. */
  empty: string
  /** Below the name. */
  facts: () => JSX.Element
  /** Between head and cards, `stripBarHeight` high. `enter`: Tab leads to the first card of this list from now on. */
  bar?: ((enter: () => void) => JSX.Element) | undefined
}

/** How the strip scrolls a list from outside. */
export interface StripListHandle {
  scroller: HTMLElement
  show(index: number): void
  /** Scrolls so that the card is the first one that is seen. */
  align(index: number): void
}

export const stripCardStep = 90 // px: 84 of card, 6 of gap; as in card.css
export const stripHeadHeight = 60 // px, as in strip.css; on a phone the chooser says the same
export const stripBarHeight = 40 // px, as in strip.css
const phoneNameRoom = 84 // characters

interface StripListProps {
  desk: CardDesk
  list: StripListData
  column: number
  height: number
  isInView: boolean
  isPhone: boolean
  hintId: string
  onReady: (handle: StripListHandle) => void
  onScrolled: (top: number) => void
}

export function StripList(props: StripListProps) {
  const [top, setTop] = createSignal(0)
  const viewHeight = () =>
    Math.max(0, props.height - (props.isPhone ? 0 : stripHeadHeight) - (props.list.bar ? stripBarHeight : 0))
  const cell = { row: 0, column: props.column }
  const isRefused = createMemo(() => props.desk.verdictAt(cell)?.kind === 'refused')

  /** When a filter leaves three of 300 cards, the browser scrolls back; by arithmetic we know it without asking for the layout. */
  const shownTop = () => Math.min(top(), Math.max(0, props.list.cards().length * stripCardStep - viewHeight()))
  return (
    <section
      class="strip-list"
      classList={{
        'is-own': props.list.isOwn,
        'has-bar': props.list.bar !== undefined,
        'is-target': isAimedAt(props.desk.drag(), cell),
        'is-refused': isRefused(),
      }}
      aria-labelledby={`${props.hintId}-${props.list.key}`}
      data-list={props.list.key}
      tabindex="-1"
    >
      <header class="strip-head">
        <h3 class="strip-name" id={`${props.hintId}-${props.list.key}`} title={props.list.name}>
          {props.list.name}
        </h3>
        <div class="strip-facts">
          <Show when={props.list.isOwn}>
            <span class="strip-own">{boardText.ownLane}</span>
          </Show>
          <span>{boardText.cardCount(props.list.cards().length, props.list.total())}</span>
          {props.list.facts()}
        </div>
      </header>
      <Show when={props.list.bar}>
        {(bar) => <div class="strip-bar">{bar()(() => props.desk.enterList(cell))}</div>}
      </Show>
      <div
        class="strip-scroller"
        ref={(element) => {
          props.onReady({
            scroller: element,
            show(index) {
              element.scrollTop = scrollTopShowing(index, stripCardStep, {
                top: element.scrollTop,
                height: viewHeight(),
              })
              setTop(element.scrollTop)
            },
            align(index) {
              element.scrollTop = index * stripCardStep
              setTop(element.scrollTop)
            },
          })
        }}
        onScroll={(event) => {
          setTop(event.currentTarget.scrollTop)
          props.onScrolled(event.currentTarget.scrollTop)
        }}
      >
        <Show when={props.list.cards().length === 0}>
          <p class="strip-empty">{props.list.total() === 0 ? props.list.empty : boardText.emptyFiltered}</p>
        </Show>
        <CardList
          desk={props.desk}
          cell={cell}
          cards={props.list.cards()}
          label={boardText.listLabel(props.list.name, props.list.cards().length, props.list.total())}
          step={stripCardStep}
          viewport={{ top: shownTop(), height: props.isInView ? viewHeight() : 0 }}
          hintId={props.hintId}
          nameRoom={props.isPhone ? phoneNameRoom : undefined}
        />
      </div>
    </section>
  )
}

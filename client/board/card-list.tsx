import { createMemo, For, type JSX, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { type GridCell, isSameCell } from './card-grid.ts'
import { CardItem } from './card-item.tsx'
import { indexesInView, rangeInView, type Viewport } from './card-window.ts'
import type { CardDesk } from './create-card-desk.ts'

interface CardListProps {
  desk: CardDesk
  cell: GridCell
  cards: readonly CardId[]
  /** Accessible name, with the number of cards. */
  label: string
  /** Height of a card and the gap below it. */
  step: number
  /** Part of the list that one can see; height 0: none of it. */
  viewport: Viewport
  compact?: boolean | undefined
  nameRoom?: number | undefined
  hintId: string
  /** One more `li` below the cards. */
  more?: JSX.Element
}

/** A list of cards of which only those on the screen are in the document, besides the focused one and the one in the hand. */
export function CardList(props: CardListProps) {
  const range = createMemo(() => rangeInView(props.cards.length, props.step, props.viewport), undefined, {
    equals: (a, b) => a.start === b.start && a.end === b.end,
  })
  const ghost = createMemo(() => {
    const drag = props.desk.drag()
    if (drag.name !== 'dragging' || !isSameCell(drag.origin, props.cell) || props.cards.includes(drag.card)) return null
    return { card: drag.card, index: drag.origin.index }
  })
  const pinned = createMemo(
    () => {
      const stops = new Set([props.desk.activeStop(), props.desk.held()])
      const indexes: number[] = []
      for (const stop of stops) {
        const index = stop === null ? -1 : props.cards.indexOf(stop as CardId)
        if (index >= 0) indexes.push(index)
      }
      return indexes.sort((a, b) => a - b)
    },
    undefined,
    { equals: (a, b) => a.length === b.length && a.every((index, at) => index === b[at]) },
  )
  /** Card → position; in the order of the document, which is the order of reading. */
  const places = createMemo(() => {
    const shown: [CardId, number][] = []
    for (const index of indexesInView(range(), pinned())) {
      const card = props.cards[index]
      if (card !== undefined) shown.push([card, index])
    }
    // At its old place in the document, because an element that is put elsewhere loses focus and touch.
    const left = ghost()
    if (left) shown.push([left.card, left.index - 0.5])
    return new Map(shown.sort((a, b) => a[1] - b[1]))
  })
  const shownCards = createMemo(() => [...places().keys()])
  const landing = createMemo(() => {
    const drag = props.desk.drag()
    if (drag.name !== 'dragging' || !drag.target || !isSameCell(drag.target, props.cell)) return null
    if (props.desk.verdictAt(props.cell)?.kind !== 'move') return null // an offer stays where it is
    return isSameCell(drag.origin, drag.target) && drag.origin.index === drag.target.index ? null : drag.target.index
  })
  return (
    <ul class="card-list" aria-label={props.label} style={{ height: `${props.cards.length * props.step}px` }}>
      <For each={shownCards()}>
        {(card) => (
          <CardItem
            desk={props.desk}
            card={card}
            index={Math.ceil(places().get(card) ?? 0)}
            size={props.cards.length}
            step={props.step}
            compact={props.compact ?? false}
            nameRoom={props.nameRoom}
            isGhost={ghost()?.card === card}
            hintId={props.hintId}
          />
        )}
      </For>
      {props.more}
      <Show when={landing() !== null}>
        <li
          class="card-landing"
          aria-hidden="true"
          style={{ transform: `translateY(${Math.min(landing() ?? 0, props.cards.length) * props.step}px)` }}
        />
      </Show>
    </ul>
  )
}

import { type Accessor, createMemo, createSignal, untrack } from 'solid-js'
import { assignmentStateSchema } from '../../shared/domain/decisions.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { isSorted, type RankOf, rankByText, type SortKey, type SortOrder, sortCards } from './sort-cards.ts'

/** Search and filter of the board's frame, as far as the list needs them. */
export interface ListFilter {
  /** Reactive. */
  matches(card: CardId): boolean
}

export interface ListRows {
  rows: Accessor<readonly CardId[]>
  order: Accessor<SortOrder>
  setOrder(order: SortOrder): void
  /** Whether these rows, one below the other, still stand in order. Reactive. */
  inOrder(rows: readonly CardId[]): boolean
  /** Sorts again by the same column. */
  refresh(): void
}

/**
 * The filtered cards in the chosen order. Moves do not reorder them: while sixty people move cards, rows that jump away
 * under the pointer are worse than an order that is a minute old. `refresh` is offered instead.
 */
export function createListRows(session: BoardSession, filter: ListFilter): ListRows {
  const { model } = session
  const [order, setOrder] = createSignal<SortOrder>({ key: 'topicArea', direction: 'ascending' }, { equals: false })
  const rankings = createRankings(session)
  const sorted = createMemo(() => {
    const { key, direction } = order()
    return untrack(() => sortCards(model.allCards, rankings[key], direction))
  })
  const rows = createMemo(() => sorted().filter((card) => filter.matches(card)))
  return {
    rows,
    order,
    setOrder,
    inOrder: (shown) => isSorted(shown, rankings[order().key], order().direction),
    refresh: () => setOrder(order()),
  }
}

function createRankings(session: BoardSession): Record<SortKey, RankOf> {
  const { model, services } = session
  const byText = (textOf: (card: CardId) => string | null): RankOf => {
    const ranks = createMemo(() => rankByText(model.allCards, textOf))
    return (card) => ranks().get(card)
  }
  const positions = <T extends { id: string }>(things: () => readonly T[]) =>
    createMemo(() => new Map<string, number>(things().map(({ id }, index) => [id, index])))
  const lanePosition = positions(() => session.workshop().lanes)
  const columnPosition = positions(() => session.workshop().columns)
  return {
    name: byText((card) => services.get(card)?.name ?? null),
    leikaKey: byText((card) => services.get(card)?.leikaKey ?? null),
    topicArea: byText((card) => services.get(card)?.topicArea ?? null),
    lane: (card) => lanePosition().get(model.assignment(card)?.lane ?? ''),
    state: (card) => {
      const assignment = model.assignment(card)
      return assignment?.lane ? assignmentStateSchema.options.indexOf(assignment.state) : undefined
    },
    column: (card) => columnPosition().get(model.schedule(card)?.column ?? ''),
  }
}

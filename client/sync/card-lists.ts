import { createSignal, getListener, type Setter } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'

/** Sorted lists of cards by key; each has its own signal from the first time that somebody watches it. */
export interface CardLists<Key> {
  read(key: Key): readonly CardId[]
  /** Replaces everything; `put` first, then every list is sorted and told. */
  rebuild(fill: (put: (key: Key, card: CardId) => void) => void): void
  /** Takes cards out and puts cards in; each touched list is copied and told once. All `out` come before all `in`. */
  change(moves: { out: readonly [Key, CardId][]; in: readonly [Key, CardId][] }): void
}

const nothing: readonly CardId[] = []

/** `compare` must be right for the lists as they are after `out` and before `in`. Call the changes inside a Solid `batch`. */
export function createCardLists<Key>(compare: (a: CardId, b: CardId) => number): CardLists<Key> {
  let lists = new Map<Key, readonly CardId[]>()
  const watched = new Map<Key, { track: () => unknown; tell: Setter<undefined> }>()

  return {
    read(key) {
      if (getListener()) {
        let signal = watched.get(key)
        if (!signal) {
          const [track, tell] = createSignal(undefined, { equals: false })
          signal = { track, tell }
          watched.set(key, signal)
        }
        signal.track()
      }
      return lists.get(key) ?? nothing
    },
    rebuild(fill) {
      const filled = new Map<Key, CardId[]>()
      fill((key, card) => {
        const list = filled.get(key)
        if (list) list.push(card)
        else filled.set(key, [card])
      })
      for (const list of filled.values()) list.sort(compare)
      lists = filled
      for (const { tell } of watched.values()) tell(undefined)
    },
    change(moves) {
      const drafts = new Map<Key, CardId[]>()
      const draftOf = (key: Key) => {
        let draft = drafts.get(key)
        if (!draft) {
          draft = [...(lists.get(key) ?? nothing)]
          drafts.set(key, draft)
        }
        return draft
      }
      for (const [key, card] of moves.out) {
        const draft = draftOf(key)
        const index = draft.indexOf(card)
        if (index >= 0) draft.splice(index, 1)
      }
      for (const [key, card] of moves.in) {
        const draft = draftOf(key)
        draft.splice(insertionIndex(draft, card, compare), 0, card)
      }
      for (const [key, draft] of drafts) {
        lists.set(key, draft)
        watched.get(key)?.tell(undefined)
      }
    },
  }
}

/** Where a card belongs in a sorted list: behind all that are not larger. */
export function insertionIndex<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = sorted[middle]
    if (at !== undefined && compare(at, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

import { batch } from 'solid-js'
import type { ShownView } from '../../shared/run/run.ts'
import { type CardFilter, type Facet, facets } from '../board/card-filter.ts'

type ShownFilter = ShownView['filter']

/** Search and filter as others are to see them. Reactive. */
export function readFilter(filter: CardFilter): ShownFilter {
  const values = (facet: Facet) => [...filter.chosen(facet)].sort().slice(0, 40)
  return {
    text: filter.text().slice(0, 200),
    topics: values('topics'),
    lanes: values('lanes'),
    executors: values('executors'),
    states: values('states'),
    suggested: values('suggested'),
    own: filter.onlyMine(),
  }
}

/** Filters as the moderation does. Who has no own lane sees the cards of all. */
export function applyFilter(filter: CardFilter, shown: ShownFilter): void {
  batch(() => {
    if (filter.text() !== shown.text) filter.setText(shown.text)
    filter.setOnlyMine(shown.own && filter.ownLane() !== null)
    for (const facet of facets) {
      const wanted = new Set(shown[facet])
      const present = filter.chosen(facet)
      for (const value of present) if (!wanted.has(value)) filter.toggle(facet, value)
      for (const value of wanted) if (!present.has(value)) filter.toggle(facet, value)
    }
  })
}

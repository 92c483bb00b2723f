import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { CardFilter, Facet } from '../board/card-filter.ts'
import { applyFilter, readFilter } from './shown-filter.ts'

/** Only what is set; which cards it fits is another file's. */
function aFilter(ownLane: string | null): CardFilter {
  const [text, setText] = createSignal('')
  const [onlyMine, setOnlyMine] = createSignal(false)
  const sets = new Map<Facet, ReadonlySet<string>>()
  return {
    text,
    setText,
    onlyMine,
    setOnlyMine,
    ownLane: () => ownLane as LaneId | null,
    chosen: (facet) => sets.get(facet) ?? new Set(),
    toggle(facet, value) {
      const after = new Set(sets.get(facet))
      if (!after.delete(value)) after.add(value)
      sets.set(facet, after)
    },
    reset: () => {},
    prepare: () => {},
    isActive: () => true,
    matches: () => true,
    count: () => 0,
    counts: () => new Map(),
  }
}

const nothing = { text: '', topics: [], lanes: [], executors: [], states: [], suggested: [], own: false }

test('who follows filters as the moderation does; what she had chosen herself goes', () => {
  createRoot((dispose) => {
    const [lead, office] = [aFilter(null), aFilter('amt-33')]
    lead.setText('Hund')
    lead.toggle('states', 'disputed')
    lead.toggle('topics', 'bildung')
    office.toggle('topics', 'umwelt')
    office.setOnlyMine(true)
    applyFilter(office, readFilter(lead))
    expect(readFilter(office)).toEqual({ ...nothing, text: 'Hund', states: ['disputed'], topics: ['bildung'] })
    applyFilter(office, nothing)
    expect(readFilter(office)).toEqual(nothing)
    dispose()
  })
})

test('"Meine Karten" means the own Amt of each; who has none sees all', () => {
  createRoot((dispose) => {
    const [office, guest] = [aFilter('amt-33'), aFilter(null)]
    for (const filter of [office, guest]) applyFilter(filter, { ...nothing, own: true })
    expect([office.onlyMine(), guest.onlyMine()]).toEqual([true, false])
    dispose()
  })
})

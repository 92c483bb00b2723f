import type { CardId, ColumnId } from '../domain/ids.ts'
import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import { compareColumns } from './column-dates.ts'

/** What speaks against the place of a card that comes after another one. */
export interface DependencyWarning {
  /** The card that must be online before. */
  needs: CardId
  kind: 'not-planned' | 'status-quo' | 'later' | 'same-quarter' | 'circle'
}

interface Roadmap {
  columns: readonly RoadmapColumn[]
  /** Where a card stands; null: not on the roadmap. */
  columnOf: (card: CardId) => ColumnId | null
  /** What must be online before a card. */
  needsOf: (card: CardId) => readonly CardId[]
}

/**
 * Warnings for a card in the place where it stands, or where it would. `same-quarter` is a hint: it can work. A card that is not on the
 * roadmap, or stays at the status quo, waits for nothing; a circle is told in any case.
 */
export function dependencyWarnings(
  card: CardId,
  roadmap: Roadmap,
  columnId = roadmap.columnOf(card),
): DependencyWarning[] {
  const column = roadmap.columns.find(({ id }) => id === columnId)
  return [...new Set(roadmap.needsOf(card))].flatMap((needs): DependencyWarning[] => {
    if (leadsTo(needs, card, roadmap)) return [{ needs, kind: 'circle' }]
    if (column?.kind !== 'quarter') return []
    const other = roadmap.columns.find(({ id }) => id === roadmap.columnOf(needs))
    if (!other) return [{ needs, kind: 'not-planned' }]
    if (other.kind === 'status-quo') return [{ needs, kind: 'status-quo' }]
    const order = compareColumns(other, column)
    if (order < 0) return []
    return [{ needs, kind: order === 0 ? 'same-quarter' : 'later' }]
  })
}

/** Whether one card needs another, directly or through others. */
export function leadsTo(from: CardId, to: CardId, { needsOf }: Pick<Roadmap, 'needsOf'>): boolean {
  const seen = new Set<CardId>()
  const open = [from]
  for (let card = open.pop(); card !== undefined; card = open.pop()) {
    if (card === to) return true
    if (seen.has(card)) continue
    seen.add(card)
    open.push(...needsOf(card))
  }
  return false
}

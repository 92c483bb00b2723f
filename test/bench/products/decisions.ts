import { roadmapColumnsFrom } from '../../../shared/domain/roadmap-column.ts'

/** Values as the product's own client writes them; all products carry the same ones. */
export function assignmentTo(lane: string, by: string) {
  return { lane, state: 'confirmed', by } as const
}

const columns = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 8)

export function scheduleAt(turn: number) {
  const column = columns[turn % columns.length]?.id ?? null
  return { column, rank: `a${(turn % 1_000_000).toString(36)}`, stance: 'wave' } as const
}

/** Ids as long as a LeiKa key. */
export function cardId(number: number): string {
  return `99${String(number).padStart(12, '0')}`
}

import type { LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'

const maxSlugLength = 40

/** Gives each lane an id that people can read: `amt-32` by its number, else by its name; a second one becomes `amt-32-2`. */
export function withLaneIds(lanes: readonly Omit<Lane, 'id'>[]): Lane[] {
  const taken = new Set<string>()
  return lanes.map((lane) => {
    const stem = `amt-${slugOf(lane.number ?? '') || slugOf(lane.name)}`.replace(/-$/, '')
    let id = stem
    for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`
    taken.add(id)
    return { id: id as LaneId, number: lane.number, name: lane.name }
  })
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxSlugLength)
    .replace(/^-+|-+$/g, '')
}

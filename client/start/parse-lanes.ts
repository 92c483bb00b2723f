import type { Lane } from '../../shared/domain/workshop.ts'

export type LaneDraft = Omit<Lane, 'id'>

/** `32`, `32.1`, `32-1`, `51a`, `FB 3`, `III/2`; at most the schema's twelve characters. */
const numberPattern = /^(?:[A-ZÄÖÜ]{1,3}\.?\s?)?\d{1,4}(?:[./-]\d{1,3})*[a-z]?$/
const longestNumber = 12

/**
 * Reads one Amt a line: `32 Ordnungsamt`, `32;Ordnungsamt`, `Amt 32: Ordnungsamt`, `FB 3 – Soziales`, or a name alone.
 * Empty lines and exact repetitions are left out; names are cut at the length that a lane may have.
 */
export function parseLanes(text: string): LaneDraft[] {
  const lanes = new Map<string, LaneDraft>()
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const lane = readLane(raw.trim().replace(/\s+/g, (blank) => (blank.includes('\t') ? '\t' : ' ')))
    if (lane && !lanes.has(laneKey(lane))) lanes.set(laneKey(lane), lane)
  }
  return [...lanes.values()]
}

/** Equal for lanes that people would take for one and the same. */
export function laneKey(lane: LaneDraft): string {
  return `${(lane.number ?? '').trim()}|${lane.name.trim().toLowerCase()}`
}

function readLane(content: string): LaneDraft | null {
  const line = content.replace(/^Amt\s+(?=\d)/i, '')
  if (line === '') return null
  const parted = /^([^;\t:]*?)\s*[;\t:]\s*(.*)$/.exec(line)
  if (parted?.[1] !== undefined && parted[2]) {
    const [front, back] = [parted[1], parted[2].replace(/[;\t]+$/, '')]
    if (front.length <= longestNumber && /\d/.test(front)) return { number: front, name: cut(back) }
    if (numberPattern.test(back)) return { number: back, name: cut(front) }
  }
  const spaced = /^(\S+(?:\s\d\S*)?)\s+(?:[–-]\s*)?(.+)$/.exec(line)
  if (spaced?.[1] !== undefined && spaced[2] && numberPattern.test(spaced[1])) {
    return { number: spaced[1], name: cut(spaced[2]) }
  }
  return { number: null, name: cut(line) }
}

const cut = (name: string) => name.trim().slice(0, 120)

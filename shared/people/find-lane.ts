import { foldWord } from '../catalogue/source-row.ts'
import type { LaneId } from '../domain/ids.ts'
import type { Lane } from '../domain/workshop.ts'
import { fail, ok, type Result } from '../kit/result.ts'

export type LaneProblem = 'lane-unknown' | 'lane-ambiguous'

/**
 * The Amt that people mean: by its number (`32`, `Amt 32`, `32 – Ordnung`), by its name, or by the beginning of its name.
 * Case, umlauts, blanks and words like "Amt für" make no difference.
 */
export function laneFinder(lanes: readonly Lane[]): (text: string) => Result<LaneId, LaneProblem> {
  const known = lanes.map(({ id, number, name }) => ({
    id,
    number: number === null ? null : foldNumber(number),
    name: foldWord(name),
    core: coreOf(name),
  }))
  return (text) => {
    const parted = /^\D{0,14}?(\d[\w./]*)\s*[-–:,)]?\s*(.*)$/.exec(text.trim())
    const digits = parted?.[1] === undefined ? null : foldNumber(parted[1])
    const byNumber = known.filter(({ number }) => number !== null && (number === digits || number === foldNumber(text)))
    if (byNumber.length === 1) return one(byNumber)
    const name = foldWord(text)
    const core = coreOf(text)
    if (name === '') return fail('lane-unknown')
    const among = byNumber.length > 0 ? byNumber : known
    const exact = among.filter((lane) => lane.name === name || lane.name === foldWord(parted?.[2] ?? ''))
    if (exact.length > 0) return one(exact)
    if (core.length < shortestCore) return fail(byNumber.length > 1 ? 'lane-ambiguous' : 'lane-unknown')
    const sameCore = among.filter((lane) => lane.core === core)
    if (sameCore.length > 0) return one(sameCore)
    const begun = among.filter((lane) => lane.core.startsWith(core) || core.startsWith(lane.core))
    return one(begun.filter((lane) => lane.core.length >= shortestCore))
  }
}

const shortestCore = 4 // letters; fewer fit too many names

function one(lanes: readonly { id: LaneId }[]): Result<LaneId, LaneProblem> {
  const [lane, ...others] = lanes
  if (!lane) return fail('lane-unknown')
  return others.length > 0 ? fail('lane-ambiguous') : ok(lane.id)
}

/** `FB 3`, `Amt 3` and `03` are all `3`. */
function foldNumber(number: string): string {
  const folded = foldWord(number).replace(/^(amt|fachbereich|fachdienst|fb|fd|oe|dezernat|abteilung|abt)(?=\d)/, '')
  return folded.replace(/^0+(?=\d)/, '')
}

/** What is left of "Amt für Soziales", "Sozialamt", "Fachbereich Soziales". */
function coreOf(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !/^\d/.test(word) && !hollow.has(word))
  const core = foldWord(words.join(''))
  const bare = core.replace(/s?amt$/, '')
  return bare.length >= shortestCore ? bare : core
}

const hollow = new Set(
  'amt amts für fuer und u der die das den dem des fachbereich fachdienst fb fd oe abteilung abt dezernat'.split(' '),
)

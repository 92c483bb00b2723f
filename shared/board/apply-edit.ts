import type * as Y from 'yjs'
import type { CardId, LaneId } from '../domain/ids.ts'
import type { Result } from '../kit/result.ts'
import { ownEdit, readRegister, writeRegister } from './board-doc.ts'
import { followOwnChanges } from './follow-own-changes.ts'
import { isSameValue } from './rebase-edits.ts'
import type { RegisterChange, RegisterKey } from './registers.ts'

/** Changes of one transaction: with reasons of some length they still fit into a frame of 256 KiB. */
export const changesPerEdit = 1000
/** Of their values, as JSON in UTF-8; keys and what the document adds take as much again at worst. */
const bytesPerEdit = 128 * 1024

/** Changes in portions that fit into a frame each: pages with long addresses are fewer than cards that move. */
export function portionsOf<C>(changes: readonly C[], contentOf: (change: C) => unknown): C[][] {
  const portions: C[][] = []
  let bytes = 0
  for (const change of changes) {
    const size = utf8Length(JSON.stringify(contentOf(change)))
    const portion = portions.at(-1)
    bytes += size
    if (portion && portion.length < changesPerEdit && bytes <= bytesPerEdit) portion.push(change)
    else {
      portions.push([change])
      bytes = size
    }
  }
  return portions
}

/** At most: what lies outside of the first plane counts two bytes too many. */
function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) bytes += 2
  return bytes
}

/** What a rule may ask about the other changes of an edit. */
export interface EditLanes {
  laneOf(card: CardId): LaneId | null
  laneBefore(card: CardId): LaneId | null
}

/** `overtaken`: the value is not what the edit was made for. */
export interface KeptChange<R extends string> {
  change: RegisterChange
  reason: R | 'overtaken'
}

/**
 * Writes changes as one edit, each only where the board still says what it was made for (`before`) and the rules allow it. Works on
 * values, so it makes no difference on which copy of the board, or under which client id, the first edit was made.
 */
export function applyEdit<R extends string>(
  doc: Y.Doc,
  changes: readonly RegisterChange[],
  mayWrite: (change: RegisterChange, lanes: EditLanes) => Result<true, R>,
): { written: RegisterChange[]; kept: KeptChange<R>[] } {
  const kept: KeptChange<R>[] = []
  const standing = changes.filter((change) => {
    const isStanding = isSameValue(presentOf(doc, change), change.before)
    if (!isStanding) kept.push({ change, reason: 'overtaken' })
    return isStanding
  })
  const lanesAfter = new Map(
    standing.flatMap((change) => (change.register === 'assignment' ? [[change.key, change.after.lane] as const] : [])),
  )
  const laneBefore = (card: CardId) => readRegister(doc, 'assignment', card)?.lane ?? null
  const lanes: EditLanes = {
    laneBefore,
    laneOf: (card) => (lanesAfter.has(card) ? (lanesAfter.get(card) ?? null) : laneBefore(card)),
  }
  const written = standing.filter((change) => {
    const answer = mayWrite(change, lanes)
    if (!answer.ok) kept.push({ change, reason: answer.error })
    return answer.ok
  })
  for (const portion of portionsOf(written, ({ after }) => after)) {
    doc.transact(() => {
      for (const { register, key, after } of portion) writeRegister(doc, register, key, after)
    }, ownEdit)
  }
  return { written, kept }
}

/** What a piece of work changes on the board, in one edit or several. */
export function changesOf(doc: Y.Doc, work: () => void): RegisterChange[] {
  const made = new Map<string, RegisterChange>()
  const end = followOwnChanges(doc, (changes) => {
    for (const change of changes) {
      const name = `${change.register}/${change.key}`
      const first = made.get(name)
      // both are of one register and key
      made.set(name, first ? ({ ...change, before: first.before } as RegisterChange) : change)
    }
  })
  try {
    work()
  } finally {
    end()
  }
  return [...made.values()]
}

const presentOf = (doc: Y.Doc, { register, key }: RegisterChange) =>
  readRegister(doc, register, key as RegisterKey<typeof register>)

import type * as Y from 'yjs'
import type { CardId, LaneId } from '../domain/ids.ts'
import type { Result } from '../kit/result.ts'
import { ownEdit, readRegister, writeRegister } from './board-doc.ts'
import { followOwnChanges } from './follow-own-changes.ts'
import { isSameValue } from './rebase-edits.ts'
import type { RegisterChange, RegisterKey } from './registers.ts'

/** Changes of one transaction: with reasons of some length they still fit into a frame of 256 KiB. */
export const changesPerEdit = 1000

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
  for (let start = 0; start < written.length; start += changesPerEdit) {
    doc.transact(() => {
      for (const { register, key, after } of written.slice(start, start + changesPerEdit))
        writeRegister(doc, register, key, after)
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

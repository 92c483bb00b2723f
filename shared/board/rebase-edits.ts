import type * as Y from 'yjs'
import type { CardId } from '../domain/ids.ts'
import { canonicalJson } from '../kit/canonical-json.ts'
import type { Result } from '../kit/result.ts'
import { ownEdit, readRegister, writeRegister } from './board-doc.ts'
import type { RegisterChange } from './registers.ts'

/** Own changes of one transaction: they arrive together or are judged one by one after a refusal. */
export type OwnEdit = readonly RegisterChange[]

/** A change that could not be written again. `overtaken`: somebody else has changed the same value since. */
export interface LostChange<R extends string> {
  change: RegisterChange
  reason: R | 'overtaken'
}

/**
 * Writes own unsaved edits again, on a fresh copy of the board: each change that the rules allow and that nobody overtook.
 * What stands there already is not written twice. Returns what was lost, with its reason.
 */
export function rebaseEdits<R extends string>(
  doc: Y.Doc,
  edits: readonly OwnEdit[],
  mayWrite: (change: RegisterChange) => Result<true, R>,
): LostChange<R>[] {
  const lost = new Map<string, LostChange<R>>()
  for (const edit of edits) {
    doc.transact(() => {
      for (const change of edit) {
        const name = `${change.register}/${change.key}`
        const earlier = lost.get(name)
        const reason = earlier?.reason ?? rewrite(doc, change, mayWrite)
        if (reason !== null) lost.set(name, { change, reason })
      }
    }, ownEdit)
  }
  return [...lost.values()]
}

/** Null: it is on the board now. */
function rewrite<R extends string>(
  doc: Y.Doc,
  change: RegisterChange,
  mayWrite: (change: RegisterChange) => Result<true, R>,
): R | 'overtaken' | null {
  const present = readRegister(doc, change.register, change.key as CardId)
  if (isSameValue(present, change.after)) return null
  if (!isSameValue(present, change.before)) return 'overtaken'
  const answer = mayWrite(change)
  if (!answer.ok) return answer.error
  writeRegister(doc, change.register, change.key, change.after)
  return null
}

export const isSameValue = (a: unknown, b: unknown) =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b)

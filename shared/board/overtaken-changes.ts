import type * as Y from 'yjs'
import type { CardId } from '../domain/ids.ts'
import { readRegister } from './board-doc.ts'
import { isSameValue, type OwnEdit } from './rebase-edits.ts'
import type { RegisterChange } from './registers.ts'

/**
 * Own changes that were taken and yet do not stand: somebody else changed the same value without knowing them, and of two such changes
 * one wins. `confirmed`, `waiting`: own edits, oldest first; of several changes of one value only the last was meant to stay.
 */
export function overtakenChanges(
  doc: Y.Doc,
  confirmed: readonly OwnEdit[],
  waiting: readonly OwnEdit[],
): RegisterChange[] {
  const last = new Map<string, RegisterChange>()
  const nameOf = ({ register, key }: RegisterChange) => `${register}/${key}`
  for (const change of confirmed.flat()) last.set(nameOf(change), change)
  for (const change of waiting.flat()) last.delete(nameOf(change))
  return [...last.values()].filter(
    ({ register, key, after }) => !isSameValue(readRegister(doc, register, key as CardId), after),
  )
}

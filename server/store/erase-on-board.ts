import * as Y from 'yjs'
import { BoardDoc, storedEdit } from '../../shared/board/board-doc.ts'
import { type RegisterName, registerNames } from '../../shared/board/registers.ts'
import { settledState } from './fold-log.ts'

/** Below the ids that people write under, and none of the example's. */
const eraserClientId = 7

/**
 * Writes other values over those that hold names and forgets the old ones. Copies that others still have learn of it as of any edit.
 * Null: there is nothing to erase. `erased` gives the value that takes the place of one, or undefined.
 */
export function eraseOnBoard(
  state: Uint8Array,
  erased: (register: RegisterName, key: string, value: unknown) => unknown,
): Uint8Array | null {
  const doc = new BoardDoc()
  Y.applyUpdate(doc, state, storedEdit)
  doc.clientID = eraserClientId
  let count = 0
  doc.transact(() => {
    for (const name of registerNames) {
      const register = doc.getMap(name)
      for (const [key, value] of [...register]) {
        const replacement = erased(name, key, value)
        if (replacement === undefined) continue
        register.set(key, replacement)
        count++
      }
    }
  }, storedEdit)
  const cleaned = count === 0 ? null : settledState({ snapshot: Y.encodeStateAsUpdate(doc), tail: [] })
  doc.destroy()
  return cleaned
}

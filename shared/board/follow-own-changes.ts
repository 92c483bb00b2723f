import type * as Y from 'yjs'
import { parseRegisterChange, type RegisterChange, registerNames } from './registers.ts'

/**
 * Calls back with what an edit made on this document replaced, once a transaction and before its update is sent.
 * Returns the function that ends it.
 */
export function followOwnChanges(doc: Y.Doc, onChange: (changes: readonly RegisterChange[]) => void): () => void {
  let changes: RegisterChange[] = []
  const endings = registerNames.map((register) => {
    const map = doc.getMap(register)
    const collect = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
      if (!transaction.local) return
      for (const [key, { oldValue }] of event.changes.keys) {
        const change = parseRegisterChange({ register, key, before: oldValue, after: map.get(key) })
        if (change) changes.push(change)
      }
    }
    map.observe(collect)
    return () => map.unobserve(collect)
  })
  const flush = () => {
    if (changes.length === 0) return
    const made = changes
    changes = []
    onChange(made)
  }
  doc.on('afterTransaction', flush)
  return () => {
    doc.off('afterTransaction', flush)
    for (const end of endings) end()
  }
}

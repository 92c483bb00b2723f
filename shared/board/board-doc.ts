import * as Y from 'yjs'
import type { RegisterKey, RegisterName, RegisterValue } from './registers.ts'
import { registerNames, registers } from './registers.ts'

/** Why a transaction runs: own edits can be undone and wait for a receipt, others cannot. */
export type BoardOrigin = { type: 'own' } | { type: 'remote' } | { type: 'stored' }
export const ownEdit: BoardOrigin = { type: 'own' }
export const remoteEdit: BoardOrigin = { type: 'remote' }
export const storedEdit: BoardOrigin = { type: 'stored' }

/** The CRDT of one board. Only this folder knows its keys; everyone else reads and writes through it. */
export class BoardDoc extends Y.Doc {
  constructor() {
    super({ gc: true })
    for (const name of registerNames) this.getMap(name)
  }
}

/** The value under a key, or undefined when there is none or it does not fit its schema. */
export function readRegister<R extends RegisterName>(
  doc: Y.Doc,
  name: R,
  key: RegisterKey<R>,
): RegisterValue<R> | undefined {
  return parseValue(name, doc.getMap(name).get(key))
}

/** All entries of a register that fit its schema: any merge of any edits gives a valid map. */
export function readRegisterEntries<R extends RegisterName>(
  doc: Y.Doc,
  name: R,
): Map<RegisterKey<R>, RegisterValue<R>> {
  const entries = new Map<RegisterKey<R>, RegisterValue<R>>()
  for (const [rawKey, rawValue] of doc.getMap(name)) {
    const key = registers[name].key.safeParse(rawKey)
    const value = parseValue(name, rawValue)
    if (key.success && value !== undefined) entries.set(key.data as RegisterKey<R>, value)
  }
  return entries
}

export function writeRegister<R extends RegisterName>(
  doc: Y.Doc,
  name: R,
  key: RegisterKey<R>,
  value: RegisterValue<R>,
): void {
  doc.getMap(name).set(key, value)
}

/**
 * Calls back with the changed keys per register, once a transaction; returns the function that ends it.
 * `isOwn`: the change was made on this document, not received.
 */
export function followRegisters(
  doc: Y.Doc,
  onChange: (changed: ReadonlyMap<RegisterName, ReadonlySet<string>>, isOwn: boolean) => void,
): () => void {
  const follow = (transaction: Y.Transaction) => {
    const changed = new Map<RegisterName, ReadonlySet<string>>()
    for (const name of registerNames) {
      const keys = transaction.changed.get(doc.getMap(name) as never)
      if (keys) changed.set(name, new Set([...keys].filter((key) => key !== null)))
    }
    if (changed.size > 0) onChange(changed, transaction.local)
  }
  doc.on('afterTransaction', follow)
  return () => doc.off('afterTransaction', follow)
}

function parseValue<R extends RegisterName>(name: R, raw: unknown): RegisterValue<R> | undefined {
  const parsed = registers[name].value.safeParse(raw)
  return parsed.success ? (parsed.data as RegisterValue<R>) : undefined
}

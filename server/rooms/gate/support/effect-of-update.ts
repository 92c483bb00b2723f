import * as Y from 'yjs'
import { BoardDoc } from '../../../../shared/board/board-doc.ts'
import { type RegisterName, registerNames, registers } from '../../../../shared/board/registers.ts'
import type { Verdict } from '../judge-update.ts'

/** Every entry that is the value of its key, by register and key. */
function presentEntries(doc: Y.Doc): Map<string, { id: string; value: unknown; register: RegisterName; key: string }> {
  const entries = new Map<string, { id: string; value: unknown; register: RegisterName; key: string }>()
  for (const register of registerNames) {
    for (const [key, item] of doc.getMap(register)._map) {
      const value = item.deleted ? undefined : item.content.getContent()[item.length - 1]
      entries.set(`${register}/${key}`, { id: `${item.id.client}:${item.id.clock}`, value, register, key })
    }
  }
  return entries
}

export function copyOf(doc: Y.Doc): BoardDoc {
  const copy = new BoardDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What Yjs makes of an update, compared with the verdict on it: null, or what the gate got wrong. */
export function contradiction(doc: Y.Doc, update: Uint8Array, verdict: Verdict): string | null {
  if (verdict.kind === 'refuse') return null
  const copy = copyOf(doc)
  const before = presentEntries(copy)
  const bytesBefore = Y.encodeStateAsUpdate(copy)
  const clocks = Y.decodeStateVector(Y.encodeStateVector(copy))
  try {
    Y.applyUpdate(copy, update)
  } catch (error) {
    return verdict.kind === 'gap' ? null : `applying throws: ${error}`
  }
  const isPending = copy.store.pendingStructs !== null || copy.store.pendingDs !== null
  if (verdict.kind === 'gap') return isPending ? null : 'a gap that is none'
  if (isPending) return 'something stays pending'
  const broken = brokenBoard(copy)
  if (broken) return broken
  if (verdict.kind === 'nothing') {
    return Buffer.compare(bytesBefore, Y.encodeStateAsUpdate(copy)) === 0
      ? null
      : 'a "nothing" that changes the document'
  }
  for (const [client, clock] of verdict.clocks) clocks.set(client, clock)
  const announced = verdict.changes.map((change) => JSON.stringify(sorted(change)))
  const effects: string[] = []
  for (const [name, { id, value, register, key }] of presentEntries(copy)) {
    const old = before.get(name)
    if (old?.id !== id) effects.push(JSON.stringify(sorted({ register, key, before: old?.value, after: value })))
  }
  const different = differenceOf(announced, effects)
  if (different) return different
  const reached = Y.decodeStateVector(Y.encodeStateVector(copy))
  return differenceOf([...clocks].map(String), [...reached].map(String))
}

function differenceOf(announced: string[], found: string[]): string | null {
  const one = announced.sort().join('\n')
  const other = found.sort().join('\n')
  return one === other ? null : `announced\n${one}\nbut found\n${other}`
}

/** Null: every root is a register, every key has exactly one live value, the last, and it fits. */
function brokenBoard(doc: Y.Doc): string | null {
  for (const [name, type] of doc.share) {
    const register = registerNames.find((known) => known === name)
    if (!register) return `a root ${name}`
    if (type._start !== null) return `a list entry in ${name}`
    for (const [key, item] of type._map) {
      if (item.deleted || item.length !== 1 || item.right !== null) return `${name}/${key} has no value`
      const [value] = item.content.getContent()
      if (!registers[register].key.safeParse(key).success) return `a key ${key} in ${name}`
      if (!registers[register].value.safeParse(value).success) return `${name}/${key} does not fit`
      for (let left = item.left; left; left = left.left)
        if (!left.deleted) return `${name}/${key} has a second live entry`
    }
  }
  for (const [client, structs] of doc.store.clients) {
    let clock = 0
    for (const { id, length } of structs) {
      if (id.clock !== clock) return `a hole before ${client}:${id.clock}`
      clock += length
    }
  }
  return null
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  )
}

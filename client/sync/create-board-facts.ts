import { type Accessor, batch, createRenderEffect, createSignal, getListener, on, onCleanup, untrack } from 'solid-js'
import type * as Y from 'yjs'
import { followRegisters, readRegister, readRegisterEntries } from '../../shared/board/board-doc.ts'
import { type RegisterKey, type RegisterName, type RegisterValue, registerNames } from '../../shared/board/registers.ts'
import type { BoardFacts } from './board-facts.ts'

/** Follows the document, also when it is replaced by a fresh copy, until its owner is disposed. What nobody watches costs nothing. */
export function createBoardFacts(document: Accessor<Y.Doc>): BoardFacts {
  let doc = untrack(document)
  const watchedKeys = new Map<string, ReturnType<typeof createPulse>>()
  const watchedRegisters = new Map(registerNames.map((name) => [name, createPulse()]))
  const known = new Map<RegisterName, ReadonlyMap<unknown, unknown>>()

  function watch(name: string): void {
    if (!getListener()) return
    let pulse = watchedKeys.get(name)
    if (!pulse) {
      pulse = createPulse()
      watchedKeys.set(name, pulse)
    }
    pulse.track()
  }
  const forget = (register: RegisterName) => {
    known.delete(register)
    watchedRegisters.get(register)?.tell()
  }
  /** Parses what changed and not the thousands that did not. */
  const update = (register: RegisterName, keys: ReadonlySet<string>) => {
    const entries = known.get(register)
    if (!entries) return forget(register)
    const fresh = new Map(entries)
    for (const key of keys) {
      const value = readRegister(doc, register, key as RegisterKey<typeof register>) // a key of this register's map
      if (value !== undefined) fresh.set(key, value)
      else fresh.delete(key)
    }
    known.set(register, fresh)
    watchedRegisters.get(register)?.tell()
  }
  const follow = () =>
    followRegisters(doc, (changed) =>
      batch(() => {
        for (const [register, keys] of changed) {
          update(register, keys)
          for (const key of keys) watchedKeys.get(`${register}/${key}`)?.tell()
        }
      }),
    )
  let unfollow = follow()
  onCleanup(() => unfollow())
  createRenderEffect(
    on(
      document,
      (fresh) => {
        unfollow()
        doc = fresh
        unfollow = follow()
        batch(() => {
          for (const register of registerNames) forget(register)
          for (const pulse of watchedKeys.values()) pulse.tell()
        })
      },
      { defer: true },
    ),
  )

  return {
    value(register, key) {
      watch(`${register}/${key}`)
      return readRegister(doc, register, key)
    },
    entries<R extends RegisterName>(register: R) {
      watchedRegisters.get(register)?.track()
      const entries = known.get(register) ?? readRegisterEntries(doc, register)
      known.set(register, entries)
      // a register's name and its entries go in together
      return entries as ReadonlyMap<RegisterKey<R>, RegisterValue<R>>
    },
  }
}

/** A signal without a value. */
function createPulse() {
  const [track, tell] = createSignal(undefined, { equals: false })
  return { track, tell: () => void tell(undefined) }
}

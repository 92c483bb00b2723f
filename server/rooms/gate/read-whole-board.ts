import * as Y from 'yjs'
import { BoardDoc, readRegister, storedEdit } from '../../../shared/board/board-doc.ts'
import { type RegisterKey, type RegisterName, registerNames, registers } from '../../../shared/board/registers.ts'
import { settledState } from '../../store/fold-log.ts'
import { readUpdate, type UpdateLimits } from './read-update.ts'

/** Ten times the largest board that was measured: 8,000 cards, each changed many times. */
export const wholeBoardLimits: UpdateLimits = { bytes: 32 * 1024 * 1024, structs: 2_000_000, deletes: 2_000_000 }

/**
 * Whether bytes from outside are the state of a board, and nothing else: only entries that a board can have, every value fitting its
 * register, nothing pending, and the same bytes again when the board is written down. Takes as long as opening the board three times.
 */
export function isWholeBoard(state: Uint8Array, limits: UpdateLimits = wholeBoardLimits): boolean {
  const read = readUpdate(state, limits)
  if (!read.ok) return false
  const places = read.value.blocks.flatMap(({ structs }) => structs)
  if (places.some((struct) => struct.kind === 'skip' || (struct.place.kind === 'first' && !isListed(struct.place))))
    return false
  const doc = new BoardDoc()
  try {
    Y.applyUpdate(doc, state, storedEdit)
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs !== null || pendingDs !== null || !holdsOnlyValues(doc)) return false
    return Buffer.compare(settledState({ snapshot: state, tail: [] }), state) === 0
  } catch {
    return false // Yjs throws on references to what is not there
  } finally {
    doc.destroy()
  }
}

function isListed({ register, key }: { register: string; key: string }): boolean {
  const name = registerNames.find((each) => each === register)
  return name !== undefined && registers[name].key.safeParse(key).success
}

/** No other roots, and no entry that a reader would leave out. */
function holdsOnlyValues(doc: BoardDoc): boolean {
  if ([...doc.share.keys()].some((root) => !registerNames.some((name) => name === root))) return false
  return registerNames.every((name: RegisterName) =>
    [...doc.getMap(name).keys()].every((key) => readRegister(doc, name, key as RegisterKey<typeof name>) !== undefined),
  )
}

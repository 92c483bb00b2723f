import type * as Y from 'yjs'
import type { Parking } from '../domain/card-facts.ts'
import type { Assignment, Schedule } from '../domain/decisions.ts'
import type { CardId } from '../domain/ids.ts'
import { readRegisterEntries } from './board-doc.ts'
import { type RegisterKey, type RegisterName, type RegisterValue, registerNames } from './registers.ts'

/** What a municipality has decided so far. A card without an entry is still open. */
export interface BoardSnapshot {
  readonly assignments: ReadonlyMap<CardId, Assignment>
  readonly schedules: ReadonlyMap<CardId, Schedule>
  readonly parkings: ReadonlyMap<CardId, Parking>
}

/** Total: every merge of every edit gives a valid snapshot; entries that fit no schema are left out. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  return {
    assignments: readRegisterEntries(doc, 'assignment'),
    schedules: readRegisterEntries(doc, 'schedule'),
    parkings: readRegisterEntries(doc, 'parking'),
  }
}

/** Everything on a board, by register. */
export type BoardEntries = { readonly [R in RegisterName]: ReadonlyMap<RegisterKey<R>, RegisterValue<R>> }

/** Total, as `readBoard`; reads all registers, so it is for the rare occasion: a plan, an archive. */
export function readEntries(doc: Y.Doc): BoardEntries {
  // each name comes with the entries of its own register
  return Object.fromEntries(
    registerNames.map((name) => [name, readRegisterEntries(doc, name)]),
  ) as unknown as BoardEntries
}

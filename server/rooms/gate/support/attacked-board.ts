import * as Y from 'yjs'
import { BoardDoc } from '../../../../shared/board/board-doc.ts'
import type { RegisterChange } from '../../../../shared/board/registers.ts'
import { fail, ok } from '../../../../shared/kit/result.ts'
import { judgeUpdate, type Verdict } from '../judge-update.ts'
import { contradiction } from './effect-of-update.ts'
import type { AnyBlock, AnyStruct, Id } from './update-builder.ts'

/** Who writes, and under what else she may write. */
export const me = 50
export const mySecond = 60
/** Others on the board: a lower and a higher client id. */
export const server = 1
export const other = 90

export const mine = { lane: 'amt-50', state: 'confirmed', by: 'me' }
export const theirs = { lane: 'amt-33', state: 'confirmed', by: 'other' }
export const wave = { column: 'q-2027-1', rank: 'a0', stance: 'wave' }

/**
 * card-1: server 0, then other 0, 1, 2, of which 0 and 1 are one merged tombstone and 2 is the value.
 * card-2: server 1. card-3: me 0, a tombstone, and me 1.
 */
export function aBoard(): BoardDoc {
  const doc = new BoardDoc()
  const assignment = doc.getMap('assignment')
  doc.clientID = server
  for (const card of ['card-1', 'card-2']) assignment.set(card, theirs)
  doc.clientID = other
  for (let count = 0; count < 3; count++) assignment.set('card-1', theirs)
  doc.clientID = me
  for (let count = 0; count < 2; count++) assignment.set('card-3', mine)
  doc.clientID = 99
  return doc
}
export const valueOfCard1: Id = [other, 2]
export const valueOfCard2: Id = [server, 1]

/** My next entries. */
export const next = (...structs: AnyStruct[]): AnyBlock => ({ client: me, clock: 2, structs })

/** The verdict, after it has been compared with what Yjs would do. `forbidden`: register and key that the rule refuses. */
export function judge(update: Uint8Array, doc = aBoard(), forbidden = ''): Verdict {
  const before = Y.encodeStateAsUpdate(doc)
  const mayWrite = ({ register, key }: RegisterChange) =>
    `${register}/${key}` === forbidden ? fail('phase-closed') : ok(true as const)
  const verdict = judgeUpdate(doc, update, { clientIds: new Set([me, mySecond]), mayWrite })
  const wrong = contradiction(doc, update, verdict)
  if (wrong) throw new Error(`${verdict.kind}: ${wrong}`)
  if (Buffer.compare(before, Y.encodeStateAsUpdate(doc)) !== 0) throw new Error('the gate changed the document')
  return verdict
}

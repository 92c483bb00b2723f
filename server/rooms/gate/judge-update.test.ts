import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDoc } from '../../../shared/board/board-doc.ts'
import { fail, ok } from '../../../shared/kit/result.ts'
import { type RegisterChange, type Verdict, judgeUpdate } from './judge-update.ts'
import { contradiction } from './support/effect-of-update.ts'
import { aTombstone, aWrite, encodeUpdate, type Id } from './support/update-builder.ts'

const me = 50
const mySecond = 60
const other = 7
const server = 1

const mine = { lane: 'amt-50', state: 'confirmed', by: 'me' }
const theirs = { lane: 'amt-33', state: 'confirmed', by: 'other' }
const wave = { column: 'q-2027-1', rank: 'a0', stance: 'wave' }

/**
 * card-1: the server's value, replaced three times by `other`; clocks 0 to 1 of `other` are one merged tombstone, 2 is the value.
 * card-2: the value at clock 1 of the server. card-3: written by `me` at clocks 0 and 1, the first a tombstone.
 */
function aBoard(): BoardDoc {
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
const present: Id = [other, 2]

function judge(update: Uint8Array, doc = aBoard(), mayWrite: (change: RegisterChange) => Verdict | null = () => null) {
  const before = Y.encodeStateAsUpdate(doc)
  const verdict = judgeUpdate(doc, update, {
    clientIds: new Set([me, mySecond]),
    mayWrite: (change) => (mayWrite(change) ? fail('phase-closed') : ok(true)),
  })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  expect(contradiction(doc, update, verdict)).toBeNull()
  return verdict
}

const own = (...structs: Parameters<typeof encodeUpdate>[0]['blocks'] extends (infer B)[] | undefined ? B extends { structs: infer S } ? S extends (infer T)[] ? T[] : never : never : never) =>
  [{ client: me, clock: 2, structs }]
const replaced = { client: other, ranges: [[2, 1] as Id] }

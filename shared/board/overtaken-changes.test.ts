import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Assignment } from '../domain/decisions.ts'
import type { CardId, LaneId, ParticipantId } from '../domain/ids.ts'
import { BoardDoc, ownEdit, remoteEdit, writeRegister } from './board-doc.ts'
import { followOwnChanges } from './follow-own-changes.ts'
import { overtakenChanges } from './overtaken-changes.ts'
import type { RegisterChange } from './registers.ts'

const card = 'wohngeld' as CardId
const inLane = (lane: string): Assignment => ({ lane: lane as LaneId, state: 'confirmed', by: 'jan' as ParticipantId })

/** A board whose own edits are followed. */
function aBoard(clientId: number) {
  const doc = new BoardDoc()
  doc.clientID = clientId
  const edits: (readonly RegisterChange[])[] = []
  followOwnChanges(doc, (changes) => edits.push(changes))
  const assign = (lane: string) => doc.transact(() => writeRegister(doc, 'assignment', card, inLane(lane)), ownEdit)
  return { doc, edits, assign }
}

test('of two people who change a value at once, the one who lost is told, and only that one', () => {
  const [mine, theirs] = [aBoard(1), aBoard(2)]
  mine.assign('amt-33')
  theirs.assign('amt-50')
  Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc), remoteEdit)
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(mine.doc), remoteEdit)
  expect(overtakenChanges(theirs.doc, theirs.edits, [])).toEqual([])
  expect(overtakenChanges(mine.doc, mine.edits, [])).toEqual([
    { register: 'assignment', key: card, before: undefined, after: inLane('amt-33') },
  ])
})
test('what I changed again myself was not overtaken, whether confirmed or not', () => {
  const mine = aBoard(1)
  mine.assign('amt-33')
  mine.assign('amt-50')
  expect(overtakenChanges(mine.doc, mine.edits, [])).toEqual([])
  expect(overtakenChanges(mine.doc, mine.edits.slice(0, 1), mine.edits.slice(1))).toEqual([])
})

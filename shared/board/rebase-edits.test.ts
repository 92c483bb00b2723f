import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { moderator } from '../../test/support/moderator.ts'
import type { CardId, LaneId, ParticipantId } from '../domain/ids.ts'
import { fail, ok } from '../kit/result.ts'
import { BoardDoc, remoteEdit } from './board-doc.ts'
import { followOwnChanges } from './follow-own-changes.ts'
import { assignCards, moveCardsToCell } from './move-cards.ts'
import { readBoard } from './read-board.ts'
import { type OwnEdit, rebaseEdits } from './rebase-edits.ts'
import type { RegisterChange } from './registers.ts'

const [anna, bert] = ['anna', 'bert'] as [ParticipantId, ParticipantId]
const [lane, otherLane] = ['amt-32', 'amt-50'] as [LaneId, LaneId]
const card = (index: number) => `card-${index}` as CardId

function copyOf(doc: Y.Doc): BoardDoc {
  const copy = new BoardDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), remoteEdit)
  return copy
}

/** Own edits as they are noted while they are made. */
function editsOf(doc: Y.Doc, work: () => void): OwnEdit[] {
  const edits: OwnEdit[] = []
  const end = followOwnChanges(doc, (changes) => edits.push(changes))
  work()
  end()
  return edits
}

test('own edits are noted with what they replaced; foreign ones are not', () => {
  const doc = new BoardDoc()
  assignCards(doc, [card(1)], lane, moderator(anna))
  const foreign = copyOf(doc)
  assignCards(foreign, [card(2)], lane, moderator(bert))
  const edits = editsOf(doc, () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(foreign), remoteEdit)
    assignCards(doc, [card(1), card(3)], otherLane, moderator(anna))
  })
  expect(edits).toEqual([
    [
      {
        register: 'assignment',
        key: card(1),
        before: { lane, state: 'confirmed', by: anna },
        after: { lane: otherLane, state: 'confirmed', by: anna },
      },
      {
        register: 'assignment',
        key: card(3),
        before: undefined,
        after: { lane: otherLane, state: 'confirmed', by: anna },
      },
    ],
  ])
})

test('fifty honest offline edits, one forbidden, one overtaken: the others arrive', () => {
  const server = new BoardDoc()
  const client = copyOf(server)
  const edits = editsOf(client, () => {
    for (let index = 0; index < 52; index++) assignCards(client, [card(index)], lane, moderator(anna))
  })
  assignCards(server, [card(7)], otherLane, moderator(bert))
  const fresh = copyOf(server)
  const mayWrite = (change: RegisterChange) => (change.key === card(9) ? fail('not-own-lane') : ok(true as const))
  const lost = rebaseEdits(fresh, edits, mayWrite)
  expect(lost.map(({ change, reason }) => [change.key, reason])).toEqual([
    [card(7), 'overtaken'],
    [card(9), 'not-own-lane'],
  ])
  expect([...readBoard(fresh).assignments.values()].filter(({ by }) => by === anna)).toHaveLength(50)
})

test('a chain of edits of one card arrives as its last', () => {
  const client = new BoardDoc()
  const edits = editsOf(client, () => {
    assignCards(client, [card(1)], lane, moderator(anna))
    assignCards(client, [card(1)], otherLane, moderator(anna))
  })
  const fresh = new BoardDoc()
  expect(rebaseEdits(fresh, edits, () => ok(true))).toEqual([])
  expect(readBoard(fresh).assignments.get(card(1))?.lane).toBe(otherLane)
})

test('what has arrived already is not written twice', () => {
  const client = new BoardDoc()
  const edits = editsOf(client, () => moveCardsToCell(client, [card(1)], { lane, column: null }, moderator(anna)))
  const fresh = copyOf(client)
  let updates = 0
  fresh.on('update', () => updates++)
  expect(rebaseEdits(fresh, edits, () => ok(true))).toEqual([])
  expect(updates).toBe(0)
})

test('a refused card stays refused, whatever was done with it later', () => {
  const client = new BoardDoc()
  const edits = editsOf(client, () => {
    assignCards(client, [card(1)], lane, moderator(anna))
    assignCards(client, [card(1)], null, moderator(anna))
  })
  const lost = rebaseEdits(new BoardDoc(), edits, () => fail('phase-closed'))
  expect(lost).toMatchObject([{ reason: 'phase-closed', change: { after: { lane: null } } }])
})

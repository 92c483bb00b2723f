import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { CardId, LaneId, ParticipantId } from '../domain/ids.ts'
import type { Actor } from '../rules/may-write.ts'
import { actOnCards } from './act-on-cards.ts'
import { applyEdit, changesOf } from './apply-edit.ts'
import { BoardDoc } from './board-doc.ts'
import { readBoard } from './read-board.ts'
import { reverseOf } from './reverse-change.ts'

const own = 'amt-33' as LaneId
const jan: Actor = { id: 'jan' as ParticipantId, role: 'representative', laneId: own, phase: 'free', laneAccess: null }
const cards = (count: number) =>
  Array.from({ length: count }, (_, at) => `99050${String(at).padStart(9, '0')}` as CardId)

function sizesOf(doc: Y.Doc, work: () => void): number[] {
  const sizes: number[] = []
  const note = (update: Uint8Array) => void sizes.push(update.byteLength)
  doc.on('update', note)
  work()
  doc.off('update', note)
  return sizes
}
const by = { actor: jan, suggested: () => null }

test('many cards are one edit, and what is refused is told', () => {
  const doc = new BoardDoc()
  const some = cards(55)
  const sizes = sizesOf(doc, () => actOnCards(doc, some, { type: 'confirm' }, by))
  expect(sizes).toHaveLength(1)
  expect(readBoard(doc).assignments.size).toBe(55)
  const again = actOnCards(doc, some, { type: 'confirm' }, by)
  expect([again.changed.length, again.refused[0]?.reason]).toEqual([0, 'nothing-to-do'])
})

test('thousands of cards, and taking them back, fit into frames', () => {
  const doc = new BoardDoc()
  const changes = changesOf(doc, () => {
    const sizes = sizesOf(doc, () => actOnCards(doc, cards(3000), { type: 'confirm' }, by))
    expect(Math.max(...sizes)).toBeLessThan(200 * 1024)
  })
  expect(changes).toHaveLength(3000)
  const reversals = changes.flatMap((change) => reverseOf(change, jan.id) ?? [])
  const sizes = sizesOf(doc, () => applyEdit(doc, reversals, () => ({ ok: true, value: true })))
  expect(Math.max(...sizes)).toBeLessThan(200 * 1024)
  expect([...readBoard(doc).assignments.values()].every(({ lane }) => lane === null)).toBe(true)
})

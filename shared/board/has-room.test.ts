import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { commentIdSchema } from '../domain/card-facts.ts'
import { cardIdSchema, participantIdSchema } from '../domain/ids.ts'
import { BoardDoc, writeRegister } from './board-doc.ts'
import { hasRoom, maxEntries } from './has-room.ts'

const comment = (number: number) => commentIdSchema.parse(`comment-${number}`)

test('a full register takes no new key, but changes of those that it has', () => {
  const doc = new BoardDoc()
  const value = { card: cardIdSchema.parse('card-1'), text: 'x', by: participantIdSchema.parse('gus'), at: 1 }
  doc.transact(() => {
    for (let number = 1; number < maxEntries.comment; number++) writeRegister(doc, 'comment', comment(number), value)
  })
  const next = { register: 'comment', key: comment(maxEntries.comment) } as const
  expect(hasRoom(doc, next)).toBe(true)
  writeRegister(doc, 'comment', next.key, value)
  expect(hasRoom(doc, next)).toBe(true)
  expect(hasRoom(doc, { register: 'comment', key: comment(0) })).toBe(false)
  expect(hasRoom(doc, { register: 'effort', key: value.card })).toBe(true)
})

test('an edit of thousands does not count all entries for each of them', () => {
  const doc = new BoardDoc()
  const size = vi.spyOn(Y.Map.prototype, 'size', 'get')
  onTestFinished(() => size.mockRestore())
  for (let number = 0; number < 100; number++) hasRoom(doc, { register: 'comment', key: comment(number) })
  expect(size).toHaveBeenCalledTimes(1)
})

import { expect, test } from 'vitest'
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

import { expect, test } from 'vitest'
import { commentIdSchema } from '../../shared/domain/card-facts.ts'
import { addSeenComments, maxSeenComments, readSeenComments } from './seen-comments.ts'

const id = (text: string) => commentIdSchema.parse(text)

function aStorage(values: Record<string, string> = {}) {
  const kept = new Map(Object.entries(values))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  }
}

test('what was seen is known again, also what another tab has seen meanwhile', () => {
  const storage = aStorage()
  addSeenComments(storage, 'board', [id('a')])
  expect([...addSeenComments(storage, 'board', [id('b'), id('a')])]).toEqual(['a', 'b'])
  expect([...readSeenComments(storage, 'board')]).toEqual(['a', 'b'])
  expect([...readSeenComments(storage, 'other')]).toEqual([])
})

test('it stays bounded, and the ones seen longest ago go first', () => {
  const storage = aStorage()
  addSeenComments(storage, 'board', [id('first'), id('second')])
  const many = Array.from({ length: maxSeenComments - 1 }, (_, index) => id(`c-${index}`))
  const seen = addSeenComments(storage, 'board', many)
  expect(seen.size).toBe(maxSeenComments)
  expect([seen.has(id('first')), seen.has(id('second'))]).toEqual([false, true])
})

test.each(['no json', '{"a":1}', '["UPPER CASE"]'])('what is not ours counts as nothing: %s', (text) => {
  expect(readSeenComments(aStorage({ board: text }), 'board').size).toBe(0)
})

test('where nothing may be stored, it is known as long as the page is open', () => {
  const forbidden = {
    getItem: () => {
      throw new Error('forbidden')
    },
    setItem: () => {
      throw new Error('forbidden')
    },
  }
  expect([...addSeenComments(forbidden, 'board', [id('a')])]).toEqual(['a'])
})

import { createEffect, createRoot } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { commentIdSchema } from '../../shared/domain/card-facts.ts'
import { createCardTalk } from './card-talk.ts'
import { ada, aStorage, aTalkSession, cat, dog } from './support/a-session.ts'

/** Under an owner that ends with the test. */
function rooted<T>(make: () => T): T {
  return createRoot((dispose) => {
    onTestFinished(dispose)
    return make()
  })
}

function aTalk(me?: Parameters<typeof aTalkSession>[0], storage = aStorage()) {
  return rooted(() => {
    const board = aTalkSession(me)
    return { ...board, storage, talk: createCardTalk(board.session, storage) }
  })
}

test('what others say is new until it was looked at, and again only for others', () => {
  const { talk, hear, storage } = aTalk()
  const counts: number[] = []
  rooted(() => createEffect(() => counts.push(talk.newCountOf(dog))))
  hear('c-1')
  hear('c-2', { at: 3 })
  hear('c-3', { card: cat })
  hear('c-4', { by: ada }) // one's own, from another device
  expect(talk.commentsOf(dog).map(({ id }) => id)).toEqual(['c-2', 'c-1', 'c-4'])
  expect([talk.newCountOf(dog), talk.newCountOf(cat)]).toEqual([2, 1])
  talk.look(talk.commentsOf(dog))
  expect(counts).toEqual([0, 1, 2, 2, 2, 0])

  const later = aTalk({ name: 'Ada' }, storage)
  for (const id of ['c-1', 'c-2']) later.hear(id)
  later.hear('c-9')
  expect(later.talk.newCountOf(dog)).toBe(1)
  const somebodyElse = aTalk({ name: 'Eva' }, storage)
  somebodyElse.hear('c-1')
  expect(somebodyElse.talk.newCountOf(dog)).toBe(1)
})

test('a comment is written with its author, trimmed, under an id of its own', () => {
  const { talk } = aTalk()
  expect(talk.add(dog, '  Erstens\n', 7)).toEqual({ ok: true, value: true })
  talk.add(dog, 'Zweitens', 8)
  const said = talk.commentsOf(dog)
  expect(said).toMatchObject([
    { card: dog, by: 'ada', text: 'Erstens', at: 7 },
    { by: 'ada', text: 'Zweitens', at: 8 },
  ])
  expect(new Set(said.map(({ id }) => id)).size).toBe(2)
  expect(talk.newCountOf(dog)).toBe(0)
})

test('a comment is ticked off and opened again', () => {
  const { talk, hear } = aTalk()
  const id = commentIdSchema.parse('c-1')
  hear('c-1')
  expect(talk.isResolved(id)).toBe(false)
  talk.setResolved(id, true)
  expect(talk.isResolved(id)).toBe(true)
  talk.setResolved(id, false)
  expect(talk.isResolved(id)).toBe(false)
})

test('observers may neither write nor tick off', () => {
  const { talk, hear } = aTalk({ name: 'Olga', role: 'observer' })
  hear('c-1')
  expect(talk.refusal(dog)).toBe('observers-read')
  expect(talk.add(dog, 'Nein', 7)).toEqual({ ok: false, error: 'observers-read' })
  talk.setResolved(commentIdSchema.parse('c-1'), true)
  expect(talk.commentsOf(dog)).toHaveLength(1)
  expect(talk.isResolved(commentIdSchema.parse('c-1'))).toBe(false)
})

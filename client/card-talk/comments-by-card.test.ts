import { expect, test } from 'vitest'
import { commentIdSchema, commentSchema } from '../../shared/domain/card-facts.ts'
import { commentsByCard } from './comments-by-card.ts'

const entry = (id: string, card: string, at: number) =>
  [commentIdSchema.parse(id), commentSchema.parse({ card, text: `Text ${id}`, by: 'ada', at })] as const

test('each card has its comments, oldest first, equal times by id', () => {
  const entries = new Map([
    entry('d', 'dog', 5),
    entry('b', 'dog', 5),
    entry('x', 'cat', 1),
    entry('a', 'dog', 9),
    entry('c', 'dog', 2),
  ])
  const byCard = commentsByCard(entries, new Map())
  expect([...byCard].map(([card, comments]) => [card, comments.map(({ id }) => id)])).toEqual([
    ['dog', ['c', 'b', 'd', 'a']],
    ['cat', ['x']],
  ])
})

test('what was known stays the same object, so that its row on the screen stays', () => {
  const before = commentsByCard(new Map([entry('a', 'dog', 1), entry('x', 'cat', 1)]), new Map())
  const after = commentsByCard(new Map([entry('a', 'dog', 1), entry('b', 'dog', 2), entry('x', 'cat', 1)]), before)
  const [dog, cat] = [...before.keys()]
  if (!dog || !cat) throw new Error('two cards')
  expect(after.get(cat)).toBe(before.get(cat))
  expect(after.get(dog)?.[0]).toBe(before.get(dog)?.[0])
  expect(after.get(dog)).toHaveLength(2)
})

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
  const byCard = commentsByCard(entries)
  expect([...byCard].map(([card, comments]) => [card, comments.map(({ id }) => id)])).toEqual([
    ['dog', ['c', 'b', 'd', 'a']],
    ['cat', ['x']],
  ])
})

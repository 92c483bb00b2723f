import { expect, test } from 'vitest'
import { type FollowEvent, type FollowState, nextFollow } from './follow-state.ts'

const states = {
  off: { name: 'off' },
  following: { name: 'following' },
  chosen: { name: 'free', by: 'choice' },
  touched: { name: 'free', by: 'hand' },
} satisfies Record<string, FollowState>
type Name = keyof typeof states

const table: Record<FollowEvent, Record<Name, Name>> = {
  shown: { off: 'following', following: 'following', chosen: 'chosen', touched: 'touched' },
  ended: { off: 'off', following: 'off', chosen: 'off', touched: 'off' },
  free: { off: 'off', following: 'chosen', chosen: 'chosen', touched: 'touched' },
  touched: { off: 'off', following: 'touched', chosen: 'chosen', touched: 'touched' },
  back: { off: 'off', following: 'following', chosen: 'following', touched: 'following' },
}
const cases = Object.entries(table).flatMap(([event, row]) =>
  Object.entries(row).map(([from, to]) => ({ event: event as FollowEvent, from: from as Name, to })),
)

test.each(cases)('$from, $event → $to', ({ event, from, to }) => {
  expect(nextFollow(states[from], event)).toEqual(states[to])
})

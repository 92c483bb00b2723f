import { expect, test } from 'vitest'
import { reuseEqual } from './reuse-equal.ts'

const known = {
  phase: 'free',
  agenda: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
  stage: { card: '1' },
  call: null,
}
const copy = () => structuredClone(known)

test('an equal value is the known one', () => {
  expect(reuseEqual(known, copy())).toBe(known)
})

test('what differs is new, and the rest as it was', () => {
  const latest = reuseEqual(known, {
    ...copy(),
    agenda: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'C' },
    ],
  })
  expect(latest.agenda).toEqual([
    { id: 'a', title: 'A' },
    { id: 'b', title: 'C' },
  ])
  expect(latest.agenda[0]).toBe(known.agenda[0])
  expect(latest.stage).toBe(known.stage)
})

test('an entry that moved is the same entry', () => {
  const latest = reuseEqual(known, { ...copy(), agenda: copy().agenda.reverse() })
  expect(latest.agenda).toEqual([...known.agenda].reverse())
  expect(latest.agenda[0]).toBe(known.agenda[1])
})

test.each([
  [{ list: [1, 2] }, { list: [1] }],
  [{ list: [1] }, { list: [1, 2] }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [{ a: null }, { a: {} }],
  [{ a: {} }, { a: null }],
  [{ a: [] }, { a: {} }],
  [undefined, { a: 1 }],
])('from %j to %j', (before, latest) => {
  expect(reuseEqual(before, latest)).toStrictEqual(latest)
})

import { expect, test } from 'vitest'
import type { CardId } from '../../shared/domain/ids.ts'
import { type DragEvent, foreignTarget, nextDrag, notDragging } from './drag-state.ts'

const card = 'hund' as CardId
const origin = { row: 0, column: 1, index: 4 }
const lift: DragEvent = { type: 'lift', card, by: 'pointer', origin }
const play = (...events: DragEvent[]) => events.reduce(nextDrag, notDragging)

test('a lifted card aims at its own place', () => {
  expect(play(lift)).toEqual({ name: 'dragging', card, by: 'pointer', origin, target: origin })
  expect(foreignTarget(play(lift))).toBeNull()
})

test('a second card cannot be lifted while one is in the hand', () => {
  const held = play(lift)
  expect(nextDrag(held, { ...lift, card: 'katze' as CardId })).toBe(held)
})

test('aiming names the list it would change to, and nothing while it is over nothing', () => {
  const target = { row: 0, column: 3, index: 0 }
  expect(foreignTarget(play(lift, { type: 'aim', target }))).toEqual(target)
  expect(foreignTarget(play(lift, { type: 'aim', target: null }))).toBeNull()
})

test('aiming at the same place twice changes nothing, so nothing is drawn again', () => {
  const held = play(lift, { type: 'aim', target: { row: 0, column: 3, index: 0 } })
  expect(nextDrag(held, { type: 'aim', target: { row: 0, column: 3, index: 0 } })).toBe(held)
})

test('after the end nothing aims any more', () => {
  expect(play(lift, { type: 'end' }, { type: 'aim', target: origin })).toEqual({ name: 'idle' })
})

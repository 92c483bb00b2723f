import { expect, test } from 'vitest'
import { edgeSpeed } from './edge-scroll.ts'

test('the board stands still in the middle and runs faster the nearer the edge', () => {
  expect(edgeSpeed(500, 0, 1000)).toBe(0)
  expect(edgeSpeed(960, 0, 1000)).toBe(1)
  expect(edgeSpeed(990, 0, 1000)).toBe(12)
  expect(edgeSpeed(10, 0, 1000)).toBe(-12)
})

test('beyond the edge it is as fast as at the edge', () => {
  expect(edgeSpeed(1300, 0, 1000)).toBe(18)
  expect(edgeSpeed(-300, 0, 1000)).toBe(-18)
})

test('in a small area the zone is small, so that the middle stays usable', () => {
  expect(edgeSpeed(50, 0, 100)).toBe(0)
})

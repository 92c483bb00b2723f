import { expect, test } from 'vitest'
import { addEdit, carryAll, confirmEdits, forgetFrames, type PendingEdits } from './pending-edits.ts'

const receipt = (frames: number, clock: number) => ({ frames, clocks: new Map([[7, clock]]) })
const edit = (clock: number, frame: number | null) => ({ changes: [], client: 7, clock, frame })

test('an edit is saved only when frame and clock both reach it', () => {
  const pending: PendingEdits = [edit(1, 1), edit(2, 2), edit(3, 3)]
  expect(confirmEdits(pending, receipt(2, 2))).toEqual([edit(3, 3)])
  expect(confirmEdits(pending, receipt(3, 1))).toEqual([edit(2, 2), edit(3, 3)])
  expect(confirmEdits(pending, receipt(1, 3))).toEqual([edit(2, 2), edit(3, 3)])
})

test('an edit of another client id waits for its own clock', () => {
  expect(confirmEdits([{ changes: [], client: 8, clock: 1, frame: 1 }], receipt(5, 5))).toHaveLength(1)
})

test('after a lost line the clock tells what had arrived, and the complete answer carries the rest', () => {
  const lost = forgetFrames(addEdit([edit(1, 4)], edit(2, null)))
  const left = confirmEdits(lost, receipt(0, 1))
  expect(left).toEqual([edit(2, null)])
  expect(confirmEdits(carryAll(left, 1), receipt(0, 1))).toHaveLength(1)
  expect(confirmEdits(carryAll(left, 1), receipt(1, 2))).toEqual([])
})

test('a complete answer does not take over what a later frame carries', () => {
  expect(carryAll([edit(1, null), edit(2, 5)], 1)).toEqual([edit(1, 1), edit(2, 5)])
})

import { expect, test } from 'vitest'
import { firstRun } from '../../../shared/run/next-run.ts'
import { runSchema } from '../../../shared/run/run.ts'
import { readStoredRun } from './stored-run.ts'

const item = { id: 'a', title: 'Start', phase: 'opening', minutes: 5, speaker: '', isSkipped: false }
const run = runSchema.parse({ ...firstRun('roadmap'), revision: 7, agenda: [item], plannedStart: 3 })

test('a run comes back as it was', () => {
  expect(readStoredRun(JSON.stringify(run))).toEqual(run)
})

test('a part that has another form now, or is new, starts anew; one that is gone is left out', () => {
  const { hands: _, ...older } = run
  const stored = { ...older, shown: { view: 'map' }, mood: 'good' }
  expect(readStoredRun(JSON.stringify(stored))).toEqual(run)
})

test('without a phase and a revision it is no run', () => {
  expect(() => readStoredRun(JSON.stringify({ ...run, phase: 'party' }))).toThrow()
  expect(() => readStoredRun(JSON.stringify({ ...run, revision: null }))).toThrow()
  expect(() => readStoredRun('[]')).toThrow()
})

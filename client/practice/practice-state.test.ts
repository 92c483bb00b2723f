import { expect, test } from 'vitest'
import { nextPractice, notPractised, type PracticeEvent, type PracticeState } from './practice-state.ts'

const moved: PracticeState = { moved: true, undone: false, input: 'mouse', error: null }
const done: PracticeState = { moved: true, undone: true, input: 'mouse', error: null }
const stuck: PracticeState = { ...notPractised, error: 'Nichts passiert' }

const table: [string, PracticeState, PracticeEvent, PracticeState][] = [
  ['a first move', notPractised, { type: 'moved', input: 'mouse' }, moved],
  ['a second move by another hand', moved, { type: 'moved', input: 'menu' }, { ...moved, input: 'menu' }],
  ['a move after trouble', stuck, { type: 'moved', input: 'menu' }, { ...stuck, moved: true, input: 'menu' }],
  ['taking back', moved, { type: 'moved-back' }, done],
  ['taking back nothing', notPractised, { type: 'moved-back' }, notPractised],
  ['trouble', moved, { type: 'trouble', error: 'Springt' }, { ...moved, error: 'Springt' }],
  ['trouble after it was done', done, { type: 'trouble', error: 'Springt' }, done],
  ['a move after it was done', done, { type: 'moved', input: 'touch' }, done],
  ['taking back after it was done', done, { type: 'moved-back' }, done],
]
test.each(table)('%s', (_, state, event, expected) => {
  expect(nextPractice(state, event)).toEqual(expected)
})

test('words are cut at what the server takes', () => {
  expect(nextPractice(notPractised, { type: 'trouble', error: 'x'.repeat(400) }).error).toHaveLength(300)
})

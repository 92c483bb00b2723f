import { expect, test } from 'vitest'
import { loginIdSchema } from '../../shared/domain/ids.ts'
import { notPractised, type PracticeState } from './practice-state.ts'
import { keepPractice, readPractice } from './stored-practice.ts'

const round = { login: loginIdSchema.parse('jan'), startedAt: 100 }
const moved: PracticeState = { moved: true, undone: false, input: 'touch', error: null }

function aStorage(text: string | null = null) {
  let kept = text
  return {
    getItem: () => kept,
    setItem(_: string, value: string) {
      kept = value
    },
  }
}

test('after a reload one goes on where one was', () => {
  const storage = aStorage()
  keepPractice(storage, round, moved)
  expect(readPractice(storage, round)).toEqual(moved)
})

test.each([
  ['another person in the same tab', { ...round, login: loginIdSchema.parse('lea') }],
  ['a repeated practice', { ...round, startedAt: 200 }],
])('%s begins anew', (_, other) => {
  const storage = aStorage()
  keepPractice(storage, round, moved)
  expect(readPractice(storage, other)).toEqual(notPractised)
})

test.each(['', '{', '{"login":"jan","startedAt":100,"state":{"moved":"yes"}}', 'null'])('%s is nothing', (text) => {
  expect(readPractice(aStorage(text), round)).toEqual(notPractised)
})

test('a storage that is forbidden ends nothing', () => {
  const forbidden = () => {
    throw new Error('SecurityError')
  }
  keepPractice({ setItem: forbidden }, round, moved)
  expect(readPractice({ getItem: forbidden }, round)).toEqual(notPractised)
})

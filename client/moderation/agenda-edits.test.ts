import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '../../shared/run/agenda.ts'
import { addItem, moveItem, removeItem, replaceItem } from './agenda-edits.ts'

const item = (id: string, title = id): AgendaItem => ({
  id,
  title,
  phase: 'free',
  minutes: 5,
  speaker: '',
  isSkipped: false,
})
const agenda = ['a', 'b', 'c'].map((id) => item(id))
const ids = (items: readonly AgendaItem[]) => items.map(({ id }) => id).join('')

describe('moving', () => {
  test.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['a', 2, 'bca'],
    ['x', 1, 'abc'],
  ])('%s by %d', (id, by, expected) => {
    expect(ids(moveItem(agenda, id, by))).toBe(expected)
  })
})

test.each([
  ['a', 'axbc'],
  ['c', 'abcx'],
  [null, 'abcx'],
  ['gone', 'abcx'],
])('adding behind %s', (after, expected) => {
  expect(ids(addItem(agenda, item('x'), after))).toBe(expected)
})

test('replacing and removing leave the others as they are', () => {
  expect(replaceItem(agenda, item('b', 'B')).map(({ title }) => title)).toEqual(['a', 'B', 'c'])
  expect(ids(removeItem(agenda, 'b'))).toBe('ac')
  expect(ids(removeItem(agenda, 'gone'))).toBe('abc')
})

import { expect, test } from 'vitest'
import { boardCommand, cardCommand } from './card-keys.ts'

const press = (
  key: string,
  held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean; metaKey?: boolean } = {},
) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

test('a letter on a card is a decision, whatever the lock of capitals', () => {
  expect([press('b'), press('B'), press('n'), press('u'), press('x')].map(cardCommand)).toEqual([
    'confirm',
    'confirm',
    'refuse',
    'unsure',
    'toggle',
  ])
  expect(cardCommand(press('B', { shiftKey: true }))).toBe('confirm-others')
})

test('what the browser or the system means by a key stays theirs', () => {
  expect(cardCommand(press('n', { ctrlKey: true }))).toBeNull()
  expect(cardCommand(press('b', { altKey: true }))).toBeNull()
  expect(cardCommand(press('N', { shiftKey: true }))).toBeNull()
  expect(cardCommand(press('q'))).toBeNull()
  expect(boardCommand(press('z'))).toBeNull()
  expect(boardCommand(press('z', { ctrlKey: true, altKey: true }))).toBeNull()
})

test('taking back and doing again', () => {
  expect(boardCommand(press('z', { ctrlKey: true }))).toBe('undo')
  expect(boardCommand(press('z', { metaKey: true }))).toBe('undo')
  expect(boardCommand(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
  expect(boardCommand(press('y', { ctrlKey: true }))).toBe('redo')
  expect(boardCommand(press('?', { shiftKey: true }))).toBe('help')
})

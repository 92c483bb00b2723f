import { expect, test } from 'vitest'
import { findLinks } from './find-links.ts'

test('a web address in a legal basis becomes a link, without the full stop behind it', () => {
  expect(findLinks('§ 14 GewO (https://www.gesetze-im-internet.de/gewo/__14.html).')).toEqual([
    { text: '§ 14 GewO (' },
    {
      text: 'https://www.gesetze-im-internet.de/gewo/__14.html',
      href: 'https://www.gesetze-im-internet.de/gewo/__14.html',
    },
    { text: ').' },
  ])
})

test('nothing else becomes a link', () => {
  expect(findLinks('javascript:alert(1) data:text/html,x file:///etc')).toEqual([
    { text: 'javascript:alert(1) data:text/html,x file:///etc' },
  ])
  expect(findLinks('http://')).toEqual([{ text: 'http://' }])
  expect(findLinks('')).toEqual([])
})

test('markup in the text ends an address and stays text', () => {
  expect(findLinks('https://example.org/<script>')).toEqual([
    { text: 'https://example.org/', href: 'https://example.org/' },
    { text: '<script>' },
  ])
})

import { expect, test } from 'vitest'
import { isSamePage, readPageUrl } from './page-url.ts'

test.each([
  ['https://www.musterstadt.de/hund', 'https://www.musterstadt.de/hund'],
  [' <http://musterstadt.de> ', 'http://musterstadt.de'],
  ['HTTPS://musterstadt.de/a?b=c&d=%20#e', 'HTTPS://musterstadt.de/a?b=c&d=%20#e'],
  ['https://köln.de/straße', 'https://köln.de/straße'],
])('%j is an address', (text, url) => {
  expect(readPageUrl(text)).toEqual({ ok: true, value: url })
})

test.each([
  ['', 'url-missing'],
  ['www.musterstadt.de/hund', 'url-no-scheme'],
  ['javascript:alert(1)', 'url-no-scheme'],
  ['ftp://musterstadt.de/hund', 'url-no-scheme'],
  ['data:text/html,hallo', 'url-no-scheme'],
  ['https://', 'url-broken'],
  ['https://musterstadt.de/ein hund', 'url-broken'],
  [`https://musterstadt.de/${'x'.repeat(2000)}`, 'url-broken'],
])('%j is none', (text, error) => {
  expect(readPageUrl(text)).toEqual({ ok: false, error })
})

test.each([
  ['https://Musterstadt.de/hund/', 'http://musterstadt.de/hund', true],
  ['https://musterstadt.de:443/hund#kosten', 'https://musterstadt.de/hund', true],
  ['https://musterstadt.de', 'https://musterstadt.de/', true],
  ['https://musterstadt.de/hund/?id=1', 'https://musterstadt.de/hund?id=1', true],
  ['https://musterstadt.de/hund?id=1', 'https://musterstadt.de/hund?id=2', false],
  ['https://musterstadt.de/Hund', 'https://musterstadt.de/hund', false],
  ['https://www.musterstadt.de/hund', 'https://musterstadt.de/hund', false],
])('%s and %s', (a, b, same) => {
  expect(isSamePage(a, b)).toBe(same)
})

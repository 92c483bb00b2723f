import { expect, test } from 'vitest'
import { readPastedRows } from './pasted-rows.ts'

const cellsOf = (text: string) => readPastedRows(text).map(({ cells }) => cells)

test.each([
  [
    'semicolons',
    '32;Jan Sommer\n33;Lea Berg',
    [
      ['32', 'Jan Sommer'],
      ['33', 'Lea Berg'],
    ],
  ],
  [
    'commas',
    '32,Jan Sommer\r\n33,Lea Berg\r\n',
    [
      ['32', 'Jan Sommer'],
      ['33', 'Lea Berg'],
    ],
  ],
  [
    'tabs',
    '32\tJan Sommer\n33\tLea Berg',
    [
      ['32', 'Jan Sommer'],
      ['33', 'Lea Berg'],
    ],
  ],
  [
    'semicolons beside commas in names',
    '32;Sommer, Jan\n33;Berg, Lea',
    [
      ['32', 'Sommer, Jan'],
      ['33', 'Berg, Lea'],
    ],
  ],
  ['a byte order mark', '\ufeff32;Jan', [['32', 'Jan']]],
  ['a separator that is named', 'sep=|\r\n32|Sommer; Jan', [['32', 'Sommer; Jan']]],
  ['quotes', '"32";"Sommer; ""Jan"""', [['32', 'Sommer; "Jan"']]],
  ['an inch that is no quote', '32;Raum 5" links', [['32', 'Raum 5" links']]],
  [
    'old line ends',
    '32;A\r33;B',
    [
      ['32', 'A'],
      ['33', 'B'],
    ],
  ],
  ['nothing', ' \n\n;;\n', []],
  ['one column', 'Jan Sommer\nLea Berg', [['Jan Sommer'], ['Lea Berg']]],
])('rows with %s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells)
})

test('a row is named by the line on which it begins, whatever it swallows', () => {
  const rows = readPastedRows('\n32;"Jan\nSommer";x\n\n33;Lea')
  expect(rows.map(({ line, text }) => ({ line, text }))).toEqual([
    { line: 2, text: '32;"Jan\nSommer";x' },
    { line: 5, text: '33;Lea' },
  ])
})

test('a quote that never ends is told', () => {
  expect(readPastedRows('32;Jan\n33;"Lea\n34;Ute').map(({ line, isQuoteOpen }) => [line, isQuoteOpen])).toEqual([
    [1, false],
    [2, true],
  ])
})

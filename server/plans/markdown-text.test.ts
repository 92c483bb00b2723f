import { expect, test } from 'vitest'
import { markdownLine, markdownQuote, markdownTable, markdownText } from './markdown-text.ts'

test.each([
  ['Hund anmelden', 'Hund anmelden'],
  ['a | b', 'a \\| b'],
  ['a\\|b', 'a\\\\\\|b'],
  ['**fett** _kursiv_ `Code`', '\\*\\*fett\\*\\* \\_kursiv\\_ \\`Code\\`'],
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
  ['https://boese.example www.boese.example a@b.example', 'https\\://boese.example www\\.boese.example a\\@b.example'],
  ['# Titel', '\\# Titel'],
  ['- Punkt', '\\- Punkt'],
  ['+ Punkt', '\\+ Punkt'],
  ['1. Punkt', '1\\. Punkt'],
  ['=== ', '\\==='],
  ['Zeile\r\n\r\n# zwei\u0007', 'Zeile \\# zwei'],
  ['&lt;', '\\&lt;'],
  ['99110009104000', '99110009104000'],
])('%j is written as %j', (text, expected) => {
  expect(markdownLine(text)).toBe(expected)
})

test('inside a line nothing begins a list', () => {
  expect(markdownText('24.11.2026 | - x')).toBe('24.11.2026 \\| - x')
})

test('a quotation keeps its lines and nothing leaves it', () => {
  expect(markdownQuote('Eins\r\n\n# zwei')).toBe('> Eins\n>\n> \\# zwei')
})

test('a row has as many cells as its head, whatever stands in them', () => {
  expect(
    markdownTable(
      ['A', { number: 'B' }],
      [
        ['x | y', '1'],
        ['', ''],
      ],
    ),
  ).toBe('| A | B |\n| --- | ---: |\n| x \\| y | 1 |\n|  |  |')
})

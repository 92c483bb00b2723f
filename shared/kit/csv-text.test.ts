import { expect, test } from 'vitest'
import { csvCell, csvText } from './csv-text.ts'

test.each([
  '=1+1',
  '+49',
  '-1',
  '@SUM',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  "'s",
  '99050048262000',
  '05117000',
])('marks %j as text', (value) => {
  expect(csvCell(value)).toBe(`"'${value}"`)
})

test.each(['Hund anmelden', '32 Ordnungsamt', '01.03.2027', 'a=b', '', 'x-1', '0 Anträge', '12,5', '0,5', '1200'])(
  'leaves %j alone',
  (value) => {
    expect(csvCell(value)).toBe(`"${value}"`)
  },
)

test('a file has a BOM, semicolons, CRLF and quotes everywhere', () => {
  expect(
    csvText([
      ['a', 'b "c"; d'],
      ['', 'Zeile\nzwei'],
    ]),
  ).toBe('\uFEFF"a";"b ""c""; d"\r\n"";"Zeile\nzwei"\r\n')
})

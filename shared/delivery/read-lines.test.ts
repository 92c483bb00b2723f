import { describe, expect, test } from 'vitest'
import { readPastedRows } from '../people/pasted-rows.ts'
import { type LineProblem, type PageLine, readPageLines } from './read-lines.ts'

const read = (text: string) => readPageLines(readPastedRows(text))
const page = 'https://www.musterstadt.de/hund'
const byKey = (line: number, key: string, url = page) => ({
  line,
  service: { kind: 'key', key },
  url,
  unit: '',
  day: null,
})
const byName = (line: number, name: string, url = page) => ({
  line,
  service: { kind: 'name', name },
  url,
  unit: '',
  day: null,
})
const dog = '99050048262000'

describe('a line without a header', () => {
  test.each<[string, string, object]>([
    ['with a tab', `${dog}\t${page}`, byKey(1, dog)],
    ['with a semicolon', `${dog};${page}`, byKey(1, dog)],
    ['with a comma', `${dog},${page}`, byKey(1, dog)],
    ['with a blank only', `${dog} ${page}`, byKey(1, dog)],
    ['with blanks in the key', `99 050 048 262 000;${page}`, byKey(1, dog)],
    ['with points in the key', `99.050.048.262.000\t${page}`, byKey(1, dog)],
    ['with a key as a URN', `urn:de:fim:leika:leistung:${dog};${page}`, byKey(1, dog)],
    ["with a table's mark before the key", `'${dog};${page}`, byKey(1, dog)],
    ["with a table's mark before the address", `${dog};"'${page}"`, byKey(1, dog, page)],
    ['with quotes', `"${dog}";"${page}"`, byKey(1, dog)],
    ['with key, name and address', `${dog};Hund anmelden;${page}`, byKey(1, dog)],
    ['with the address first', `${page};${dog}`, byKey(1, dog)],
    ['with a name', `Hund anmelden;${page}`, byName(1, 'Hund anmelden')],
    ['with commas in the name', `Ausweis, vorläufig, ${page}`, byName(1, 'Ausweis, vorläufig')],
    ['with a name and a blank', `Hund anmelden ${page}`, byName(1, 'Hund anmelden')],
    ['with a name that begins with digits', `3. Kind anmelden;${page}`, byName(1, '3. Kind anmelden')],
    ['with a comma in the address', `${dog};${page},1.html`, byKey(1, dog, `${page},1.html`)],
  ])('%s', (_, text, line) => {
    expect(read(text)).toEqual({ lines: [line], problems: [] })
  })

  test.each<[string, string, LineProblem]>([
    ['with a number that lost its digits', `9,90501E+13;${page}`, 'key-scientific'],
    ['with such a number in English', `9.90501E+13\t${page}`, 'key-scientific'],
    ['with too few digits', `990500482620;${page}`, 'key-malformed'],
    ['with fourteen digits that are no key', `12345678901234;${page}`, 'key-malformed'],
    ['without an address', `${dog};`, 'url-missing'],
    ['with nothing but a key', dog, 'url-missing'],
    ['with an address that lacks its beginning', `${dog};www.musterstadt.de/hund`, 'url-no-scheme'],
    ['with a script for an address', `${dog};javascript:alert(1)`, 'url-no-scheme'],
    ['with another scheme', `${dog};ftp://musterstadt.de/hund`, 'url-no-scheme'],
    ['with a broken address', `${dog};https://`, 'url-broken'],
    ['with an address only', `;${page}`, 'service-missing'],
    ['with a quote that never ends', `"${dog};${page}`, 'quote-open'],
  ])('%s is refused', (_, text, problem) => {
    expect(read(text).problems).toEqual([{ line: 1, text: text.trim(), problem }])
    expect(read(text).lines).toEqual([])
  })
})

test('a header says where things stand, in any order', () => {
  const text = [
    'Organisationseinheit;URL;gesehen am;LeiKa-Schlüssel;Leistung',
    `Meldewesen;${page};20.11.2026;${dog};Hund anmelden`,
    `;${page};bald;;Hund anmelden`,
    `Meldewesen;;;${dog};Hund anmelden`,
  ].join('\r\n')
  const expected: PageLine[] = [
    { ...byKey(2, dog), unit: 'Meldewesen', day: '2026-11-20' } as PageLine,
    byName(3, 'Hund anmelden') as PageLine,
  ]
  expect(read(text)).toEqual({
    lines: expected,
    problems: [{ line: 4, text: `Meldewesen;;;${dog};Hund anmelden`, problem: 'url-missing' }],
  })
})

test('a cell that holds two keys is not guessed', () => {
  const text = `Schlüssel;URL\n"${dog}\n99102013001000";${page}`
  expect(read(text).problems.map(({ problem }) => problem)).toEqual(['several-keys'])
})

test('invisible characters and empty lines do no harm', () => {
  expect(read(`\ufeff\n\n${dog}\u200b\t\u00a0${page}\u200e\n\n`)).toEqual({ lines: [byKey(3, dog)], problems: [] })
})

import { expect, test } from 'vitest'
import { leikaKeySchema } from '../domain/public-service.ts'
import { splitCell } from './split-cell.ts'

const a = leikaKeySchema.parse('99050048262000')
const b = leikaKeySchema.parse('99050048262001')

test.each([
  [
    'as many keys as lines',
    'Hund anmelden\nHund abmelden',
    [a, b],
    [
      ['Hund anmelden', a],
      ['Hund abmelden', b],
    ],
  ],
  ['one key and a wrapped name', 'Hund\nanmelden', [a], [['Hund anmelden', a]]],
  [
    'one name and two keys',
    'Hund',
    [a, b],
    [
      ['Hund', a],
      ['Hund', b],
    ],
  ],
  [
    'lines without keys',
    'Hund anmelden\nPass ausstellen',
    [],
    [
      ['Hund anmelden', null],
      ['Pass ausstellen', null],
    ],
  ],
  ['a wrapped line without key', 'Hund bei der Stadt\nanmelden', [], [['Hund bei der Stadt anmelden', null]]],
  ['a compound that goes on', 'Führungs- und Personal-\nZeugnis', [], [['Führungs- und Personal- Zeugnis', null]]],
  ['no name', ' \n ', [a], []],
] as const)('%s', (_, names, keys, services) => {
  expect(splitCell(names, keys)).toEqual({ ok: true, value: services.map(([name, key]) => ({ name, key })) })
})

test('lines and keys that cannot be paired are refused', () => {
  expect(splitCell('Eins\nZwei\nDrei', [a, b])).toEqual({ ok: false, error: 'lines-differ' })
})

test('a whole list in one cell is refused', () => {
  expect(splitCell(Array.from({ length: 201 }, (_, n) => `Leistung ${n}`).join('\n'), [])).toEqual({
    ok: false,
    error: 'too-many-in-cell',
  })
})

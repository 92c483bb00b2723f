import { expect, test } from 'vitest'
import { executorsOf, leikaTypes, readTypes } from './leika-type.ts'

test.each([
  ['1, 2/3', ['1', '2/3']],
  ['2/3', ['2/3']],
  [' 2 / 3 ; 4B', ['2/3', '4b']],
  ['1|2', ['1', '2']],
  ['1\n5', ['1', '5']],
  ['4 und 5', ['4', '5']],
  ['Typ 2a', ['2a']],
  ['2, 2', ['2']],
  [5, ['5']],
  ['', []],
  ['-', []],
  [null, []],
])('%j are the types %j', (cell, types) => {
  expect(readTypes(cell)).toEqual({ types, unknown: [], wasDate: false })
})

test.each(['02. Mrz', '02.03.', '2-Mar', 'Mrz 02'.split(' ').join('-'), 43892, 45353])(
  '%j is what a spreadsheet made of 2/3',
  (cell) => {
    expect(readTypes(cell)).toEqual({ types: ['2/3'], unknown: [], wasDate: true })
  },
)

test('an unknown code is named and left out', () => {
  expect(readTypes('2/3, 44, Bund')).toEqual({ types: ['2/3'], unknown: ['44', 'Bund'], wasDate: false })
  expect(readTypes(43893)).toMatchObject({ types: [], unknown: ['43893'] }) // the third of March
})

test('several types mean several executors, and none means unknown', () => {
  expect(executorsOf(['1', '2/3', '4'])).toEqual(['federal', 'municipal-possible'])
  expect(executorsOf(['4b'])).toEqual(['municipal'])
  expect(executorsOf(['2a', '10'])).toEqual(['state', 'internal'])
  expect(executorsOf([])).toEqual(['unknown'])
})

test('all 21 codes of the code list are known', () => {
  expect(leikaTypes.size).toBe(21)
})

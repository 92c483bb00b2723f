import { expect, test } from 'vitest'
import { emptyDryRun } from '../../shared/catalogue/dry-run.ts'
import { leikaKeySchema } from '../../shared/domain/public-service.ts'
import { findingsCsv, findingsOf } from './findings.ts'

const run = {
  ...emptyDryRun(),
  rejected: [
    { row: 9, reason: 'no-name' as const, value: '=1+1' },
    { row: 2, reason: 'key-scientific' as const, value: '9,90501E+13' },
  ],
  notes: [{ row: 4, reason: 'type-unknown' as const, value: '44' }],
  duplicates: [{ leikaKey: leikaKeySchema.parse('99050048262000'), name: 'Hund', rows: [3, 1200] }],
}

test('what is refused comes first, each part by row', () => {
  expect(findingsOf(run, 'row').map(({ row, isRejected }) => [row, isRejected])).toEqual([
    [2, true],
    [9, true],
    [3, false],
    [4, false],
  ])
})

test('a duplicate names its rows in German', () => {
  expect(findingsOf(run, 'row')[2]?.problem).toContain('in den Zeilen 3 und 1.200')
  expect(findingsOf(run, 'entry')[2]?.problem).toContain('in den Einträgen 3 und 1.200')
  const many = { ...run, duplicates: [{ leikaKey: null, name: 'Hund', rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }] }
  expect(findingsOf(many, 'row')[2]?.problem).toContain('1, 2, 3, 4, 5, 6, 7, 8 und 2 weiteren')
})

test('the CSV opens in a German spreadsheet and starts no formula', () => {
  const lines = findingsCsv(findingsOf(run, 'row'), 'row').split('\r\n')
  expect(lines[0]).toBe('\ufeff"Zeile";"Inhalt";"Was ist";"Was tun";"Folge"')
  expect(lines[2]).toMatch(/^"9";"'=1\+1";/)
  expect(lines).toHaveLength(6)
})

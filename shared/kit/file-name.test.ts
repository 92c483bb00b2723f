import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  [['Archiv', 'OZG-Auftakt Kreis Beispiel'], 'auftakt.gz', 'Archiv-OZG-Auftakt-Kreis-Beispiel.auftakt.gz'],
  [['Vergleich', 'v1', 'Mülheim an der Ruhr, Stadt'], 'csv', 'Vergleich-v1-Mülheim-an-der-Ruhr-Stadt.csv'],
  [['Protokoll', ' / \\ : '], 'txt', 'Protokoll.txt'],
  [['Plan', `${'x'.repeat(59)} y`], 'json', `Plan-${'x'.repeat(59)}.json`],
])('%o as a file', (parts, ending, name) => {
  expect(fileNameOf(parts, ending)).toBe(name)
})

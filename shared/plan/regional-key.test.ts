import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { regionalKeyOf } from './regional-key.ts'
import { xzufiOptionsSchema } from './xzufi-options.ts'

test.each([
  ['05117000', '051170000000'], // kreisfrei
  ['05154004', '051540004004'], // in a Kreis
  ['07131001', null], // Rheinland-Pfalz: the Verbandsgemeinde is unknown
  ['01051001', null], // Schleswig-Holstein: the Amt is unknown
  ['5117000', null],
  [null, null],
])('the AGS %s gives the ARS %s', (ags, expected) => {
  expect(regionalKeyOf(ags)).toBe(expected)
})

const municipalities = new URL('../../../shared/data/kommunen-nrw-2023-11.csv', import.meta.url)

test.skipIf(!existsSync(municipalities))('it is that of the official list for every municipality of NRW', () => {
  const rows = readFileSync(municipalities, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(';'))
  expect(rows).toHaveLength(396)
  expect(rows.filter(([ags = '', ars]) => regionalKeyOf(ags) !== ars)).toEqual([])
})

test.each([
  [{ root: 'a b' }, 'root'],
  [{ root: '1a' }, 'root'],
  [{ root: '' }, 'root'],
  [{ root: 'a:b' }, 'root'],
  [{ root: 'a><script>' }, 'root'],
  [{ ars: '05117000' }, 'ars'],
  [{ ars: '0511700000001' }, 'ars'],
  [{ ars: '' }, 'ars'],
])('refuses %j', (query, field) => {
  expect(xzufiOptionsSchema.safeParse(query).error?.issues[0]?.path).toEqual([field])
})

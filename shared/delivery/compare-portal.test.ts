import { expect, test } from 'vitest'
import { readPastedRows } from '../people/pasted-rows.ts'
import { comparePortal } from './compare-portal.ts'
import { readPageLines } from './read-lines.ts'
import { aRow, aService } from './support/rows.ts'

const page = 'https://www.musterstadt.de'
const [seen, early, moved, missing, open, foreign] = [
  aService('99050048262000', 'Hund anmelden'),
  aService('99102013001000', 'Katze melden'),
  aService('99010001001000', 'Kuh melden'),
  aService('99115005012000', 'Schaf melden'),
  aService('99108008079000', 'Ziege melden'),
  aService('99107023017000', 'Wohngeld'),
]
const rows = [
  aRow(seen, { url: `${page}/hund`, linkedAt: '2026-11-01', deliveredAt: '2026-11-02' }),
  aRow(early, { url: `${page}/katze`, linkedAt: '2026-11-01' }),
  aRow(moved, { url: `${page}/kuh`, linkedAt: '2026-11-01', deliveredAt: '2026-11-02' }),
  aRow(missing, { url: `${page}/schaf`, linkedAt: '2026-11-01', deliveredAt: '2026-11-02', seenAt: '2026-11-03' }),
  aRow(open),
]

function compare(text: string, unitName = 'Meldewesen') {
  const { lines } = readPageLines(readPastedRows(text))
  const services = [seen, early, moved, missing, open, foreign]
  const result = comparePortal({ lines, services, rows, unitName: () => unitName })
  return {
    seen: result.seen.map(({ row, day, otherUnit }) => [row.service.name, day, otherUnit]),
    early: result.early.map(({ row }) => row.service.name),
    otherPage: result.otherPage.map(({ row, portal, ours }) => [row.service.name, portal, ours]),
    missing: result.missing.map(({ service }) => service.name),
    notOurs: result.notOurs.map(({ line, name }) => [line, name]),
  }
}

test('what the portal shows is laid beside what we delivered', () => {
  const text = [
    'Schlüssel;URL;Organisationseinheit;gesehen am',
    `${seen.id};http://www.musterstadt.de/hund/;meldewesen;20.11.2026`,
    `${early.id};${page}/katze;;`,
    `${moved.id};${page}/rind;;`,
    `${foreign.id};${page}/wohngeld;;`,
    `99999999999999;${page}/unbekannt;;`,
  ].join('\n')
  expect(compare(text)).toEqual({
    seen: [['Hund anmelden', '2026-11-20', null]],
    early: ['Katze melden'],
    otherPage: [['Kuh melden', `${page}/rind`, `${page}/kuh`]],
    missing: ['Schaf melden'],
    notOurs: [
      [5, 'Wohngeld'],
      [6, null],
    ],
  })
})

test('a service that the portal has several times is seen when one of them is ours', () => {
  const text = `${moved.id};${page}/rind\n${moved.id};${page}/kuh`
  expect(compare(text)).toMatchObject({ seen: [['Kuh melden', null, null]], otherPage: [] })
})

test('a page of which we know nothing is another page', () => {
  expect(compare(`${open.id};${page}/ziege`).otherPage).toEqual([['Ziege melden', `${page}/ziege`, '']])
})

test('another unit is told beside the page that fits', () => {
  const text = `Schlüssel;URL;Einheit\n${seen.id};${page}/hund;Ordnungsamt`
  expect(compare(text).seen).toEqual([['Hund anmelden', null, 'Ordnungsamt']])
})

test('an empty portal misses everything that was delivered, and nothing else', () => {
  expect(compare('')).toEqual({
    seen: [],
    early: [],
    otherPage: [],
    missing: ['Hund anmelden', 'Kuh melden', 'Schaf melden'],
    notOurs: [],
  })
})

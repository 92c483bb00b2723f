import { expect, test } from 'vitest'
import { readPastedRows } from '../people/pasted-rows.ts'
import { linkPages } from './link-pages.ts'
import { readPageLines } from './read-lines.ts'
import { aRow, aService } from './support/rows.ts'

const [dog, cat, cow, late] = [
  aService('99050048262000', 'Hund anmelden'),
  aService('99102013001000', 'Katze melden'),
  aService('99010001001000', 'Kuh melden'),
  aService('99115005012000', 'Kuh  melden'),
]
const page = 'https://www.musterstadt.de'
const rows = [
  aRow(dog),
  aRow(cat, { url: `${page}/katze`, linkedAt: '2026-11-01' }),
  aRow(cow, { url: `${page}/kuh`, linkedAt: '2026-11-01' }),
]

function run(text: string, refusal: (id: string) => string | null = () => null) {
  const pasted = readPastedRows(text)
  const { lines } = readPageLines(pasted)
  const result = linkPages({
    lines,
    textOf: (line) => pasted.find((row) => row.line === line)?.text ?? '',
    services: [dog, cat, cow, late],
    rows,
    refusal: ({ service }) => refusal(service.id),
  })
  return {
    links: result.links.map(({ line, row, url, before }) => [line, row.service.name, url, before]),
    unchanged: result.unchanged,
    problems: result.problems.map(({ line, problem }) => [line, problem]),
  }
}

test('lines that fit, that change nothing and that cannot be used are told apart', () => {
  const text = [
    `${dog.id};${page}/hund`,
    `Katze melden;${page}/katze`,
    `99107023017000;${page}/wohngeld`,
    `Fisch melden;${page}/fisch`,
    `Kuh melden;${page}/kuh`,
    `${late.id};${page}/kuh`,
  ].join('\n')
  expect(run(text)).toEqual({
    links: [[1, 'Hund anmelden', `${page}/hund`, '']],
    unchanged: 1,
    problems: [
      [3, { code: 'key-unknown' }],
      [4, { code: 'name-unknown' }],
      [5, { code: 'name-ambiguous' }],
      [6, { code: 'not-delivered' }],
    ],
  })
})

test('another page than before is told with the one that stands there', () => {
  expect(run(`${cat.id};${page}/neu`).links).toEqual([[1, 'Katze melden', `${page}/neu`, `${page}/katze`]])
})

test('a page that stands there without a day is linked now', () => {
  const pasted = readPageLines(readPastedRows(`${dog.id};${page}/hund`))
  const result = linkPages({
    lines: pasted.lines,
    textOf: () => '',
    services: [dog],
    rows: [aRow(dog, { url: `${page}/hund` })],
    refusal: () => null,
  })
  expect(result).toMatchObject({ links: [{ before: `${page}/hund` }], unchanged: 0 })
})

test('a line that comes twice counts once', () => {
  expect(run(`${dog.id};${page}/hund\nHund anmelden;${page}/hund`)).toEqual({
    links: [[1, 'Hund anmelden', `${page}/hund`, '']],
    unchanged: 0,
    problems: [[2, { code: 'duplicate', line: 1 }]],
  })
})

test('two pages for one service: neither is taken', () => {
  expect(run(`${dog.id};${page}/hund\n${dog.id};${page}/hunde`)).toEqual({
    links: [],
    unchanged: 0,
    problems: [
      [1, { code: 'conflict', line: 2 }],
      [2, { code: 'conflict', line: 1 }],
    ],
  })
})

test('what the rules refuse is told with the reason, and changes nothing', () => {
  const refusal = (id: string) => (id === dog.id ? 'not-own-lane' : null)
  expect(run(`${dog.id};${page}/hund\n${cat.id};${page}/neu`, refusal)).toEqual({
    links: [[2, 'Katze melden', `${page}/neu`, `${page}/katze`]],
    unchanged: 0,
    problems: [[1, { code: 'refused', reason: 'not-own-lane' }]],
  })
})

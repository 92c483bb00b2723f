import { expect, test } from 'vitest'
import { aRow, aService } from '../../shared/delivery/support/rows.ts'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import { filterRows, type RowFilter } from './filter-rows.ts'

const rows = [
  aRow(aService('99050048262000', 'Hund anmelden'), { url: 'https://musterstadt.de/steuer', linkedAt: '2026-11-01' }),
  aRow(aService('99102013001000', 'Wohnsitz ändern')),
  aRow(aService('99010001001000', 'Pass beantragen'), { seenAt: '2026-11-01' }),
]

test.each<[string, Partial<RowFilter>, string[]]>([
  ['nothing', {}, ['Hund anmelden', 'Wohnsitz ändern', 'Pass beantragen']],
  ['a word of the name', { search: 'aendern' }, ['Wohnsitz ändern']],
  ['words in any order', { search: 'melden hu' }, ['Hund anmelden']],
  ['a part of a key, with blanks as it is printed', { search: '99 050 048' }, ['Hund anmelden']],
  ['a part of the page', { search: 'steuer' }, ['Hund anmelden']],
  ['a state', { state: 'linked' }, ['Hund anmelden']],
  ['what is open', { state: 'open' }, ['Wohnsitz ändern']],
  ['what does not fit together', { state: 'doubtful' }, ['Pass beantragen']],
  ['another Amt', { lane: laneIdSchema.parse('amt-50') }, []],
])('the list by %s', (_, filter, names) => {
  const shown = filterRows(rows, { lane: null, state: null, search: '', ...filter }, '2026-11-21')
  expect(shown.map(({ service }) => service.name)).toEqual(names)
})

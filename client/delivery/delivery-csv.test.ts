import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readPageLines } from '../../shared/delivery/read-lines.ts'
import { aRow, aService } from '../../shared/delivery/support/rows.ts'
import { newUnitId } from '../../shared/delivery/units.ts'
import type { Unit } from '../../shared/domain/delivery.ts'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import { readPastedRows } from '../../shared/people/pasted-rows.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliveryCsv } from './delivery-csv.ts'

const unit: Unit = {
  lane: laneIdSchema.parse('amt-33'),
  name: '=HYPERLINK("https://boese.example")',
  street: 'Rathausplatz 1',
  postalCode: '01234',
  town: 'Musterstadt',
  phone: '+49 234 1',
  email: 'buero@musterstadt.de',
  url: '',
  isRemoved: false,
}
const rows = [
  aRow(aService('99050048262000', 'Hund "Rex"; anmelden'), {
    url: 'https://www.musterstadt.de/hund',
    linkedAt: '2026-11-01',
    note: 'zwei\nZeilen',
  }),
  aRow(aService('x-frei', 'Ohne Schlüssel')),
]
const text = deliveryCsv({ laneName: () => '33 Bürgeramt', unitOf: () => [newUnitId(1, 'a'), unit] }, rows)

test('another reader finds the cells as they were, and nothing that a spreadsheet would calculate', () => {
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toEqual([
    [...deliveryText.csv.heads],
    [
      "'99050048262000",
      'Hund "Rex"; anmelden',
      '33 Bürgeramt',
      '\'=HYPERLINK("https://boese.example")',
      'Rathausplatz 1',
      "'01234",
      'Musterstadt',
      "'+49 234 1",
      'buero@musterstadt.de',
      'https://www.musterstadt.de/hund',
      'verknüpft',
      '01.11.2026',
      '',
      '',
      'zwei\nZeilen',
    ],
    expect.arrayContaining(['', 'Ohne Schlüssel', 'offen']),
  ])
})

test('the file can be pasted again', () => {
  expect(readPageLines(readPastedRows(text)).lines).toEqual([
    {
      line: 2,
      service: { kind: 'key', key: '99050048262000' },
      url: 'https://www.musterstadt.de/hund',
      unit: unit.name,
      day: null,
    },
  ])
})

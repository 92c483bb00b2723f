import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { indicatorSchema } from '../../shared/domain/aftercare.ts'
import { indicatorCsv } from './indicator-csv.ts'

const measured = (change: Record<string, unknown>) =>
  indicatorSchema.parse({
    onlineShare: null,
    abortShare: null,
    abortPlace: '',
    errorShare: null,
    errorKind: '',
    handlingDays: null,
    usageShare: null,
    isRemoved: false,
    ...change,
  })
const named = { service: 'Hund; „anmelden“', leikaKey: '99102013001000', lane: '33 Bürgeramt' }

test('a spreadsheet gets one line for each measurement that counts, with German numbers and days', () => {
  const text = indicatorCsv('Musterstadt', [
    { ...named, day: '2027-03-01', indicator: measured({ handlingDays: 21, onlineShare: 12.5 }) },
    { ...named, day: '2027-04-01', indicator: measured({ handlingDays: 99, isRemoved: true }) },
    { ...named, day: '2027-06-01', indicator: measured({ handlingDays: 8, errorKind: '=SUMME(A1)' }) },
  ])
  const { data } = Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter: ';', skipEmptyLines: true })
  expect(data.slice(1)).toEqual([
    ['Musterstadt', "'99102013001000", named.service, named.lane, '01.03.2027', '12,5', '', '', '21', '', '', ''],
    ['Musterstadt', "'99102013001000", named.service, named.lane, '01.06.2027', '', '', '', '8', '', '', "'=SUMME(A1)"],
  ])
  expect(data[0]).toHaveLength(12)
})

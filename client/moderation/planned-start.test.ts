import { expect, test } from 'vitest'
import { agendaTemplates } from '../../shared/run/agenda-templates.ts'
import { fieldsOf, startOf, suggestStart } from './planned-start.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()

test('fields and moment are the same in the reader’s own time', () => {
  expect(fieldsOf(at(4, 8, 5))).toEqual({ date: '2026-11-04', time: '08:05' })
  expect(startOf({ date: '2026-11-04', time: '08:05' })).toBe(at(4, 8, 5))
})

test.each([
  { date: '', time: '08:30' },
  { date: '2026-11-24', time: '' },
  { date: '2026-11-24', time: 'acht' },
])('$date $time is no moment', (fields) => {
  expect(startOf(fields)).toBeNull()
})

test.each([
  ['before the day: people arrive half an hour before nine', '2026-11-24', at(21, 12), at(24, 8, 30)],
  ['on the day, later: the next quarter of an hour', '2026-11-24', at(24, 13, 2), at(24, 13, 15)],
  ['on the hour', '2026-11-20', at(21, 12), at(21, 12)],
])('%s', (_, date, now, expected) => {
  expect(suggestStart(agendaTemplates.auftakt, date, now)).toBe(expected)
})

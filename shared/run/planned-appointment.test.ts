import { expect, test } from 'vitest'
import { type AgendaTemplateKey, agendaFrom, agendaTemplates, plannedStartOf } from './agenda-templates.ts'
import { endTimeOf, plannedAppointment } from './planned-appointment.ts'

const nine = Date.parse('2026-11-24T09:00:00+01:00')
const titles = new Proxy({} as Parameters<typeof agendaFrom>[1], { get: (_, step) => String(step) })
const planned = (key: AgendaTemplateKey) => ({
  agenda: agendaFrom(agendaTemplates[key], titles, 'a'),
  plannedStart: plannedStartOf(agendaTemplates[key], nine),
})

test.each([
  ['auftakt', { opensTime: '08:30', startTime: '09:00', minutes: 120 }],
  ['half-day', { opensTime: '08:30', startTime: '09:15', minutes: 195 }],
  ['topic', { opensTime: '08:45', startTime: '09:00', minutes: 460 }],
  ['empty', { opensTime: null, startTime: null, minutes: null }],
] as const)('%s: when the doors open, the workshop starts and how long it takes', (key, expected) => {
  expect(plannedAppointment('2026-11-24', planned(key))).toEqual(expected)
})

test('what the moderation said comes first, and the doors move with it', () => {
  expect(plannedAppointment('2026-11-24', planned('auftakt'), { startTime: '14:00', minutes: 90 })).toEqual({
    opensTime: '13:30',
    startTime: '14:00',
    minutes: 90,
  })
})

test.each([
  ['no agenda and no word', { agenda: [], plannedStart: null }, undefined, null, null],
  ['an agenda without a start', { ...planned('auftakt'), plannedStart: null }, undefined, null, 120],
  ['an agenda that begins on another day', planned('auftakt'), undefined, null, 120],
  ['only a word', { agenda: [], plannedStart: null }, { startTime: '10:00', minutes: 60 }, '10:00', 60],
] as const)('%s', (_, run, said, startTime, minutes) => {
  const found = plannedAppointment('2026-11-25', { ...run, agenda: [...run.agenda] }, said)
  expect(found).toEqual({ opensTime: null, startTime, minutes })
})

test.each([
  ['09:00', 120, '11:00'],
  ['22:30', 120, '00:30'],
  ['08:45', 15, '09:00'],
])('%s and %i minutes end at %s', (start, minutes, end) => {
  expect(endTimeOf(start, minutes)).toBe(end)
})

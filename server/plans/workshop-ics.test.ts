import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import { berlinTime } from './berlin-time.ts'
import { type WorkshopAppointment, workshopIcs } from './workshop-ics.ts'

const workshop: WorkshopAppointment = {
  id: workshopIdSchema.parse('workshop-a'),
  title: 'Auftakt im Kreis Beispiel',
  date: '2026-11-24',
  startTime: '09:00',
  minutes: 120,
  municipalities: ['Musterstadt', 'Bergdorf'],
  url: 'https://auftakt.example/workshop/workshop-a',
  meetingUrl: 'https://video.example/raum?x=1,2;3',
  madeAt: Date.UTC(2026, 10, 1),
}

const eventOf = (text: string) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return new ICAL.Event(event)
}

describe('the workshop as an appointment', () => {
  test('another reader finds title, times, place and text', () => {
    const event = eventOf(workshopIcs(workshop))
    expect({
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      location: event.location,
      description: event.description,
    }).toEqual({
      uid: 'workshop-workshop-a@auftakt',
      summary: 'Auftakt im Kreis Beispiel',
      start: '2026-11-24T08:00:00.000Z', // winter time
      end: '2026-11-24T10:00:00.000Z',
      location: 'https://video.example/raum?x=1,2;3',
      description: [
        'Wir verteilen die Leistungen auf die Ämter und auf die Quartale. Am Ende steht ein Plan.',
        'Kommunen: Musterstadt, Bergdorf',
        'Videokonferenz: https://video.example/raum?x=1,2;3',
        'Workshop: https://auftakt.example/workshop/workshop-a',
      ].join('\n'),
    })
  })

  test('a file made later moves the same appointment', () => {
    const first = eventOf(workshopIcs(workshop))
    const later = eventOf(workshopIcs({ ...workshop, startTime: '13:30', madeAt: Date.UTC(2026, 10, 2) }))
    expect(later.uid).toBe(first.uid)
    expect(later.sequence).toBeGreaterThan(first.sequence)
  })

  test('a hostile title adds no line, and no line is longer than 75 octets', () => {
    const title = `Ä"\r\nBEGIN:VEVENT\r\nSUMMARY:böse;,\\ 😀${'ß😀'.repeat(80)}\u202E\u0007\uD800`
    const text = workshopIcs({ ...workshop, title, meetingUrl: 'https://x.example/\r\nX-EVIL:1' })
    expect(text.match(/^BEGIN:VEVENT\r?$/gm)).toHaveLength(1)
    expect(text).not.toMatch(/^X-EVIL/m)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(eventOf(text).summary).toBe(`Ä" BEGIN:VEVENT SUMMARY:böse;,\\ 😀${'ß😀'.repeat(80)}`)
  })
})

test.each([
  ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
  ['2026-12-31', '00:30', '2026-12-30T23:30:00.000Z'],
  ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'], // half an hour before summer time
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '04:00', '2026-10-25T03:00:00.000Z'], // after the hour that comes twice
])('%s %s in Germany is %s', (date, time, expected) => {
  expect(berlinTime(date, time).toISOString()).toBe(expected)
})

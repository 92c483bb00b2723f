import ical, { escape as escapeText, type ICalCalendar } from 'ical-generator'
import { cleanLine } from './clean-text.ts'

/** An empty iCalendar file of ours. The library writes the name as it is, so it is escaped here. Source: RFC 5545, RFC 7986. */
export function newCalendar(name: string): ICalCalendar {
  return ical({
    name: escapeText(cleanLine(name), false),
    prodId: { company: 'Auftakt', product: 'Auftakt', language: 'DE' },
  })
}

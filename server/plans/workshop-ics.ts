import { ICalEventStatus } from 'ical-generator'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import { berlinTime } from './berlin-time.ts'
import { cleanLine } from './clean-text.ts'
import { newCalendar } from './new-calendar.ts'

export interface WorkshopAppointment {
  id: WorkshopId
  title: string
  /** `2026-11-24` */
  date: string
  /** `09:00`, by the clock in Germany. */
  startTime: string
  minutes: number
  /** Names of the municipalities that take part. */
  municipalities: readonly string[]
  /** Where people enter the workshop. */
  url?: string | undefined
  /** The video call. */
  meetingUrl?: string | undefined
  /** When the file is made, epoch ms: a file made later moves the appointment that an earlier one entered. */
  madeAt: number
}

/** The workshop as an appointment for any calendar (iCalendar); times in UTC. It names no people. */
export function workshopIcs(workshop: WorkshopAppointment): string {
  const start = berlinTime(workshop.date, workshop.startTime)
  const calendar = newCalendar(workshop.title)
  calendar.createEvent({
    id: `workshop-${workshop.id}@auftakt`,
    sequence: Math.floor(workshop.madeAt / 60_000), // within 31 bits until the year 6053
    stamp: new Date(workshop.madeAt),
    start,
    end: new Date(start.getTime() + workshop.minutes * 60_000),
    summary: cleanLine(workshop.title),
    description: descriptionOf(workshop),
    status: ICalEventStatus.CONFIRMED,
    ...(workshop.meetingUrl !== undefined && { location: cleanLine(workshop.meetingUrl) }),
    ...(workshop.url !== undefined && { url: cleanLine(workshop.url) }),
  })
  return calendar.toString()
}

function descriptionOf({ municipalities, url, meetingUrl }: WorkshopAppointment): string {
  const lines = ['Wir verteilen die Leistungen auf die Ämter und auf die Quartale. Am Ende steht ein Plan.']
  const [only] = municipalities
  if (municipalities.length > 1) lines.push(`Kommunen: ${municipalities.map(cleanLine).join(', ')}`)
  else if (only !== undefined) lines.push(`Kommune: ${cleanLine(only)}`)
  if (meetingUrl !== undefined) lines.push(`Videokonferenz: ${cleanLine(meetingUrl)}`)
  if (url !== undefined) lines.push(`Workshop: ${cleanLine(url)}`)
  return lines.join('\n')
}

import type { Run } from './run.ts'

/** The day's frame, by the clock in Germany, `09:00`. What nobody said is null. */
export interface PlannedAppointment {
  /** When people are let in. */
  opensTime: string | null
  startTime: string | null
  minutes: number | null
}

const minuteMs = 60_000
const roundedTo = 15 // minutes; nobody is invited to 9:05

/**
 * What the moderation said, else what the agenda says: people arrive in its first items (phase `lobby`), the workshop starts with the
 * quarter of an hour in which these end, and is over with the last item. An agenda that begins on another day says nothing.
 */
export function plannedAppointment(
  date: string,
  { agenda, plannedStart }: Pick<Run, 'agenda' | 'plannedStart'>,
  said?: { startTime: string | null; minutes: number | null },
): PlannedAppointment {
  const items = agenda.filter(({ isSkipped }) => !isSkipped)
  const firstOfWork = items.findIndex(({ phase }) => phase !== 'lobby')
  const arrival = firstOfWork <= 0 ? 0 : sumOf(items.slice(0, firstOfWork))
  const begins = plannedStart !== null && dayOf(plannedStart) === date ? plannedStart : null
  const start = begins === null || items.length === 0 ? null : quarterBefore(begins + arrival * minuteMs)
  const startTime = said?.startTime ?? (start === null ? null : timeOf(start))
  // when everything moves, so does the door
  const lead = begins === null || start === null ? 0 : Math.round((start - begins) / minuteMs)
  return {
    opensTime: startTime === null || lead <= 0 ? null : earlier(startTime, lead),
    startTime,
    minutes: said?.minutes ?? lengthOf(items, arrival),
  }
}

/** `09:00` and 120 → `11:00`; past midnight it begins again. */
export function endTimeOf(startTime: string, minutes: number): string {
  return earlier(startTime, -minutes)
}

/** From the start to the end of the last item; null: an agenda without one says nothing. */
function lengthOf(items: readonly { minutes: number }[], arrival: number): number | null {
  const sum = sumOf(items)
  return sum === 0 ? null : sum - Math.floor(arrival / roundedTo) * roundedTo
}

const sumOf = (items: readonly { minutes: number }[]) => items.reduce((sum, { minutes }) => sum + minutes, 0)
const quarterBefore = (at: number) => Math.floor(at / (roundedTo * minuteMs)) * roundedTo * minuteMs

function earlier(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const shown = (((hour * 60 + minute - minutes) % 1440) + 1440) % 1440
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

const two = (value: number) => String(value).padStart(2, '0')

const timeZone = 'Europe/Berlin'
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone })
const dayOf = (at: number) => isoDay.format(at)
const timeOf = (at: number) => clock.format(at)

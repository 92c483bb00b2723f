import { type AgendaTemplate, plannedStartOf } from '../../shared/run/agenda-templates.ts'

/** What the two fields of the dialog hold: `2026-11-24` and `08:30`, in the time zone of whoever reads it. */
export interface StartFields {
  date: string
  time: string
}

/** When a workshop starts if nobody said otherwise. */
const usualHour = 9
const quarterMs = 15 * 60_000
const two = (value: number) => String(value).padStart(2, '0')

export function fieldsOf(epochMs: number): StartFields {
  const at = new Date(epochMs)
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

/** Null: without a day and a time nothing is planned. */
export function startOf({ date, time }: StartFields): number | null {
  if (date === '' || time === '') return null
  const at = new Date(`${date}T${time}`).getTime() // without a zone it is local time
  return Number.isNaN(at) ? null : at
}

/**
 * The first item begins so that the workshop starts at nine on its day; when that is over, at the next quarter of an hour.
 */
export function suggestStart(template: AgendaTemplate, workshopDate: string, now: number): number {
  const usual = startOf({ date: workshopDate, time: `${two(usualHour)}:00` }) ?? 0
  const start = plannedStartOf(template, usual)
  return start > now ? start : Math.ceil(now / quarterMs) * quarterMs
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }) // 2026-11-24

/** The day in Germany. */
export const germanDay = (at: number): string => dayFormat.format(at)

/**
 * The last day on which a new workshop keeps names: so many months after its day, or after today when that was before. Null: the operator wants
 * no deletion by itself.
 */
export function defaultNamesUntil(workshopDate: string, today: string, months: number): string | null {
  if (months === 0) return null
  const start = workshopDate > today ? workshopDate : today
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate() // of 31 January comes 28 February
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10)
}

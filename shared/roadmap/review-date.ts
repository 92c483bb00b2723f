/** "vorerst Status quo" is looked at again after this time, unless somebody says otherwise. */
export const reviewAfterMonths = 12

/** A day some months later, `2026-11-30` and 3 → `2027-02-28`: the month's last day where it is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, lastDate))
  return first.toISOString().slice(0, 10)
}

/** The day so many days after a moment (epoch ms), in the reader's time zone: `2026-12-20`. */
export function dayAfter(epochMs: number, days: number): string {
  const day = new Date(epochMs)
  day.setDate(day.getDate() + days) // the calendar's days: also over the change of the clocks
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

const hourMs = 3_600_000
const berlin = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }) // 2026-11-24

/** The day in Germany at a moment (epoch ms), wherever the machine stands: `2026-11-24`. */
export const berlinDay = (epochMs: number): string => berlin.format(epochMs)

/** The first moment (epoch ms) after a day in Germany: its midnight, one hour before that of UTC or two. */
export function endOfBerlinDay(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 24 * hourMs
  const inSummer = midnight - 2 * hourMs
  return berlinDay(inSummer) > day ? inSummer : midnight - hourMs // clocks change at one o'clock UTC, never around midnight
}

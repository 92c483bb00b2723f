export const mostMinutes = 600

/** A whole number from `least` to ten hours; null for anything else. */
export function parseMinutes(text: string, least: 0 | 1): number | null {
  const trimmed = text.trim()
  if (!/^\d{1,3}$/.test(trimmed)) return null
  const minutes = Number(trimmed)
  return minutes >= least && minutes <= mostMinutes ? minutes : null
}

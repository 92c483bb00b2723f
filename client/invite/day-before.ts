const dayMs = 86_400_000

/** `2026-11-24` and 7 → `2026-11-17`. */
export function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * dayMs).toISOString().slice(0, 10)
}

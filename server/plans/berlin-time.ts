/** The moment at which clocks in Germany show this day and time, `2026-11-24` and `09:00`, whatever zone the server is in. */
export function berlinTime(date: string, time: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`)
  const near = shown - offsetAt(shown)
  return new Date(shown - offsetAt(near)) // the offset may change between the two
}

/** How far clocks in Germany are ahead of UTC at this moment, ms. */
function offsetAt(moment: number): number {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return Date.parse(shown) - Math.floor(moment / 1000) * 1000
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

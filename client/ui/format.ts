const numbers = new Intl.NumberFormat('de-DE')

/** `1.200` */
export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** `21.11.2026`, from a day (`2026-11-21`) or from epoch ms in the reader's time zone. */
export function formatDate(value: string | number): string {
  if (typeof value === 'string') {
    const [year, month, day] = value.slice(0, 10).split('-')
    return `${day}.${month}.${year}`
  }
  const date = new Date(value)
  return `${twoDigits(date.getDate())}.${twoDigits(date.getMonth() + 1)}.${date.getFullYear()}`
}

/** `9:41`, in the reader's time zone. */
export function formatTime(epochMs: number): string {
  const date = new Date(epochMs)
  return `${date.getHours()}:${twoDigits(date.getMinutes())}`
}

/** `9:41:07`, in the reader's time zone. */
export function formatTimeWithSeconds(epochMs: number): string {
  return `${formatTime(epochMs)}:${twoDigits(new Date(epochMs).getSeconds())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

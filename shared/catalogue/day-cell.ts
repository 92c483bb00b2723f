import { z } from 'zod'
import { type Cell, lineOf } from './source-row.ts'

/** What a cell says about a day. `null`: nothing, or "unbekannt"; `unclear`: something that is no day. */
export type DayCell = string | null | 'unclear'

const nothing = /^([-–—]|unbekannt|offen|n\.?\s?n\.?|k\.?\s?a\.?|noch nicht bekannt|tbd)?$/i
const isoDay = z.iso.date()
const excelDayZero = Date.UTC(1899, 11, 30) // day 1 of a workbook is 1 January 1900, and it has a 29 February 1900
const dayMs = 86_400_000

/**
 * A day as lists write it: `1.4.2027`, `2027-04-01`, a workbook's day number, `04/2027`, `Q2 2027`, `2. Quartal 2027`, `2027`. What is less than
 * a day means its first one.
 */
export function readDay(cell: Cell): DayCell {
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) {
    return new Date(excelDayZero + Math.floor(cell) * dayMs).toISOString().slice(0, 10)
  }
  const text = lineOf(cell).replace(/^(ab|seit|zum)\s+/i, '')
  if (nothing.test(text)) return null
  const [year, month, day] = partsOf(text)
  if (year === undefined) return 'unclear'
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return isoDay.safeParse(iso).success ? iso : 'unclear'
}

/** Year, month, day; empty: none of the known forms. */
function partsOf(text: string): (number | undefined)[] {
  const numbers = (match: RegExpExecArray) => match.slice(1).map(Number)
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s.*)?$/.exec(text)
  if (german) {
    const [day, month, year] = numbers(german)
    return [year, month, day]
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?$/.exec(text)
  if (iso) {
    const [year, month, day] = numbers(iso)
    return [year, month, day]
  }
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (month) {
    const [number, year] = numbers(month)
    return [year, number, 1]
  }
  const quarter = /^(?:Q\s?([1-4])|([1-4])\.\s?Quartal)[\s/]*(\d{4})$/i.exec(text)
  if (quarter) return [Number(quarter[3]), Number(quarter[1] ?? quarter[2]) * 3 - 2, 1]
  const year = /^(\d{4})$/.exec(text)
  return year ? [Number(year[1]), 1, 1] : []
}

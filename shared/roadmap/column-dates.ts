import type { RoadmapColumn } from '../domain/roadmap-column.ts'

type Quarter = Extract<RoadmapColumn, { kind: 'quarter' }>

const twoDigits = (count: number) => String(count).padStart(2, '0')

/** The first day of a quarter, `2027-04-01`. */
export function firstDayOf({ year, quarter }: Quarter): string {
  return `${year}-${twoDigits(quarter * 3 - 2)}-01`
}

/** The last day of a quarter, `2027-06-30`. */
export function lastDayOf({ year, quarter }: Quarter): string {
  const month = quarter * 3
  return `${year}-${twoDigits(month)}-${month === 6 || month === 9 ? '30' : '31'}`
}

/** Negative: `a` comes first. The status quo comes after every quarter. */
export function compareColumns(a: RoadmapColumn, b: RoadmapColumn): number {
  if (a.kind === 'status-quo' || b.kind === 'status-quo')
    return Number(a.kind !== 'quarter') - Number(b.kind !== 'quarter')
  return a.year - b.year || a.quarter - b.quarter
}

import { z } from 'zod'
import { type ColumnId, columnIdSchema } from './ids.ts'

export const quarterNumberSchema = z.int().min(1).max(4)
export const quarterYearSchema = z.int().min(2000).max(2100)

/** A column of the roadmap (Fahrplan): a quarter, or "vorerst Status quo". */
export const roadmapColumnSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quarter'),
    id: columnIdSchema,
    year: quarterYearSchema,
    quarter: quarterNumberSchema,
  }),
  z.strictObject({ kind: z.literal('status-quo'), id: columnIdSchema }),
])
export type RoadmapColumn = z.infer<typeof roadmapColumnSchema>

export const maxQuarters = 20 // five years

/** `count` quarters from the first one on, then "vorerst Status quo". Ids are `2027-q1` and `status-quo`. */
export function roadmapColumnsFrom(first: { year: number; quarter: number }, count: number): RoadmapColumn[] {
  const columns: RoadmapColumn[] = []
  for (let index = 0; index < count; index++) {
    const ordinal = first.quarter - 1 + index
    const year = first.year + Math.floor(ordinal / 4)
    const quarter = (ordinal % 4) + 1
    columns.push({ kind: 'quarter', id: `${year}-q${quarter}` as ColumnId, year, quarter })
  }
  columns.push({ kind: 'status-quo', id: 'status-quo' as ColumnId })
  return columns
}

import { z } from 'zod'
import type { ListHash } from '../../shared/domain/ids.ts'
import { maxQuarters } from '../../shared/domain/roadmap-column.ts'
import { type Lane, maxLanes } from '../../shared/domain/workshop.ts'
import type { NewWorkshop } from '../../shared/protocol/api.ts'
import { laneKey } from './parse-lanes.ts'
import { parseMunicipalities, usableMunicipalities } from './parse-municipalities.ts'

/** What people have typed so far, right or wrong. Kept in the tab, so that a reload loses nothing. */
export const workshopDraftSchema = z.object({
  title: z.string(),
  date: z.string(),
  municipalities: z.string(), // as typed, one a line
  lanes: z.array(z.object({ number: z.string(), name: z.string() })),
  firstQuarter: z.string().regex(/^\d{4}-[1-4]$/),
  quarterCount: z.int().min(1).max(maxQuarters),
  list: z.enum(['starter', 'file']),
})
export type WorkshopDraft = z.infer<typeof workshopDraftSchema>

const daysAhead = 14
const usualQuarterCount = 8
const dayMs = 86_400_000

/** A workshop in two weeks, and a roadmap of two years that begins with the quarter after it. */
export function emptyDraft(today: Date, lanes: readonly Omit<Lane, 'id'>[]): WorkshopDraft {
  const day = new Date(today.getTime() + daysAhead * dayMs)
  return {
    title: '',
    date: isoDay(day),
    municipalities: '',
    lanes: lanes.map((lane) => ({ number: lane.number ?? '', name: lane.name })),
    firstQuarter: quarterFrom(day, 1),
    quarterCount: usualQuarterCount,
    list: 'starter',
  }
}

/** The quarter `ahead` quarters after a day, as `2027-1`. */
export function quarterFrom(day: Date, ahead: number): string {
  const ordinal = Math.floor(day.getMonth() / 3) + ahead
  return `${day.getFullYear() + Math.floor(ordinal / 4)}-${(((ordinal % 4) + 4) % 4) + 1}`
}

export function parseQuarter(text: string): { year: number; quarter: number } {
  const [year, quarter] = text.split('-').map(Number)
  if (year === undefined || quarter === undefined) throw new Error(`Not a quarter: ${text}`)
  return { year, quarter }
}

export type DraftProblem =
  | { field: 'title'; code: 'missing' }
  | { field: 'date'; code: 'missing' }
  | { field: 'municipalities'; code: 'missing' }
  | { field: 'municipalities'; code: 'lines-wrong'; count: number }
  | { field: 'lanes'; code: 'missing' | 'too-many' }
  | { field: 'lanes'; code: 'name-missing' | 'number-too-long' | 'duplicate'; row: number }
  | { field: 'list'; code: 'missing' }
  | { field: 'organiserKey'; code: 'missing' }
export type DraftField = DraftProblem['field']

const longestNumber = 12 // characters, as in laneSchema

/** What still stands between the draft and a workshop, in the order of the form. */
export function draftProblems(
  draft: WorkshopDraft,
  needs: { fileReady: boolean; organiserKey: string | null },
): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (draft.title.trim() === '') problems.push({ field: 'title', code: 'missing' })
  if (!z.iso.date().safeParse(draft.date).success) problems.push({ field: 'date', code: 'missing' })
  const lines = parseMunicipalities(draft.municipalities)
  const wrong = lines.filter((line) => 'problem' in line).length
  if (lines.length === 0) problems.push({ field: 'municipalities', code: 'missing' })
  else if (wrong > 0) problems.push({ field: 'municipalities', code: 'lines-wrong', count: wrong })
  problems.push(...laneProblems(draft.lanes))
  if (draft.list === 'file' && !needs.fileReady) problems.push({ field: 'list', code: 'missing' })
  if (needs.organiserKey !== null && needs.organiserKey.trim() === '') {
    problems.push({ field: 'organiserKey', code: 'missing' })
  }
  return problems
}

/** Rows count from 0. A row with neither number nor name is not a lane and not a mistake. */
function laneProblems(rows: WorkshopDraft['lanes']): DraftProblem[] {
  const problems: DraftProblem[] = []
  const seen = new Set<string>()
  for (const [row, lane] of rows.entries()) {
    if (isBlank(lane)) continue
    const key = laneKey(lane)
    if (lane.name.trim() === '') problems.push({ field: 'lanes', code: 'name-missing', row })
    else if (lane.number.trim().length > longestNumber) problems.push({ field: 'lanes', code: 'number-too-long', row })
    else if (seen.has(key)) problems.push({ field: 'lanes', code: 'duplicate', row })
    seen.add(key)
  }
  const count = rows.filter((lane) => !isBlank(lane)).length
  if (count === 0) problems.push({ field: 'lanes', code: 'missing' })
  if (count > maxLanes) problems.push({ field: 'lanes', code: 'too-many' })
  return problems
}

const isBlank = (lane: WorkshopDraft['lanes'][number]) => lane.number.trim() === '' && lane.name.trim() === ''

/** The request for a draft without problems. */
export function toNewWorkshop(draft: WorkshopDraft, listHash: ListHash, organiserKey: string | null): NewWorkshop {
  return {
    title: draft.title.trim(),
    date: draft.date,
    municipalities: usableMunicipalities(parseMunicipalities(draft.municipalities)),
    lanes: draft.lanes
      .filter((lane) => !isBlank(lane))
      .map((lane) => ({ number: lane.number.trim() === '' ? null : lane.number.trim(), name: lane.name.trim() })),
    firstQuarter: parseQuarter(draft.firstQuarter),
    quarterCount: draft.quarterCount,
    listHash,
    ...(organiserKey === null ? {} : { organiserKey: organiserKey.trim() }),
  }
}

function isoDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

import type { ProfileId } from '../../shared/domain/card-facts.ts'
import type { CardId, ColumnId, LaneId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { listText } from './list.ts'

/** The names that sentences about a card need. */
export interface HistoryNames {
  lanes: readonly Lane[]
  columns: readonly RoadmapColumn[]
  nameOf: (card: CardId) => string
  profileOf: (profile: ProfileId) => string
}

/** The two ends of "hat … am 24.11.2026 um 10:02 …", without the time between them. */
export interface Told {
  object: string
  rest: string
}

export const told = (object: string, rest: string): Told => ({ object, rest })
export const aboutCard = (rest: string): Told => told('die Karte', rest)

/** Free text is quoted, and ends the sentence that it stands in. */
export const quoted = (text: string) => `„${text}“`
export const withReason = (reason: string | undefined) => (reason ? `, Grund: ${quoted(reason)}` : '')

export function laneNamed(id: LaneId, { lanes }: Pick<HistoryNames, 'lanes'>): string {
  const lane = lanes.find((known) => known.id === id)
  return lane ? listText.laneName(lane) : 'einem früheren Amt'
}

export const laneOrInbox = (id: LaneId | null, names: HistoryNames) =>
  id === null ? quoted('Noch nicht zugeordnet') : laneNamed(id, names)

type Preposition = 'off' | 'to' | 'in' | 'for'
const ofQuarter: Record<Preposition, string> = { off: 'vom', to: 'ins', in: 'im', for: 'für das' }
const ofStatusQuo: Record<Preposition, string> = { off: 'von', to: 'auf', in: 'unter', for: 'auf' }
const ofFormer: Record<Preposition, string> = {
  off: 'von einer früheren Spalte',
  to: 'in eine frühere Spalte',
  in: 'in einer früheren Spalte',
  for: 'für eine frühere Spalte',
}

/** `ins 3. Quartal 2027`, `auf „vorerst Status quo“` */
export function columnPhrase(how: Preposition, id: ColumnId, { columns }: Pick<HistoryNames, 'columns'>): string {
  const column = columns.find((known) => known.id === id)
  if (!column) return ofFormer[how]
  const name = listText.columnName(column)
  return column.kind === 'quarter' ? `${ofQuarter[how]} ${name}` : `${ofStatusQuo[how]} ${quoted(name)}`
}

/** `01.03.2027` */
export function dayOf(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}.${month}.${year}`
}

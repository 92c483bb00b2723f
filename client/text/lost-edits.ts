import type { RegisterChange, RegisterName } from '../../shared/board/registers.ts'
import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import type { ColumnId, LaneId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { RefusalReason } from '../../shared/protocol/refusal.ts'
import { listText } from './list.ts'
import { refusalText } from './refusals.ts'

const number = new Intl.NumberFormat('de-DE')

/** What the sentences about a lost edit need to know. */
export interface LostEditFacts {
  change: RegisterChange
  reason: RefusalReason | 'overtaken'
  /** `10:02` */
  time: string
  /** What the board says about the card now. */
  assignment: Assignment | undefined
  schedule: Schedule | undefined
  lanes: readonly Lane[]
  columns: readonly RoadmapColumn[]
}

/** What somebody wanted with anything but the Amt and the quarter. */
const otherWishes: Record<Exclude<RegisterName, 'assignment' | 'schedule'>, string> = {
  effort: 'Aufwand ändern',
  availability: 'Verfügbarkeit ändern',
  dependency: 'Abhängigkeit ändern',
  prerequisite: 'Voraussetzung ändern',
  project: 'Projektphase ändern',
  solution: 'Lösung ändern',
  profile: 'Steckbrief ändern',
  team: 'Verantwortliche ändern',
  capacity: 'Kapazität ändern',
  parking: 'Karte beiseitelegen',
  comment: 'kommentieren',
  commentState: 'Kommentar abhaken',
  delivery: 'Lieferung ändern',
  unit: 'Organisationseinheit ändern',
  readiness: 'Checkliste ändern',
  indicator: 'Kennzahlen ändern',
  request: 'um eine Änderung bitten',
  requestState: 'Änderungswunsch beantworten',
}

/** Own edits that the board did not take. */
export const lostEditsText = {
  notice: (count: number) =>
    count === 1 ? '1 Änderung wurde nicht übernommen.' : `${number.format(count)} Änderungen wurden nicht übernommen.`,
  show: 'Ansehen',
  title: 'Nicht übernommene Änderungen',
  lead: 'Alles andere ist gespeichert. Diese Änderungen stehen nicht auf dem Board:',
  heads: { card: 'Leistung', wish: 'Ihre Änderung', why: 'Warum nicht' },
  noCard: 'ohne Karte',
  showCard: 'Karte zeigen',
  showCardNamed: (name: string) => `Karte zeigen: ${name}`,
  seen: 'Gesehen',
  allSeen: 'Alle gesehen',
  mark: 'nicht übernommen',
  cardTitle: 'Ihre Änderung wurde nicht übernommen',
  wished: (wish: string) => `Sie wollten: ${wish}.`,

  /** What somebody wanted, as a phrase. */
  wish({ change, lanes, columns }: LostEditFacts): string {
    if (change.register === 'schedule') {
      const { column } = change.after
      return column === null ? 'aus dem Fahrplan nehmen' : `einplanen: ${columnOf(columns, column)}`
    }
    if (change.register === 'comment') return `kommentieren: „${change.after.text}“`
    if (change.register !== 'assignment') return otherWishes[change.register]
    const { lane, state, target } = change.after
    if (state === 'offered') {
      return target === undefined ? 'an die Klärung geben' : `anbieten: ${laneOf(lanes, target)}`
    }
    if (lane !== null && (state === 'returned' || state === 'disputed')) return `zurückgeben: ${laneOf(lanes, lane)}`
    if (lane !== null && state === 'unsure') return 'als unsicher markieren'
    return lane === null ? 'zurück zu „Noch nicht zugeordnet“' : `zuordnen: ${laneOf(lanes, lane)}`
  },

  /** Why it did not happen, as a sentence. */
  why({ change, reason, time, assignment, schedule, lanes, columns }: LostEditFacts): string {
    if (reason !== 'overtaken') return `Nicht übernommen (${time}): ${refusalText[reason]}`
    if (change.register !== 'assignment' && change.register !== 'schedule')
      return `Nicht übernommen: Jemand anderes hat das inzwischen geändert (${time}).`
    const now =
      change.register === 'schedule'
        ? schedule?.column
          ? `Die Karte steht jetzt bei: ${columnOf(columns, schedule.column)}`
          : 'Die Karte steht jetzt nicht im Fahrplan'
        : assignment?.lane
          ? `Die Karte gehört jetzt ${laneOf(lanes, assignment.lane)}`
          : 'Die Karte gehört jetzt keinem Amt'
    return `Nicht übernommen: ${now} (${time}).`
  },
} as const

function laneOf(lanes: readonly Lane[], id: LaneId): string {
  const lane = lanes.find((known) => known.id === id)
  return lane ? listText.laneName(lane) : 'unbekanntes Amt'
}

function columnOf(columns: readonly RoadmapColumn[], id: ColumnId): string {
  const column = columns.find((known) => known.id === id)
  return column ? listText.columnName(column) : 'unbekannte Spalte'
}

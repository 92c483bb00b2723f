import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { Suggestion } from '../../shared/suggest/suggest-lane.ts'
import type { Doubt, SuggestionJudge } from './judge-suggestion.ts'

/** Why a service stands on the sheet of an Amt. */
export type Standing =
  | { kind: 'suggestion'; suggestion: Suggestion; doubt: Doubt }
  | { kind: 'assignment'; assignment: Assignment }
  | { kind: 'offer'; from: LaneId; reason: string } // another Amt wants to hand it over

export interface BeforeRow {
  service: PublicService
  standing: Standing
  isUnsure: boolean
  /** The list names another Amt for it. */
  usualElsewhere: string | null
}

/** What an Amt gets before the workshop. Rows in the order of the list. */
export interface BeforeSheet {
  lane: Lane
  unsure: readonly BeforeRow[]
  sure: readonly BeforeRow[]
}

/** The board as it stands, read once. */
export interface BoardStand {
  lanes: readonly Lane[]
  /** In the order in which the sheets list them. */
  services: readonly PublicService[]
  assignmentOf(card: CardId): Assignment | undefined
  isParked(card: CardId): boolean
  /** Of a card that nobody has. */
  suggestionOf(card: CardId): Suggestion | null
  judge: SuggestionJudge
  /** The Amt that the list names; null: none, or one that the workshop does not have. */
  usualLane(service: PublicService): LaneId | null
}

export interface BeforeSheets {
  sheets: readonly BeforeSheet[]
  /** Services that nobody has and nobody can suggest an Amt for. */
  withoutLane: number
}

/**
 * One sheet for each Amt: what it has, what it is offered and what is suggested to it. Parked services are left out: their owner takes them
 * up again. Unsure is what people marked so or argue about, and a suggestion in doubt.
 */
export function buildBeforeSheets(stand: BoardStand): BeforeSheets {
  const rows = new Map<LaneId, BeforeRow[]>(stand.lanes.map(({ id }) => [id, []]))
  let withoutLane = 0
  for (const service of stand.services) {
    if (stand.isParked(service.id)) continue
    const places = placesOf(service, stand)
    if (places.length === 0) withoutLane++
    for (const { lane, standing } of places) {
      const usualElsewhere = stand.usualLane(service) === lane ? null : service.usualDepartment
      rows.get(lane)?.push({ service, standing, isUnsure: isUnsure(standing), usualElsewhere })
    }
  }
  const sheets = stand.lanes.map((lane) => {
    const own = rows.get(lane.id) ?? []
    return { lane, unsure: own.filter((row) => row.isUnsure), sure: own.filter((row) => !row.isUnsure) }
  })
  return { sheets, withoutLane }
}

function placesOf(service: PublicService, stand: BoardStand): { lane: LaneId; standing: Standing }[] {
  const assignment = stand.assignmentOf(service.id)
  if (assignment && assignment.lane !== null) {
    const { lane, state, target, reason = '' } = assignment
    const own = { lane, standing: { kind: 'assignment', assignment } as const }
    if (state !== 'offered' || target === undefined || target === lane) return [own]
    return [own, { lane: target, standing: { kind: 'offer', from: lane, reason } }]
  }
  const suggestion = stand.suggestionOf(service.id)
  if (!suggestion) return []
  const doubt = stand.judge(service, suggestion)
  return [{ lane: suggestion.lane, standing: { kind: 'suggestion', suggestion, doubt } }]
}

function isUnsure(standing: Standing): boolean {
  switch (standing.kind) {
    case 'suggestion':
      return standing.doubt !== null
    case 'offer':
      return true
    case 'assignment':
      return ['unsure', 'offered', 'returned', 'disputed'].includes(standing.assignment.state)
  }
}

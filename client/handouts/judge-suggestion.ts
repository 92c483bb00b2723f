import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import type { Suggestion, SuggestLane } from '../../shared/suggest/suggest-lane.ts'

/** Why a suggestion is not to be relied on; null: nothing speaks against it. */
export type Doubt =
  | { kind: 'weak' } // nothing but the Themenfeld speaks for it
  | { kind: 'contested'; lane: LaneId } // something else speaks for this Amt
  | null

/**
 * Judges suggestions by what else is known. What the list or a former plan names is contested by other boards only; a word of the name is
 * contested by the group of the key. (The rules are rough: in the starter list they disagree with every fourth Amt that it names, so
 * they raise no doubt about a name. Where nothing is named, word and group disagree in six of a hundred.)
 */
export function createSuggestionJudge(suggest: SuggestLane, places: readonly KnownPlace[]) {
  const boards = lanesOfBoards(places)

  return (service: PublicService, { lane, reason }: Suggestion): Doubt => {
    if (reason.kind === 'topic') return { kind: 'weak' }
    const other =
      reason.kind === 'boards' ? namedBy(service) : (boards.get(service.id) ?? groupOf(service, reason.kind))
    return other === null || other === lane ? null : { kind: 'contested', lane: other }
  }

  function namedBy(service: PublicService): LaneId | null {
    const usual = suggest(service)
    return usual?.reason.kind === 'department' ? usual.lane : null
  }

  function groupOf(service: PublicService, kind: Suggestion['reason']['kind']): LaneId | null {
    if (kind !== 'word') return null
    const second = suggest({ ...service, usualDepartment: null, name: '' }) // nothing but the key is left to go by
    return second?.reason.kind === 'group' ? second.lane : null
  }
}

/** Who was asked to have a service before anybody decided: what a former plan says is a decision, and so no suggestion here. */
export function createFirstSuggestion(suggest: SuggestLane, places: readonly KnownPlace[]) {
  const boards = lanesOfBoards(places)
  return (service: PublicService): LaneId | null => {
    const usual = suggest(service)
    if (usual?.reason.kind === 'department') return usual.lane
    return boards.get(service.id) ?? usual?.lane ?? null
  }
}

function lanesOfBoards(places: readonly KnownPlace[]): Map<CardId, LaneId> {
  return new Map(places.flatMap(({ card, lane, reason }) => (reason.kind === 'boards' ? [[card, lane]] : [])))
}

export type SuggestionJudge = ReturnType<typeof createSuggestionJudge>

import { untrack } from 'solid-js'
import { buildPlan } from '../../shared/plan/freeze-plan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import { createSuggestLane } from '../../shared/suggest/suggest-lane.ts'
import type { BoardSession } from '../sync/board-session.ts'
import type { CardHistory } from './build-after.ts'
import type { BoardStand } from './build-before.ts'
import { createFirstSuggestion, createSuggestionJudge } from './judge-suggestion.ts'

type SuggestionRules = Parameters<typeof createSuggestLane>[1]

/** The board as it stands now, once and not followed: what is in print does not change under the reader's eyes. */
export function readStand(
  session: BoardSession,
  known: { rules: SuggestionRules; places: readonly KnownPlace[] },
): BoardStand & CardHistory {
  return untrack(() => {
    const { lanes } = session.workshop()
    const assignments = session.facts.entries('assignment')
    const parkings = session.facts.entries('parking')
    const suggest = createSuggestLane(lanes, known.rules)
    const firstSuggestion = createFirstSuggestion(suggest, known.places)
    return {
      lanes,
      services: session.model.allCards.flatMap((card) => session.services.get(card) ?? []),
      assignmentOf: (card) => assignments.get(card),
      isParked: (card) => parkings.get(card)?.isParked ?? false,
      suggestionOf: (card) => untrack(() => session.suggestions.of(card)),
      judge: createSuggestionJudge(suggest, known.places),
      usualLane(service) {
        const usual = suggest(service)
        return usual?.reason.kind === 'department' ? usual.lane : null
      },
      originOf: (card) => assignments.get(card),
      suggestedLane(card) {
        const service = session.services.get(card)
        return service ? firstSuggestion(service) : null
      },
    }
  })
}

/** What a freeze would hold now, as far as one can know it here. */
export function planOfBoard(session: BoardSession, now: number): Plan {
  return untrack(() => {
    const { facts } = session
    return buildPlan({
      workshop: session.workshop(),
      board: session.board(),
      list: { title: '', services: [...session.services.values()] },
      snapshot: {
        assignments: facts.entries('assignment'),
        schedules: facts.entries('schedule'),
        parkings: facts.entries('parking'),
      },
      facts: {
        effort: facts.entries('effort'),
        availability: facts.entries('availability'),
        dependency: facts.entries('dependency'),
        prerequisite: facts.entries('prerequisite'),
        project: facts.entries('project'),
        solution: facts.entries('solution'),
        capacity: facts.entries('capacity'),
      },
      participants: [],
      decisions: [],
      votes: [],
      previous: null,
      number: 1,
      frozenAt: now,
      frozenBy: { function: '' },
      note: '',
    })
  })
}

import { createMemo } from 'solid-js'
import {
  prerequisiteKey,
  prerequisiteKindSchema,
  projectKey,
  projectStepSchema,
} from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { availabilityOf } from '../../shared/roadmap/availability.ts'
import { effortOf } from '../../shared/roadmap/effort-preset.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { planningText } from '../text/planning.ts'
import { formatDate, formatNumber } from '../ui/format.ts'

/** What stands in each folded part of the planning, in a word or two; empty: nothing yet. Needs an owner. */
export function createPartHeads(props: { session: Pick<BoardSession, 'facts' | 'services'>; card: CardId }) {
  return createMemo(() => {
    const { facts, services } = props.session
    const { card } = props
    const { from } = availabilityOf(facts.value('availability', card), services.get(card)?.availableFrom)
    const needed = prerequisiteKindSchema.options
      .map((kind) => facts.value('prerequisite', prerequisiteKey(card, kind)))
      .filter((prerequisite) => prerequisite?.needed)
    const after = facts.value('dependency', card)?.after.length ?? 0
    const solution = facts.value('solution', card)
    const team = facts.value('team', card)
    const active = (step: (typeof projectStepSchema.options)[number]) =>
      facts.value('project', projectKey(card, step))?.state === 'active'
    const step = projectStepSchema.options.find(active)
    return {
      availability: from === null ? '' : formatDate(from),
      dependencies: after === 0 ? '' : formatNumber(after),
      prerequisites:
        needed.length === 0 ? '' : planningText.openPrerequisites(needed.filter((each) => !each?.done).length),
      effort: planningText.shortDays(effortOf(facts.value('effort', card), solution).personDays),
      solution: solution?.name || (solution?.model ? planningText.modelNames[solution.model] : ''),
      team: team?.owner || team?.implementer || '',
      project: step ? planningText.stepNow(step) : '',
    }
  })
}

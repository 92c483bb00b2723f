import type { CardId } from '../../shared/domain/ids.ts'
import { availabilityOf, isTooEarly } from '../../shared/roadmap/availability.ts'
import { dependencyWarnings } from '../../shared/roadmap/dependencies.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { planningText } from '../text/planning.ts'
import { formatDate } from '../ui/format.ts'

/** What a card on the roadmap must say about itself: a word, and the whole in a sentence. */
export interface PlanningNote {
  word: string
  title: string
}

/** The most pressing thing about a card: it is gone from the list, it is too early, it comes before what it needs. Reactive. */
export function planningNoteOf(
  session: Pick<BoardSession, 'model' | 'facts' | 'services' | 'workshop'>,
  card: CardId,
): PlanningNote | undefined {
  const service = session.services.get(card)
  if (service?.isGone) return { word: planningText.goneMark, title: planningText.gone }
  const schedule = session.model.schedule(card)
  const column = session.workshop().columns.find(({ id }) => id === schedule?.column)
  if (!schedule || !column) return undefined
  const { from } = availabilityOf(session.facts.value('availability', card), service?.availableFrom)
  if (from !== null && isTooEarly(column, from)) {
    const why = schedule.reason ?? planningText.tooEarlyNoReason
    return { word: planningText.earlyMark, title: `${planningText.tooEarly(formatDate(from))} ${why}` }
  }
  const [warning] = dependencyWarnings(card, {
    columns: session.workshop().columns,
    columnOf: (other) => session.model.schedule(other)?.column ?? null,
    needsOf: (other) => session.facts.value('dependency', other)?.after ?? [],
  }).filter(({ kind }) => kind !== 'same-quarter')
  if (!warning) return undefined
  const name = session.services.get(warning.needs)?.name ?? warning.needs
  return { word: planningText.dependencyMark, title: planningText.warning(warning.kind, name) }
}

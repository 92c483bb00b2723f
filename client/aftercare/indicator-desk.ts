import { createMemo, createRoot } from 'solid-js'
import {
  type Measurement,
  type MeasurementsByCard,
  measurementsByCard,
} from '../../shared/aftercare/indicator-series.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import type { IndicatorDraft } from './indicator-draft.ts'

type DeskSession = Pick<BoardSession, 'facts'>

/** What was measured of the services of a board. What reads is reactive. */
export interface IndicatorDesk {
  /** The first day first; with what was removed. */
  ofCard(card: CardId): readonly Measurement[]
  /** Services with a measurement that counts. */
  cards(): readonly CardId[]
  /** What somebody has typed and not saved, as long as the page is open. */
  readonly drafts: Map<CardId, IndicatorDraft>
}

const none: readonly Measurement[] = []
const desks = new WeakMap<DeskSession, IndicatorDesk>()

/** One for each open board; it goes with the session, whose signals are all that it holds. */
export function indicatorDeskOf(session: DeskSession): IndicatorDesk {
  const known = desks.get(session)
  if (known) return known
  const desk = createRoot(() => createIndicatorDesk(session))
  desks.set(session, desk)
  return desk
}

function createIndicatorDesk({ facts }: DeskSession): IndicatorDesk {
  const byCard = createMemo<MeasurementsByCard>(
    (known) => measurementsByCard(facts.entries('indicator'), known),
    new Map(), // rows of what did not change stay
  )
  const counts = (list: readonly Measurement[]) => list.some(({ indicator }) => !indicator.isRemoved)
  return {
    ofCard: (card) => byCard().get(card) ?? none,
    cards: () => [...byCard()].flatMap(([card, list]) => (counts(list) ? [card] : [])),
    drafts: new Map(),
  }
}

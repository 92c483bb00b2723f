import type { Assignment } from '../domain/decisions.ts'
import type { CardId } from '../domain/ids.ts'

/** A card beside what decides how urgent it is. */
export interface DisputeSource {
  card: CardId
  assignment: Assignment | undefined
  /** Position of its roadmap column, from 0; null: not on the roadmap. */
  column: number | null
  /** Its service must be offered online by EU law (Single Digital Gateway, annex II). */
  isGateway: boolean
  /** Where it stands in the list. */
  position: number
}

/** `disputed`: given back twice; `clarify`: an Amt handed it to the Klärung. */
export interface Dispute extends DisputeSource {
  assignment: Assignment
  kind: 'disputed' | 'clarify'
}

/**
 * The cards on which the plenary decides, most important first: disputed before handed over, then what EU law asks for, what goes online
 * earliest, and the order of the list.
 */
export function disputesInOrder(cards: Iterable<DisputeSource>): Dispute[] {
  const found: Dispute[] = []
  for (const source of cards) {
    const { assignment } = source
    const kind = assignment && disputeKind(assignment)
    if (kind) found.push({ ...source, assignment, kind })
  }
  return found.sort(
    (a, b) =>
      Number(b.kind === 'disputed') - Number(a.kind === 'disputed') ||
      Number(b.isGateway) - Number(a.isGateway) ||
      (a.column ?? Number.MAX_SAFE_INTEGER) - (b.column ?? Number.MAX_SAFE_INTEGER) ||
      a.position - b.position,
  )
}

/** Null: no case for the plenary. */
export function disputeKind({ lane, state, target }: Assignment): Dispute['kind'] | null {
  if (lane === null) return null
  if (state === 'disputed') return 'disputed'
  return state === 'offered' && target === undefined ? 'clarify' : null
}

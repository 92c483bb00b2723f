import type { RegisterName } from '../../shared/board/registers.ts'
import type { CardId, ParticipantId } from '../../shared/domain/ids.ts'

/**
 * An accepted write that became the value of a card, as the gate announced it. It names a person by id only, so that who is removed is
 * gone here, too.
 */
export interface CardOperation {
  card: CardId
  /** When it was accepted, epoch ms by the server's clock. */
  at: number
  by: ParticipantId
  register: RegisterName
  key: string
  /** JSON values of the register; undefined: there was none. */
  before?: unknown
  after: unknown
}

/** What the store remembers of one card, the newest: more is a machine or an attack. */
export const maxOperationsPerCard = 1000

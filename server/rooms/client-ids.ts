import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { ClientOwner } from '../store/board-store.ts'

const firstId = 0x1_0000 // below are ids that the server itself writes under
const endId = 0x1_0000_0000 // Yjs ids are unsigned, 32 bits

/**
 * Which Yjs client id belongs to whom on one board. An id is issued once; who comes back may have the own one again, also after a
 * restart of the server: ids that were written under are in the store, others are free for whoever names them first.
 */
export class ClientIds {
  private readonly owners: Map<number, ParticipantId>
  private readonly unsaved = new Set<number>()
  private readonly random: () => number

  /** `random`: 0 ≤ n < 1. */
  constructor(stored: ReadonlyMap<number, ParticipantId>, random: () => number = Math.random) {
    this.owners = new Map(stored)
    this.random = random
  }

  /** The wished id when it is this person's or nobody's, else a new one. */
  issue(participantId: ParticipantId, wished: number | null): number {
    if (wished !== null && wished >= firstId && wished < endId) {
      const owner = this.owners.get(wished)
      if (owner === participantId) return wished
      if (owner === undefined) return this.claim(wished, participantId)
    }
    for (;;) {
      const id = firstId + Math.floor(this.random() * (endId - firstId))
      if (!this.owners.has(id)) return this.claim(id, participantId)
    }
  }

  /** The owner to be stored with the first update under this id; null when that is done. */
  unsavedOwner(clientId: number): ClientOwner | null {
    const participantId = this.owners.get(clientId)
    return participantId !== undefined && this.unsaved.has(clientId) ? { clientId, participantId } : null
  }

  markSaved(owners: readonly ClientOwner[]): void {
    for (const { clientId } of owners) this.unsaved.delete(clientId)
  }

  /** Gives an id back that was never written under: connections that come and go leave nothing behind. */
  release(clientId: number): void {
    if (this.unsaved.delete(clientId)) this.owners.delete(clientId)
  }

  private claim(id: number, participantId: ParticipantId): number {
    this.owners.set(id, participantId)
    this.unsaved.add(id)
    return id
  }
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { messageTypes } from '../../shared/protocol/messages.ts'
import { maxPresenceBytes, ownPresenceSchema, type Presence } from '../../shared/protocol/presence.ts'

interface Entry {
  clock: number
  state: Presence | null
}

interface Speaker {
  id: number
  participantId: ParticipantId
}

/** A renewed state may hold the stamp that it got; it is left out and stamped anew. */
const saidSchema = z.object(ownPresenceSchema.shape)

/** Ids in one awareness frame. A stock client echoes everyone's; more than a full room is an attack. */
const maxIdsPerFrame = 1000
/** Ids as Yjs has them. */
const endId = 0x1_0000_0000
/** Ten renewals a second for years. Clocks beyond what an integer holds would break the frame for everybody. */
const maxClock = 2 ** 31

/**
 * Who is in a room, stamped with the person that the server knows. Each connection speaks for one awareness id, the first
 * that nobody else here has; what it says about other ids is ignored, because stock clients echo what they hear.
 */
export class PresenceBoard<Connection> {
  private readonly entries = new Map<number, Entry>()
  private readonly speakers = new Map<Connection, Speaker>()
  private readonly changed = new Set<number>()

  get hasChanges(): boolean {
    return this.changed.size > 0
  }

  /** Takes in what a connection says about itself. False: torn or oversized, which no honest client sends. */
  hear(connection: Connection, participant: Participant, update: Uint8Array): boolean {
    try {
      const decoder = decoding.createDecoder(update)
      const count = decoding.readVarUint(decoder)
      if (count > maxIdsPerFrame) return false
      for (let index = 0; index < count; index++) {
        const id = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        const json = decoding.readVarUint8Array(decoder) // a window: what is said about others is not even decoded
        if (id >= endId || clock > maxClock) return false
        if (this.speaksFor(connection, id, participant.id) && !this.hearOwn(id, clock, json, participant)) return false
      }
      return true
    } catch {
      return false // lib0 throws on torn bytes, JSON.parse on torn text
    }
  }

  /** The person behind a connection is called something else now. */
  stamp(connection: Connection, participant: Participant): void {
    const speaker = this.speakers.get(connection)
    const entry = speaker && this.entries.get(speaker.id)
    if (!speaker || !entry?.state) return
    this.set(speaker.id, { clock: entry.clock + 1, state: { ...entry.state, person: personOf(participant) } })
  }

  /** Whether this connection has said something about itself. */
  hasSpoken(connection: Connection): boolean {
    return this.speakers.has(connection)
  }

  /** Edits that this connection says are not saved. */
  waitingOf(connection: Connection): number {
    const speaker = this.speakers.get(connection)
    return (speaker && this.entries.get(speaker.id)?.state?.waiting) ?? 0
  }

  /** Unsaved edits of each person who has some, on all her connections. */
  waiting(): Map<ParticipantId, number> {
    const counts = new Map<ParticipantId, number>()
    for (const [connection, { participantId }] of this.speakers) {
      const count = this.waitingOf(connection)
      if (count > 0) counts.set(participantId, (counts.get(participantId) ?? 0) + count)
    }
    return counts
  }

  leave(connection: Connection): void {
    const speaker = this.speakers.get(connection)
    if (!speaker) return
    this.speakers.delete(connection)
    const entry = this.entries.get(speaker.id)
    if (entry) this.set(speaker.id, { clock: entry.clock + 1, state: null })
  }

  /** Frame with what changed since the last call, or null. */
  takeChanges(): Uint8Array | null {
    if (this.changed.size === 0) return null
    const frame = this.encode([...this.changed])
    for (const id of this.changed) if (this.entries.get(id)?.state === null) this.entries.delete(id)
    this.changed.clear()
    return frame
  }

  /** Frame with everyone here, or null in an empty room. */
  everyone(): Uint8Array | null {
    const ids = [...this.entries].filter(([, entry]) => entry.state !== null).map(([id]) => id)
    return ids.length === 0 ? null : this.encode(ids)
  }

  private speaksFor(connection: Connection, id: number, participantId: ParticipantId): boolean {
    const own = this.speakers.get(connection)
    if (own) return own.id === id
    for (const [other, speaker] of this.speakers) {
      if (speaker.id !== id) continue
      if (speaker.participantId !== participantId) return false
      this.speakers.delete(other) // the same person came back before the server noticed that the old line is dead
    }
    this.speakers.set(connection, { id, participantId })
    return true
  }

  private hearOwn(id: number, clock: number, json: Uint8Array, participant: Participant): boolean {
    if (json.byteLength > maxPresenceBytes) return false
    const raw: unknown = JSON.parse(utf8.decode(json))
    if (raw === null) {
      this.set(id, { clock, state: null })
      return true
    }
    const own = saidSchema.safeParse(raw)
    const said = own.success ? own.data : { view: null, dragging: null, focused: null, waiting: 0 } // a stock client starts with {}
    const state = { ...said, person: personOf(participant) }
    const known = this.entries.get(id)
    // Clients repeat what they hear of themselves; telling it to everybody again would never end.
    if (known && clock <= known.clock && JSON.stringify(known.state) === JSON.stringify(state)) return true
    this.set(id, { clock, state })
    return true
  }

  /**
   * The clock rises in any case, also where the server itself said something in between. It starts with 1: clients take an unknown
   * person for one with clock 0, and would not believe the same clock.
   */
  private set(id: number, entry: Entry): void {
    const before = this.entries.get(id)?.clock ?? 0
    this.entries.set(id, { ...entry, clock: Math.max(entry.clock, before + 1) })
    this.changed.add(id)
  }

  private encode(ids: readonly number[]): Uint8Array {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, ids.length)
      for (const id of ids) {
        const entry = this.entries.get(id)
        encoding.writeVarUint(encoder, id)
        encoding.writeVarUint(encoder, entry?.clock ?? 0)
        encoding.writeVarString(encoder, JSON.stringify(entry?.state ?? null))
      }
    })
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageTypes.awareness)
      encoding.writeVarUint8Array(encoder, update)
    })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function personOf({ id, name, function: work, laneId, role }: Participant): Presence['person'] {
  return { id, name, function: work, laneId, role }
}

/** A frame that tells of nobody. */
export const nobody = Uint8Array.of(messageTypes.awareness, 1, 0)

import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import type { Connection, Line, Peer } from './peer.ts'
import type { Room } from './room.ts'

/** An honest client sends its state vector and its presence, then waits for the answer. */
const maxFramesWhileLoading = 100
/** The edits of a whole journey in one frame, and some presence. */
const maxBytesWhileLoading = 2 * maxFrameBytes

type LineState =
  | { name: 'waiting'; frames: Uint8Array[]; bytes: number }
  | { name: 'in'; room: Room; connection: Connection }
  | { name: 'gone' }

/** A line into a board: what it says while the board is loading waits until it gets in. */
export class BoardLine implements Line {
  participant: Participant
  private state: LineState = { name: 'waiting', frames: [], bytes: 0 }
  private readonly peer: Peer
  private readonly owner: { isClosing: () => boolean; left: () => void }

  constructor(peer: Peer, participant: Participant, owner: { isClosing: () => boolean; left: () => void }) {
    this.peer = peer
    this.participant = participant
    this.owner = owner
  }

  get isWaiting(): boolean {
    return this.state.name === 'waiting'
  }

  enter(room: Room, wishedClientId: number | null): void {
    if (this.state.name !== 'waiting') return
    const { frames } = this.state
    const connection = room.join(this.peer, this.participant, wishedClientId)
    this.state = { name: 'in', room, connection }
    for (const frame of frames) room.hear(connection, frame)
  }

  end(reason: CloseReason): void {
    this.state = { name: 'gone' }
    this.peer.close(reason)
  }

  receive(frame: Uint8Array): void {
    if (this.owner.isClosing()) return // what came before is stored; the rest stays with its client, unconfirmed
    if (this.state.name === 'in') this.state.room.hear(this.state.connection, frame)
    if (this.state.name !== 'waiting') return
    this.state.bytes += frame.byteLength
    const count = this.state.frames.push(frame)
    if (count > maxFramesWhileLoading || this.state.bytes > maxBytesWhileLoading) this.end('try-later')
  }

  gone(): void {
    const { state } = this
    this.state = { name: 'gone' }
    if (state.name !== 'in') return
    state.room.leave(state.connection)
    this.owner.left()
  }
}

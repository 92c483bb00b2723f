import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'

/** The far end of a connection, whatever carries it. `send` never throws; frames to a closed peer vanish. */
export interface Peer {
  send(frame: Uint8Array): void
  close(reason: CloseReason): void
  /** Bytes handed over that the far end has not yet taken. */
  bufferedBytes(): number
}

/** What the carrier reports about a connection. */
export interface Line {
  receive(frame: Uint8Array): void
  /** The connection ended, for whatever reason. */
  gone(): void
}

/** One connection in a room. */
export interface Connection {
  readonly peer: Peer
  participant: Participant
  /** The Yjs client id that this connection writes under. */
  readonly clientId: number
  /** When it took this id over from another connection, by the process clock; null: nobody else had it. */
  readonly tookOverAt: number | null
  /** Write frames heard so far, and how many of them from the first on are durable. */
  framesHeard: number
  framesDurable: number
  /** Got the state once; from then on it hears every update. */
  isSynced: boolean
  /** Heard but not yet judged, to bound a flood. */
  waitingFrames: number
  waitingBytes: number
  /** Presence frames since presence last went out. */
  presenceFrames: number
  /** Asked who is here; answered with the next presence. */
  wantsEveryone: boolean
}

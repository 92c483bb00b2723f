import * as decoding from 'lib0/decoding'
import type { Rooms } from '../../server/rooms/rooms.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { type ControlMessage, controlMessageSchema, messageTypes } from '../../shared/protocol/messages.ts'
import { until } from './until.ts'

/** A line to a board that only listens, and keeps all that it hears. */
export interface BoardPeer {
  readonly control: ControlMessage[]
  /** All bytes of all frames as text. */
  text(): string
  closedWith(): CloseReason | null
  /** Resolves when it is in. */
  isIn(): Promise<void>
}

export function aBoardPeer(rooms: Pick<Rooms, 'connect'>, boardId: BoardId, participant: Participant): BoardPeer {
  const control: ControlMessage[] = []
  const frames: Uint8Array[] = []
  let closedWith: CloseReason | null = null
  rooms.connect(
    {
      send: (frame) => {
        frames.push(frame)
        const decoder = decoding.createDecoder(frame)
        if (decoding.readVarUint(decoder) !== messageTypes.control) return
        control.push(controlMessageSchema.parse(JSON.parse(decoding.readVarString(decoder))))
      },
      close: (reason) => {
        closedWith ??= reason
      },
      bufferedBytes: () => 0,
    },
    { boardId, participant },
  )
  return {
    control,
    text: () => frames.map((frame) => Buffer.from(frame).toString('latin1')).join('\n'),
    closedWith: () => closedWith,
    isIn: () =>
      until(
        () => control.length > 0,
        () => `closed with ${closedWith}`,
      ),
  }
}

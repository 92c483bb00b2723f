import { WebSocket } from 'ws'
import type { Rooms } from '../../server/rooms/rooms.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import { type CloseReason, closeReasonOf } from '../../shared/protocol/close-reasons.ts'
import { ScriptedClient } from './scripted-client.ts'
import type { Seat } from './seats.ts'

export const socketUrl = ({ url, loginId }: Seat, boardId: BoardId, clientId: number | null = null) =>
  `${url.replace(/^http/, 'ws')}/sync/${boardId}?login=${loginId}${clientId === null ? '' : `&client=${clientId}`}`

/** A bare socket for whoever keeps to no rules. */
export function openRawSocket(seat: Seat, boardId: BoardId, clientId: number | null = null): WebSocket {
  const socket = new WebSocket(socketUrl(seat, boardId, clientId), {
    headers: { cookie: seat.cookie },
    origin: seat.url,
    perMessageDeflate: false,
  })
  socket.on('error', () => socket.terminate())
  return socket
}

/** An honest client on a real socket: what arrives is taken in at once, what it does is sent at once. */
export class SocketClient {
  readonly scripted: ScriptedClient
  /** How each connection ended, oldest first. */
  readonly closeCodes: number[] = []
  private socket: WebSocket | null = null

  constructor(seat: Seat, boardId: BoardId, clientId: number) {
    const rooms: Pick<Rooms, 'connect'> = {
      connect: (peer) => {
        const socket = openRawSocket(seat, boardId, this.scripted.doc.clientID)
        let unsent: Uint8Array[] | null = []
        socket.on('open', () => {
          for (const frame of unsent ?? []) socket.send(frame)
          unsent = null
        })
        socket.on('message', (data) => {
          if (!Buffer.isBuffer(data)) return
          peer.send(data)
          this.scripted.deliverAll()
        })
        socket.on('close', (code) => {
          this.closeCodes.push(code)
          peer.close(closeReasonOf(code) ?? ('come-back' satisfies CloseReason))
        })
        this.socket = socket
        return {
          receive: (frame) => {
            if (unsent) unsent.push(frame)
            else if (socket.readyState === WebSocket.OPEN) socket.send(frame)
          },
          gone: () => socket.terminate(),
        }
      },
    }
    this.scripted = new ScriptedClient(rooms, boardId, seat.participant, clientId)
  }

  get doc() {
    return this.scripted.doc
  }

  /** Nothing that was done here waits for a receipt. */
  get isSaved(): boolean {
    return this.scripted.pending.length === 0
  }

  connect(): void {
    this.scripted.connect()
    this.scripted.deliverAll()
  }

  edit(change: (doc: ScriptedClient['doc']) => void): void {
    change(this.doc)
    this.scripted.deliverAll()
  }

  cut(): void {
    this.socket?.terminate()
    this.scripted.cut()
  }
}

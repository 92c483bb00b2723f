import type { WebSocket } from 'ws'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import type { Log } from '../log.ts'
import type { Line, Peer } from './peer.ts'

/** A line that answers no ping within this time is dead: a laptop that was closed, a NAT that forgot. */
const pingIntervalMs = 20_000
/** Who does not take the goodbye within this time does not read: what is buffered for it is let go. */
const goodbyeMs = 5_000

/** Carries a room connection over a WebSocket. An unexpected error ends this connection only. */
export function attachSocket(socket: WebSocket, connect: (peer: Peer) => Line, log: Log): void {
  const peer: Peer = {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame)
    },
    close: (reason) => closeSocket(socket, closeCodes[reason], reason),
    bufferedBytes: () => socket.bufferedAmount,
  }
  const line = connect(peer)
  let answered = true
  const heartbeat = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, pingIntervalMs)
  socket.on('pong', () => {
    answered = true
  })
  socket.on('message', (data, isBinary) => {
    answered = true
    if (socket.readyState !== socket.OPEN) return // a flood does not end because we say goodbye
    if (!isBinary || !Buffer.isBuffer(data)) return peer.close('bad-message')
    try {
      line.receive(data)
    } catch (error) {
      log.error('a frame could not be handled', { error })
      peer.close('try-later')
    }
  })
  socket.on('error', (error) => log.debug('socket error', { error: error.message }))
  socket.on('close', () => {
    clearInterval(heartbeat)
    line.gone()
  })
}

/** Says goodbye, and ends the line also when nobody answers. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return
  socket.close(code, reason)
  const timer = setTimeout(() => socket.terminate(), goodbyeMs)
  socket.on('close', () => clearTimeout(timer))
}

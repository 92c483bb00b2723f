import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { isOwnOrigin } from '../access/request-origin.ts'
import type { AppDeps } from './app-deps.ts'

/** A test sends a handful of small frames and goes. */
const maxPayload = 1024
const maxFrames = 20
const lifetimeMs = 15_000
const maxSockets = 200

/** Sends back what it hears, for the connection test; open to everybody, so it is short of everything. */
export function createEchoUpgrade(deps: Pick<AppDeps, 'config' | 'log'>) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })

  return (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const { origin, host } = request.headers
    if (!isOwnOrigin({ origin, host, publicOrigin: deps.config.publicOrigin }) || sockets.clients.size >= maxSockets) {
      stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      let framesLeft = maxFrames
      const timer = setTimeout(() => socket.terminate(), lifetimeMs).unref()
      socket.on('close', () => clearTimeout(timer))
      socket.on('error', (error) => deps.log.debug('test socket broke', { error: error.message }))
      socket.on('message', (data, isBinary) => {
        if (framesLeft-- > 0) socket.send(data, { binary: isBinary })
        else socket.terminate()
      })
    })
  }
}

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type CloseReason, closeCodes } from '../../shared/protocol/close-reasons.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { AppDeps } from './app-deps.ts'
import { syncMember } from './sync-member.ts'

export interface SyncUpgradeDeps extends Pick<AppDeps, 'store' | 'now' | 'log' | 'config'> {
  rooms: Pick<Rooms, 'attach'>
}

const syncPath = '/sync/'
const unexpectedError = 1011 // RFC 6455: the server met something that it cannot handle

/** Lets a browser take part in `/sync/<boardId>?login=<loginId>`, or tells it by a close code why not: an HTTP status it could not read. */
export function createSyncUpgrade(deps: SyncUpgradeDeps) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false })

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    stream.on('error', (error) => deps.log.debug('socket broke before its upgrade', { error }))
    const url = URL.parse(request.url ?? '', 'http://host')
    if (!url?.pathname.startsWith(syncPath)) {
      stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const { origin, host, cookie } = request.headers
    const boardId = url.pathname.slice(syncPath.length)
    const credentials = { deviceToken: readDeviceToken(cookie), loginId: url.searchParams.get('login') ?? undefined }
    const member = await syncMember(deps, {
      origin,
      host,
      boardId,
      credentials,
      client: url.searchParams.get('client') ?? undefined,
    })
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if (member.ok) deps.rooms.attach(socket, member.value)
      else refuse(socket, member.error)
    })
  }

  return (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    upgrade(request, stream, head).catch((error: unknown) => {
      deps.log.error('upgrade failed', { error })
      stream.destroy()
    })
  }

  function refuse(socket: WebSocket, reason: CloseReason | 'unexpected'): void {
    socket.on('error', (error) => deps.log.debug('refused socket broke', { error }))
    socket.close(reason === 'unexpected' ? unexpectedError : closeCodes[reason], reason)
  }
}

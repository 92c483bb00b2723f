import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type CloseReason, closeCodes } from '../../shared/protocol/close-reasons.ts'
import { echoSocketPath } from '../../shared/protocol/echo.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import { clientAddress } from '../access/client-address.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { closeSocket } from '../rooms/attach-socket.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { AppDeps } from './app-deps.ts'
import { createEchoUpgrade } from './echo-socket.ts'
import { socketsPerAddress, socketsPerPerson } from './limits.ts'
import { createPlaces } from './places.ts'
import { syncMember } from './sync-member.ts'

export interface SyncUpgradeDeps extends Pick<AppDeps, 'store' | 'now' | 'log' | 'config'> {
  rooms: Pick<Rooms, 'attach'>
}

const syncPath = '/sync/'
const unexpectedError = 1011 // RFC 6455: the server met something that it cannot handle

/** Lets a browser take part in `/sync/<boardId>?login=<loginId>`, or tells it by a close code why not: an HTTP status it could not read. */
export function createSyncUpgrade(deps: SyncUpgradeDeps) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false })
  const echo = createEchoUpgrade(deps)
  const placeOfAddress = createPlaces(socketsPerAddress)
  const placeOfPerson = createPlaces(socketsPerPerson)

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    stream.on('error', (error) => deps.log.debug('socket broke before its upgrade', { error }))
    const leaveAddress = placeOfAddress(addressOf(request))
    if (!leaveAddress) return answer(stream, '503 Service Unavailable')
    stream.once('close', leaveAddress)
    const url = URL.parse(request.url ?? '', 'http://host')
    if (url?.pathname === echoSocketPath) return echo(request, stream, head)
    if (!url?.pathname.startsWith(syncPath)) {
      return answer(stream, '404 Not Found')
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
      if (!member.ok) return refuse(socket, member.error)
      const leavePerson = placeOfPerson(member.value.participant.id)
      if (!leavePerson) return refuse(socket, 'try-later')
      socket.once('close', leavePerson)
      deps.rooms.attach(socket, member.value)
    })
  }

  function addressOf(request: IncomingMessage): string {
    return clientAddress({
      peer: request.socket.remoteAddress,
      forwardedFor: request.headersDistinct['x-forwarded-for']?.join(','),
      isBehindProxy: deps.config.publicOrigin !== undefined,
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
    closeSocket(socket, reason === 'unexpected' ? unexpectedError : closeCodes[reason], reason)
  }
}

/** Ends the line as well: the far end may leave its side open for ever. */
function answer(stream: Duplex, status: string): void {
  stream.once('finish', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

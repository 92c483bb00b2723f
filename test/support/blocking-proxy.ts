import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'

/** What stands between a town hall and the world. */
export type ProxyKind =
  /** Answers an upgrade with 403. */
  | 'refuses-upgrades'
  /** Takes an upgrade and never answers. */
  | 'hangs-upgrades'
  /** Lets everything through, and cuts what says nothing for `idleMs`. */
  | 'cuts-idle'
  /** Refuses upgrades, and hands on an answer when it is complete: a virus scanner. */
  | 'buffers'

export type ProxyEvent = 'upgrade' | 'stream' | 'poll' | 'post' | 'cut'

export interface BlockingProxy {
  /** Without a trailing slash. */
  readonly url: string
  /** In order of their beginning. */
  readonly events: readonly ProxyEvent[]
  close(): Promise<void>
}

const idleMs = 1_000

/** A proxy in front of the server at `target`. */
export async function startBlockingProxy(target: string, kind: ProxyKind): Promise<BlockingProxy> {
  const { hostname, port } = new URL(target)
  const upstream = { host: hostname, port: Number(port) }
  const events: ProxyEvent[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    if (sockets.has(socket)) return // one to the server serves many requests
    sockets.add(socket)
    socket.on('error', () => socket.destroy()) // either end may go at any time
    socket.on('close', () => sockets.delete(socket))
  }
  const note = (event: ProxyEvent) => events.push(event)

  const server = createServer((incoming, outgoing) => {
    const what = kindOf(incoming)
    if (what) note(what)
    handOn(incoming, outgoing)
  })
  server.on('connection', keep)
  if (kind === 'cuts-idle') server.setTimeout(idleMs, cut)
  server.on('upgrade', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    note('upgrade')
    if (kind === 'hangs-upgrades') return
    if (kind !== 'cuts-idle') {
      client.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    client.setTimeout(idleMs, () => cut(client))
    const onward = connect(upstream, () => {
      onward.write(`${headOf(incoming)}\r\n`)
      onward.write(head)
      onward.pipe(client)
      client.pipe(onward)
    })
    keep(onward)
    client.on('close', () => onward.destroy())
    onward.on('close', () => client.destroy())
  })

  function cut(socket: Socket): void {
    note('cut')
    socket.destroy()
  }

  function handOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, url, headers } = incoming
    const onward = request({ ...upstream, method, path: url, headers }, (answer) => {
      if (kind === 'buffers') return void handOnWhole(answer, outgoing)
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('socket', keep)
    onward.on('error', () => outgoing.destroy())
    if (kind !== 'buffers') outgoing.on('close', () => onward.destroy()) // a scanner goes on, whoever has left
    incoming.pipe(onward)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${portOf(server)}`,
    events,
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

async function handOnWhole(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const pieces: Buffer[] = []
  answer.on('error', () => outgoing.destroy())
  answer.on('data', (piece: Buffer) => pieces.push(piece))
  await once(answer, 'end').catch(() => undefined)
  const { 'transfer-encoding': _whole, ...headers } = answer.headers
  outgoing.writeHead(answer.statusCode ?? 502, headers)
  outgoing.end(Buffer.concat(pieces))
}

function kindOf({ method, url = '' }: IncomingMessage): ProxyEvent | null {
  if (!url.startsWith('/sync/')) return null
  if (method === 'POST') return 'post'
  return url.includes('poll=') ? 'poll' : 'stream'
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let index = 0; index < rawHeaders.length; index += 2)
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`)
  return `${lines.join('\r\n')}\r\n`
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port')
  return address.port
}

import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { AppEnv } from './request-facts.ts'
import type { createSyncUpgrade } from './sync-upgrade.ts'

export interface ListeningServer {
  port: number
  /** Takes no new connections and ends the idle ones; resolves when requests in progress are answered or have had their time. Sockets are the rooms' to close. */
  close(): Promise<void>
}

/** From the first byte to the last of the headers; then of the whole request: a list of 20 MB over a line of 1.5 Mbit/s. */
const headersTimeoutMs = 20_000
const requestTimeoutMs = 120_000
const timeoutCheckMs = 5_000
/** An idle line stays open for longer than the usual 60 s of a proxy: else it sends a request into one that we are just closing. */
const keepAliveTimeoutMs = 75_000
/** At the end, who is still sending or reading gets so long. */
const closingMs = 4_000

export type ListenFailure = 'port-in-use' | 'port-forbidden' | 'host-unknown'

/** Errors: by code what the operator can mend; everything else is thrown. */
export function listen(
  handlers: { app: Hono<AppEnv>; upgrade: ReturnType<typeof createSyncUpgrade> },
  address: { port: number; host: string | undefined },
): Promise<Result<ListeningServer, ListenFailure>> {
  const timeouts = {
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connectionsCheckingInterval: timeoutCheckMs,
  }
  const server = createServer(timeouts, getRequestListener(handlers.app.fetch))
  server.on('upgrade', handlers.upgrade)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const failure = failures[('code' in error && String(error.code)) || '']
      if (failure) resolve(fail(failure))
      else reject(error)
    })
    server.listen({ port: address.port, host: address.host }, () => {
      server.removeAllListeners('error')
      resolve(ok({ port: portOf(server), close: () => closeServer(server) }))
    })
  })
}

const failures: Record<string, ListenFailure | undefined> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'host-unknown',
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address.port
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), closingMs)
    server.close((error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}

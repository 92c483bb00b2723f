import {
  echoAnswerSchema,
  echoBeatMs,
  echoBeats,
  echoPath,
  echoSocketPath,
  echoStreamPath,
  echoWaitPath,
  maxEchoBytes,
} from '../../shared/protocol/echo.ts'
import { createLineReader } from '../../shared/protocol/http-line.ts'
import type { ConnectionFacts } from './connection-facts.ts'

/** A check that has not answered by then has failed. */
const patienceMs = 8_000
const speedPatienceMs = 20_000
/** An answer that is held back so long shows whether a proxy cuts what waits. */
const waitMs = 3_000
/** Beats that come closer together than this came all at once. */
const apartMs = (echoBeatMs * (echoBeats - 1)) / 2
const databaseName = 'auftakt-test'

/** Looks at one thing after the other and tells each finding at once. Stops when `signal` says so. */
export async function runConnectionTest(tell: (facts: ConnectionFacts) => void, signal: AbortSignal): Promise<void> {
  tell({ browser: await lookAtBrowser() })
  const http = await testHttp(signal)
  if (signal.aborted) return
  tell(http)
  if (http.http === 'blocked') return
  for (const test of [testWebSocket, testStream, testPoll, testSpeed]) {
    const found = await test(signal)
    if (signal.aborted) return
    tell(found)
  }
}

async function testHttp(signal: AbortSignal): Promise<ConnectionFacts> {
  const startedAt = Date.now()
  const answer = await within(patienceMs, signal, async (limit) => {
    const response = await fetch(echoPath, { cache: 'no-store', signal: limit })
    return echoAnswerSchema.parse(await response.json())
  })
  if (!answer) return { http: 'blocked' }
  const roundTripMs = Date.now() - startedAt
  return { http: { roundTripMs }, clock: { aheadMs: startedAt + roundTripMs / 2 - answer.now } }
}

async function testWebSocket(signal: AbortSignal): Promise<ConnectionFacts> {
  const found = await within(patienceMs, signal, (limit) => socketRoundTrip(limit))
  return { webSocket: found === null ? 'blocked' : { roundTripMs: found } }
}

function socketRoundTrip(limit: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}${echoSocketPath}`)
    let sentAt = 0
    const end = (settle: () => void) => {
      socket.onclose = null
      socket.close()
      settle()
    }
    socket.onopen = () => {
      sentAt = performance.now()
      socket.send(Uint8Array.of(1))
    }
    socket.onmessage = () => end(() => resolve(performance.now() - sentAt))
    socket.onclose = () => reject(new Error('The socket was closed'))
    limit.addEventListener('abort', () => end(() => reject(new Error('Too late'))))
  })
}

async function testStream(signal: AbortSignal): Promise<ConnectionFacts> {
  const apart = await within(patienceMs, signal, async (limit) => {
    const response = await fetch(echoStreamPath, { cache: 'no-store', signal: limit })
    const pieces = response.body?.getReader()
    if (!response.ok || !pieces) throw new Error('No stream')
    const decoder = new TextDecoder()
    const read = createLineReader()
    let firstAt: number | null = null
    for (;;) {
      const { done, value } = await pieces.read()
      if (done) break
      if (read(decoder.decode(value, { stream: true })).length > 0) firstAt ??= performance.now()
    }
    if (firstAt === null) throw new Error('An empty stream')
    return performance.now() - firstAt
  })
  if (apart === null) return { stream: 'blocked' }
  return { stream: apart > apartMs ? 'flows' : 'held-back' }
}

async function testPoll(signal: AbortSignal): Promise<ConnectionFacts> {
  const answer = await within(patienceMs, signal, async (limit) => {
    const response = await fetch(`${echoWaitPath}?ms=${waitMs}`, { cache: 'no-store', signal: limit })
    return echoAnswerSchema.parse(await response.json())
  })
  return { poll: answer ? 'works' : 'blocked' }
}

async function testSpeed(signal: AbortSignal): Promise<ConnectionFacts> {
  const body = crypto.getRandomValues(new Uint8Array(maxEchoBytes)) // a proxy that packs would make it look faster
  const startedAt = performance.now()
  const returned = await within(speedPatienceMs, signal, async (limit) => {
    const headers = { 'content-type': 'application/octet-stream' }
    const response = await fetch(echoPath, { method: 'POST', headers, body, cache: 'no-store', signal: limit })
    return (await response.arrayBuffer()).byteLength
  })
  return { speed: returned === maxEchoBytes ? { milliseconds: performance.now() - startedAt } : 'blocked' }
}

async function lookAtBrowser(): Promise<NonNullable<ConnectionFacts['browser']>> {
  return {
    keepsData: await canKeepData(),
    hasWorkers: typeof Worker === 'function',
    width: window.screen.width,
    height: window.screen.height,
  }
}

function canKeepData(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(databaseName)
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        indexedDB.deleteDatabase(databaseName)
        resolve(true)
      }
    } catch {
      resolve(false) // forbidden by the browser's owner
    }
  })
}

/** Null when it fails, or takes too long. */
async function within<T>(
  limitMs: number,
  signal: AbortSignal,
  act: (limit: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const limit = new AbortController()
  const abort = () => limit.abort()
  const timer = setTimeout(abort, limitMs)
  signal.addEventListener('abort', abort)
  try {
    return await act(limit.signal)
  } catch {
    return null
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

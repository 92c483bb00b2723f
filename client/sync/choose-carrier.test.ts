import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { type CarrierEnd, type CarrierEvents, lineBroke } from './carrier.ts'
import { type CarrierMemory, freshMemory } from './carrier-memory.ts'
import { carrierChooser } from './choose-carrier.ts'

type Way = 'webSocket' | 'http'

/** One attempt at a connection, with its events in the test's hand. */
class FakeCarrier {
  readonly way: Way
  readonly url: string
  readonly events: CarrierEvents
  readonly sent: number[][] = []
  isClosed = false

  constructor(way: Way, url: string, events: CarrierEvents) {
    this.way = way
    this.url = url
    this.events = events
  }

  send(frame: Uint8Array): void {
    this.sent.push([...frame])
  }

  close(): void {
    this.isClosed = true
  }

  hear(...bytes: number[]): void {
    this.events.heard(Uint8Array.from(bytes).buffer)
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A page that connects again and again. */
function aPage(memory: CarrierMemory = freshMemory) {
  const attempts: FakeCarrier[] = []
  let remembered = memory
  const openOf = (way: Way) => (url: string, events: CarrierEvents) => {
    const carrier = new FakeCarrier(way, url, events)
    attempts.push(carrier)
    return carrier
  }
  const open = carrierChooser({
    webSocket: openOf('webSocket'),
    http: openOf('http'),
    memory: {
      read: () => remembered,
      write: (next) => {
        remembered = next
      },
    },
    now: Date.now,
  })
  return {
    connect() {
      attempts.length = 0
      const story: unknown[] = []
      const carrier = open('ws://host/sync/board?login=l&client=7', {
        opened: () => story.push('opened'),
        heard: (frame) => story.push([...new Uint8Array(frame)]),
        ended: (end) => story.push(end),
      })
      return { carrier, story, ways: () => attempts.map(({ way }) => way), attempt }
    },
  }
  function attempt(way: Way): FakeCarrier {
    const found = attempts.find((candidate) => candidate.way === way)
    if (!found) throw new Error(`No ${way} was tried`)
    return found
  }
}

const refused: CarrierEnd = lineBroke

test('a WebSocket that speaks is the connection, nothing else is tried', () => {
  const { carrier, story, ways, attempt } = aPage().connect()
  attempt('webSocket').events.opened()
  expect(story).toEqual([])
  attempt('webSocket').hear(1)
  carrier.send(Uint8Array.of(2))
  vi.advanceTimersByTime(60_000)
  expect(story).toEqual(['opened', [1]])
  expect(attempt('webSocket').sent).toEqual([[2]])
  expect(ways()).toEqual(['webSocket'])
})

test('where the upgrade is refused HTTP starts at once, and the next connection starts with it', () => {
  const page = aPage()
  const first = page.connect()
  first.attempt('webSocket').events.ended(refused)
  expect(first.ways()).toEqual(['webSocket', 'http'])
  first.attempt('http').events.opened()
  first.attempt('http').hear(1)
  expect(first.story).toEqual(['opened', [1]])
  expect(page.connect().ways()).toEqual(['http'])
})

test('a WebSocket that hangs gets company after 1.5 s', () => {
  const { ways, story, attempt } = aPage().connect()
  vi.advanceTimersByTime(1499)
  expect(ways()).toEqual(['webSocket'])
  vi.advanceTimersByTime(1)
  expect(ways()).toEqual(['webSocket', 'http'])
  attempt('http').hear(1)
  expect(attempt('webSocket').isClosed).toBe(true)
  expect(story).toEqual(['opened', [1]])
})

test('a WebSocket that opens and stays silent gets company before 3 s are over', () => {
  const { ways, attempt } = aPage().connect()
  attempt('webSocket').events.opened()
  vi.advanceTimersByTime(2499)
  expect(ways()).toEqual(['webSocket'])
  vi.advanceTimersByTime(1)
  expect(ways()).toEqual(['webSocket', 'http'])
})

test('on a slow line the WebSocket still wins when it speaks first', () => {
  const page = aPage()
  const { carrier, story, attempt } = page.connect()
  vi.advanceTimersByTime(1800)
  attempt('http').events.opened()
  attempt('webSocket').events.opened()
  attempt('webSocket').hear(1)
  carrier.send(Uint8Array.of(2))
  expect(attempt('http')).toMatchObject({ isClosed: true, sent: [] })
  expect(story).toEqual(['opened', [1]])
  expect(page.connect().ways()).toEqual(['webSocket'])
})

test('after ten minutes a WebSocket is tried again', () => {
  const page = aPage()
  const first = page.connect()
  first.attempt('webSocket').events.ended(refused)
  first.attempt('http').hear(1)
  vi.advanceTimersByTime(10 * 60_000 - 1)
  expect(page.connect().ways()).toEqual(['http'])
  vi.advanceTimersByTime(1)
  expect(page.connect().ways()).toEqual(['webSocket'])
})

test('when HTTP does not work either, the next connection tries both', () => {
  const page = aPage({ httpUntil: Date.now() + 60_000, cutAt: [] })
  const first = page.connect()
  first.attempt('http').events.ended(refused)
  expect(first.story).toEqual([refused])
  expect(page.connect().ways()).toEqual(['webSocket'])
})

test('while the server is away both fail, nothing is learned from it', () => {
  const page = aPage()
  const first = page.connect()
  first.attempt('webSocket').events.ended(refused)
  expect(first.story).toEqual([])
  first.attempt('http').events.ended(refused)
  expect(first.story).toEqual([refused])
  expect(page.connect().ways()).toEqual(['webSocket'])
})

test('a no of the server is an answer, not a broken line', () => {
  const { story, ways, attempt } = aPage().connect()
  const over = { code: closeCodes['login-over'], reason: 'login-over' }
  attempt('webSocket').events.ended(over)
  vi.advanceTimersByTime(60_000)
  expect(story).toEqual([over])
  expect(ways()).toEqual(['webSocket'])
})

test('when neither way leads anywhere the connection ends', () => {
  const { story, attempt } = aPage().connect()
  vi.advanceTimersByTime(20_000)
  expect(story).toEqual([lineBroke])
  expect([attempt('webSocket').isClosed, attempt('http').isClosed]).toEqual([true, true])
})

test('a WebSocket that is cut three times in a row is given up for HTTP', () => {
  const page = aPage()
  for (let count = 0; count < 3; count++) {
    const { ways, attempt } = page.connect()
    expect(ways()).toEqual(['webSocket'])
    attempt('webSocket').hear(1)
    vi.advanceTimersByTime(30_000)
    attempt('webSocket').events.ended(lineBroke)
  }
  expect(page.connect().ways()).toEqual(['http'])
})

test('three cuts in an hour are no proxy', () => {
  const page = aPage()
  for (let count = 0; count < 4; count++) {
    const { attempt } = page.connect()
    attempt('webSocket').hear(1)
    vi.advanceTimersByTime(30_000)
    attempt('webSocket').events.ended(lineBroke)
    vi.advanceTimersByTime(20 * 60_000)
  }
  expect(page.connect().ways()).toEqual(['webSocket'])
})

test.each([
  ['the server restarts', 1000, { code: closeCodes['come-back'], reason: 'come-back' }],
  ['a connection of three minutes breaks', 180_000, lineBroke],
])('nothing is held against the WebSocket when %s', (_name, livedMs, end) => {
  const page = aPage()
  for (let count = 0; count < 3; count++) {
    const { attempt } = page.connect()
    attempt('webSocket').hear(1)
    vi.advanceTimersByTime(livedMs)
    attempt('webSocket').events.ended(end)
  }
  expect(page.connect().ways()).toEqual(['webSocket'])
})

test('a WebSocket that goes silent until the provider closes it counts as cut', () => {
  const page = aPage()
  for (let count = 0; count < 3; count++) {
    const { carrier, attempt } = page.connect()
    attempt('webSocket').hear(1)
    vi.advanceTimersByTime(30_000)
    carrier.close()
  }
  expect(page.connect().ways()).toEqual(['http'])
})

test('who leaves takes everything along', () => {
  const { carrier, story, ways, attempt } = aPage().connect()
  vi.advanceTimersByTime(1600)
  carrier.close()
  vi.advanceTimersByTime(60_000)
  expect([attempt('webSocket').isClosed, attempt('http').isClosed]).toEqual([true, true])
  expect({ story, ways: ways() }).toEqual({ story: [], ways: ['webSocket', 'http'] })
})

test('only one of two lines asks for the client id of the last connection', () => {
  const page = aPage()
  const racing = page.connect()
  vi.advanceTimersByTime(1500)
  expect(racing.attempt('webSocket').url).toBe('ws://host/sync/board?login=l&client=7')
  expect(racing.attempt('http').url).toBe('ws://host/sync/board?login=l')
  racing.carrier.close()
  const refusing = page.connect()
  refusing.attempt('webSocket').events.ended(refused)
  expect(refusing.attempt('http').url).toBe('ws://host/sync/board?login=l&client=7')
})

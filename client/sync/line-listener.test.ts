import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodeFrame, lineEvents } from '../../shared/protocol/http-line.ts'
import { LineListener } from './line-listener.ts'

/** A request of the listener, answered by the test. */
class FakeRequest {
  readonly params: { after: number; poll?: number }
  readonly signal: AbortSignal
  private readonly answer: (response: Response) => void
  readonly fail: () => void
  private pieces: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(params: FakeRequest['params'], signal: AbortSignal, settle: [(response: Response) => void, () => void]) {
    this.params = params
    this.signal = signal
    ;[this.answer, this.fail] = settle
    signal.addEventListener('abort', () => {
      this.fail()
      this.cut()
    })
  }

  reply(text: string, type = 'text/event-stream; charset=utf-8'): void {
    this.answer(new Response(text, { headers: { 'content-type': type } }))
  }

  begin(): void {
    const body = new ReadableStream<Uint8Array>({
      start: (pieces) => {
        this.pieces = pieces
      },
    })
    this.answer(new Response(body, { headers: { 'content-type': 'text/event-stream' } }))
  }

  push(text: string): void {
    this.pieces?.enqueue(new TextEncoder().encode(text))
  }

  cut(): void {
    this.pieces?.error(new TypeError('network error'))
    this.pieces = undefined
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function aListener() {
  const requests: FakeRequest[] = []
  const story: unknown[] = []
  const listener = new LineListener({
    get: (params, signal) =>
      new Promise((resolve, reject) => {
        requests.push(new FakeRequest(params, signal, [resolve, () => reject(new TypeError('network error'))]))
      }),
    onFrame: (frame) => story.push([...frame]),
    onBeat: () => story.push('beat'),
    onClosed: (closed) => story.push(closed),
    onBroken: () => story.push('broken'),
  })
  listener.start()
  const last = (kind: 'poll' | 'stream') => {
    const found = requests.findLast(({ params }) => (params.poll !== undefined) === (kind === 'poll'))
    if (!found) throw new Error(`No ${kind} was asked for`)
    return found
  }
  const counts = () => ({
    polls: requests.filter(({ params }) => params.poll !== undefined).length,
    streams: requests.filter(({ params }) => params.poll === undefined).length,
  })
  return { listener, story, last, counts }
}

/** Lets promises settle, and time pass. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const frame = (number: number, ...bytes: number[]) => lineEvents.frame(number, encodeFrame(Uint8Array.from(bytes)))

test('it polls at once, and behind what it has seen', async () => {
  const { story, last, counts } = aListener()
  last('poll').reply(frame(1, 7) + frame(2, 8))
  await pass()
  expect(story).toEqual([[7], [8]])
  expect(counts()).toEqual({ polls: 2, streams: 1 })
  expect(last('poll').params).toEqual({ after: 2, poll: 20_000 })
})

test('a stream that beats takes over from the polls', async () => {
  const { story, last, counts } = aListener()
  last('stream').begin()
  last('stream').push(lineEvents.padding(100) + frame(1, 1))
  await pass()
  expect(last('poll').signal.aborted).toBe(false)
  last('stream').push(lineEvents.beat())
  await pass()
  expect(last('poll').signal.aborted).toBe(true)
  last('stream').push(frame(2, 2))
  await pass(60)
  expect(story).toEqual([[1], 'beat', [2]])
  expect(counts()).toEqual({ polls: 1, streams: 1 })
})

test('[HL1] what comes by both ways is heard once', async () => {
  const { story, last } = aListener()
  last('stream').begin()
  last('stream').push(frame(1, 1) + frame(2, 2))
  last('poll').reply(frame(1, 1) + frame(2, 2) + frame(3, 3))
  await pass()
  expect(story).toEqual([[1], [2], [3]])
})

test('a stream that is held back is given up, the polls go on', async () => {
  const { last, counts } = aListener()
  last('stream').begin()
  await pass(2500)
  expect(last('stream').signal.aborted).toBe(true)
  last('poll').reply('')
  await pass(60_000)
  expect(counts().streams).toBe(1)
  expect(counts().polls).toBeGreaterThan(1)
})

test('a stream that hands on full buffers only is given up as well: its beat does not come', async () => {
  const { last } = aListener()
  last('stream').begin()
  last('stream').push(lineEvents.padding(4096) + frame(1, 1))
  await pass(2500)
  expect(last('stream').signal.aborted).toBe(true)
})

test('[HL1] a stream that is cut goes on where it ended', async () => {
  const { story, last, counts } = aListener()
  for (let turn = 1; turn < 6; turn++) {
    last('stream').begin()
    last('stream').push(lineEvents.beat() + frame(turn, turn))
    await pass()
    last('stream').cut()
    await pass(2000)
    expect(last('stream').params).toEqual({ after: turn })
  }
  expect(story.filter((heard) => heard !== 'beat')).toEqual([[1], [2], [3], [4], [5]])
  expect(counts()).toEqual({ polls: 1, streams: 6 })
})

test('a stream that falls silent gives way to polls', async () => {
  const { last, counts } = aListener()
  last('stream').begin()
  last('stream').push(lineEvents.beat())
  await pass(24_999)
  expect(counts()).toEqual({ polls: 1, streams: 1 })
  await pass(1)
  expect(counts()).toEqual({ polls: 2, streams: 1 })
})

test('polls that are cut come back before the next cut', async () => {
  const { last } = aListener()
  last('stream').fail()
  await pass(4000)
  last('poll').fail()
  await pass(1)
  expect(last('poll').params.poll).toBe(2000)
  last('poll').reply('')
  await pass()
  expect(last('poll').params.poll).toBe(2000)
})

test('the line is broken when nothing gets through any more, polls neither, and not before', async () => {
  const { story, last, counts } = aListener()
  last('stream').begin()
  last('stream').push(lineEvents.beat())
  await pass()
  last('stream').cut()
  for (const wait of [0, 0, 250]) {
    await pass(wait)
    last('stream').fail()
  }
  for (const wait of [0, 1000, 2000]) {
    await pass(wait)
    expect(story).toEqual(['beat'])
    last('poll').fail()
  }
  await pass()
  expect(story).toEqual(['beat', 'broken'])
  expect(counts()).toEqual({ polls: 4, streams: 4 })
})

test("a proxy's page is no answer, whatever its status", async () => {
  const { story, last } = aListener()
  last('poll').reply('<html>Bitte melden Sie sich an</html>', 'text/html')
  await pass(1)
  last('poll').reply(frame(1, 1))
  await pass()
  expect(story).toEqual([[1]])
})

test('a gap means that something is lost for good', async () => {
  const { story, last } = aListener()
  last('poll').reply(frame(2, 2))
  await pass()
  expect(story).toEqual(['broken'])
})

test('[HL5] the last event ends everything', async () => {
  const { story, last } = aListener()
  last('stream').begin()
  const closed = { code: 4409, reason: 'rebase' }
  last('poll').reply(frame(1, 1) + lineEvents.closed(closed))
  await pass(60_000)
  expect(story).toEqual([[1], closed])
  expect(last('stream').signal.aborted).toBe(true)
})

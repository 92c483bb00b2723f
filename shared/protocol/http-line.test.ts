import { expect, test } from 'vitest'
import { createLineReader, encodeFrame, lineEvents } from './http-line.ts'

const story = [
  lineEvents.padding(10),
  lineEvents.opened('line-1'),
  lineEvents.frame(1, encodeFrame(Uint8Array.of(0, 255, 128))),
  lineEvents.frame(2, encodeFrame(new Uint8Array())),
  lineEvents.beat(),
  lineEvents.closed({ code: 4401, reason: 'login-over' }),
].join('')
const events = [
  { type: 'opened', line: 'line-1' },
  { type: 'frame', number: 1, frame: Uint8Array.of(0, 255, 128) },
  { type: 'frame', number: 2, frame: new Uint8Array() },
  { type: 'beat' },
  { type: 'closed', closed: { code: 4401, reason: 'login-over' } },
]

test.each([1, 2, 3, 7, 1000])('a stream in pieces of %i characters gives the same events', (size) => {
  const read = createLineReader()
  const found = []
  for (let at = 0; at < story.length; at += size) found.push(...read(story.slice(at, at + size)))
  expect(found).toEqual(events)
})

test('an event is given when it is complete, not before', () => {
  const read = createLineReader()
  const text = lineEvents.beat()
  expect(read(text.slice(0, -1))).toEqual([])
  expect(read(text.slice(-1))).toEqual([{ type: 'beat' }])
})

test('an event that a newer server may send counts as a beat', () => {
  expect(createLineReader()('event: later\ndata: {}\n\n')).toEqual([{ type: 'beat' }])
})

test("a proxy's own page is no stream", () => {
  const read = createLineReader()
  expect(() => read('<html>\n<body>Access denied</body>\n\n</html>')).toThrow('not a stream')
})

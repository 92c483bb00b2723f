import { expect, test } from 'vitest'
import { type ConnectionFacts, concernsOf, gradeOf, verdictOf } from './connection-facts.ts'

const answer = { roundTripMs: 20 }
const good: ConnectionFacts = {
  http: answer,
  webSocket: answer,
  stream: 'flows',
  poll: 'works',
  speed: { milliseconds: 120 },
  clock: { aheadMs: -900 },
  browser: { keepsData: true, hasWorkers: true, width: 1366, height: 768 },
}

test.each<[string, ConnectionFacts, ReturnType<typeof verdictOf>]>([
  ['everything works', good, 'ready'],
  ['a WebSocket works, whatever else', { ...good, stream: 'blocked', poll: 'blocked' }, 'ready'],
  ['no WebSocket, but streams', { ...good, webSocket: 'blocked' }, 'stream'],
  ['complete answers only', { ...good, webSocket: 'blocked', stream: 'held-back' }, 'poll'],
  ['nothing that lasts', { ...good, webSocket: 'blocked', stream: 'held-back', poll: 'blocked' }, 'blocked'],
  ['no answer at all', { http: 'blocked' }, 'offline'],
  ['nothing known yet', {}, null],
  ['no WebSocket, the rest not known yet', { http: answer, webSocket: 'blocked', stream: 'flows' }, null],
])('the verdict on %s', (_name, facts, verdict) => {
  expect(verdictOf(facts)).toBe(verdict)
})

test('a good device on a good line raises no concern', () => {
  expect(concernsOf(good)).toEqual([])
})

test('each weakness is named', () => {
  const weak: ConnectionFacts = {
    ...good,
    speed: { milliseconds: 5000 },
    clock: { aheadMs: -90_000 },
    browser: { keepsData: false, hasWorkers: false, width: 390, height: 844 },
  }
  expect(concernsOf(weak)).toEqual(['slow', 'clock', 'no-storage', 'no-workers', 'small-screen'])
  expect(gradeOf('browser', weak)).toBe('worse')
  expect(gradeOf('speed', weak)).toBe('worse')
  expect(gradeOf('http', weak)).toBe('fine')
})

test('a check that is open has no grade', () => {
  expect(gradeOf('stream', { http: answer })).toBeNull()
})

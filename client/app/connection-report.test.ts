import { expect, test } from 'vitest'
import type { ConnectionFacts } from './connection-facts.ts'
import { connectionReport } from './connection-report.ts'

const place = {
  version: '1.2.3',
  origin: 'https://auftakt.example.org',
  userAgent: 'Test/1.0',
  at: new Date(2026, 10, 17, 9, 5).getTime(),
}
const good: ConnectionFacts = {
  http: { roundTripMs: 21.4 },
  webSocket: { roundTripMs: 1203 },
  stream: 'flows',
  poll: 'works',
  speed: { milliseconds: 120 },
  clock: { aheadMs: 2400 },
  browser: { keepsData: true, hasWorkers: true, width: 1366, height: 768 },
}

test('the report of a good place has everything and asks for nothing', () => {
  expect(connectionReport(good, place)).toBe(
    [
      'Auftakt 1.2.3, Verbindungstest',
      'Geprüft am 17.11.2026 um 9:05 Uhr',
      'Server: https://auftakt.example.org',
      'Browser: Test/1.0',
      'Ergebnis: Alles bereit',
      '- Server erreichbar: ja, in 21 ms',
      '- WebSocket: kommt durch, in 1.203 ms',
      '- Fortlaufende Antworten: kommen sofort an',
      '- Wartende Antworten: kommen an',
      '- Geschwindigkeit: 64 KB hin und zurück in 120 ms',
      '- Uhr dieses Geräts: geht richtig',
      '- Browser und Bildschirm: 1366 × 768, Zwischenspeicher vorhanden, Hintergrundarbeit möglich',
      'Für die IT ist nichts zu tun.',
    ].join('\n'),
  )
})

test('behind a proxy it says what to allow', () => {
  const report = connectionReport({ ...good, webSocket: 'blocked', stream: 'held-back' }, place)
  expect(report.split('\n').slice(-3)).toEqual([
    'Bitte an die IT:',
    '- WebSocket-Verbindungen (HTTP Upgrade) zu https://auftakt.example.org zulassen.',
    '- Antworten vom Typ text/event-stream von https://auftakt.example.org sofort weiterreichen und nicht puffern.',
  ])
})

test.each([
  [65_000, 'geht 65 Sekunden vor'],
  [-90_000, 'geht 2 Minuten nach'],
  [3_600_000, 'geht 60 Minuten vor'],
])('a clock that is %i ms off', (aheadMs, words) => {
  expect(connectionReport({ ...good, clock: { aheadMs } }, place)).toContain(words)
})

import {
  concernText,
  connectionCheckText,
  connectionReportText,
  connectionTestText,
  findingText,
  verdictText,
} from '../text/connection-test.ts'
import { formatDate, formatTime } from '../ui/format.ts'
import {
  type ConnectionCheck,
  type ConnectionFacts,
  concernsOf,
  connectionChecks,
  verdictOf,
} from './connection-facts.ts'

/** What a check found, in words. */
export function findingOf(check: ConnectionCheck, facts: ConnectionFacts): string {
  const { http, webSocket, stream, poll, speed, clock, browser } = facts
  const open = connectionTestText.waiting
  switch (check) {
    case 'http':
      return http ? (http === 'blocked' ? findingText.http.blocked : findingText.http.works(http.roundTripMs)) : open
    case 'webSocket':
      if (!webSocket) return open
      return webSocket === 'blocked'
        ? findingText.webSocket.blocked
        : findingText.webSocket.works(webSocket.roundTripMs)
    case 'stream':
      return stream ? findingText.stream[stream] : open
    case 'poll':
      return poll ? findingText.poll[poll] : open
    case 'speed':
      if (!speed) return open
      return speed === 'blocked' ? findingText.speed.blocked : findingText.speed.works(speed.milliseconds)
    case 'clock':
      return clock ? findingText.clock(clock.aheadMs) : open
    case 'browser':
      return browser ? findingText.browser(browser) : open
  }
}

/** The whole test as a text to hand on: about device and network, not about the person. */
export function connectionReport(
  facts: ConnectionFacts,
  place: { version: string | null; origin: string; userAgent: string; at: number },
): string {
  const verdict = verdictOf(facts)
  const { origin } = place
  return [
    connectionReportText.heading(place.version),
    connectionReportText.at(formatDate(place.at), formatTime(place.at)),
    connectionReportText.server(origin),
    connectionReportText.userAgent(place.userAgent),
    connectionReportText.result(verdict === null ? connectionTestText.waiting : verdictText[verdict].title),
    ...connectionChecks.map((check) => connectionReportText.line(connectionCheckText[check], findingOf(check, facts))),
    ...concernsOf(facts).map((concern) => `- ${concernText[concern]}`),
    ...wishesOf(facts, origin),
  ].join('\n')
}

function wishesOf(facts: ConnectionFacts, origin: string): string[] {
  const { it, itHeading, itNothing } = connectionReportText
  const wishes = [
    ...(facts.http === 'blocked' ? [it.http(origin)] : []),
    ...(facts.webSocket === 'blocked' ? [it.webSocket(origin)] : []),
    ...(facts.stream === 'held-back' || facts.stream === 'blocked' ? [it.stream(origin)] : []),
    ...(facts.poll === 'blocked' ? [it.poll(origin)] : []),
  ]
  return wishes.length === 0 ? [itNothing] : [itHeading, ...wishes]
}

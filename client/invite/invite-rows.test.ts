import { expect, test } from 'vitest'
import type { BoardId } from '../../shared/domain/ids.ts'
import { cockpitSchema, expectedPersonSchema, inviteGroups } from '../../shared/protocol/live-api.ts'
import { aLane } from '../../test/support/plan-source.ts'
import { letterText } from '../text/invite.ts'
import { minutesOf } from './invite-draft.ts'
import { inviteRows, roleOfGroup } from './invite-rows.ts'

const here = 'hier' as BoardId
const lanes = [aLane('a', '32', 'Ordnungsamt'), aLane('b', '33', 'Bürgeramt'), aLane('c', '51', 'Jugendamt')]
const laneCounts = (laneId: string, cards: number) => ({
  laneId,
  present: [],
  cards,
  decided: 0,
  scheduled: 0,
  offered: 0,
  disputed: 0,
  waiting: 0,
  lastActionAt: null,
})
const cockpit = cockpitSchema.parse({
  boards: [
    { boardId: here, open: 5, lanes: [laneCounts('a', 5), laneCounts('b', 0)] },
    { boardId: 'dort', open: 5, lanes: [laneCounts('b', 9)] },
  ],
  waiting: [],
})
const person = (laneId: string | null, boardId: string | null) =>
  expectedPersonSchema.parse({ name: 'Jan', function: '', laneId, boardId })
const told = (rows: readonly { lane: { id: string }; cards: number | null; expected: number }[]) =>
  rows.map(({ lane, cards, expected }) => [lane.id, cards, expected])

test('Ämter with cards or expected people of this board are invited, the others stand apart', () => {
  const expected = [person('c', null), person('c', here), person('b', 'dort'), person(null, null)]
  const { lanes: busy, idle } = inviteRows(here, { lanes, cockpit, expected })
  expect(told(busy)).toEqual([
    ['a', 5, 0],
    ['c', 0, 2],
  ])
  expect(told(idle)).toEqual([['b', 0, 0]])
})

test('without numbers every Amt is on the list', () => {
  const { lanes: busy, idle } = inviteRows(here, { lanes, cockpit: null, expected: [] })
  expect(told(busy).map(([, cards]) => cards)).toEqual([null, null, null])
  expect(idle).toEqual([])
})

const facts = {
  workshop: 'OZG-Auftakt',
  municipality: 'Musterstadt',
  date: '2026-11-24',
  when: 'Dienstag, 24.11.2026, 9:00–11:00 Uhr',
  opens: '8:30',
  minutes: 120,
  meetingUrl: 'https://video.example.org/a',
  boardUrl: 'https://auftakt.example.org/einladung#geheim',
  testUrl: 'https://auftakt.example.org/verbindungstest',
  testBy: '2026-11-17',
  contact: 'Ada Kern, 02351 17-0',
}

test.each(inviteGroups)('the text for %s says when, where, how and whom to ask', (group) => {
  const text = letterText(group, facts)
  for (const part of [facts.when, facts.meetingUrl, facts.boardUrl, facts.testUrl, '17.11.2026', facts.contact])
    expect(text).toContain(part)
  expect(text).toMatch(/^Betreff: Einladung: OZG-Auftakt am 24\.11\.2026\n/)
})

test('what nobody knows yet leaves no hole in the text', () => {
  const text = letterText('lane', { ...facts, opens: null, minutes: null, meetingUrl: null, contact: '' })
  expect(text).not.toMatch(/null|undefined|: \n|\n\n\n/)
})

test('no group gets the link of the moderation', () => {
  expect(Object.values(roleOfGroup)).not.toContain('moderator')
})

test.each([
  ['', null],
  ['120', 120],
  ['15', 15],
  ['14', undefined],
  ['721', undefined],
  ['zwei', undefined],
  ['90,5', undefined],
])('a length of "%s" is %s', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes)
})

import { expect, test } from 'vitest'
import { logEntrySchema } from '../../shared/run/log-entry.ts'
import type { ArchivedPerson } from './archive-store.ts'
import {
  entryWithoutNames,
  holdsNames,
  personWithoutName,
  setupWithoutNames,
  valueWithoutNames,
} from './without-names.ts'

const rita = {
  id: 'p-1',
  name: 'Rita Rathausmann',
  function: 'Amtsleitung',
  laneId: 'amt-33',
  invitedAs: { role: 'representative', boardId: 'b-1' },
  isCoModerator: false,
  joinedAt: 1,
  admittedAt: 1,
} as ArchivedPerson

test.each([
  [{}, 'Amtsleitung'],
  [{ function: '' }, 'Amt'],
  [{ function: ' ' }, 'Amt'],
  [{ function: '', isCoModerator: true }, 'Moderation'],
  [{ function: '', invitedAs: { role: 'guest', boardId: 'b-1' } }, 'Gast'],
  [{ function: '', invitedAs: { role: 'observer', boardId: 'b-1' } }, 'Beobachtung'],
  [{ function: 'x'.repeat(120) }, 'x'.repeat(80)],
])('a person is called by what she did: %o → %s', (changes, name) => {
  expect(personWithoutName({ ...rita, ...changes } as ArchivedPerson).name).toBe(name)
})

const entry = (event: unknown) =>
  logEntrySchema.parse({ id: 'e', at: 1, by: { name: 'Mia', function: 'OZG-Koordination' }, event, changedAt: null })

test('a line of the minutes keeps what was decided and by which body, and loses its people', () => {
  const decision = {
    kind: 'decision',
    boardId: 'b',
    card: 'c',
    laneId: 'l',
    reason: 'r',
    decidedBy: 'Verwaltungsvorstand',
  }
  expect(entryWithoutNames(entry(decision))).toEqual({
    ...entry(decision),
    by: { name: 'OZG-Koordination', function: '' },
  })
  const parked = { kind: 'parked', boardId: 'b', card: 'c', owner: 'Paul', dueDate: '2027-01-31', reason: 'r' }
  expect(entryWithoutNames(entry(parked)).event).toEqual({ ...parked, owner: '' })
  const override = { kind: 'override', reason: 'r', waiting: [{ name: 'Rita', count: 2 }] }
  expect(entryWithoutNames(entry(override)).event).toEqual({ ...override, waiting: [{ name: '', count: 2 }] })
})

test('what the server itself wrote has no author before and after', () => {
  const own = { ...entry({ kind: 'remark', text: 'x' }), by: { name: '', function: '' } }
  expect(entryWithoutNames(own)).toEqual(own)
})

test('preparation keeps doors and rules, and loses people and rooms', () => {
  const setup = setupWithoutNames({
    admission: 'ask',
    expected: [{ name: 'Erwin', function: '', laneId: null, boardId: null }],
    meetingUrl: 'https://video.example/raum-von-konrad',
    rooms: [],
    appointment: { startTime: '09:00', minutes: 120, contact: 'Kontakta, 0123' },
  })
  expect(setup).toEqual({
    admission: 'ask',
    expected: [],
    meetingUrl: null,
    rooms: [],
    appointment: { startTime: '09:00', minutes: 120, contact: '' },
  })
})

test.each([
  ['team', 'card-1', { owner: 'Olga', implementer: '' }, { owner: '', implementer: '' }],
  ['team', 'card-1', { owner: '', implementer: '' }, undefined],
  [
    'parking',
    'card-1',
    { isParked: true, reason: 'r', owner: 'Paul', dueDate: null },
    { isParked: true, reason: 'r', owner: '', dueDate: null },
  ],
  ['readiness', 'provider-contact', { state: 'done', note: 'Theo' }, { state: 'done', note: '' }],
  ['readiness', 'test-delivery', { state: 'done', note: 'am 3. Mai' }, undefined],
  ['effort', 'card-1', { personDays: 2 }, undefined],
  ['team', 'card-1', undefined, undefined],
] as const)('%s of %s: %o → %o', (register, key, value, expected) => {
  expect(valueWithoutNames(register, key, value)).toEqual(expected)
})

test('after names were deleted there are none until somebody new has come', () => {
  const erased = { namesUntil: null, namesErasedAt: 5 }
  const gone = personWithoutName(rita)
  expect(holdsNames({ retention: { ...erased, namesErasedAt: null }, people: [] })).toBe(true)
  expect(holdsNames({ retention: erased, people: [gone] })).toBe(false)
  expect(holdsNames({ retention: erased, people: [gone, rita] })).toBe(true)
})

import { expect, test } from 'vitest'
import type { BoardId, LaneId } from '../domain/ids.ts'
import type { ExpectedPerson } from '../protocol/live-api.ts'
import { matchPeople } from './match-people.ts'

const person = (name: string, laneId: string | null = null, boardId: string | null = null) => ({
  name,
  laneId: laneId as LaneId | null,
  boardId: boardId as BoardId | null,
})
const expected = (...args: Parameters<typeof person>): ExpectedPerson => ({ ...person(...args), function: '' })

function matched(list: ExpectedPerson[], joined: ReturnType<typeof person>[]) {
  const { here, missing, unknown } = matchPeople(list, joined)
  return {
    here: here.map((each) => [each.person.name, each.isOtherLane]),
    missing: missing.map(({ name }) => name),
    unknown: unknown.map(({ name }) => name),
  }
}

test.each([
  ['the same name', 'Jan Sommer', 'Jan Sommer'],
  ['a title', 'Dr. Jan Sommer', 'Jan Sommer'],
  ['another order', 'Sommer, Jan', 'Jan Sommer'],
  ['umlauts spelt out', 'Jörg Müller', 'Joerg Mueller'],
  ['a second first name', 'Jan Peter Sommer', 'Jan Sommer'],
  ['half of a double name', 'Lea Berg', 'Lea Berg-Wald'],
])('%s fits', (_, wanted, came) => {
  expect(matched([expected(wanted, 'ord')], [person(came, 'ord')])).toEqual({
    here: [[came, false]],
    missing: [],
    unknown: [],
  })
})

test('who is missing, and who was not expected', () => {
  expect(
    matched(
      [expected('Jan Sommer', 'ord'), expected('Lea Berg', 'bue')],
      [person('Jan Sommer', 'ord'), person('Uwe Neu', 'bue')],
    ),
  ).toEqual({
    here: [['Jan Sommer', false]],
    missing: ['Lea Berg'],
    unknown: ['Uwe Neu'],
  })
})

test('of two with one name the Amt decides, whoever comes first', () => {
  const list = [expected('Jan Sommer', 'ord'), expected('Jan Sommer', 'bue')]
  expect(matched(list, [person('Jan Sommer', 'bue'), person('Jan Sommer', 'ord')]).here).toEqual([
    ['Jan Sommer', false],
    ['Jan Sommer', false],
  ])
})

test('another Amt than expected is told, and no reason to be missing', () => {
  expect(matched([expected('Jan Sommer', 'ord')], [person('Jan Sommer', 'bue')])).toEqual({
    here: [['Jan Sommer', true]],
    missing: [],
    unknown: [],
  })
})

test('a part of a name fits only in the same Amt, and a family name alone never', () => {
  expect(matched([expected('Jan Peter Sommer', 'ord')], [person('Jan Sommer', 'bue')]).missing).toEqual([
    'Jan Peter Sommer',
  ])
  expect(matched([expected('Jan Sommer', 'ord')], [person('Sommer', 'ord')]).missing).toEqual(['Jan Sommer'])
})

test('nobody is found on the board of another Kommune', () => {
  const list = [expected('Jan Sommer', 'ord', 'muster')]
  expect(matched(list, [person('Jan Sommer', 'ord', 'beispiel')]).missing).toEqual(['Jan Sommer'])
  expect(matched(list, [person('Jan Sommer', 'ord', 'muster')]).missing).toEqual([])
})

test('who joined twice fits once', () => {
  expect(matched([expected('Jan Sommer', 'ord')], [person('Jan Sommer', 'ord'), person('Jan Sommer', 'ord')])).toEqual({
    here: [['Jan Sommer', false]],
    missing: [],
    unknown: ['Jan Sommer'],
  })
})

test('a co-moderator has no Amt any more, which is no other one', () => {
  expect(matched([expected('Jan Sommer', 'ord')], [person('Jan Sommer')]).here).toEqual([['Jan Sommer', false]])
})

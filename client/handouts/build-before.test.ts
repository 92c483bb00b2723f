import { expect, test } from 'vitest'
import type { Assignment } from '../../shared/domain/decisions.ts'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { Suggestion } from '../../shared/suggest/suggest-lane.ts'
import { aLane, anAssignment, aService } from '../../test/support/plan-source.ts'
import { type BoardStand, buildBeforeSheets } from './build-before.ts'

const lanes = [aLane('a', '32', 'Ordnungsamt'), aLane('b', '51', 'Jugendamt')]
const names = ['eins', 'zwei', 'drei', 'vier']
const services = names.map((name, index) => aService({ name, leikaKey: `9900000000000${index}` }))
const idOf = (name: string) => services[names.indexOf(name)]?.id ?? ''
const topic = (lane: string): Suggestion => ({
  lane: lane as LaneId,
  reason: { kind: 'topic', name: 'Querschnitt' },
})

function stand(fields: {
  assignments?: Record<string, Assignment>
  suggestions?: Record<string, Suggestion>
  parked?: readonly string[]
}): BoardStand {
  const byId = <T>(entries: Record<string, T> = {}) =>
    new Map<string, T>(Object.entries(entries).map(([name, value]) => [idOf(name), value]))
  const assignments = byId(fields.assignments)
  const suggestions = byId(fields.suggestions)
  return {
    lanes,
    services,
    assignmentOf: (card) => assignments.get(card),
    isParked: (card) => (fields.parked ?? []).some((name) => idOf(name) === card),
    suggestionOf: (card) => suggestions.get(card) ?? null,
    usualLane: ({ usualDepartment }) => lanes.find(({ name }) => name === usualDepartment)?.id ?? null,
    judge: (_, { reason }) => (reason.kind === 'topic' ? { kind: 'weak' } : null),
  }
}
const told = (given: Parameters<typeof stand>[0]) => {
  const { sheets, withoutLane } = buildBeforeSheets(stand(given))
  const named = sheets.map(({ lane, unsure, sure }) => [
    lane.id,
    unsure.map(({ service }) => service.name),
    sure.map(({ service }) => service.name),
  ])
  return { named, withoutLane }
}

test('what an Amt has and what is suggested to it stand on its sheet; what is in doubt stands apart', () => {
  const sure: Suggestion = { lane: 'b' as LaneId, reason: { kind: 'department', name: 'Jugendamt' } }
  expect(
    told({
      assignments: { eins: anAssignment('a'), zwei: anAssignment('a', { state: 'unsure' }) },
      suggestions: { drei: topic('b'), vier: sure },
    }),
  ).toEqual({
    named: [
      ['a', ['zwei'], ['eins']],
      ['b', ['drei'], ['vier']],
    ],
    withoutLane: 0,
  })
})

test('an offered service stands on both sheets, unsure on both; one for the Klärung on that of its Amt', () => {
  const assignments = {
    eins: anAssignment('a', { state: 'offered', target: 'b' as LaneId, reason: 'Kita' }),
    zwei: anAssignment('a', { state: 'offered' }),
  }
  expect(told({ assignments }).named).toEqual([
    ['a', ['eins', 'zwei'], []],
    ['b', ['eins'], []],
  ])
})

test.each(['returned', 'disputed'] as const)('a %s service is unsure', (state) => {
  expect(told({ assignments: { eins: anAssignment('a', { state }) } }).named[0]).toEqual(['a', ['eins'], []])
})

test('what is taken back from an Amt is suggested again; what is parked is on no sheet and counts for nothing', () => {
  expect(
    told({
      assignments: { eins: anAssignment(null), zwei: anAssignment('b') },
      suggestions: { eins: topic('a'), drei: topic('b') },
      parked: ['zwei', 'drei'],
    }),
  ).toEqual({
    named: [
      ['a', ['eins'], []],
      ['b', [], []],
    ],
    withoutLane: 1,
  })
})

test('the Amt that the list names is told where it is another one', () => {
  const named = services.map((service) => ({ ...service, usualDepartment: 'Jugendamt' }))
  const board = stand({ assignments: { eins: anAssignment('a'), zwei: anAssignment('b') } })
  const { sheets } = buildBeforeSheets({ ...board, services: named })
  expect(sheets.map(({ sure }) => sure.map(({ usualElsewhere }) => usualElsewhere))).toEqual([['Jugendamt'], [null]])
})

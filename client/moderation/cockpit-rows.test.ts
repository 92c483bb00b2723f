import { expect, test } from 'vitest'
import { boardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import {
  type CockpitLane,
  type CockpitSource,
  cockpitRows,
  cockpitSummary,
  type LaneStanding,
  sortCockpit,
} from './cockpit-rows.ts'

const boardId = boardIdSchema.parse('b')
const otherBoard = boardIdSchema.parse('c')
const laneId = (number: number) => laneIdSchema.parse(`amt-${number}`)
const lanes: Lane[] = [32, 33, 34, 50].map((number) => ({
  id: laneId(number),
  number: `${number}`,
  name: `Amt ${number}`,
}))
const anna = { id: participantIdSchema.parse('anna'), name: 'Anna', function: '' }

function aLane(number: number, changes: Partial<CockpitLane> = {}): CockpitLane {
  return {
    laneId: laneId(number),
    present: [anna],
    cards: 10,
    decided: 5,
    scheduled: 0,
    offered: 0,
    disputed: 0,
    waiting: 0,
    lastActionAt: null,
    ...changes,
  }
}

function source(numbers: CockpitLane[], run: Partial<CockpitSource['run']> = {}): CockpitSource {
  return {
    workshop: { lanes, boards: [{ id: boardId, municipality: { name: 'Musterstadt', ags: null } }] },
    cockpit: { boards: [{ boardId, open: 0, lanes: numbers }], waiting: [] },
    run: { phase: 'assignment', timer: null, laneAccess: [], call: null, ...run },
    now: 1000,
  }
}
const standings = (given: CockpitSource) => cockpitRows(given).map(({ standing }) => standing)
const half = { startedAt: 0, endsAt: 2000, extra: [] }

const cases: [string, CockpitLane, Partial<CockpitSource['run']>, LaneStanding][] = [
  ['no card', aLane(32, { cards: 0, decided: 0 }), {}, 'empty'],
  ['everything decided, nobody here any more', aLane(32, { decided: 10, present: [] }), {}, 'done'],
  ['nobody here, cards left', aLane(32, { present: [] }), {}, 'absent'],
  ['nobody here in a phase without work', aLane(32, { present: [] }), { phase: 'disputes' }, 'on-track'],
  ['half of the time, a fifth done', aLane(32, { decided: 2 }), { timer: half }, 'behind'],
  ['half of the time, a quarter done', aLane(32, { decided: 2.5 }), { timer: half }, 'on-track'],
  [
    'the same with more time for this Amt',
    aLane(32, { decided: 2 }),
    { timer: { ...half, extra: [{ boardId, laneId: laneId(32), ms: 2000 }] } },
    'on-track',
  ],
  [
    'more time for another board only',
    aLane(32, { decided: 2 }),
    { timer: { ...half, extra: [{ boardId: otherBoard, laneId: laneId(32), ms: 2000 }] } },
    'behind',
  ],
  [
    'roadmap: decided does not count',
    aLane(32, { decided: 10, scheduled: 0 }),
    { phase: 'roadmap', timer: half },
    'behind',
  ],
  ['a timer without length', aLane(32), { timer: { startedAt: 5, endsAt: 5, extra: [] } }, 'on-track'],
]
test.each(cases)('how an Amt stands: %s', (_, lane, run, standing) => {
  expect(standings(source([lane], run))).toEqual([standing])
})

test('without a timer an Amt is measured by the others', () => {
  const numbers = [aLane(32, { decided: 9 }), aLane(33, { decided: 8 }), aLane(34, { decided: 1 })]
  expect(standings(source(numbers))).toEqual(['on-track', 'on-track', 'behind'])
})

test('who needs the moderation most comes first, else the order of the board', () => {
  const rows = cockpitRows(
    source([
      aLane(32, { decided: 10 }),
      aLane(33, { decided: 6 }),
      aLane(34, { decided: 5 }),
      aLane(50, { present: [] }),
    ]),
  )
  const names = (order: 'behind' | 'number') => sortCockpit(rows, order).map(({ lane }) => lane.number)
  expect(names('behind')).toEqual(['50', '34', '33', '32'])
  expect(names('number')).toEqual(['32', '33', '34', '50'])
})

test('the sum counts a person with two Ämter once, and who is late', () => {
  const rows = cockpitRows(source([aLane(32, { waiting: 2, disputed: 1 }), aLane(33), aLane(34, { present: [] })]))
  expect(cockpitSummary(rows)).toEqual({ present: 1, cards: 30, done: 15, waiting: 2, disputed: 1, late: 1 })
})

test('a row knows what the moderation set for its Amt on its board', () => {
  const [first, second] = cockpitRows(
    source([aLane(32), aLane(33)], {
      laneAccess: [
        { boardId, laneId: laneId(32), access: 'closed' },
        { boardId: otherBoard, laneId: laneId(33), access: 'open' },
      ],
      call: { boardId, laneId: laneId(33), at: 1 },
    }),
  )
  expect([first?.access, first?.isCalled]).toEqual(['closed', false])
  expect([second?.access, second?.isCalled]).toEqual([null, true])
})

test('an Amt that the workshop does not have any more is left out', () => {
  expect(cockpitRows(source([aLane(99)]))).toEqual([])
})

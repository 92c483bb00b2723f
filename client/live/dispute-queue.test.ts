import { expect, test } from 'vitest'
import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import { type LogEntry, logEntrySchema } from '../../shared/run/log-entry.ts'
import { concernedLanes } from './concerned-lanes.ts'
import { disputeQueue, pointsOfLastVote } from './dispute-queue.ts'

const [dog, passport, kita, trade] = ['dog', 'passport', 'kita', 'trade'] as [CardId, CardId, CardId, CardId]
const [order, citizens] = ['amt-32', 'amt-33'] as [LaneId, LaneId]
const by = 'jan' as ParticipantId
const inState = (card: CardId, state: Assignment['state'], target?: LaneId) => ({
  card,
  assignment: { lane: order, state, by, ...(target && { target }) },
  column: null,
  isGateway: false,
  position: 0,
})
const noPoints = new Map<CardId, number>()
const nobody = new Set<CardId>()

test('disputed cards come before offered ones; whatever is settled or confirmed needs no stage', () => {
  const cards = [
    inState(dog, 'offered', citizens),
    inState(kita, 'confirmed'),
    inState(passport, 'disputed'),
    inState(trade, 'settled'),
  ]
  expect(disputeQueue(cards, noPoints, nobody).map(({ card }) => card)).toEqual([passport, dog])
})

test('the last priority vote ranks; cards that it was not about come last', () => {
  const cards = [inState(dog, 'disputed'), inState(passport, 'offered'), inState(kita, 'disputed')]
  const points = new Map([
    [passport, 3],
    [kita, 5],
  ])
  expect(disputeQueue(cards, points, nobody)).toEqual([
    { card: kita, points: 5 },
    { card: passport, points: 3 },
    { card: dog, points: null },
  ])
})

test('a parked card has its date and is no longer in the queue', () => {
  expect(disputeQueue([inState(dog, 'disputed')], noPoints, new Set([dog]))).toEqual([])
})

function voteEntry(id: string, points: Record<string, number>): LogEntry {
  const options = Object.keys(points).map((card) => ({ id: `o-${card}`, label: card, card }))
  const rows = Object.entries(points).map(([card, sum]) => ({ option: `o-${card}`, points: sum, voices: 1 }))
  return logEntrySchema.parse({
    id,
    at: 1,
    by: { name: 'Ada', function: '' },
    changedAt: null,
    event: {
      kind: 'vote',
      definition: {
        id,
        title: 'Was zuerst?',
        question: { kind: 'priority', options, dots: 3, maxPerOption: 3 },
        voicePer: 'lane',
        boardId: null,
        laneWeights: [],
      },
      result: { kind: 'priority', voices: 1, rows },
    },
  })
}

test('only the last priority vote counts', () => {
  const log = [voteEntry('v1', { dog: 9, kita: 1 }), voteEntry('v2', { passport: 2, dog: 1 })]
  expect([...pointsOfLastVote(log)]).toEqual([
    [passport, 2],
    [dog, 1],
  ])
  expect(pointsOfLastVote([]).size).toBe(0)
})

test('a card concerns who has it and to whom it was offered, each once', () => {
  expect(concernedLanes(undefined)).toEqual([])
  expect(concernedLanes({ lane: null, state: 'unsure', by })).toEqual([])
  expect(concernedLanes({ lane: order, state: 'offered', target: citizens, by })).toEqual([order, citizens])
  expect(concernedLanes({ lane: order, state: 'disputed', target: order, by })).toEqual([order])
})

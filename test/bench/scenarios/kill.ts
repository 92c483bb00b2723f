import * as Y from 'yjs'
import { seededRandom } from '../../support/random.ts'
import { readSettledBoard } from '../load/board-reader.ts'
import { eventually, keepPace, pause } from '../load/pace.ts'
import { crowdIn, placesIn, type Scenario, type Stage } from './scenario.ts'

const people = 25
const writers = 20
const movesPerSecond = 20
const shortestMs = 800
const spreadMs = 1500
const closingLimitMs = 5000

export const kill: Scenario = {
  name: 'kill',
  title: `kill -9 at a random moment, ${writers} writers with ${movesPerSecond} moves a second; then a new start on the same data`,
  content: 'empty',
  needsBoards: true,
  metrics: [
    { key: 'confirmedLost', title: 'lost although confirmed', unit: '', better: 'lower', isFault: true },
    { key: 'seenLost', title: 'lost although others saw them', unit: '', better: 'lower', isFault: true },
    { key: 'confirmed', title: 'moves confirmed', unit: '', better: 'higher' },
    { key: 'seen', title: 'moves seen', unit: '', better: 'higher' },
  ],
  async run(stage) {
    const random = seededRandom(stage.seed)
    const total = { confirmed: 0, confirmedLost: 0, seen: 0, seenLost: 0 }
    for (let round = 0; round < stage.sizes.kills; round++) {
      const lost = await killOnce(stage, shortestMs + random.below(spreadMs))
      for (const key of ['confirmed', 'confirmedLost', 'seen', 'seenLost'] as const) total[key] += lost[key]
    }
    return total
  },
}

async function killOnce(stage: Stage, afterMs: number) {
  const crowd = await crowdIn(stage, 0, people)
  const load = keepPace({ actors: writers, perSecond: movesPerSecond, durationMs: afterMs + 500 }, (actor) => {
    const writer = crowd.clients[actor]
    if (writer) crowd.move(writer)
  })
  await pause(afterMs)
  await stage.killAndRestart()
  await load
  await eventually(() => crowd.clients.every((client) => !client.isOpen), closingLimitMs)

  const [place] = placesIn(stage, 0, 1)
  if (!place) throw new Error('No place')
  const board = await readSettledBoard(place)
  const sum = { confirmed: 0, confirmedLost: 0, seen: 0, seenLost: 0 }
  for (const { pen, confirmedMoves } of crowd.clients.slice(0, writers)) {
    const kept = Y.getState(board.store, pen.clientId)
    const seen = crowd.seen.get(pen.clientId) ?? 0
    sum.confirmed += confirmedMoves
    sum.confirmedLost += Math.max(0, confirmedMoves - kept)
    sum.seen += seen
    sum.seenLost += Math.max(0, seen - kept)
  }
  crowd.end()
  return sum
}

import { pause } from '../load/pace.ts'
import { crowdIn, type Scenario } from './scenario.ts'

const people = 100
const writers = 20
/** Moves of one writer that nobody has seen yet: a person's burst, and what keeps the server busy without a flood. */
const movesUnderWay = 200
const refillMs = 1

export const saturation: Scenario = {
  name: 'saturation',
  title: `Saturation: ${people} people, ${writers} writers with ${movesUnderWay} moves under way each`,
  content: 'empty',
  needsBoards: false,
  metrics: [
    { key: 'deliveries', title: 'moves delivered', unit: '/s', better: 'higher', aim: 2.5 },
    { key: 'cpu', title: "server's CPU time per 1,000 of them", unit: 'ms', better: 'lower' },
  ],
  async run(stage) {
    const crowd = await crowdIn(stage, 0, people)
    const active = crowd.clients.slice(0, writers)
    const refill = setInterval(() => {
      for (const writer of active) {
        for (let free = movesUnderWay - crowd.unseenMoves(writer); free > 0; free--) crowd.move(writer)
      }
    }, refillMs)
    await pause(stage.sizes.loadMs / 4) // warm up
    stage.watchGenerator()
    const before = { at: performance.now(), deliveries: crowd.deliveries, cpu: stage.server.cpuSeconds() }
    await pause(stage.sizes.loadMs)
    const seconds = (performance.now() - before.at) / 1000
    const delivered = crowd.deliveries - before.deliveries
    const cpuMs = (stage.server.cpuSeconds() - before.cpu) * 1000
    clearInterval(refill)
    const { closed } = crowd
    crowd.end()
    if (closed.size > 0) throw new Error(`The server ended connections: ${crowd.closedText()}`)
    return { deliveries: delivered / seconds, cpu: cpuMs / (delivered / 1000) }
  },
}

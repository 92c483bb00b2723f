import { eventually, keepPace } from '../load/pace.ts'
import { crowdIn, type Scenario } from './scenario.ts'

const people = 100
const writers = 20
const movesPerSecond = 10 // each writer
const warmUpMs = 1000
const drainLimitMs = 5000

export const fanOut: Scenario = {
  name: 'fan-out',
  title: `Fan-out: ${people} people, ${writers} of them move a card ${movesPerSecond} times a second`,
  content: 'empty',
  needsBoards: false,
  metrics: [
    { key: 'p50', title: 'move seen by others, p50', unit: 'ms', better: 'lower' },
    { key: 'p99', title: 'move seen by others, p99', unit: 'ms', better: 'lower', aim: 1 },
    { key: 'confirmP50', title: 'move confirmed, p50', unit: 'ms', better: 'lower' },
    { key: 'confirmP99', title: 'move confirmed, p99', unit: 'ms', better: 'lower' },
    { key: 'cpu', title: "server's CPU time", unit: 's', better: 'lower' },
    { key: 'missing', title: 'moves that somebody did not see', unit: '', better: 'lower', isFault: true },
  ],
  async run(stage) {
    const crowd = await crowdIn(stage, 0, people)
    const isQuiet = () => crowd.deliveries === crowd.moves * (people - 1)
    await keepPace({ actors: writers, perSecond: movesPerSecond, durationMs: warmUpMs }, moveOf)
    await eventually(isQuiet, drainLimitMs)
    crowd.measures = true
    stage.watchGenerator()
    const cpuBefore = stage.server.cpuSeconds()
    await keepPace({ actors: writers, perSecond: movesPerSecond, durationMs: stage.sizes.loadMs }, moveOf)
    await eventually(isQuiet, drainLimitMs)
    const cpu = stage.server.cpuSeconds() - cpuBefore
    crowd.end()
    return {
      p50: crowd.moveDelays.percentile(0.5),
      p99: crowd.moveDelays.percentile(0.99),
      confirmP50: crowd.confirmDelays.percentile(0.5),
      confirmP99: crowd.confirmDelays.percentile(0.99),
      cpu,
      missing: crowd.moves * (people - 1) - crowd.deliveries,
    }

    function moveOf(actor: number): void {
      const writer = crowd.clients[actor]
      if (writer) crowd.move(writer)
    }
  },
}

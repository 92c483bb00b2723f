import { keepPace, pause } from '../load/pace.ts'
import { cardId } from '../products/decisions.ts'
import { crowdIn, type Scenario } from './scenario.ts'

const people = 60
const perSecond = 10
const drainMs = 1000

export const presenceStorm: Scenario = {
  name: 'presence-storm',
  title: `Presence storm: ${people} people drag a card, each heard ${perSecond} times a second`,
  content: 'empty',
  needsBoards: false,
  metrics: [
    { key: 'cpu', title: "server's CPU time", unit: 's', better: 'lower', aim: 3 },
    { key: 'p50', title: 'presence seen by others, p50', unit: 'ms', better: 'lower' },
    { key: 'p99', title: 'presence seen by others, p99', unit: 'ms', better: 'lower' },
  ],
  async run(stage) {
    const crowd = await crowdIn(stage, 0, people)
    await keepPace({ actors: people, perSecond, durationMs: drainMs }, sayOf) // warm up
    await pause(drainMs)
    crowd.measures = true
    stage.watchGenerator()
    const cpuBefore = stage.server.cpuSeconds()
    await keepPace({ actors: people, perSecond, durationMs: stage.sizes.loadMs }, sayOf)
    await pause(drainMs)
    const cpu = stage.server.cpuSeconds() - cpuBefore
    crowd.end()
    return { cpu, p50: crowd.presenceDelays.percentile(0.5), p99: crowd.presenceDelays.percentile(0.99) }

    function sayOf(actor: number): void {
      const speaker = crowd.clients[actor]
      if (speaker) crowd.say(speaker, cardId(speaker.saidAt.length))
    }
  },
}

import { Crowd } from '../load/crowd.ts'
import { eventually, keepPace } from '../load/pace.ts'
import { cardId } from '../products/decisions.ts'
import { placesIn, type Scenario } from './scenario.ts'

const peopleInRoom = 20
const writersInRoom = 4
const movesPerSecond = 2
const presencePerSecond = 2
const warmUpMs = 1000
const drainLimitMs = 5000

export const manyRooms: Scenario = {
  name: 'many-rooms',
  title: `Rooms of ${peopleInRoom} people, ${writersInRoom} writers in each`,
  content: 'rooms',
  needsBoards: true,
  metrics: [
    { key: 'p50', title: 'move seen by others, p50', unit: 'ms', better: 'lower' },
    { key: 'p99', title: 'move seen by others, p99', unit: 'ms', better: 'lower' },
    { key: 'cpu', title: "server's CPU time", unit: 's', better: 'lower' },
    { key: 'missing', title: 'moves that somebody did not see', unit: '', better: 'lower', isFault: true },
  ],
  async run(stage) {
    const crowd = new Crowd()
    const roomCount = stage.premises.rooms.length
    for (let room = 0; room < roomCount; room++) await crowd.join(placesIn(stage, room, peopleInRoom))
    await load(warmUpMs)
    crowd.measures = true
    stage.watchGenerator()
    const cpuBefore = stage.server.cpuSeconds()
    await load(stage.sizes.loadMs)
    const cpu = stage.server.cpuSeconds() - cpuBefore
    crowd.end()
    return {
      p50: crowd.moveDelays.percentile(0.5),
      p99: crowd.moveDelays.percentile(0.99),
      cpu,
      missing: missing(),
    }

    async function load(durationMs: number): Promise<void> {
      await Promise.all([
        keepPace({ actors: roomCount * writersInRoom, perSecond: movesPerSecond, durationMs }, (actor) => {
          const room = actor % roomCount
          const writer = crowd.clients[room * peopleInRoom + Math.floor(actor / roomCount)]
          if (writer) crowd.move(writer)
        }),
        keepPace({ actors: crowd.clients.length, perSecond: presencePerSecond, durationMs }, (actor) => {
          const speaker = crowd.clients[actor]
          if (speaker) crowd.say(speaker, cardId(speaker.saidAt.length))
        }),
      ])
      await eventually(() => missing() === 0, drainLimitMs)
    }

    function missing(): number {
      return crowd.moves * (peopleInRoom - 1) - crowd.deliveries
    }
  },
}

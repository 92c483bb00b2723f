import { readWholeBoard } from '../load/board-reader.ts'
import { Latencies } from '../load/latencies.ts'
import { LoadClient } from '../load/load-client.ts'
import { eventually, keepPace } from '../load/pace.ts'
import { placesIn, type Scenario } from './scenario.ts'

const limitMs = 45_000
/** Of the bytes that the first client got; encodings of one state differ by little. */
const completeShare = 0.95

export const joins: Scenario = {
  name: 'joins',
  title: 'Joins: everyone within one second, on the large board that one client has open',
  content: 'large',
  needsBoards: true,
  metrics: [
    { key: 'p50', title: 'connected and complete, p50', unit: 'ms', better: 'lower', aim: 50 },
    { key: 'p99', title: 'connected and complete, p99', unit: 'ms', better: 'lower' },
    { key: 'cpu', title: "server's CPU time", unit: 's', better: 'lower' },
    { key: 'missing', title: 'joins that did not end', unit: '', better: 'lower', isFault: true },
  ],
  async run(stage) {
    const { joiners, edits } = stage.sizes
    const [first, ...places] = placesIn(stage, 0, joiners + 1)
    if (!first) throw new Error('No place')
    const host = await readWholeBoard(first, edits)
    const wantedBytes = host.bytes * completeShare
    const delays = new Latencies()
    const clients: LoadClient[] = []
    stage.watchGenerator()
    const cpuBefore = stage.server.cpuSeconds()
    await keepPace({ actors: joiners, perSecond: 1, durationMs: 1000 }, (actor) => {
      const place = places[actor]
      if (place) clients.push(new LoadClient(actor + 1, place, { frame: noteComplete }))
    })
    await eventually(() => delays.size === joiners, limitMs)
    const cpu = stage.server.cpuSeconds() - cpuBefore
    for (const client of [host.client, ...clients]) client.end()
    const missing = joiners - delays.size
    for (let left = missing; left > 0; left--) delays.add(limitMs)
    return { p50: delays.percentile(0.5), p99: delays.percentile(0.99), cpu, missing }

    function noteComplete(client: LoadClient): void {
      if (client.isComplete || client.heardBytes < wantedBytes) return
      client.isComplete = true
      delays.add(client.heardAt - client.startedAt)
    }
  },
}

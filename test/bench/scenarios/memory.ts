import { pause } from '../load/pace.ts'
import type { MemoryUse } from '../products/server-process.ts'
import { crowdIn, placesIn, type Scenario, type Stage } from './scenario.ts'

const kib = 1024
const settleMs = 1000
const settledBytes = 32 * kib
const maxAttempts = 4
const agingCollections = 10

/** What a server needs once – warm code, pools – is not to be in the difference: as many come and leave before. */
export const connectionMemory: Scenario = {
  name: 'connection-memory',
  title: 'Memory of idle people in one room',
  content: 'empty',
  needsBoards: false,
  metrics: [
    { key: 'heap', title: 'heap per connection', unit: 'KiB', better: 'lower', aim: 1 },
    { key: 'resident', title: 'resident per connection', unit: 'KiB', better: 'lower' },
    { key: 'start', title: 'resident after the start', unit: 'MiB', better: 'lower' },
  ],
  async run(stage) {
    const { idleConnections } = stage.sizes
    const start = await settledMemory(stage)
    const host = await crowdIn(stage, 0, 1)
    const visitors = await crowdIn(stage, 0, idleConnections)
    visitors.end()
    const before = await settledMemory(stage)
    const crowd = await crowdIn(stage, 0, idleConnections)
    const after = await settledMemory(stage)
    for (const one of [host, crowd]) one.end()
    return {
      heap: (after.heapBytes - before.heapBytes) / idleConnections / kib,
      resident: (after.residentBytes - before.residentBytes) / idleConnections / kib,
      start: start.residentBytes / kib / kib,
    }
  },
}

export const roomMemory: Scenario = {
  name: 'room-memory',
  title: 'Memory of rooms with one writer each, on boards that are partly decided',
  content: 'rooms',
  needsBoards: true,
  metrics: [{ key: 'heap', title: 'heap per room', unit: 'KiB', better: 'lower' }],
  async run(stage) {
    const roomCount = stage.premises.rooms.length
    const crowd = await crowdIn(stage, 0, 1)
    const before = await settledMemory(stage)
    for (let room = 1; room < roomCount; room++) await crowd.join(placesIn(stage, room, 1))
    for (const client of crowd.clients) crowd.move(client)
    const after = await settledMemory(stage)
    crowd.end()
    return { heap: (after.heapBytes - before.heapBytes) / (roomCount - 1) / kib }
  },
}

/** What start, connections and boards leave behind goes bit by bit, code only after several collections: measures until nothing moves. */
async function settledMemory({ server }: Stage): Promise<MemoryUse> {
  for (let collection = 0; collection < agingCollections; collection++) await server.memory()
  let use = await server.memory()
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    await pause(settleMs)
    const before = use.heapBytes
    use = await server.memory()
    if (Math.abs(use.heapBytes - before) < settledBytes) break
  }
  return use
}

import { Crowd, placeAt } from '../load/crowd.ts'
import type { Place } from '../load/load-client.ts'
import type { ContentName, Premises, Product } from '../products/product.ts'
import type { ServerProcess } from '../products/server-process.ts'
import type { Sizes } from '../sizes.ts'

export interface Metric {
  key: string
  title: string
  unit: string
  better: 'lower' | 'higher'
  /** How many times better than the better peer we want to be. */
  aim?: number
  /** Must be 0. */
  isFault?: true
}

export interface Scenario {
  name: string
  title: string
  content: ContentName
  /** A relay cannot do it. */
  needsBoards: boolean
  metrics: readonly Metric[]
  run(stage: Stage): Promise<Record<string, number>>
}

/** One product, started for one trial. */
export interface Stage {
  product: Product
  premises: Premises
  sizes: Sizes
  server: ServerProcess
  /** Differs per round. */
  seed: number
  /** Ends the server as a power cut would, and starts it on the same data. */
  killAndRestart(): Promise<void>
  /** Counts the generator's own load from here to the end of the trial. */
  watchGenerator(): void
}

/** Places for so many people in a room, each with a seat of her own as long as there are any. */
export function placesIn({ product, premises, server }: Stage, roomIndex: number, count: number): Place[] {
  const room = premises.rooms[roomIndex]
  if (room === undefined) throw new Error(`No room ${roomIndex}`)
  return Array.from({ length: count }, (_, index) => {
    const seat = premises.seats[index % premises.seats.length]
    if (!seat) throw new Error('No seats')
    return placeAt(product, server.port, { room, seat, lanes: premises.lanes })
  })
}

export async function crowdIn(stage: Stage, roomIndex: number, count: number): Promise<Crowd> {
  const crowd = new Crowd()
  await crowd.join(placesIn(stage, roomIndex, count))
  return crowd
}

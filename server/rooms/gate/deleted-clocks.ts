import type { WireDeletes } from './read-update.ts'

/** The delete set of an update, for look-ups. */
export class DeletedClocks {
  private readonly byClient: ReadonlyMap<number, readonly number[]>

  constructor(deletes: readonly WireDeletes[]) {
    this.byClient = new Map(deletes.map(({ client, ranges }) => [client, ranges]))
  }

  has(client: number, clock: number): boolean {
    const ranges = this.byClient.get(client)
    if (!ranges) return false
    let low = 0
    let high = ranges.length / 2
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[2 * middle + 1] ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    return (ranges[2 * low] ?? Number.POSITIVE_INFINITY) <= clock
  }

  hasAll(client: number, start: number, end: number): boolean {
    for (let clock = start; clock < end; clock++) if (!this.has(client, clock)) return false
    return true
  }
}

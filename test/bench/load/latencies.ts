/** Collects durations in milliseconds and answers with percentiles. */
export class Latencies {
  private values = new Float64Array(4096)
  private count = 0

  get size(): number {
    return this.count
  }

  add(ms: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.count * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.count++] = ms
  }

  /** `share` between 0 and 1. NaN when there is nothing. */
  percentile(share: number): number {
    if (this.count === 0) return Number.NaN
    const sorted = this.values.slice(0, this.count).sort()
    return sorted[Math.min(this.count - 1, Math.floor(share * this.count))] ?? Number.NaN
  }
}

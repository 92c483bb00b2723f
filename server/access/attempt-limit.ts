/** How often something may happen per address within a sliding window. */
export interface AttemptLimit {
  isReached(address: string): boolean
  count(address: string): void
}

/** Addresses remembered at once: the table must not grow with the number of attackers. */
const maxAddresses = 10_000

export function createAttemptLimit(limit: { attempts: number; windowMs: number; now: () => number }): AttemptLimit {
  const attempts = new Map<string, number[]>()
  const recent = (address: string) => {
    const since = limit.now() - limit.windowMs
    return (attempts.get(address) ?? []).filter((at) => at > since)
  }
  return {
    isReached: (address) => recent(address).length >= limit.attempts,
    count: (address) => {
      const kept = [...recent(address), limit.now()].slice(-limit.attempts)
      attempts.delete(address) // re-inserted last, so that the first key is the one that was quiet for longest
      attempts.set(address, kept)
      const [oldest] = attempts.keys()
      if (attempts.size > maxAddresses && oldest !== undefined) attempts.delete(oldest)
    },
  }
}

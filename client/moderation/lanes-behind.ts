/** How far an Amt is. */
export interface LaneProgress {
  cards: number
  done: number
}

/** The Ämter that have decided a smaller share of their cards than the one in the middle; an Amt without cards is not behind. */
export function lanesBehind<T extends LaneProgress>(lanes: readonly T[]): T[] {
  const shareOf = ({ cards, done }: LaneProgress) => done / cards
  const busy = lanes.filter(({ cards }) => cards > 0)
  const shares = busy.map(shareOf).sort((a, b) => a - b)
  const middle = shares.length / 2
  const [low, high] = [shares[Math.ceil(middle) - 1], shares[Math.floor(middle)]]
  if (low === undefined || high === undefined) return []
  return busy.filter((lane) => shareOf(lane) < (low + high) / 2)
}

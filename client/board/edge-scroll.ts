const zone = 48 // px from an edge in which the board starts to scroll
const fastest = 18 // px per frame at the very edge

/** How far to scroll in this frame when the pointer is near an edge; negative: back. */
export function edgeSpeed(position: number, start: number, end: number): number {
  const reach = Math.min(zone, (end - start) / 4)
  if (position < start + reach) return -speedAt(start + reach - position, reach)
  if (position > end - reach) return speedAt(position - (end - reach), reach)
  return 0
}

function speedAt(depth: number, reach: number): number {
  const share = Math.min(1, depth / reach)
  return Math.ceil(share * share * fastest)
}

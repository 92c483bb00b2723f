/**
 * Reads a QR code as a camera would, from its modules alone: error correction level M, one segment of bytes, versions 1 to 10, nothing damaged.
 * `isDark` without the white border. Source: ISO/IEC 18004.
 */
export function readQr(isDark: (x: number, y: number) => boolean, size: number): string {
  const version = (size - 17) / 4
  const layout = layouts[version - 1]
  if (!layout) throw new Error(`A QR code of ${size} modules is not read here`)
  const format = formatOf(isDark)
  if (format >> 3 !== 0) throw new Error('This is not level M')
  const isMasked = masks[format & 7] ?? (() => false)
  const isFunction = functionModules(size, version)
  const bits: boolean[] = []
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5 // the timing pattern takes this column
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        if (!isFunction(x, y)) bits.push(isDark(x, y) !== isMasked(x, y))
      }
    }
  }
  const data = withoutCorrection(bytesOf(bits.slice(0, layout.codewords * 8)), layout)
  return textOf(data, version < 10 ? 8 : 16)
}

/** Codewords in all; blocks and correction codewords per block at level M; by version. */
const layouts = [
  [26, 1, 10],
  [44, 1, 16],
  [70, 1, 26],
  [100, 2, 18],
  [134, 2, 24],
  [172, 4, 16],
  [196, 4, 18],
  [242, 4, 22],
  [292, 5, 22],
  [346, 5, 26],
].map(([codewords = 0, blocks = 0, correction = 0]) => ({ codewords, blocks, correction }))
type Layout = (typeof layouts)[number]

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Two bits of level and three of mask, beside the upper left finder. */
function formatOf(isDark: (x: number, y: number) => boolean): number {
  const places = [...[0, 1, 2, 3, 4, 5, 7, 8].map((y) => [8, y]), ...[7, 5, 4, 3, 2, 1, 0].map((x) => [x, 8])]
  const read = places.reduce((sum, [x = 0, y = 0], bit) => sum | (Number(isDark(x, y)) << bit), 0)
  return (read ^ 0x5412) >> 10
}

function functionModules(size: number, version: number): (x: number, y: number) => boolean {
  const count = version === 1 ? 0 : Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const centres = count === 0 ? [] : [6, ...Array.from({ length: count - 1 }, (_, n) => size - 7 - n * step)]
  const isAlignment = (x: number, y: number) =>
    centres.some((cx) =>
      centres.some((cy) => {
        const isFinder = (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)
        return !isFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2
      }),
    )
  const isVersion = (x: number, y: number) => version >= 7 && x < 6 && y >= size - 11 && y < size - 8
  return (x, y) =>
    (x < 9 && y < 9) ||
    (x >= size - 8 && y < 9) ||
    (x < 9 && y >= size - 8) ||
    x === 6 ||
    y === 6 ||
    isAlignment(x, y) ||
    isVersion(x, y) ||
    isVersion(y, x)
}

const bytesOf = (bits: readonly boolean[]): number[] =>
  Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => (byte << 1) | Number(bit), 0),
  )

/** Undoes the interleaving of the blocks; the correction behind them is left out. */
function withoutCorrection(codewords: readonly number[], { blocks, correction }: Layout): number[] {
  const shortest = Math.floor(codewords.length / blocks) - correction
  const long = codewords.length % blocks
  const found: number[][] = Array.from({ length: blocks }, () => [])
  let at = 0
  for (let row = 0; row <= shortest; row++) {
    for (const [index, block] of found.entries()) {
      if (row < shortest || index >= blocks - long) block.push(codewords[at++] ?? 0)
    }
  }
  return found.flat()
}

function textOf(data: readonly number[], countBits: number): string {
  const bits = data.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> (7 - bit)) & 1))
  const numberAt = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((sum, bit) => sum * 2 + bit, 0)
  if (numberAt(0, 4) !== 4) throw new Error('This is no segment of bytes')
  const length = numberAt(4, countBits)
  const bytes = Array.from({ length }, (_, index) => numberAt(4 + countBits + index * 8, 8))
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

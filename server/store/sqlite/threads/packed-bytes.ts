import { z } from 'zod'

export const packedBytesSchema = z.object({ lengths: z.array(z.int().nonnegative()), bytes: z.instanceof(Uint8Array) })
/** Several byte strings one after the other in a buffer of their own, which may go to another thread without a copy. */
export type PackedBytes = z.infer<typeof packedBytesSchema>

/** A message would copy the whole buffer that a part is a window on: up to the frame or pool that it came in. So pack first. */
export function packBytes(parts: readonly Uint8Array[]): PackedBytes & { bytes: Uint8Array<ArrayBuffer> } {
  const lengths = parts.map((part) => part.byteLength)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return { lengths, bytes }
}

/** Windows on the packed bytes, no copies. */
export function unpackBytes({ lengths, bytes }: PackedBytes): Uint8Array[] {
  let offset = 0
  return lengths.map((length) => {
    const start = offset
    offset += length
    return bytes.subarray(start, offset)
  })
}

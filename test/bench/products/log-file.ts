/** Updates one after the other, each behind its length in four bytes, big endian. */
export function writeLog(updates: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(updates.reduce((total, update) => total + 4 + update.length, 0))
  const view = new DataView(bytes.buffer)
  let offset = 0
  for (const update of updates) {
    view.setUint32(offset, update.length)
    bytes.set(update, offset + 4)
    offset += 4 + update.length
  }
  return bytes
}

export function readLog(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const updates: Uint8Array[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const length = view.getUint32(offset)
    updates.push(bytes.subarray(offset + 4, offset + 4 + length))
    offset += 4 + length
  }
  return updates
}

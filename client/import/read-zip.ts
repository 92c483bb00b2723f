import { Inflate } from 'fflate'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { importLimits } from './limits.ts'

export interface ZipEntry {
  name: string
  method: number
  packed: Uint8Array
  isEncrypted: boolean
}
export type ZipProblem = 'xlsx-broken' | 'xlsx-too-large' | 'xlsx-too-many-entries' | 'password'

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50

/** The files in a ZIP by its central directory; unpacks nothing. Sizes that it declares are limits only, never trusted. */
export function readZipDirectory(bytes: Uint8Array): Result<Map<string, ZipEntry>, ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return fail('xlsx-broken')
  const count = view.getUint16(end + 10, true)
  if (count > importLimits.zipEntries) return fail('xlsx-too-many-entries')
  const entries = new Map<string, ZipEntry>()
  let declaredBytes = 0
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directorySignature) return fail('xlsx-broken')
    const packedSize = view.getUint32(at + 20, true)
    declaredBytes += view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const packed = packedBytes(bytes, view, view.getUint32(at + 42, true), packedSize)
    if (packed === null) return fail('xlsx-broken')
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    entries.set(name.replaceAll('\\', '/'), { name, method: view.getUint16(at + 10, true), packed, isEncrypted })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return declaredBytes > importLimits.unpackedBytes ? fail('xlsx-too-large') : ok(entries)
}

/** What may still be unpacked from one file; all entries draw on it. */
export interface UnpackBudget {
  bytesLeft: number
}

/** Unpacks one entry in small steps and stops at the budget: a bomb never reaches the memory. */
export function unpack(entry: ZipEntry, budget: UnpackBudget): Result<Uint8Array, ZipProblem> {
  if (entry.isEncrypted) return fail('password')
  if (entry.method === 0) {
    budget.bytesLeft -= entry.packed.length
    return budget.bytesLeft < 0 ? fail('xlsx-too-large') : ok(entry.packed)
  }
  if (entry.method !== 8) return fail('xlsx-broken')
  const chunks: Uint8Array[] = []
  let isComplete = false
  const inflate = new Inflate((chunk, final) => {
    budget.bytesLeft -= chunk.length
    if (budget.bytesLeft >= 0) chunks.push(chunk)
    if (final) isComplete = true
  })
  try {
    for (let at = 0; at < entry.packed.length && budget.bytesLeft >= 0; at += stepBytes) {
      inflate.push(entry.packed.subarray(at, at + stepBytes), at + stepBytes >= entry.packed.length)
    }
  } catch {
    return fail('xlsx-broken') // not a deflate stream, or one that ends too early
  }
  if (budget.bytesLeft < 0) return fail('xlsx-too-large')
  return isComplete ? ok(joined(chunks)) : fail('xlsx-broken')
}

const stepBytes = 4096 // packed; deflate makes at most about a thousandfold of it

/** The end record stands behind everything but a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}

/** The local header repeats name and extra field with lengths of its own. */
function packedBytes(bytes: Uint8Array, view: DataView, header: number, size: number): Uint8Array | null {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== localSignature) return null
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  return start + size > bytes.length ? null : bytes.subarray(start, start + size)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

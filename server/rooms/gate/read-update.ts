import { fail, ok, type Result } from '../../../shared/kit/result.ts'
import { maxClock, maxUpdateDeletes, maxUpdateStructs } from '../../../shared/protocol/limits.ts'
import { maxFrameBytes } from '../../../shared/protocol/messages.ts'
import { ByteReader, type PlainObject } from './byte-reader.ts'
import type { GateRefusal } from './refusal-reason.ts'

/** Where an entry says that it belongs: behind another entry, or first of a key. */
export type WirePlace =
  | { kind: 'behind'; client: number; clock: number }
  | { kind: 'first'; register: string; key: string }

/** One entry of an update; it takes the clocks from `clock` to `clock + length - 1`. */
export type WireStruct =
  | { kind: 'skip'; clock: number; length: number }
  /** `values` null: only its tombstone travels. */
  | { kind: 'write'; clock: number; length: number; place: WirePlace; values: PlainObject[] | null }

/** The entries of one client id, clocks rising without a hole. */
export interface WireBlock {
  client: number
  structs: WireStruct[]
}

/** Deleted clocks of one client id, `[start, end)` pairs in one flat list, rising. */
export interface WireDeletes {
  client: number
  ranges: number[]
}

export interface WireUpdate {
  blocks: WireBlock[]
  deletes: WireDeletes[]
}

/** How much of what an update may hold. */
export interface UpdateLimits {
  bytes: number
  structs: number
  deletes: number
}
const frameLimits: UpdateLimits = { bytes: maxFrameBytes, structs: maxUpdateStructs, deletes: maxUpdateDeletes }

const minStructBytes = 2
const minDeleteBytes = 2

/**
 * Reads a Yjs update, format V1, without a document. Takes only what the map entries of a board can produce; anything else,
 * anything torn and anything behind the end is refused. Counts are checked before anything is allocated for them.
 * Source: `readClientsStructRefs` and `readAndApplyDeleteSet` of yjs 13.6.
 */
export function readUpdate(update: Uint8Array, limits: UpdateLimits = frameLimits): Result<WireUpdate, GateRefusal> {
  if (update.byteLength > limits.bytes) return fail('too-large')
  const reader = new ByteReader(update)
  const blocks = readBlocks(reader, limits.structs)
  const deletes = readDeletes(reader, limits.deletes)
  if (reader.left > 0) reader.fail('malformed')
  return reader.fault === null ? ok({ blocks, deletes }) : fail(reader.fault)
}

function readBlocks(reader: ByteReader, maxStructs: number): WireBlock[] {
  const blocks: WireBlock[] = []
  const blockCount = reader.uint()
  let structCount = 0
  for (let index = 0; index < blockCount && reader.fault === null; index++) {
    const count = reader.uint()
    structCount += count
    if (structCount > maxStructs) reader.fail('too-many-structs')
    else if (count === 0 || count * minStructBytes > reader.left) reader.fail('malformed')
    else blocks.push(readBlock(reader, count))
  }
  if (isRepeated(blocks)) reader.fail('repeated-client') // decoding shows both, applying keeps the last
  return blocks
}

function readBlock(reader: ByteReader, count: number): WireBlock {
  const client = reader.uint()
  let clock = reader.uint()
  const structs: WireStruct[] = []
  for (let index = 0; index < count && reader.fault === null; index++) {
    const struct = readStruct(reader, clock)
    if (struct === null) break
    clock += struct.length
    if (struct.length === 0) reader.fail('malformed')
    else if (clock > maxClock) reader.fail('clock-limit')
    else structs.push(struct)
  }
  return { client, structs }
}

/** Null: refused, and the reader knows why. */
function readStruct(reader: ByteReader, clock: number): WireStruct | null {
  const info = reader.byte()
  const content = info & 0x1f
  if (content === 10) return { kind: 'skip', clock, length: reader.uint() }
  const refusal = refusalOf(content)
  if (refusal !== null) {
    reader.fail(refusal)
    return null
  }
  const place = readPlace(reader, info)
  if (place === null) return null
  if (content === 1) return { kind: 'write', clock, length: reader.uint(), place, values: null }
  const values = readValues(reader)
  return { kind: 'write', clock, length: values.length, place, values }
}

function refusalOf(content: number): GateRefusal | null {
  switch (content) {
    case 1: // ContentDeleted
    case 8: // ContentAny
      return null
    case 0:
      return 'garbage-struct' // only what hung below a deleted nested type becomes one
    case 7:
      return 'nested-type'
    case 9:
      return 'sub-document'
    case 2: // JSON
    case 3: // binary
    case 4: // text
    case 5: // embed
    case 6: // format
      return 'foreign-content'
    default:
      return 'malformed'
  }
}

function readPlace(reader: ByteReader, info: number): WirePlace | null {
  if ((info & 0x40) !== 0) reader.fail('right-origin')
  if ((info & 0x80) !== 0) return { kind: 'behind', client: reader.uint(), clock: reader.uint() }
  const parent = reader.uint()
  if (parent === 0) reader.fail('nested-type')
  else if (parent !== 1) reader.fail('malformed')
  const register = reader.name()
  if ((info & 0x20) === 0) reader.fail('unkeyed')
  return reader.fault === null ? { kind: 'first', register, key: reader.name() } : null
}

function readValues(reader: ByteReader): PlainObject[] {
  const values: PlainObject[] = []
  const count = reader.uint()
  if (count * minStructBytes > reader.left) reader.fail('malformed')
  for (let index = 0; index < count && reader.fault === null; index++) values.push(reader.value())
  return values
}

function readDeletes(reader: ByteReader, maxDeletes: number): WireDeletes[] {
  const deletes: WireDeletes[] = []
  const clientCount = reader.uint()
  let rangeCount = 0
  for (let index = 0; index < clientCount && reader.fault === null; index++) {
    const client = reader.uint()
    const count = reader.uint()
    rangeCount += count
    if (rangeCount > maxDeletes) reader.fail('too-many-deletes')
    else if (count * minDeleteBytes > reader.left) reader.fail('malformed')
    else deletes.push({ client, ranges: readRanges(reader, count) })
  }
  if (isRepeated(deletes)) reader.fail('repeated-client')
  return deletes
}

/** Yjs sorts and merges its ranges; overlapping ones would only multiply the work. */
function readRanges(reader: ByteReader, count: number): number[] {
  const ranges: number[] = []
  let free = 0
  for (let index = 0; index < count && reader.fault === null; index++) {
    const start = reader.uint()
    const length = reader.uint()
    if (length === 0 || start < free) reader.fail('malformed')
    free = start + length
    if (free > maxClock) reader.fail('clock-limit')
    ranges.push(start, free)
  }
  return ranges
}

function isRepeated(parts: readonly { client: number }[]): boolean {
  return parts.length > 1 && new Set(parts.map(({ client }) => client)).size < parts.length
}

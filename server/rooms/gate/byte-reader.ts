import { isUtf8 } from 'node:buffer'
import { maxValueBytes } from '../../../shared/protocol/limits.ts'
import { maxNameBytes, maxValueDepth } from './limits.ts'
import type { GateRefusal } from './refusal-reason.ts'

/** What a board's values are made of. A member that is undefined is left out. */
export type PlainJson = string | number | boolean | null | PlainJson[] | PlainObject
export interface PlainObject {
  [member: string]: PlainJson
}

/** Options as in lib0, so that a text reads the same here and there. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Largest number whose varint is read: eight bytes hold more than a safe integer. */
const maxVarBytes = 8

const maxAsciiLoop = 48 // up to this length a loop beats the call into the decoder

/**
 * Reads lib0's encoding, and only what is bounded. The first fault stays: every later read gives zero or an empty text and
 * moves nothing, so callers look at `fault` where they loop and at the end.
 */
export class ByteReader {
  fault: GateRefusal | null = null
  private position = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.position
  }

  fail(fault: GateRefusal): void {
    this.fault ??= fault
    this.position = this.bytes.length
  }

  byte(): number {
    const value = this.bytes[this.position]
    if (value === undefined) {
      this.fail('malformed')
      return 0
    }
    this.position++
    return value
  }

  uint(): number {
    let value = this.byte()
    if (value < 0x80) return value
    value &= 0x7f
    let factor = 0x80
    for (let count = 1; count < maxVarBytes; count++) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) {
        if (value <= Number.MAX_SAFE_INTEGER && this.fault === null) return value
        break
      }
      factor *= 0x80
    }
    this.fail('malformed')
    return 0
  }

  /** A name: of a root, a key, a member. */
  name(): string {
    return this.text(maxNameBytes, 'key-invalid')
  }

  /** One value of an entry: an object of plain JSON. */
  value(): PlainObject {
    const start = this.position
    if (this.byte() !== 118) this.fail('not-plain-json')
    const value = this.object(1)
    if (this.position - start > maxValueBytes) this.fail('value-too-large')
    return value
  }

  private text(maxBytes: number, tooLong: GateRefusal): string {
    const length = this.uint()
    if (length === 0) return ''
    const start = this.position
    const end = start + length
    if (end > this.bytes.length) {
      this.fail('malformed')
      return ''
    }
    if (length > maxBytes) {
      this.fail(tooLong)
      return ''
    }
    this.position = end
    return length <= maxAsciiLoop ? this.shortText(start, end) : this.longText(start, end)
  }

  private shortText(start: number, end: number): string {
    let text = ''
    for (let at = start; at < end; at++) {
      const code = this.bytes[at] ?? 0
      if (code >= 0x80) return this.longText(start, end)
      text += String.fromCharCode(code)
    }
    return text
  }

  private longText(start: number, end: number): string {
    const bytes = this.bytes.subarray(start, end)
    if (isUtf8(bytes)) return utf8.decode(bytes)
    this.fail('malformed')
    return ''
  }

  /** The tags are lib0's `writeAny`. */
  private json(depth: number): PlainJson | undefined {
    switch (this.byte()) {
      case 119:
        return this.text(maxValueBytes, 'value-too-large')
      case 118:
        return this.object(depth + 1)
      case 117:
        return this.list(depth + 1)
      case 120:
        return true
      case 121:
        return false
      case 123:
        return this.float(8)
      case 124:
        return this.float(4)
      case 125:
        return this.int()
      case 126:
        return null
      case 127:
        return undefined
      default: // bigint, bytes, unknown
        this.fail('not-plain-json')
        return undefined
    }
  }

  private object(depth: number): PlainObject {
    const members: PlainObject = {}
    const count = this.count(depth, 2)
    let absent: Set<string> | null = null
    for (let index = 0; index < count && this.fault === null; index++) {
      const name = this.name()
      const value = this.json(depth)
      // lib0 assigns members one by one: `__proto__` would become the prototype, and a repeated name hide the first
      if (name === '__proto__' || Object.hasOwn(members, name) || absent?.has(name)) this.fail('not-plain-json')
      else if (value !== undefined) members[name] = value
      else absent = (absent ?? new Set()).add(name)
    }
    return members
  }

  private list(depth: number): PlainJson[] {
    const values: PlainJson[] = []
    const count = this.count(depth, 1)
    for (let index = 0; index < count && this.fault === null; index++) {
      const value = this.json(depth)
      if (value === undefined) this.fail('not-plain-json')
      else values.push(value)
    }
    return values
  }

  /** How many follow, each of at least so many bytes. */
  private count(depth: number, minBytes: number): number {
    const count = this.uint()
    if (count * minBytes > this.left) this.fail('malformed')
    if (depth > maxValueDepth) this.fail('not-plain-json')
    return this.fault === null ? count : 0
  }

  private int(): number {
    const first = this.byte()
    const sign = (first & 0x40) === 0 ? 1 : -1
    let value = first & 0x3f
    let factor = 0x40
    for (let byte = first, count = 1; byte >= 0x80; count++) {
      byte = this.byte()
      value += (byte & 0x7f) * factor
      factor *= 0x80
      if (count === maxVarBytes || value > Number.MAX_SAFE_INTEGER) {
        this.fail('malformed')
        return 0
      }
    }
    return sign * value
  }

  private float(size: 4 | 8): number {
    if (this.left < size) {
      this.fail('malformed')
      return 0
    }
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.position, size)
    this.position += size
    const value = size === 4 ? view.getFloat32(0, false) : view.getFloat64(0, false)
    if (!Number.isFinite(value)) this.fail('not-plain-json')
    return value
  }
}

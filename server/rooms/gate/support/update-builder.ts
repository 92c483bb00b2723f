import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export type Id = readonly [client: number, clock: number]

/** Anything that the wire can carry, honest or not. */
export type AnyStruct =
  | { kind: 'garbage' | 'skip'; length: number }
  | {
      kind: 'item'
      origin?: Id | undefined
      rightOrigin?: Id | undefined
      /** Needed without origin and right origin: a root's name, or the nested type's id. */
      parent?: string | Id | undefined
      key?: string | undefined
      content: AnyContent
    }
export type AnyContent =
  | { type: 'values'; values: readonly unknown[] }
  | { type: 'deleted'; length: number }
  | { type: 'raw'; ref: number; bytes: readonly number[] }

export interface AnyBlock {
  client: number
  clock: number
  structs: AnyStruct[]
}
export interface AnyDeletes {
  client: number
  /** First clock and length. */
  ranges: Id[]
}
export interface AnyUpdate {
  blocks: AnyBlock[]
  deletes: AnyDeletes[]
}

/** A write of one value. */
export function aWrite(at: { register?: string; key?: string; origin?: Id }, ...values: unknown[]): AnyStruct {
  return { ...aPlace(at), content: { type: 'values', values } }
}

export function aTombstone(at: { register?: string; key?: string; origin?: Id }, length = 1): AnyStruct {
  return { ...aPlace(at), content: { type: 'deleted', length } }
}

function aPlace(at: { register?: string; key?: string; origin?: Id }) {
  return { kind: 'item' as const, origin: at.origin, parent: at.register ?? 'assignment', key: at.key ?? 'card-1' }
}

/** The bytes of an update in format V1. */
export function encodeUpdate(update: { blocks?: AnyBlock[]; deletes?: AnyDeletes[] }): Uint8Array {
  return encoding.encode((encoder) => {
    const { blocks = [], deletes = [] } = update
    encoding.writeVarUint(encoder, blocks.length)
    for (const { client, clock, structs } of blocks) {
      encoding.writeVarUint(encoder, structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const struct of structs) writeStruct(encoder, struct)
    }
    encoding.writeVarUint(encoder, deletes.length)
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const range of ranges) writeId(encoder, range)
    }
  })
}

function writeStruct(encoder: encoding.Encoder, struct: AnyStruct): void {
  if (struct.kind !== 'item') {
    encoding.writeUint8(encoder, struct.kind === 'skip' ? 10 : 0)
    encoding.writeVarUint(encoder, struct.length)
    return
  }
  const { origin, rightOrigin, parent = 'assignment', key, content } = struct
  const refs = { values: 8, deleted: 1, raw: content.type === 'raw' ? content.ref : 0 }
  const flags = (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20)
  encoding.writeUint8(encoder, refs[content.type] | flags)
  if (origin) writeId(encoder, origin)
  if (rightOrigin) writeId(encoder, rightOrigin)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  writeContent(encoder, content)
}

function writeContent(encoder: encoding.Encoder, content: AnyContent): void {
  switch (content.type) {
    case 'deleted':
      encoding.writeVarUint(encoder, content.length)
      return
    case 'raw':
      encoding.writeUint8Array(encoder, Uint8Array.from(content.bytes))
      return
    case 'values':
      encoding.writeVarUint(encoder, content.values.length)
      for (const value of content.values) encoding.writeAny(encoder, value as encoding.AnyEncodable)
  }
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

/** Takes an honest update apart, so that a test can change it. */
export function takeApart(update: Uint8Array): AnyUpdate {
  const { structs, ds } = Y.decodeUpdate(update)
  const blocks: AnyBlock[] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    const block = blocks.at(-1)
    if (block?.client === client) block.structs.push(anyStruct(struct))
    else blocks.push({ client, clock, structs: [anyStruct(struct)] })
  }
  const deletes = [...ds.clients].map(([client, ranges]) => ({
    client,
    ranges: ranges.map(({ clock, len }): Id => [clock, len]),
  }))
  return { blocks, deletes }
}

function anyStruct(struct: Y.Item | Y.GC | Y.Skip): AnyStruct {
  if (struct instanceof Y.Skip) return { kind: 'skip', length: struct.length }
  if (struct instanceof Y.GC) return { kind: 'garbage', length: struct.length }
  const { origin, parent, parentSub, content } = struct
  const values = content instanceof Y.ContentAny ? content.arr : null
  return {
    kind: 'item',
    origin: origin ? [origin.client, origin.clock] : undefined,
    parent: typeof parent === 'string' ? parent : undefined,
    key: parentSub ?? undefined,
    content: values ? { type: 'values', values } : { type: 'deleted', length: struct.length },
  }
}

// a table
import { describe, expect, test } from 'vitest'
import type { GateRefusal } from './refusal-reason.ts'
import {
  aBoard,
  judge,
  me,
  mine,
  mySecond,
  next,
  other,
  server,
  theirs,
  valueOfCard1,
  valueOfCard2,
  wave,
} from './support/attacked-board.ts'
import { type AnyStruct, aTombstone, aWrite, encodeUpdate } from './support/update-builder.ts'

const overCard2 = aWrite({ origin: valueOfCard2 }, mine)
const aRaw = (ref: number, ...bytes: number[]): AnyStruct => ({
  kind: 'item',
  key: 'card-9',
  content: { type: 'raw', ref, bytes },
})
const deep = (levels: number): unknown => (levels === 0 ? 1 : { reason: deep(levels - 1) })

/** Name → why → the bytes. The cases of SECURITY.md, and what a structured fuzz found in drafts. */
const attacks: [string, GateRefusal, Uint8Array][] = [
  // the bytes
  ['seven bytes that announce 33 million structs', 'too-many-structs', Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 50, 2)],
  ['more structs announced than bytes follow', 'malformed', Uint8Array.of(1, 100, 50, 2, 0xa8)],
  ['33 million client blocks', 'malformed', Uint8Array.of(0xff, 0xff, 0xff, 0x0f)],
  ['33 million deletions', 'too-many-deletes', Uint8Array.of(0, 1, 50, 0xff, 0xff, 0xff, 0x0f)],
  ['a frame above the limit', 'too-large', new Uint8Array(256 * 1024 + 1)],
  ['773 KiB of pending deletes', 'too-large', new Uint8Array(773 * 1024)],
  ['an endless number', 'malformed', new Uint8Array(100).fill(0x80)],
  ['a number of many zeros, which lib0 reads as NaN', 'malformed', Uint8Array.of(...Array(160).fill(0x80), 0, 0)],
  ['no bytes', 'malformed', new Uint8Array(0)],
  ['bytes behind the end', 'malformed', Uint8Array.of(0, 0, 0)],
  ['a missing delete set', 'malformed', encodeUpdate({ blocks: [next(overCard2)] }).slice(0, -1)],
  [
    'a truncated delete set',
    'malformed',
    encodeUpdate({ blocks: [next(overCard2)], deletes: [{ client: server, ranges: [[1, 1]] }] }).slice(0, -1),
  ],
  ['an unknown content', 'malformed', encodeUpdate({ blocks: [next(aRaw(11))] })],
  ['a tombstone without length', 'malformed', encodeUpdate({ blocks: [next(aTombstone({ key: 'card-9' }, 0))] })],
  ['a hole without length', 'malformed', encodeUpdate({ blocks: [next({ kind: 'skip', length: 0 }, overCard2)] })],
  ['a write without value', 'malformed', encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }))] })],
  ['a block without structs', 'malformed', encodeUpdate({ blocks: [next()] })],
  ['a deletion without length', 'malformed', encodeUpdate({ deletes: [{ client: me, ranges: [[0, 0]] }] })],
  [
    'overlapping deletions',
    'malformed',
    encodeUpdate({
      deletes: [
        {
          client: other,
          ranges: [
            [0, 2],
            [1, 1],
          ],
        },
      ],
    }),
  ],
  ['a client block twice', 'repeated-client', encodeUpdate({ blocks: [next(overCard2), next(overCard2)] })],
  [
    'deletions of a client twice',
    'repeated-client',
    encodeUpdate({
      deletes: [
        { client: other, ranges: [[0, 1]] },
        { client: other, ranges: [[1, 1]] },
      ],
    }),
  ],
  ['15 bytes that use up a clock', 'clock-limit', encodeUpdate({ blocks: [next(aTombstone({}, 2 ** 52))] })],
  ['a tombstone of 100,001 edits', 'clock-limit', encodeUpdate({ blocks: [next(aTombstone({}, 100_001))] })],
  [
    'a hole that ends beyond every clock',
    'clock-limit',
    encodeUpdate({ blocks: [next({ kind: 'skip', length: 2 ** 40 })] }),
  ],
  ['a deletion beyond every clock', 'clock-limit', encodeUpdate({ deletes: [{ client: me, ranges: [[0, 2 ** 40]] }] })],

  // what Yjs could carry
  ['a garbage struct', 'garbage-struct', encodeUpdate({ blocks: [next({ kind: 'garbage', length: 1 })] })],
  ['a nested map', 'nested-type', encodeUpdate({ blocks: [next(aRaw(7, 1))] })],
  [
    'an entry of a nested type',
    'nested-type',
    encodeUpdate({
      blocks: [next({ kind: 'item', parent: [server, 0], key: 'a', content: { type: 'deleted', length: 1 } })],
    }),
  ],
  ['a sub-document', 'sub-document', encodeUpdate({ blocks: [next(aRaw(9, 1, 97, 118, 0))] })],
  ['JSON content', 'foreign-content', encodeUpdate({ blocks: [next(aRaw(2, 1, 1, 49))] })],
  ['binary content', 'foreign-content', encodeUpdate({ blocks: [next(aRaw(3, 1, 1))] })],
  ['text', 'foreign-content', encodeUpdate({ blocks: [next(aRaw(4, 1, 97))] })],
  ['an embed', 'foreign-content', encodeUpdate({ blocks: [next(aRaw(5, 2, 123, 125))] })],
  ['a format', 'foreign-content', encodeUpdate({ blocks: [next(aRaw(6, 1, 97, 1, 49))] })],
  [
    'a right origin',
    'right-origin',
    encodeUpdate({ blocks: [next({ ...overCard2, rightOrigin: valueOfCard1 } as AnyStruct)] }),
  ],
  [
    'a list entry',
    'unkeyed',
    encodeUpdate({ blocks: [next({ kind: 'item', content: { type: 'values', values: [mine] } })] }),
  ],
  ['an unknown root', 'unknown-register', encodeUpdate({ blocks: [next(aWrite({ register: 'secret' }, mine))] })],
  ['the root __proto__', 'unknown-register', encodeUpdate({ blocks: [next(aWrite({ register: '__proto__' }, mine))] })],
  [
    'an unknown root on an entry that is known already',
    'unknown-register',
    encodeUpdate({ blocks: [{ client: other, clock: 0, structs: [aWrite({ register: 'secret' }, mine)] }] }),
  ],

  // the values
  ['the key __proto__', 'key-invalid', encodeUpdate({ blocks: [next(aWrite({ key: '__proto__' }, mine))] })],
  [
    'a key of 10,000 letters',
    'key-invalid',
    encodeUpdate({ blocks: [next(aWrite({ key: 'a'.repeat(10_000) }, mine))] }),
  ],
  [
    'the member __proto__',
    'not-plain-json',
    // one member "__proto__" that holds an object without members
    encodeUpdate({ blocks: [next(aRaw(8, 1, 118, 1, 9, ...Buffer.from('__proto__'), 118, 0))] }),
  ],
  ['a member twice', 'not-plain-json', encodeUpdate({ blocks: [next(aRaw(8, 1, 118, 2, 1, 97, 120, 1, 97, 121))] })],
  [
    'a member twice, undefined first',
    'not-plain-json',
    encodeUpdate({ blocks: [next(aRaw(8, 1, 118, 2, 1, 97, 127, 1, 97, 121))] }),
  ],
  [
    'a text instead of an object',
    'not-plain-json',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, 'text'))] }),
  ],
  [
    'null, which reads as an empty key',
    'not-plain-json',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, null))] }),
  ],
  [
    'bytes in a value',
    'not-plain-json',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, reason: Uint8Array.of(1) }))] }),
  ],
  [
    'a big integer in a value',
    'not-plain-json',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, reason: 1n }))] }),
  ],
  [
    'not a number',
    'not-plain-json',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, reason: Number.NaN }))] }),
  ],
  ['a value 10 deep', 'not-plain-json', encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, deep(10)))] })],
  ['a text that is not UTF-8', 'malformed', encodeUpdate({ blocks: [next(aRaw(8, 1, 118, 1, 1, 97, 119, 1, 0xff))] })],
  [
    'a text of 20 KB',
    'value-too-large',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, reason: 'a'.repeat(20_000) }))] }),
  ],
  [
    'a value of many short texts',
    'value-too-large',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, reason: Array(200).fill('a'.repeat(100)) }))] }),
  ],
  ['a value of another register', 'value-invalid', encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, wave))] })],
  [
    'a member more than the schema has',
    'value-invalid',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, role: 'moderator' }))] }),
  ],
  [
    'a value that does not fit, under one that does',
    'value-invalid',
    encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, wave), aWrite({ origin: [me, 2] }, mine))] }),
  ],
  ['two values at once', 'several-values', encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, mine, mine))] })],

  // the effect
  [
    "somebody else's client id",
    'foreign-client',
    encodeUpdate({ blocks: [{ client: other, clock: 3, structs: [overCard2] }] }),
  ],
  [
    'a client id nobody was given',
    'foreign-client',
    encodeUpdate({ blocks: [{ client: 4711, clock: 0, structs: [overCard2] }] }),
  ],
  [
    "somebody else's client id behind a gap",
    'foreign-client',
    encodeUpdate({
      blocks: [
        { client: me, clock: 5, structs: [overCard2] },
        { client: other, clock: 9, structs: [overCard2] },
      ],
    }),
  ],
  [
    "a tail on somebody else's known entry",
    'foreign-client',
    encodeUpdate({ blocks: [{ client: other, clock: 2, structs: [aTombstone({ origin: [other, 1] }, 2)] }] }),
  ],
  [
    'a reference to its own later clock',
    'unknown-reference',
    encodeUpdate({ blocks: [next(aWrite({ origin: [me, 3] }, mine), aWrite({ key: 'card-9' }, mine))] }),
  ],
  ['a reference to itself', 'unknown-reference', encodeUpdate({ blocks: [next(aWrite({ origin: [me, 2] }, mine))] })],
  [
    'a reference far beyond its own clock',
    'unknown-reference',
    encodeUpdate({ blocks: [next(aWrite({ origin: [me, 500] }, mine))] }),
  ],
  [
    "a reference to somebody else's later clock",
    'unknown-reference',
    encodeUpdate({ blocks: [next(aWrite({ origin: [other, 3] }, mine))] }),
  ],
  [
    'a known entry with a reference to nothing',
    'unknown-reference',
    encodeUpdate({ blocks: [{ client: other, clock: 0, structs: [aTombstone({ origin: [4711, 0] })] }] }),
  ],
  [
    'two client ids that wait for each other',
    'unknown-reference',
    encodeUpdate({
      blocks: [
        { client: mySecond, clock: 0, structs: [aWrite({ origin: [me, 2] }, mine)] },
        next(aWrite({ origin: [mySecond, 0] }, mine), aWrite({ key: 'card-9' }, mine)),
      ],
    }),
  ],
  [
    'two client ids that wait for each other across their later entries',
    'unknown-reference',
    encodeUpdate({
      blocks: [
        { client: mySecond, clock: 0, structs: [aWrite({ origin: [me, 3] }, mine), aWrite({ key: 'card-8' }, mine)] },
        next(aWrite({ origin: [mySecond, 1] }, mine), aWrite({ key: 'card-9' }, mine)),
      ],
    }),
  ],
  [
    "deletions of somebody else's later clocks",
    'unknown-reference',
    encodeUpdate({ deletes: [{ client: other, ranges: [[2, 2]] }] }),
  ],
  [
    'deletions of a client id nobody knows',
    'unknown-reference',
    encodeUpdate({ deletes: [{ client: 4711, ranges: [[0, 1]] }] }),
  ],
  [
    'an entry that begins in one key and goes on in another',
    'crossed-keys',
    encodeUpdate({
      blocks: [
        { client: me, clock: 1, structs: [aTombstone({ key: 'card-1' }, 2), aWrite({ origin: [me, 2] }, mine)] },
      ],
    }),
  ],
  ['a deletion of a value', 'removes-value', encodeUpdate({ deletes: [{ client: other, ranges: [[2, 1]] }] })],
  [
    'a tombstone behind a value',
    'removes-value',
    encodeUpdate({ blocks: [next(aTombstone({ origin: valueOfCard1 }))] }),
  ],
  ['a tombstone on a fresh key', 'removes-value', encodeUpdate({ blocks: [next(aTombstone({ key: 'card-9' }))] })],
  [
    'a losing write and a deletion of the present value',
    'removes-value',
    encodeUpdate({
      blocks: [next(aWrite({ origin: [server, 0] }, mine))],
      deletes: [{ client: other, ranges: [[2, 1]] }],
    }),
  ],
  [
    'a winning write that is deleted at once',
    'removes-value',
    encodeUpdate({ blocks: [next(overCard2)], deletes: [{ client: me, ranges: [[2, 1]] }] }),
  ],
  [
    'a write on one key and a deletion on another',
    'removes-value',
    encodeUpdate({ blocks: [next(overCard2)], deletes: [{ client: other, ranges: [[2, 1]] }] }),
  ],
  [
    'a tombstone that wins late, behind the middle of a merged one',
    'removes-value',
    encodeUpdate({ blocks: [next(aTombstone({ key: 'card-1' }))] }),
  ],
]

describe('the gate refuses', () => {
  test.each(attacks)('%s: %s', (_, reason, update) => {
    expect(judge(update)).toEqual({ kind: 'refuse', reason })
  })

  test('many late writes on a key with a long history', () => {
    const doc = aBoard()
    for (let count = 0; count < 2000; count++) {
      doc.clientID = 2 + (count % 2)
      doc.getMap('assignment').set('card-2', theirs)
    }
    doc.clientID = 99
    const late = (count: number) => {
      const structs = Array.from({ length: count }, () => aWrite({ key: 'card-2' }, mine))
      return encodeUpdate({ blocks: [{ client: mySecond, clock: 0, structs }] })
    }
    expect(judge(late(10), doc).kind).toBe('accept')
    expect(judge(late(1000), doc)).toEqual({ kind: 'refuse', reason: 'too-costly' })
  })

  test('a deletion of a value whose key fits its schema no more', () => {
    const doc = aBoard()
    doc.getMap('assignment').set('Ämter', theirs)
    const update = encodeUpdate({ deletes: [{ client: doc.clientID, ranges: [[0, 1]] }] })
    expect(judge(update, doc)).toEqual({ kind: 'refuse', reason: 'removes-value' })
  })

  test('every cut of an honest update', () => {
    const update = encodeUpdate({ blocks: [next(overCard2)], deletes: [{ client: server, ranges: [[1, 1]] }] })
    for (let length = 0; length < update.length; length++) {
      expect(judge(update.slice(0, length))).toEqual({ kind: 'refuse', reason: 'malformed' })
    }
  })
})

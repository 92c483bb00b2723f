import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDoc } from '../../../shared/board/board-doc.ts'
import { ok } from '../../../shared/kit/result.ts'
import { judgeUpdate } from './judge-update.ts'
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
  valueOfCard2,
  wave,
} from './support/attacked-board.ts'
import { aTombstone, aWrite, encodeUpdate, type Id } from './support/update-builder.ts'

const overCard2 = aWrite({ origin: valueOfCard2 }, mine)

describe('an honest write', () => {
  test('on a fresh key is announced with its value', () => {
    const update = encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, mine))] })
    expect(judge(update)).toEqual({
      kind: 'accept',
      changes: [{ register: 'assignment', key: 'card-9', before: undefined, after: mine }],
      clocks: new Map([[me, 3]]),
    })
  })

  test('over a value is announced with both, and the usual deletion of the old one is fine', () => {
    const update = encodeUpdate({ blocks: [next(overCard2)], deletes: [{ client: server, ranges: [[1, 1]] }] })
    expect(judge(update)).toMatchObject({ kind: 'accept', changes: [{ key: 'card-2', before: theirs, after: mine }] })
  })

  test('that comes late and loses is accepted without a change', () => {
    const late = aWrite({ key: 'card-1' }, mine) // beside server 0, and everything since hangs behind that: it goes last
    const lost = aWrite({ origin: [server, 0] }, mine) // beside other 0, whose client id is higher
    expect(judge(encodeUpdate({ blocks: [next(late)] }))).toMatchObject({ changes: [{ key: 'card-1', after: mine }] })
    expect(judge(encodeUpdate({ blocks: [next(lost)] }))).toEqual({
      kind: 'accept',
      changes: [],
      clocks: new Map([[me, 3]]),
    })
  })

  test('behind the middle of a merged tombstone lands where Yjs puts it', () => {
    const update = encodeUpdate({ blocks: [next(aWrite({ origin: [other, 0] }, mine))] })
    expect(judge(update)).toMatchObject({ kind: 'accept', changes: [] })
  })

  test('several times on one key counts with the last value, whether the others come as values or as a tombstone', () => {
    const values = [aWrite({ origin: valueOfCard2 }, mine, theirs), aWrite({ origin: [me, 3] }, mine)]
    const tombstone = [aTombstone({ origin: valueOfCard2 }, 2), aWrite({ origin: [me, 3] }, mine)]
    const deletes = [{ client: me, ranges: [[2, 2] as Id] }]
    for (const structs of [values, tombstone]) {
      expect(judge(encodeUpdate({ blocks: [next(...structs)], deletes }))).toMatchObject({
        changes: [{ key: 'card-2', before: theirs, after: mine }],
      })
    }
  })

  test('with members that are undefined counts as without them', () => {
    const update = encodeUpdate({ blocks: [next(aWrite({ key: 'card-9' }, { ...mine, reason: undefined }))] })
    expect(judge(update)).toMatchObject({ kind: 'accept', changes: [{ after: mine }] })
  })

  test('under two own client ids that hang on each other is placed in the order of need', () => {
    const update = encodeUpdate({
      blocks: [
        { client: mySecond, clock: 0, structs: [aWrite({ origin: [me, 3] }, mine)] },
        next(aWrite({ key: 'card-8' }, mine), aWrite({ key: 'card-9' }, theirs)),
      ],
    })
    expect(judge(update)).toMatchObject({
      changes: [
        { key: 'card-8', after: mine },
        { key: 'card-9', after: mine },
      ],
    })
  })

  test('that was already taken is nothing, wherever it was cut', () => {
    const doc = aBoard()
    expect(judge(Y.encodeStateAsUpdate(doc), doc)).toEqual({ kind: 'nothing' })
    expect(judge(encodeUpdate({}))).toEqual({ kind: 'nothing' })
    const straddling = [aTombstone({ key: 'card-3' }, 3), aWrite({ origin: [me, 2] }, mine)]
    const update = encodeUpdate({
      blocks: [{ client: me, clock: 0, structs: straddling }],
      deletes: [{ client: me, ranges: [[0, 3]] }],
    })
    expect(judge(update)).toMatchObject({ kind: 'accept', changes: [{ key: 'card-3' }], clocks: new Map([[me, 4]]) })
  })

  test('behind one that is not here is a gap, also where merging left a hole', () => {
    const late = { client: me, clock: 3, structs: [aWrite({ key: 'card-9' }, mine)] }
    const merged = next({ kind: 'skip', length: 1 }, aWrite({ key: 'card-9' }, mine))
    const holeInTheKnown = {
      client: me,
      clock: 0,
      structs: [{ kind: 'skip' as const, length: 2 }, aWrite({ key: 'card-9' }, mine)],
    }
    for (const block of [late, merged]) expect(judge(encodeUpdate({ blocks: [block] }))).toEqual({ kind: 'gap' })
    expect(judge(encodeUpdate({ blocks: [holeInTheKnown] }))).toMatchObject({ kind: 'accept' })
    expect(judge(encodeUpdate({ blocks: [next(aWrite({ origin: [mySecond, 0] }, mine))] }))).toEqual({ kind: 'gap' })
    expect(judge(encodeUpdate({ deletes: [{ client: me, ranges: [[0, 5]] }] }))).toEqual({ kind: 'gap' })
  })
})

describe('a rule', () => {
  const two = encodeUpdate({
    blocks: [next(aWrite({ key: 'card-9' }, mine), aWrite({ register: 'schedule', key: 'card-9' }, wave))],
  })

  test('that refuses one change refuses the update, and the change is named', () => {
    expect(judge(two, aBoard(), 'schedule/card-9')).toEqual({
      kind: 'refuse',
      reason: 'phase-closed',
      change: { register: 'schedule', key: 'card-9', before: undefined, after: wave },
    })
  })

  test('sees the rest of the board before and after the update', () => {
    const seen: unknown[] = []
    judgeUpdate(aBoard(), two, {
      clientIds: new Set([me]),
      mayWrite({ register, key }, board) {
        if (register === 'schedule') seen.push(board.before('assignment', key), board.after('assignment', key))
        return ok(true)
      },
    })
    expect(seen).toEqual([undefined, mine])
  })
})

test('an unguarded document is a bug, not a verdict', () => {
  const doc = new BoardDoc()
  Y.applyUpdate(doc, encodeUpdate({ blocks: [next(overCard2)] }))
  const judgeIt = () => judgeUpdate(doc, encodeUpdate({}), { clientIds: new Set(), mayWrite: () => ok(true) })
  expect(judgeIt).toThrow('pending')
})

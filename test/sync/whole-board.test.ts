import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isWholeBoard } from '../../server/rooms/gate/read-whole-board.ts'
import { eraseOnBoard } from '../../server/store/erase-on-board.ts'
import { foldLog, settledState } from '../../server/store/fold-log.ts'
import { valueWithoutNames } from '../../server/store/without-names.ts'
import { BoardDoc, ownEdit, readRegisterEntries, remoteEdit } from '../../shared/board/board-doc.ts'
import { seededRandom } from '../support/random.ts'
import { aFact, readWhole, writeFacts } from '../support/random-facts.ts'

const seeds = Array.from({ length: 40 }, (_, index) => index + 1)

/** The log of a board on which four people write at once, on lines that come and go. */
function playedLog(seed: number): Uint8Array[] {
  const random = seededRandom(seed)
  const server = new BoardDoc()
  const log: Uint8Array[] = []
  server.on('update', (update: Uint8Array) => log.push(update))
  const people = Array.from({ length: 4 }, (_, index) => {
    const doc = new BoardDoc()
    doc.clientID = 70_000 + random.below(4_000_000_000)
    return { doc, name: `p-${index}` }
  })
  for (let round = 0; round < 120; round++) {
    const { doc, name } = random.pick(people)
    doc.transact(() => writeFacts(doc, [aFact(random, name, `own-${name}-${round}`)]), ownEdit)
    if (!random.chance(0.4)) continue
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
    server.transact(() => Y.applyUpdate(server, update), remoteEdit)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), remoteEdit)
  }
  return log
}

test.each(seeds)('an honest board can be brought elsewhere, however its log was cut, seed %i', (seed) => {
  const log = playedLog(seed)
  const state = settledState({ snapshot: null, tail: log })
  expect(isWholeBoard(state)).toBe(true)
  const cut = seed % log.length
  const snapshot = foldLog({ snapshot: null, tail: log.slice(0, cut) }).state
  expect(Buffer.compare(settledState({ snapshot, tail: log.slice(cut) }), state)).toBe(0)
})

test.each(seeds)('a board without names differs in names only, and can be brought elsewhere, too, seed %i', (seed) => {
  const state = settledState({ snapshot: null, tail: playedLog(seed) })
  const erased = eraseOnBoard(state, valueWithoutNames) ?? state
  expect(isWholeBoard(erased)).toBe(true)
  expect(eraseOnBoard(erased, valueWithoutNames)).toBeNull()
  const [before, after] = [docOf(state), docOf(erased)]
  const { team: _, parking: __, readiness: ___, ...others } = readWhole(before)
  expect(readWhole(after)).toMatchObject(others)
  expect([...readRegisterEntries(after, 'parking').values()].map(({ owner }) => owner).join('')).toBe('')
})

function docOf(state: Uint8Array): BoardDoc {
  const doc = new BoardDoc()
  Y.applyUpdate(doc, state)
  return doc
}

import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { StorageFullError } from '../../server/store/board-store.ts'
import { boardIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const board = boardIdSchema.parse('board-a')
const otherBoard = boardIdSchema.parse('board-b')
const bytes = (...values: number[]) => Uint8Array.from(values)
const nobody = new Map<number, never>()
const nothingStored = { snapshot: null, tail: [], lastSeq: 0, clientOwners: nobody }
const ada = participantIdSchema.parse('ada')
const ben = participantIdSchema.parse('ben')

/** Updates as a board makes them: one key of the same map each time, so that all but the last value are history. */
function overwrites(count: number): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let index = 0; index < count; index++) doc.getMap('decisions').set('card-1', `reason ${index}`)
  return { updates, doc }
}

function openedFrom(updates: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getMap('decisions').toJSON()
}

const tooLargeForAFullDisk = new Uint8Array(1_000_000).fill(7)

/** The rules of `BoardStore`, which every implementation keeps. */
export function boardStoreContract(kind: StoreKind): void {
  describe(`boards on ${kind.name}`, () => {
    const testReopening = kind.survivesReopening ? test : () => {}
    let stores: StoresUnderTest
    const open = () => {
      stores = kind.open()
      return stores.boards
    }
    afterEach(() => stores.close())

    test('[BS1] a board that was never saved loads empty', async () => {
      expect(await open().load(board)).toEqual(nothingStored)
    })

    test('[BS2] updates come back in the order of their append, each board its own', async () => {
      const boards = open()
      await boards.append([
        { boardId: board, update: bytes(1) },
        { boardId: otherBoard, update: bytes(9) },
        { boardId: board, update: bytes(2) },
      ])
      const [last] = await boards.append([{ boardId: board, update: bytes(3, 0, 255) }])
      expect(await boards.load(board)).toEqual({
        snapshot: null,
        tail: [bytes(1), bytes(2), bytes(3, 0, 255)],
        lastSeq: last,
        clientOwners: nobody,
      })
      expect((await boards.load(otherBoard)).tail).toEqual([bytes(9)])
    })

    test('[BS3] numbers rise within a board, one for each entry', async () => {
      const boards = open()
      const first = await boards.append([
        { boardId: board, update: bytes(1) },
        { boardId: board, update: bytes(2) },
      ])
      const second = await boards.append([{ boardId: board, update: bytes(3) }])
      const numbers = [...first, ...second]
      expect(numbers).toHaveLength(3)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers[0]).toBeGreaterThan(0)
    })

    test('[BS3] nothing to append is no error', async () => {
      expect(await open().append([])).toEqual([])
    })

    test('[BS3] an append that fails half-way leaves nothing of any board', async () => {
      const boards = open()
      await boards.append([{ boardId: board, update: bytes(1) }])
      const before = await boards.load(board)
      stores.fillDisk()
      const failing = boards.append([
        { boardId: board, update: bytes(2) },
        { boardId: otherBoard, update: tooLargeForAFullDisk },
      ])
      await expect(failing).rejects.toThrow()
      expect(await boards.load(board)).toEqual(before)
      expect(await boards.load(otherBoard)).toEqual(nothingStored)
    })

    test('[BS4] a full disk is a StorageFullError, and the same append works once there is room again', async () => {
      const boards = open()
      stores.fillDisk()
      const entries = [{ boardId: board, update: tooLargeForAFullDisk }]
      await expect(boards.append(entries)).rejects.toThrow(StorageFullError)
      stores.freeDisk()
      await boards.append(entries)
      expect((await boards.load(board)).tail).toEqual([tooLargeForAFullDisk])
    })

    test('[BS4] a snapshot that finds no room leaves the log as it was', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      stores.fillDisk()
      await expect(boards.saveSnapshot(board, tooLargeForAFullDisk, seq)).rejects.toThrow(StorageFullError)
      expect(await boards.load(board)).toEqual({ snapshot: null, tail: [bytes(1)], lastSeq: seq, clientOwners: nobody })
    })

    test('[BS5] a snapshot replaces what came before it, later entries and other boards stay', async () => {
      const boards = open()
      const [, upto = 0, , last = 0] = await boards.append([
        { boardId: board, update: bytes(1) },
        { boardId: board, update: bytes(2) },
        { boardId: otherBoard, update: bytes(9) },
        { boardId: board, update: bytes(3) },
      ])
      await boards.saveSnapshot(board, bytes(12), upto)
      expect(await boards.load(board)).toEqual({
        snapshot: bytes(12),
        tail: [bytes(3)],
        lastSeq: last,
        clientOwners: nobody,
      })
      expect((await boards.load(otherBoard)).tail).toEqual([bytes(9)])
    })

    test('[BS5] a snapshot of everything keeps the number of the last entry, and the next one is higher', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      await boards.saveSnapshot(board, bytes(1), seq)
      expect(await boards.load(board)).toEqual({ snapshot: bytes(1), tail: [], lastSeq: seq, clientOwners: nobody })
      const [next = 0] = await boards.append([{ boardId: board, update: bytes(2) }])
      expect(next).toBeGreaterThan(seq)
      expect(await boards.load(board)).toEqual({
        snapshot: bytes(1),
        tail: [bytes(2)],
        lastSeq: next,
        clientOwners: nobody,
      })
    })

    test('[BS6] an older snapshot changes nothing', async () => {
      const boards = open()
      const [first = 0, second = 0] = await boards.append([
        { boardId: board, update: bytes(1) },
        { boardId: board, update: bytes(2) },
      ])
      await boards.saveSnapshot(board, bytes(12), second)
      await boards.saveSnapshot(board, bytes(1), first)
      await boards.saveSnapshot(board, bytes(99), second)
      expect(await boards.load(board)).toEqual({ snapshot: bytes(12), tail: [], lastSeq: second, clientOwners: nobody })
    })

    test('a snapshot beyond the end of the log is refused: it would swallow edits to come', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      await expect(boards.saveSnapshot(board, bytes(1), seq + 1)).rejects.toThrow('its log ends at')
    })

    test('[BS7] whoever writes first under a client id owns it on that board, also beyond a snapshot', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([
        { boardId: board, update: bytes(1), writers: [{ clientId: 7, participantId: ada }] },
        { boardId: otherBoard, update: bytes(9), writers: [{ clientId: 7, participantId: ben }] },
      ])
      const largest = 2 ** 32 - 1
      const writers = [
        { clientId: 7, participantId: ada }, // again
        { clientId: largest, participantId: ben },
        { clientId: 0, participantId: ada },
      ]
      const [last = 0] = await boards.append([{ boardId: board, update: bytes(2), writers }])
      await boards.saveSnapshot(board, bytes(1), seq)
      expect(await boards.load(board)).toEqual({
        snapshot: bytes(1),
        tail: [bytes(2)],
        lastSeq: last,
        clientOwners: new Map([
          [0, ada],
          [7, ada],
          [largest, ben],
        ]),
      })
      expect((await boards.load(otherBoard)).clientOwners).toEqual(new Map([[7, ben]]))
    })

    test('[BS8] writing under the client id of somebody else stores nothing of the whole transaction', async () => {
      const boards = open()
      await boards.append([{ boardId: board, update: bytes(1), writers: [{ clientId: 7, participantId: ada }] }])
      const before = await boards.load(board)
      const stolen = boards.append([
        { boardId: otherBoard, update: bytes(9), writers: [{ clientId: 8, participantId: ben }] },
        { boardId: board, update: bytes(2), writers: [{ clientId: 9, participantId: ada }] },
        { boardId: board, update: bytes(3), writers: [{ clientId: 7, participantId: ben }] },
      ])
      await expect(stolen).rejects.toThrow('Client id 7 of board board-a belongs to ada, not to ben')
      expect(await boards.load(board)).toEqual(before)
      expect(await boards.load(otherBoard)).toEqual(nothingStored)
    })

    test('[BS8] two people who claim one client id in one transaction both get nothing', async () => {
      const boards = open()
      const both = boards.append([
        { boardId: board, update: bytes(1), writers: [{ clientId: 7, participantId: ada }] },
        { boardId: board, update: bytes(2), writers: [{ clientId: 7, participantId: ben }] },
      ])
      await expect(both).rejects.toThrow('belongs to ada')
      expect(await boards.load(board)).toEqual(nothingStored)
    })

    test('[BS9] snapshot, merged tail and state vector stand for all updates, whoever made the snapshot', async () => {
      const boards = open()
      const { updates, doc } = overwrites(5)
      const writers = [{ clientId: doc.clientID, participantId: ada }]
      const entries = updates.map((update) => ({ boardId: board, update, writers }))
      const rest = { clientOwners: new Map([[doc.clientID, ada]]), stateVector: Y.encodeStateVector(doc) }
      const [, second = 0] = await boards.append(entries.slice(0, 2))
      await boards.saveSnapshot(board, Y.mergeUpdates(updates.slice(0, 2)), second)
      const [, , last = 0] = await boards.append(entries.slice(2))
      expect(await boards.loadMerged(board)).toEqual({
        ...rest,
        snapshot: Y.mergeUpdates(updates.slice(0, 2)),
        tail: Y.mergeUpdates(updates.slice(2)),
        lastSeq: last,
        tailLength: 3,
      })
      await boards.compact(board)
      const compacted = await boards.loadMerged(board)
      expect(compacted).toEqual({ ...rest, snapshot: compacted.snapshot, tail: null, lastSeq: last, tailLength: 0 })
      expect(openedFrom(compacted.snapshot ? [compacted.snapshot] : [])).toEqual({ 'card-1': 'reason 4' })
    })

    test('[BS9] what comes after a gap is not claimed by the state vector', async () => {
      const boards = open()
      const { updates } = overwrites(5)
      await boards.append([0, 1, 3, 4].map((index) => ({ boardId: board, update: updates[index] ?? bytes() })))
      const twoOf = new Y.Doc()
      for (const update of updates.slice(0, 2)) Y.applyUpdate(twoOf, update)
      expect((await boards.loadMerged(board)).stateVector).toEqual(Y.encodeStateVector(twoOf))
      await boards.compact(board)
      expect((await boards.loadMerged(board)).stateVector).toEqual(Y.encodeStateVector(twoOf))
    })

    test('[BS9] a board that was never saved is nothing at all', async () => {
      expect(await open().loadMerged(board)).toEqual({
        ...nothingStored,
        tail: null,
        tailLength: 0,
        stateVector: Y.encodeStateVector(new Y.Doc()),
      })
    })

    test('[BS10] compacting leaves one snapshot that says the same and forgets what was overwritten', async () => {
      const boards = open()
      const { updates } = overwrites(50)
      const writers = [{ clientId: 7, participantId: ada }]
      const seqs = await boards.append(updates.map((update) => ({ boardId: board, update, writers })))
      await boards.append([{ boardId: otherBoard, update: bytes(9) }])
      await boards.compact(board)
      const { snapshot, tail, lastSeq, clientOwners } = await boards.load(board)
      expect(openedFrom(snapshot ? [snapshot] : [])).toEqual({ 'card-1': 'reason 49' })
      expect(new TextDecoder().decode(snapshot ?? undefined)).not.toContain('reason 3')
      expect({ tail, lastSeq, clientOwners }).toEqual({
        tail: [],
        lastSeq: seqs.at(-1),
        clientOwners: new Map([[7, ada]]),
      })
      expect((await boards.load(otherBoard)).tail).toEqual([bytes(9)])
    })

    test('[BS10] what is appended while compacting stays', async () => {
      const boards = open()
      const { updates } = overwrites(50)
      const early = updates.slice(0, 40).map((update) => ({ boardId: board, update }))
      const late = updates.slice(40).map((update) => ({ boardId: board, update }))
      await boards.append(early)
      const compacting = boards.compact(board)
      await boards.append(late)
      await compacting
      const { snapshot, tail } = await boards.load(board)
      expect(openedFrom(snapshot ? [snapshot, ...tail] : tail)).toEqual({ 'card-1': 'reason 49' })
    })

    test('[BS10] an edit that builds on a missing one survives compacting and shows when that one comes', async () => {
      const boards = open()
      const { updates } = overwrites(3)
      const [first = bytes(), second = bytes(), third = bytes()] = updates
      await boards.append([first, third].map((update) => ({ boardId: board, update })))
      await boards.compact(board)
      const { snapshot } = await boards.load(board)
      expect(openedFrom(snapshot ? [snapshot, second] : [])).toEqual({ 'card-1': 'reason 2' })
    })

    test('[BS10] a log that cannot be read is left as it is', async () => {
      const boards = open()
      await boards.append([{ boardId: board, update: bytes(3, 255, 255, 255) }])
      const before = await boards.load(board)
      await expect(boards.compact(board)).rejects.toThrow()
      await expect(boards.loadMerged(board)).rejects.toThrow()
      expect(await boards.load(board)).toEqual(before)
    })

    test('[BS10] an empty log, and one that is compacted already, stay as they are', async () => {
      const boards = open()
      await boards.compact(board)
      expect(await boards.load(board)).toEqual(nothingStored)
      await boards.append(overwrites(3).updates.map((update) => ({ boardId: board, update })))
      await boards.compact(board)
      const before = await boards.load(board)
      await boards.compact(board)
      expect(await boards.load(board)).toEqual(before)
    })

    testReopening('[BS7] client ids keep their owners after closing and opening', async () => {
      const boards = open()
      await boards.append([{ boardId: board, update: bytes(1), writers: [{ clientId: 7, participantId: ada }] }])
      stores = await stores.reopen()
      expect((await stores.boards.load(board)).clientOwners).toEqual(new Map([[7, ada]]))
    })

    testReopening('what was appended is there after closing and opening', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([
        { boardId: board, update: bytes(1) },
        { boardId: board, update: bytes(2) },
      ])
      await boards.saveSnapshot(board, bytes(1), seq)
      const before = await boards.load(board)
      stores = await stores.reopen()
      expect(await stores.boards.load(board)).toEqual(before)
      const [next = 0] = await stores.boards.append([{ boardId: board, update: bytes(3) }])
      expect(next).toBeGreaterThan(before.lastSeq)
    })

    testReopening('numbers are not given again after a snapshot and a restart', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      await boards.saveSnapshot(board, bytes(1), seq)
      stores = await stores.reopen()
      const [next = 0] = await stores.boards.append([{ boardId: board, update: bytes(2) }])
      expect(next).toBeGreaterThan(seq)
    })
  })
}

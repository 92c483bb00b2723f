import { afterEach, describe, expect, test } from 'vitest'
import { StorageFullError } from '../../server/store/board-store.ts'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const board = boardIdSchema.parse('board-a')
const otherBoard = boardIdSchema.parse('board-b')
const bytes = (...values: number[]) => Uint8Array.from(values)
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
      expect(await open().load(board)).toEqual({ snapshot: null, tail: [], lastSeq: 0 })
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
      expect(await boards.load(otherBoard)).toEqual({ snapshot: null, tail: [], lastSeq: 0 })
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
      expect(await boards.load(board)).toEqual({ snapshot: null, tail: [bytes(1)], lastSeq: seq })
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
      expect(await boards.load(board)).toEqual({ snapshot: bytes(12), tail: [bytes(3)], lastSeq: last })
      expect((await boards.load(otherBoard)).tail).toEqual([bytes(9)])
    })

    test('[BS5] a snapshot of everything keeps the number of the last entry, and the next one is higher', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      await boards.saveSnapshot(board, bytes(1), seq)
      expect(await boards.load(board)).toEqual({ snapshot: bytes(1), tail: [], lastSeq: seq })
      const [next = 0] = await boards.append([{ boardId: board, update: bytes(2) }])
      expect(next).toBeGreaterThan(seq)
      expect(await boards.load(board)).toEqual({ snapshot: bytes(1), tail: [bytes(2)], lastSeq: next })
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
      expect(await boards.load(board)).toEqual({ snapshot: bytes(12), tail: [], lastSeq: second })
    })

    test('a snapshot beyond the end of the log is refused: it would swallow edits to come', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      await expect(boards.saveSnapshot(board, bytes(1), seq + 1)).rejects.toThrow('its log ends at')
    })

    testReopening('what was appended is there after closing and opening', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([
        { boardId: board, update: bytes(1) },
        { boardId: board, update: bytes(2) },
      ])
      await boards.saveSnapshot(board, bytes(1), seq)
      const before = await boards.load(board)
      stores = stores.reopen()
      expect(await stores.boards.load(board)).toEqual(before)
      const [next = 0] = await stores.boards.append([{ boardId: board, update: bytes(3) }])
      expect(next).toBeGreaterThan(before.lastSeq)
    })

    testReopening('numbers are not given again after a snapshot and a restart', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update: bytes(1) }])
      await boards.saveSnapshot(board, bytes(1), seq)
      stores = stores.reopen()
      const [next = 0] = await stores.boards.append([{ boardId: board, update: bytes(2) }])
      expect(next).toBeGreaterThan(seq)
    })
  })
}

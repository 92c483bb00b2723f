import { afterEach, describe, expect, test } from 'vitest'
import { type CardOperation, maxOperationsPerCard } from '../../server/store/card-operation.ts'
import { boardIdSchema, cardIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const board = boardIdSchema.parse('board-a')
const otherBoard = boardIdSchema.parse('board-b')
const card = cardIdSchema.parse('card-1')
const otherCard = cardIdSchema.parse('card-2')
const ada = participantIdSchema.parse('ada')
const ben = participantIdSchema.parse('ben')
const update = Uint8Array.of(1)

function anOperation(changes: Partial<CardOperation> = {}): CardOperation {
  const after = { personDays: 3.5 }
  return { card, at: 1000, by: ada, register: 'effort', key: card, before: undefined, after, ...changes }
}

/** What happens to cards, stored with the updates that do it. */
export function cardHistoryContract(kind: StoreKind): void {
  describe(`the history of cards on ${kind.name}`, () => {
    const testReopening = kind.survivesReopening ? test : () => {}
    let stores: StoresUnderTest
    const open = () => {
      stores = kind.open()
      return stores.boards
    }
    afterEach(() => stores.close())

    test('[BS12] a card that nobody touched has none', async () => {
      expect(await open().listOperations(board, card, 10)).toEqual([])
    })

    test('[BS12] latest first, each card and board its own, several of one update in their order', async () => {
      const boards = open()
      const first = anOperation()
      const second = anOperation({ before: { personDays: 3.5 }, after: { personDays: null }, at: 2000, by: ben })
      const third = anOperation({ register: 'team', after: { owner: 'Ümläut „K“', implementer: '' }, at: 2000 })
      await boards.append([
        { boardId: board, update, operations: [first, anOperation({ card: otherCard, key: otherCard })] },
        { boardId: otherBoard, update, operations: [anOperation({ at: 9 })] },
      ])
      await boards.append([{ boardId: board, update, operations: [second, third] }])
      expect(await boards.listOperations(board, card, 10)).toEqual([third, second, first])
      expect(await boards.listOperations(otherBoard, card, 10)).toEqual([anOperation({ at: 9 })])
    })

    test('[BS12] no more than was asked for, and those are the latest', async () => {
      const boards = open()
      const operations = [1, 2, 3].map((at) => anOperation({ at }))
      await boards.append([{ boardId: board, update, operations }])
      expect((await boards.listOperations(board, card, 2)).map(({ at }) => at)).toEqual([3, 2])
    })

    test('[BS11] an append that fails leaves no history, and the same one tells it once', async () => {
      const boards = open()
      const entries = [
        { boardId: board, update, operations: [anOperation()] },
        { boardId: otherBoard, update: new Uint8Array(1_000_000) },
      ]
      stores.fillDisk()
      await expect(boards.append(entries)).rejects.toThrow()
      expect(await boards.listOperations(board, card, 10)).toEqual([])
      stores.freeDisk()
      await boards.append(entries)
      expect(await boards.listOperations(board, card, 10)).toEqual([anOperation()])
    })

    test('[BS11] what a stolen client id brings is not told', async () => {
      const boards = open()
      await boards.append([{ boardId: board, update, writers: [{ clientId: 7, participantId: ada }] }])
      const stolen = boards.append([
        { boardId: board, update, operations: [anOperation()] },
        { boardId: board, update, writers: [{ clientId: 7, participantId: ben }] },
      ])
      await expect(stolen).rejects.toThrow()
      expect(await boards.listOperations(board, card, 10)).toEqual([])
    })

    test('[BS11] an operation that cannot be stored takes its update with it', async () => {
      const boards = open()
      const before = await boards.load(board)
      const broken = anOperation({ after: undefined })
      await expect(boards.append([{ boardId: board, update, operations: [broken] }])).rejects.toThrow()
      expect(await boards.load(board)).toEqual(before)
    })

    test('[BS12] a snapshot forgets what was overwritten, the history does not', async () => {
      const boards = open()
      const [seq = 0] = await boards.append([{ boardId: board, update, operations: [anOperation()] }])
      await boards.saveSnapshot(board, Uint8Array.of(2), seq)
      expect((await boards.load(board)).tail).toEqual([])
      expect(await boards.listOperations(board, card, 10)).toEqual([anOperation()])
    })

    test('[BS13] what is older than the newest of a card goes with a snapshot, other cards keep theirs', async () => {
      const boards = open()
      const operations = Array.from({ length: maxOperationsPerCard + 2 }, (_, at) => anOperation({ at }))
      const [seq = 0] = await boards.append([
        { boardId: board, update, operations: [...operations, anOperation({ card: otherCard })] },
      ])
      await boards.saveSnapshot(board, Uint8Array.of(2), seq)
      const left = await boards.listOperations(board, card, maxOperationsPerCard * 2)
      expect(left).toHaveLength(maxOperationsPerCard)
      expect([left.at(0)?.at, left.at(-1)?.at]).toEqual([maxOperationsPerCard + 1, 2])
      expect(await boards.listOperations(board, otherCard, 10)).toHaveLength(1)
    })

    testReopening('[BS12] it is there after closing and opening', async () => {
      await open().append([{ boardId: board, update, operations: [anOperation()] }])
      stores = await stores.reopen()
      expect(await stores.boards.listOperations(board, card, 10)).toEqual([anOperation()])
    })
  })
}

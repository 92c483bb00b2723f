import { afterEach, describe, expect, test } from 'vitest'
import { StorageFullError } from '../../server/store/board-store.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import { type Publication, publicationSchema } from '../../shared/protocol/plan-api.ts'
import { aStoredList, aStoredPlan, aWorkshop, boardA, boardB, workshopA } from '../support/server-builders.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const aPublication = (changes: Partial<Record<keyof Publication, unknown>> = {}): Publication =>
  publicationSchema.parse({
    boardId: boardA,
    planId: 'plan-board-a-1',
    address: 'ahausen',
    isListed: true,
    licence: null,
    publishedAt: 50,
    ...changes,
  })
const line = (id: string, boardId: BoardId = boardA) => ({
  id,
  at: 50,
  by: { name: 'Mia', function: 'Moderation' },
  event: { kind: 'publication' as const, boardId, published: { number: 1, address: 'ahausen' } },
})

/** Rules WS26–WS29 of `WorkshopStore`: what everybody may read. */
export function publicationStoreContract(kind: StoreKind): void {
  describe(`publications on ${kind.name}`, () => {
    const testReopening = kind.survivesReopening ? test : () => {}
    let stores: StoresUnderTest
    afterEach(() => stores.close())

    async function open() {
      stores = kind.open()
      const store = stores.workshops
      await store.addServiceList(aStoredList(), 500)
      await store.addWorkshop(aWorkshop(), [])
      for (const number of [1, 2]) await store.addPlan(boardA, () => aStoredPlan(number))
      await store.addPlan(boardB, () => aStoredPlan(1, { boardId: boardB }))
      return store
    }

    test('[WS26] a newer plan takes the place of the one before under the same address', async () => {
      const store = await open()
      expect(await store.loadPublication(boardA)).toBeNull()
      expect(await store.publish(aPublication(), line('l1'))).toBe('published')
      const newer = aPublication({ planId: 'plan-board-a-2', licence: 'dl-by-de-2.0', publishedAt: 60 })
      expect(await store.publish(newer, line('l2'))).toBe('published')
      expect(await store.loadPublication(boardA)).toEqual(newer)
      expect(await store.findPublication('ahausen')).toEqual({ status: 'live', publication: newer })
    })

    test('[WS26] under another address the publication before is over, and it can come back', async () => {
      const store = await open()
      await store.publish(aPublication(), line('l1'))
      const hidden = aPublication({ address: 'zufall-123', isListed: false })
      await store.publish(hidden, line('l2'))
      expect(await store.loadPublication(boardA)).toEqual(hidden)
      expect(await store.findPublication('ahausen')).toEqual({ status: 'ended' })
      await store.publish(aPublication(), line('l3'))
      expect(await store.findPublication('ahausen')).toEqual({ status: 'live', publication: aPublication() })
      expect(await store.findPublication('zufall-123')).toEqual({ status: 'ended' })
    })

    test('[WS27] the address of another board is taken, also when that one ended; nothing changes then', async () => {
      const store = await open()
      const ofB = aPublication({ boardId: boardB, planId: 'plan-board-b-1', address: 'bergdorf' })
      const asB = aPublication({ boardId: boardB, planId: 'plan-board-b-1' })
      await store.publish(aPublication(), line('l1'))
      await store.publish(ofB, line('l2', boardB))
      expect(await store.publish(asB, line('l3', boardB))).toBe('address-taken')
      await store.endPublication(boardA, 70, line('l4'))
      expect(await store.publish(asB, line('l5', boardB))).toBe('address-taken')
      expect(await store.loadPublication(boardB)).toEqual(ofB)
      expect((await store.listLog(workshopA)).map(({ id }) => id)).toEqual(['l1', 'l2', 'l4'])
    })

    test('[WS28] what ended is known as ended; an address that nobody had is not known', async () => {
      const store = await open()
      await store.publish(aPublication(), line('l1'))
      expect(await store.endPublication(boardA, 70, line('l2'))).toBe(true)
      expect(await store.loadPublication(boardA)).toBeNull()
      expect(await store.findPublication('ahausen')).toEqual({ status: 'ended' })
      expect(await store.findPublication('nirgends')).toBeNull()
    })

    test('[WS29] a line of the log comes with each change, and with none that is none', async () => {
      const store = await open()
      expect(await store.endPublication(boardA, 70, line('l1'))).toBe(false)
      const foreign = aPublication({ planId: 'plan-board-b-1' })
      await expect(store.publish(foreign, line('l2'))).rejects.toThrow('has no plan')
      await store.publish(aPublication(), line('l3'))
      await expect(store.publish(aPublication({ address: 'anders' }), line('l3'))).rejects.toThrow() // the same id
      expect(await store.loadPublication(boardA)).toEqual(aPublication())
      expect(await store.listLog(workshopA)).toEqual([{ ...line('l3'), changedAt: null }])
    })

    test('[WS10] a full disk publishes nothing', async () => {
      const store = await open()
      stores.fillDisk()
      const long = { ...line('l1'), by: { name: 'M'.repeat(1_000_000), function: '' } }
      await expect(store.publish(aPublication(), long)).rejects.toThrow(StorageFullError)
      expect(await store.loadPublication(boardA)).toBeNull()
      stores.freeDisk()
    })

    testReopening('what is published is so after closing and opening', async () => {
      const store = await open()
      await store.publish(aPublication(), line('l1'))
      stores = await stores.reopen()
      expect(await stores.workshops.loadPublication(boardA)).toEqual(aPublication())
    })
  })
}

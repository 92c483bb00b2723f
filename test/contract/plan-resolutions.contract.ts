import { afterEach, describe, expect, test } from 'vitest'
import { planIdSchema } from '../../shared/domain/ids.ts'
import type { NewResolution, Resolution } from '../../shared/domain/resolution.ts'
import { aStoredList, aStoredPlan, aWorkshop, boardA, workshopA } from '../support/server-builders.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const first = planIdSchema.parse('plan-board-a-1')
const by = { name: 'Mia', function: 'Moderation' }
const board: Resolution = { body: 'Verwaltungsvorstand', decidedOn: '2026-11-30', note: 'Vorlage 12/2026' }
const council: Resolution = { body: 'Rat', decidedOn: '2026-12-14', note: '' }
const adopted = (resolution: Resolution): NewResolution => ({ kind: 'adopted', resolution })
const revoked: NewResolution = { kind: 'revoked', reason: 'Falsche Fassung' }

/** Rules WS22 and WS23 of `WorkshopStore`: what bodies decide about plans. */
export function planResolutionsContract(kind: StoreKind): void {
  describe(`resolutions on ${kind.name}`, () => {
    const testReopening = kind.survivesReopening ? test : () => {}
    let stores: StoresUnderTest
    afterEach(() => stores.close())

    async function open() {
      stores = kind.open()
      const store = stores.workshops
      await store.addServiceList(aStoredList(), 500)
      await store.addWorkshop(aWorkshop(), [])
      for (const number of [1, 2]) await store.addPlan(boardA, () => aStoredPlan(number))
      const enter = (change: NewResolution, at: number, planId = first) =>
        store.addResolution(
          planId,
          { change, at, by },
          { id: `line-${at}`, at, by, event: { kind: 'resolution', boardId: boardA, number: 1, change } },
        )
      const now = async () => (await store.listPlans(boardA)).map(({ number, resolution }) => [number, resolution])
      return { store, enter, now }
    }

    test('[WS22] the last word stands beside the plan, which stays as it is', async () => {
      const { store, enter, now } = await open()
      expect(await now()).toEqual([
        [2, null],
        [1, null],
      ])
      expect(await enter(adopted(board), 10)).toEqual({ ...aStoredPlan(1).summary, resolution: board })
      expect(await enter(adopted(council), 20)).toMatchObject({ resolution: council })
      expect(await now()).toEqual([
        [2, null],
        [1, council],
      ])
      expect(await enter(revoked, 30)).toEqual(aStoredPlan(1).summary)
      expect(await store.loadPlan(first)).toEqual(aStoredPlan(1))
      expect(await store.listResolutions(first)).toEqual([
        { change: adopted(board), at: 10, by },
        { change: adopted(council), at: 20, by },
        { change: revoked, at: 30, by },
      ])
    })

    test('[WS22] a draft has nothing to take back; an unknown plan is an error', async () => {
      const { store, enter } = await open()
      expect(await enter(revoked, 10)).toBeNull()
      await expect(enter(adopted(board), 20, planIdSchema.parse('plan-x'))).rejects.toThrow()
      expect(await store.listResolutions(first)).toEqual([])
      expect(await store.listLog(workshopA)).toEqual([])
    })

    test('[WS23] the line of the log comes with it, or neither', async () => {
      const { store, enter, now } = await open()
      await enter(adopted(board), 10)
      await expect(enter(adopted(council), 10)).rejects.toThrow() // the same line again
      expect(await now()).toContainEqual([1, board])
      expect((await store.listLog(workshopA)).map(({ event }) => event)).toEqual([
        { kind: 'resolution', boardId: boardA, number: 1, change: adopted(board) },
      ])
    })

    test('[WS8] the next plan hears of the two before it, with their resolutions', async () => {
      const { store, enter } = await open()
      await enter(adopted(board), 10)
      const heard: unknown[] = []
      await store.addPlan(boardA, (latest, beforeLatest) => {
        heard.push(latest, beforeLatest)
        return null
      })
      expect(heard).toEqual([aStoredPlan(2).summary, { ...aStoredPlan(1).summary, resolution: board }])
    })

    testReopening('a resolution is there after closing and opening', async () => {
      const { enter } = await open()
      await enter(adopted(board), 10)
      stores = await stores.reopen()
      expect(await stores.workshops.loadPlan(first)).toMatchObject({ summary: { resolution: board } })
    })
  })
}

import { afterEach, describe, expect, test } from 'vitest'
import { StorageFullError } from '../../server/store/board-store.ts'
import { invitationIdSchema, loginIdSchema, planIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { participantSchema } from '../../shared/domain/participant.ts'
import {
  anInvitation,
  aStoredList,
  aStoredPlan,
  aWorkshop,
  boardA,
  boardB,
  sha256,
  workshopA,
} from '../support/server-builders.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const device = sha256('device-a')
const otherDevice = sha256('device-b')
const moderatorInvitation = anInvitation()
const boardInvitation = anInvitation({
  id: 'invitation-b',
  boardId: 'board-b',
  role: 'representative',
  secret: { id: 'secret-b', hash: sha256('secret-b') },
})
const loginId = (text: string) => loginIdSchema.parse(text)
const ada = participantSchema.parse({
  id: 'ada',
  name: 'Ada Muster',
  function: 'Amtsleitung',
  laneId: 'amt-33',
  role: 'representative',
})

/** The rules of `WorkshopStore`, which every implementation keeps. */
export function workshopStoreContract(kind: StoreKind): void {
  describe(`workshops on ${kind.name}`, () => {
    const testReopening = kind.survivesReopening ? test : () => {}
    let stores: StoresUnderTest
    const open = () => {
      stores = kind.open()
      return stores.workshops
    }
    async function openWithWorkshop() {
      const store = open()
      await store.addServiceList(aStoredList(), 500)
      await store.addWorkshop(aWorkshop(), [moderatorInvitation, boardInvitation])
      return store
    }
    async function openWithLogin() {
      const store = await openWithWorkshop()
      await store.saveDevice(device, 2_000)
      const entry = { deviceHash: device, invitationId: boardInvitation.id, usedAt: 2_000 }
      return { store, login: await store.saveLogin({ id: loginId('login-a'), ...entry }) }
    }
    afterEach(() => stores.close())

    test('[WS1] a list comes back as it was stored, and twice is once', async () => {
      const store = open()
      const list = aStoredList()
      expect(await store.hasServiceList(list.hash)).toBe(false)
      expect(await store.loadServiceList(list.hash)).toBeNull()
      expect(await store.addServiceList(list, 1)).toBe('added')
      expect(await store.addServiceList(list, 2)).toBe('known')
      expect(await store.hasServiceList(list.hash)).toBe(true)
      expect(await store.loadServiceList(list.hash)).toEqual(list)
    })

    test('[WS2] a workshop whose invitations cannot be stored is not stored either', async () => {
      const store = open()
      await store.addServiceList(aStoredList(), 500)
      const twice = [moderatorInvitation, anInvitation({ id: 'invitation-c' })] // the same secret
      await expect(store.addWorkshop(aWorkshop(), twice)).rejects.toThrow()
      expect(await store.loadWorkshop(workshopA)).toBeNull()
      expect(await store.loadWorkshopOfBoard(boardA)).toBeNull()
    })

    test('[WS3] a workshop needs its list', async () => {
      const store = open()
      await expect(store.addWorkshop(aWorkshop(), [])).rejects.toThrow()
      expect(await store.loadWorkshop(workshopA)).toBeNull()
    })

    test('[WS4] a workshop comes back as it was added, also by each of its boards', async () => {
      const store = await openWithWorkshop()
      expect(await store.loadWorkshop(workshopA)).toEqual(aWorkshop())
      expect(await store.loadWorkshopOfBoard(boardA)).toEqual(aWorkshop())
      expect(await store.loadWorkshopOfBoard(boardB)).toEqual(aWorkshop())
      expect(await store.loadExample()).toBeNull()
    })

    test('[WS21] a workshop takes another list that is stored, and only such a one', async () => {
      const store = await openWithWorkshop()
      const newer = aStoredList('Neuere')
      await expect(store.setList(workshopA, newer.hash)).rejects.toThrow()
      expect(await store.loadWorkshop(workshopA)).toEqual(aWorkshop())
      await store.addServiceList(newer, 1)
      await store.setList(workshopA, newer.hash)
      expect(await store.loadWorkshop(workshopA)).toEqual(aWorkshop({ listHash: newer.hash }))
      await expect(store.setList(workshopIdSchema.parse('nobody'), newer.hash)).rejects.toThrow()
    })

    test('there is one example', async () => {
      const store = await openWithWorkshop()
      const example = aWorkshop({
        id: 'example',
        isExample: true,
        boards: [{ ...aWorkshop().boards[0], id: 'board-x' }],
      })
      await store.addWorkshop(example, [])
      expect(await store.loadExample()).toEqual(example)
      const second = aWorkshop({ id: 'second', isExample: true, boards: [{ ...aWorkshop().boards[0], id: 'board-y' }] })
      await expect(store.addWorkshop(second, [])).rejects.toThrow()
    })

    test('invitations come back in their order, and one is found by the hash of its secret', async () => {
      const store = await openWithWorkshop()
      expect(await store.listInvitations(workshopA)).toEqual([moderatorInvitation, boardInvitation])
      expect(await store.findInvitation(sha256('secret-b'))).toEqual(boardInvitation)
      expect(await store.findInvitation(sha256('secret-x'))).toBeNull()
    })

    test('hashes follow a new key', async () => {
      const store = await openWithWorkshop()
      const hashOf = (id: string) => sha256(`new ${id}`)
      expect(await store.rehashInvitations(hashOf)).toBe(2)
      expect(await store.rehashInvitations(hashOf)).toBe(0)
      expect(await store.findInvitation(sha256('secret-b'))).toBeNull()
      expect((await store.findInvitation(hashOf('secret-b')))?.id).toBe('invitation-b')
    })

    test('a device is known from its first use, and remembers the latest', async () => {
      const store = open()
      expect(await store.findDeviceUse(device)).toBeNull()
      await store.saveDevice(device, 1)
      await store.saveDevice(device, 9)
      expect(await store.findDeviceUse(device)).toBe(9)
    })

    test('[WS5] the same device and invitation are the same login with the same person', async () => {
      const { store, login } = await openWithLogin()
      expect(login).toEqual({
        id: 'login-a',
        workshopId: 'workshop-a',
        role: 'representative',
        boardId: 'board-b',
        participant: null,
      })
      await store.saveParticipant(login.id, ada, 2_500)
      const entry = { deviceHash: device, invitationId: boardInvitation.id, usedAt: 3_000 }
      expect(await store.saveLogin({ id: loginId('login-new'), ...entry })).toEqual({ ...login, participant: ada })
    })

    test('[WS6] a login is found with its own device only', async () => {
      const { store, login } = await openWithLogin()
      await store.saveDevice(otherDevice, 2_000)
      expect(await store.findLogin(login.id, device)).toEqual(login)
      expect(await store.findLogin(login.id, otherDevice)).toBeNull()
      expect(await store.findLogin(loginId('login-x'), device)).toBeNull()
    })

    test("a device's logins in a workshop come latest first", async () => {
      const { store } = await openWithLogin()
      const asModerator = { deviceHash: device, invitationId: moderatorInvitation.id, usedAt: 3_000 }
      await store.saveLogin({ id: loginId('login-b'), ...asModerator })
      const ids = async () => (await store.listLogins(device, workshopA)).map((login) => login.id)
      expect(await ids()).toEqual(['login-b', 'login-a'])
      const again = { deviceHash: device, invitationId: boardInvitation.id, usedAt: 4_000 }
      await store.saveLogin({ id: loginId('login-new'), ...again })
      expect(await ids()).toEqual(['login-a', 'login-b'])
      expect(await store.listLogins(otherDevice, workshopA)).toEqual([])
    })

    test('a login needs a known device and a known invitation', async () => {
      const store = await openWithWorkshop()
      const entry = { id: loginId('login-a'), deviceHash: device, invitationId: boardInvitation.id, usedAt: 1 }
      await expect(store.saveLogin(entry)).rejects.toThrow()
      await store.saveDevice(device, 1)
      const unknown = invitationIdSchema.parse('invitation-x')
      await expect(store.saveLogin({ ...entry, invitationId: unknown })).rejects.toThrow()
    })

    test('[WS7] joining again changes the same person', async () => {
      const { store, login } = await openWithLogin()
      await store.saveParticipant(login.id, ada, 2_500)
      const renamed = { ...ada, name: 'Ada Beispiel', laneId: null }
      await store.saveParticipant(login.id, renamed, 2_600)
      expect(await store.findLogin(login.id, device)).toEqual({ ...login, participant: renamed })
    })

    test('[WS7] a person without a login is refused', async () => {
      const store = await openWithWorkshop()
      await expect(store.saveParticipant(loginId('login-x'), ada, 1)).rejects.toThrow('does not exist')
    })

    test('[WS8] plans are numbered by what came before, latest first, each board its own', async () => {
      const store = await openWithWorkshop()
      const add = (boardId: typeof boardA) =>
        store.addPlan(boardId, (latest) => aStoredPlan((latest?.number ?? 0) + 1, { boardId }))
      await add(boardA)
      await add(boardA)
      await add(boardB)
      expect(await store.listPlans(boardA)).toEqual([aStoredPlan(2).summary, aStoredPlan(1).summary])
      expect(await store.listPlans(boardB)).toEqual([aStoredPlan(1, { boardId: 'board-b' }).summary])
    })

    test('[WS8] null keeps the latest plan; the same number comes once', async () => {
      const store = await openWithWorkshop()
      await store.addPlan(boardA, () => aStoredPlan(1))
      expect(await store.addPlan(boardA, () => null)).toEqual(aStoredPlan(1).summary)
      const same = aStoredPlan(1)
      const otherId = { ...same, summary: { ...same.summary, id: planIdSchema.parse('plan-again') } }
      await expect(store.addPlan(boardA, () => otherId)).rejects.toThrow()
      expect(await store.listPlans(boardA)).toHaveLength(1)
    })

    test('[WS9] a plan comes back byte for byte, and a damaged one not at all', async () => {
      const store = await openWithWorkshop()
      await store.addPlan(boardA, () => aStoredPlan(1))
      const damaged = aStoredPlan(2)
      await store.addPlan(boardA, () => ({ ...damaged, json: `${damaged.json} ` }))
      expect(await store.loadPlan(planIdSchema.parse('plan-board-a-1'))).toEqual(aStoredPlan(1))
      expect(await store.loadPlan(planIdSchema.parse('plan-x'))).toBeNull()
      await expect(store.loadPlan(damaged.summary.id)).rejects.toThrow('damaged')
    })

    test('[WS10] a full disk is a StorageFullError and stores nothing', async () => {
      const store = await openWithWorkshop()
      stores.fillDisk()
      const large = { ...aStoredList('Große Liste'), gzip: new Uint8Array(1_000_000).fill(7) }
      await expect(store.addServiceList(large, 1)).rejects.toThrow(StorageFullError)
      expect(await store.hasServiceList(large.hash)).toBe(false)
      const plan = aStoredPlan(1, { json: JSON.stringify('x'.repeat(1_000_000)) })
      await expect(store.addPlan(boardA, () => plan)).rejects.toThrow(StorageFullError)
      expect(await store.listPlans(boardA)).toEqual([])
      stores.freeDisk()
      expect(await store.addServiceList(large, 1)).toBe('added')
    })

    testReopening('everything is there after closing and opening', async () => {
      const { store, login } = await openWithLogin()
      await store.saveParticipant(login.id, ada, 2_500)
      await store.addPlan(boardA, () => aStoredPlan(1))
      stores = await stores.reopen()
      const again = stores.workshops
      expect(await again.loadWorkshop(workshopA)).toEqual(aWorkshop())
      expect(await again.listInvitations(workshopA)).toEqual([moderatorInvitation, boardInvitation])
      expect(await again.findLogin(login.id, device)).toEqual({ ...login, participant: ada })
      expect(await again.loadPlan(planIdSchema.parse('plan-board-a-1'))).toEqual(aStoredPlan(1))
      expect(await again.loadServiceList(aStoredList().hash)).toEqual(aStoredList())
    })
  })
}

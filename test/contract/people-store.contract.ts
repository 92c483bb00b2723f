import { afterEach, describe, expect, test } from 'vitest'
import { invitationIdSchema, loginIdSchema, participantIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { type Participant, participantSchema } from '../../shared/domain/participant.ts'
import { anInvitation, aStoredList, aWorkshop, boardB, sha256, workshopA } from '../support/server-builders.ts'
import type { StoreKind, StoresUnderTest } from '../support/server-stores.ts'

const laptop = sha256('laptop')
const phone = sha256('phone')
const otherDevice = sha256('other')
const moderatorInvitation = anInvitation()
const boardInvitation = anInvitation({
  id: 'invitation-b',
  boardId: 'board-b',
  role: 'representative',
  secret: { id: 'secret-b', hash: sha256('secret-b') },
})
const loginId = (text: string) => loginIdSchema.parse(text)
const person = (id: string, changes: Partial<Participant> = {}): Participant =>
  participantSchema.parse({ id, name: id, function: '', laneId: 'amt-33', role: 'representative', ...changes })
const ada = person('ada', { name: 'Ada Muster', function: 'Amtsleitung' })

/** Rules WS11–WS13 of `WorkshopStore`: invitations that change, people, handovers. */
export function peopleStoreContract(kind: StoreKind): void {
  describe(`people on ${kind.name}`, () => {
    let stores: StoresUnderTest
    afterEach(() => stores.close())

    async function open() {
      stores = kind.open()
      const store = stores.workshops
      await store.addServiceList(aStoredList(), 500)
      await store.addWorkshop(aWorkshop(), [moderatorInvitation, boardInvitation])
      return store
    }
    /** Somebody on a device of her own. */
    async function comeIn(who: Participant, at: number, invitation = boardInvitation) {
      const store = stores.workshops
      const deviceHash = sha256(`device of ${who.id}`)
      await store.saveDevice(deviceHash, at)
      const entry = { id: loginId(`login-${who.id}`), deviceHash, invitationId: invitation.id, usedAt: at }
      const login = await store.saveLogin(entry)
      await store.saveParticipant(login.id, who, at)
      return { deviceHash, login: { ...login, participant: who } }
    }

    test('[WS11] a renewed invitation opens by its new secret only, and keeps its place and its logins', async () => {
      const store = await open()
      const { login, deviceHash } = await comeIn(ada, 2_000)
      const secret = { id: 'secret-new', hash: sha256('secret-new') }
      await store.replaceSecret(boardInvitation.id, secret, 3_000)
      expect(await store.findInvitation(sha256('secret-b'))).toBeNull()
      expect(await store.isRetiredSecret(sha256('secret-b'))).toBe(true)
      expect(await store.findInvitation(secret.hash)).toEqual({ ...boardInvitation, secret })
      expect(await store.isRetiredSecret(secret.hash)).toBe(false)
      expect(await store.listInvitations(workshopA)).toEqual([moderatorInvitation, { ...boardInvitation, secret }])
      expect(await store.findLogin(login.id, deviceHash)).toEqual(login)
    })

    test('[WS11] a revoked invitation opens by nothing until it is renewed; its hash follows no key', async () => {
      const store = await open()
      await store.replaceSecret(boardInvitation.id, null, 3_000)
      await store.replaceSecret(boardInvitation.id, null, 3_001)
      expect(await store.listInvitations(workshopA)).toEqual([
        moderatorInvitation,
        { ...boardInvitation, secret: null },
      ])
      expect(await store.isRetiredSecret(sha256('secret-b'))).toBe(true)
      expect(await store.rehashInvitations((id) => sha256(`new ${id}`))).toBe(1)
      const secret = { id: 'secret-new', hash: sha256('secret-new') }
      await store.replaceSecret(boardInvitation.id, secret, 4_000)
      expect((await store.findInvitation(secret.hash))?.id).toBe(boardInvitation.id)
    })

    test('[WS11] an unknown invitation has no secret', async () => {
      const store = await open()
      await expect(store.replaceSecret(invitationIdSchema.parse('unknown'), null, 1)).rejects.toThrow('does not exist')
    })

    test('[WS12] people come in the order of their joining, once each, with role and board', async () => {
      const store = await open()
      await comeIn(person('mia', { role: 'moderator', laneId: null }), 3_000, moderatorInvitation)
      await comeIn(ada, 2_000)
      const people = [
        { ...ada, boardId: boardB, joinedAt: 2_000, admittedAt: 2_000 },
        { ...person('mia', { role: 'moderator', laneId: null }), boardId: null, joinedAt: 3_000, admittedAt: 3_000 },
      ]
      expect(await store.listPeople(workshopA)).toEqual(people)
      expect(await store.countPeople(workshopA)).toBe(2)
      expect(await store.findPerson(workshopA, ada.id)).toEqual(people[0])
      expect(await store.findPerson(workshopIdSchema.parse('other'), ada.id)).toBeNull()
      expect(await store.findPerson(workshopA, participantIdSchema.parse('unknown'))).toBeNull()
    })

    test('[WS12] a changed person is changed on her devices', async () => {
      const store = await open()
      const { login, deviceHash } = await comeIn(ada, 2_000)
      const renamed = person('ada', { name: 'Ada Beispiel', function: 'Referat', laneId: null })
      await store.updatePerson(renamed)
      expect(await store.findLogin(login.id, deviceHash)).toEqual({ ...login, participant: renamed })
      await expect(store.updatePerson(person('unknown'))).rejects.toThrow('there is none')
    })

    test('[WS12] a removed person has no login, no handover and no name any more', async () => {
      const store = await open()
      const { login, deviceHash } = await comeIn(ada, 2_000)
      const ben = await comeIn(person('ben'), 2_100)
      await store.saveHandover({ secretHash: sha256('once'), loginId: login.id, expiresAt: 9_000 })
      await store.removePerson(ada.id)
      await store.removePerson(ada.id)
      expect(await store.findLogin(login.id, deviceHash)).toBeNull()
      expect(await store.listLogins(deviceHash, workshopA)).toEqual([])
      const taken = { secretHash: sha256('once'), deviceHash: phone, loginId: loginId('login-phone'), usedAt: 3_000 }
      expect(await store.takeHandover(taken)).toBeNull()
      expect((await store.listPeople(workshopA)).map(({ id }) => id)).toEqual(['ben'])
      expect(await store.findLogin(ben.login.id, ben.deviceHash)).toEqual(ben.login)
    })

    test('[WS12] ending an invitation removes who came by it, but for the one who asks and all her devices', async () => {
      const store = await open()
      const asking = await comeIn(ada, 2_000)
      await store.saveHandover({ secretHash: sha256('once'), loginId: asking.login.id, expiresAt: 9_000 })
      const second = { secretHash: sha256('once'), deviceHash: phone, loginId: loginId('login-phone'), usedAt: 2_100 }
      const onPhone = await store.takeHandover(second)
      const ben = await comeIn(person('ben'), 2_200)
      const mia = await comeIn(person('mia', { role: 'moderator', laneId: null }), 2_300, moderatorInvitation)
      await store.saveDevice(otherDevice, 2_400)
      const nobody = { id: loginId('nobody'), deviceHash: otherDevice, invitationId: boardInvitation.id, usedAt: 2_400 }
      await store.saveLogin(nobody)

      expect(await store.removePeopleOf(boardInvitation.id, asking.login.id)).toEqual(['ben'])
      expect(await store.findLogin(asking.login.id, asking.deviceHash)).toEqual(asking.login)
      expect(await store.findLogin(loginId('login-phone'), phone)).toEqual(onPhone)
      expect(await store.findLogin(ben.login.id, ben.deviceHash)).toBeNull()
      expect(await store.findLogin(nobody.id, otherDevice)).toBeNull()
      expect(await store.findLogin(mia.login.id, mia.deviceHash)).toEqual(mia.login)
      expect(await store.removePeopleOf(moderatorInvitation.id, asking.login.id)).toEqual(['mia'])
    })

    test('[WS12] who asks before having joined keeps her login', async () => {
      const store = await open()
      await comeIn(person('ben'), 2_000)
      await store.saveDevice(laptop, 2_100)
      const asking = { id: loginId('asking'), deviceHash: laptop, invitationId: boardInvitation.id, usedAt: 2_100 }
      const login = await store.saveLogin(asking)
      expect(await store.removePeopleOf(boardInvitation.id, login.id)).toEqual(['ben'])
      expect(await store.findLogin(login.id, laptop)).toEqual(login)
    })

    test('[WS13] a handover gives one more device the same person, once', async () => {
      const store = await open()
      const { login } = await comeIn(ada, 2_000)
      await store.saveHandover({ secretHash: sha256('once'), loginId: login.id, expiresAt: 9_000 })
      const entry = { secretHash: sha256('once'), deviceHash: phone, loginId: loginId('login-phone'), usedAt: 3_000 }
      expect(await store.takeHandover(entry)).toEqual({ ...login, id: 'login-phone' })
      expect(await store.findLogin(loginId('login-phone'), phone)).toEqual({ ...login, id: 'login-phone' })
      expect(await store.findDeviceUse(phone)).toBe(3_000)
      expect(await store.takeHandover({ ...entry, deviceHash: otherDevice })).toBeNull()
      expect(await store.findDeviceUse(otherDevice)).toBeNull()
      expect(await store.countPeople(workshopA)).toBe(1)
    })

    test('[WS13] a handover is over at its time, and when a newer one is made', async () => {
      const store = await open()
      const { login } = await comeIn(ada, 2_000)
      const entry = { deviceHash: phone, loginId: loginId('login-phone'), usedAt: 9_000 }
      await store.saveHandover({ secretHash: sha256('first'), loginId: login.id, expiresAt: 9_000 })
      expect(await store.takeHandover({ ...entry, secretHash: sha256('first') })).toBeNull()
      await store.saveHandover({ secretHash: sha256('second'), loginId: login.id, expiresAt: 20_000 })
      await store.saveHandover({ secretHash: sha256('third'), loginId: login.id, expiresAt: 20_000 })
      expect(await store.takeHandover({ ...entry, secretHash: sha256('second') })).toBeNull()
      expect(await store.takeHandover({ ...entry, secretHash: sha256('third') })).toMatchObject({ id: 'login-phone' })
    })

    test('[WS13] a handover takes nobody else’s place on the device, and comes back to one that has it already', async () => {
      const store = await open()
      const adas = await comeIn(ada, 2_000)
      const bens = await comeIn(person('ben'), 2_100)
      const give = async (secret: string, deviceHash: string, id: string) => {
        await store.saveHandover({ secretHash: sha256(secret), loginId: adas.login.id, expiresAt: 9_000 })
        return store.takeHandover({ secretHash: sha256(secret), deviceHash, loginId: loginId(id), usedAt: 3_000 })
      }
      expect(await give('one', bens.deviceHash, 'login-new')).toMatchObject({ id: 'login-new', participant: ada })
      expect(await store.findLogin(bens.login.id, bens.deviceHash)).toEqual(bens.login)
      expect(await give('two', bens.deviceHash, 'login-newer')).toMatchObject({ id: 'login-new' })
      expect(await give('three', adas.deviceHash, 'login-newest')).toEqual(adas.login)
    })

    test('[WS13] a login of nobody has nothing to hand over', async () => {
      const store = await open()
      await store.saveDevice(laptop, 1)
      const entry = { id: loginId('login-a'), deviceHash: laptop, invitationId: boardInvitation.id, usedAt: 1 }
      const login = await store.saveLogin(entry)
      const handover = { secretHash: sha256('once'), loginId: login.id, expiresAt: 9_000 }
      await expect(store.saveHandover(handover)).rejects.toThrow('nobody to hand over')
    })
  })
}

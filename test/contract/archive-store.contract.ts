import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardIdSchema, loginIdSchema, participantIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { participantSchema } from '../../shared/domain/participant.ts'
import { voteIdSchema } from '../../shared/run/vote.ts'
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

const card = cardIdSchema.parse('card-1')
const ada = participantSchema.parse({
  id: 'ada',
  name: 'Ada Muster',
  function: 'Amtsleitung',
  laneId: 'amt-33',
  role: 'representative',
})
const mayor = participantIdSchema.parse('ada')
const invitation = anInvitation({ boardId: 'board-b', role: 'representative' })
const aTeam = (owner: string) => ({ owner, implementer: '' })

/** Rules WS30–WS36: how long names are kept, and work on whole workshops. */
export function archiveStoreContract(kind: StoreKind): void {
  describe(`archives on ${kind.name}`, () => {
    let stores: StoresUnderTest
    let other: StoresUnderTest | null = null
    afterEach(async () => {
      await stores.close()
      await other?.close()
      other = null
    })

    async function open() {
      stores = kind.open()
      const { workshops, boards } = stores
      await workshops.addServiceList(aStoredList(), 500)
      await workshops.addServiceList(aStoredList('Andere Liste'), 500)
      await workshops.addWorkshop(aWorkshop(), [invitation])
      await workshops.saveDevice(sha256('laptop'), 1_000)
      const entry = { id: loginIdSchema.parse('login-a'), deviceHash: sha256('laptop'), invitationId: invitation.id }
      const login = await workshops.saveLogin({ ...entry, usedAt: 1_000 })
      await workshops.saveParticipant(login.id, ada, 1_000)
      await workshops.addPlan(boardB, () => aStoredPlan(1, { boardId: 'board-b' }))
      const doc = new Y.Doc()
      doc.clientID = 70_000
      for (const owner of ['Otto Vorher', 'Olga Jetzt']) {
        const before = Y.encodeStateVector(doc)
        doc.getMap('team').set(card, aTeam(owner))
        const operation = { card, at: 1_000, by: mayor, register: 'team' as const, key: card, after: aTeam(owner) }
        await boards.append([
          {
            boardId: boardB,
            update: Y.encodeStateAsUpdate(doc, before),
            writers: [{ clientId: 70_000, participantId: mayor }],
            operations: [operation],
          },
        ])
      }
      return stores
    }

    test('[WS30] a workshop keeps names until a day, or for good', async () => {
      const { workshops } = await open()
      expect(await workshops.loadRetention(workshopA)).toEqual({ namesUntil: null, namesErasedAt: null })
      await workshops.setNamesUntil(workshopA, '2027-11-24')
      expect(await workshops.loadRetention(workshopA)).toEqual({ namesUntil: '2027-11-24', namesErasedAt: null })
      const nowhere = workshopIdSchema.parse('nowhere')
      expect(await workshops.loadRetention(nowhere)).toBeNull()
      await expect(workshops.setNamesUntil(nowhere, null)).rejects.toThrow('does not exist')
    })

    test('[WS31] names are due when their last day is over, and again when somebody was there since', async () => {
      const { workshops, archives } = await open()
      expect(await workshops.listOverdue('2099-01-01', 0)).toEqual([])
      await workshops.setNamesUntil(workshopA, '2027-11-24')
      expect(await workshops.listOverdue('2027-11-24', 0)).toEqual([])
      expect(await workshops.listOverdue('2027-11-25', 0)).toEqual([workshopA])
      await workshops.endLogins(workshopA)
      await archives.eraseNames(workshopA, 5_000)
      expect(await workshops.listOverdue('2027-11-25', 0)).toEqual([])
      const entry = { id: loginIdSchema.parse('login-b'), deviceHash: sha256('laptop'), invitationId: invitation.id }
      await workshops.saveLogin({ ...entry, usedAt: 6_000 })
      expect(await workshops.listOverdue('2027-11-26', 0)).toEqual([workshopA])
    })

    test('[WS31] the example is due when somebody has been there for too long', async () => {
      const { workshops } = await open()
      const example = aWorkshop({
        id: 'example',
        isExample: true,
        boards: [{ id: 'board-e', municipality: { name: 'E', ags: null } }],
      })
      const door = anInvitation({
        id: 'door',
        workshopId: 'example',
        secret: { id: 'secret-e', hash: sha256('secret-e') },
      })
      await workshops.addWorkshop(example, [door])
      expect(await workshops.listOverdue('2026-01-01', 9_000)).toEqual([])
      const entry = { id: loginIdSchema.parse('login-e'), deviceHash: sha256('laptop'), invitationId: door.id }
      await workshops.saveLogin({ ...entry, usedAt: 6_000 })
      expect(await workshops.listOverdue('2026-01-01', 6_000)).toEqual([])
      expect(await workshops.listOverdue('2026-01-01', 6_001)).toEqual([example.id])
    })

    test('[WS31] people stay when their logins end; devices that speak for nobody go when they are old', async () => {
      const { workshops } = await open()
      expect(await workshops.deleteIdle(9_000, 9_000)).toBe(0)
      await workshops.endLogins(workshopA)
      expect(await workshops.findLogin(loginIdSchema.parse('login-a'), sha256('laptop'))).toBeNull()
      expect(await workshops.listPeople(workshopA)).toMatchObject([{ name: 'Ada Muster', boardId: 'board-b' }])
      expect(await workshops.deleteIdle(1_000, 9_000)).toBe(0)
      expect(await workshops.deleteIdle(1_001, 9_000)).toBe(1)
      expect(await workshops.findDeviceUse(sha256('laptop'))).toBeNull()
    })

    test('[WS32] [WS33] what is read is all there is, and can be added elsewhere, once', async () => {
      const { archives, workshops } = await open()
      await workshops.setNamesUntil(workshopA, '2027-11-24')
      const archive = await archives.readArchive(workshopA)
      if (!archive) throw new Error('nothing was read')
      expect(archive).toMatchObject({
        workshop: aWorkshop(),
        retention: { namesUntil: '2027-11-24', namesErasedAt: null },
        people: [{ id: 'ada', name: 'Ada Muster', invitedAs: { role: 'representative', boardId: 'board-b' } }],
        lists: [{ hash: aStoredList().hash }],
        boards: [
          { id: boardB, clientOwners: [{ clientId: 70_000, participantId: 'ada' }] },
          { id: boardA, state: null },
        ],
        plans: [{ number: 1, resolutions: [] }],
      })
      expect(archive.boards[0]?.history.map(({ turn, after }) => ({ turn, after }))).toEqual([
        { turn: 1, after: aTeam('Otto Vorher') },
        { turn: 2, after: aTeam('Olga Jetzt') },
      ])
      expect(await archives.addArchive(archive, [], 9_000)).toBe('known')

      other = kind.open()
      const renewed = { ...invitation, id: anInvitation({ id: 'invitation-new' }).id, secret: null }
      expect(await other.archives.addArchive(archive, [renewed], 9_000)).toBe('added')
      const again = await other.archives.readArchive(workshopA)
      const plain = (value: typeof archive | null) => ({
        ...value,
        lists: value?.lists.map(({ hash, gzip }) => ({ hash, text: gunzipSync(gzip).toString('utf8') })),
        boards: value?.boards.map((board) => ({
          ...board,
          state: board.state && Buffer.from(board.state).toString('hex'),
        })),
      })
      expect(plain(again)).toEqual(plain(archive))
      expect(await other.archives.addArchive(archive, [renewed], 9_000)).toBe('known')
      expect(await other.workshops.listInvitations(workshopA)).toEqual([renewed])
      expect((await other.boards.listOperations(boardB, card, 10)).map(({ after }) => after)).toEqual([
        aTeam('Olga Jetzt'),
        aTeam('Otto Vorher'),
      ])
    })

    test('[WS33] an archive that does not fit leaves nothing behind', async () => {
      const { archives } = await open()
      const archive = await archives.readArchive(workshopA)
      if (!archive) throw new Error('nothing was read')
      other = kind.open()
      await expect(other.archives.addArchive(archive, [], 9_000)).rejects.toThrow('Nobody is invited')
      expect(await other.workshops.loadWorkshop(workshopA)).toBeNull()
      expect(await other.workshops.hasServiceList(aStoredList().hash)).toBe(false)
    })

    test('[WS34] a deleted workshop is gone with its boards and its list, unless somebody else has that', async () => {
      const { archives, workshops, boards } = await open()
      await archives.deleteWorkshop(workshopA, [])
      expect(await workshops.loadWorkshop(workshopA)).toBeNull()
      expect(await boards.load(boardB)).toMatchObject({ snapshot: null, tail: [], lastSeq: 0 })
      expect(await boards.listOperations(boardB, card, 10)).toEqual([])
      expect(await workshops.hasServiceList(aStoredList().hash)).toBe(false)
      expect(await workshops.hasServiceList(aStoredList('Andere Liste').hash)).toBe(true)
    })

    test('[WS34] a list that is kept, or that another workshop has, stays', async () => {
      const { archives, workshops } = await open()
      const copy = aWorkshop({ id: 'workshop-b', boards: [{ id: 'board-c', municipality: { name: 'C', ags: null } }] })
      await workshops.addWorkshop(copy, [])
      await archives.deleteWorkshop(workshopA, [])
      expect(await workshops.hasServiceList(aStoredList().hash)).toBe(true)
      await archives.deleteWorkshop(copy.id, [aStoredList().hash])
      expect(await workshops.hasServiceList(aStoredList().hash)).toBe(true)
    })

    test('[WS35] names give way in people, boards and history; plans and placements stay', async () => {
      const { archives, workshops, boards } = await open()
      const plan = await workshops.listPlans(boardB)
      await archives.eraseNames(workshopA, 5_000)
      await archives.eraseNames(workshopA, 6_000)
      expect(await workshops.listPeople(workshopA)).toMatchObject([{ name: 'Amtsleitung', function: 'Amtsleitung' }])
      const stored = await boards.load(boardB)
      expect(stored.tail).toEqual([])
      const doc = new Y.Doc()
      Y.applyUpdate(doc, stored.snapshot ?? new Uint8Array())
      expect(doc.getMap('team').toJSON()).toEqual({ [card]: aTeam('') })
      expect(Buffer.from(stored.snapshot ?? []).toString('utf8')).not.toMatch(/Otto|Olga/)
      expect((await boards.listOperations(boardB, card, 10)).map(({ after }) => after)).toEqual([aTeam(''), aTeam('')])
      expect(await workshops.listPlans(boardB)).toEqual(plan.map((each) => ({ ...each, frozenBy: 'Moderation' })))
      expect(await workshops.loadRetention(workshopA)).toEqual({ namesUntil: null, namesErasedAt: 6_000 })
    })

    test('[WS35] voices of a vote that was left open go with the vote', async () => {
      const { archives, workshops } = await open()
      const voice = { workshopId: workshopA, voteId: voteIdSchema.parse('vote-1'), voice: 'amt-33' }
      const cast = { participantId: mayor, laneId: null, at: 1_000 }
      await workshops.saveBallot(voice, { ballot: { kind: 'decision', choice: 'yes' }, ...cast })
      await archives.eraseNames(workshopA, 5_000)
      expect((await workshops.countRecords(workshopA))?.openBallots).toBe(0)
    })

    test('[WS35] somebody who was away and comes back merges with the board as it is now', async () => {
      const { archives, boards } = await open()
      const away = new Y.Doc()
      for (const update of (await boards.load(boardB)).tail) Y.applyUpdate(away, update)
      away.clientID = 80_000
      away.getMap('assignment').set(card, { lane: 'amt-33', state: 'confirmed', by: 'ada' })
      await archives.eraseNames(workshopA, 5_000)
      const { snapshot } = await boards.load(boardB)
      Y.applyUpdate(away, snapshot ?? new Uint8Array())
      expect(away.getMap('team').toJSON()).toEqual({ [card]: aTeam('') })
      expect(away.getMap('assignment').has(card)).toBe(true)
    })

    test('[WS36] shrinking is due once after something was deleted', async () => {
      const { archives } = await open()
      expect(await archives.shrink('when-small')).toBe('done')
      await archives.deleteWorkshop(workshopA, [])
      expect(await archives.shrink('when-small')).toBe('done')
      expect(await archives.shrink('if-due')).toBe('done')
    })
  })
}

import { afterEach, describe, expect, test } from 'vitest'
import { StorageFullError } from '../../server/store/board-store.ts'
import { cardIdSchema, loginIdSchema, participantIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { type Participant, participantSchema } from '../../shared/domain/participant.ts'
import { workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import { type Run, runSchema } from '../../shared/run/run.ts'
import { type Ballot, voteIdSchema } from '../../shared/run/vote.ts'
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

const moderatorInvitation = anInvitation()
const boardInvitation = anInvitation({
  id: 'invitation-b',
  boardId: 'board-b',
  role: 'representative',
  secret: { id: 'secret-b', hash: sha256('secret-b') },
})
const person = (id: string, changes: Partial<Participant> = {}): Participant =>
  participantSchema.parse({ id, name: id, function: '', laneId: 'amt-33', role: 'representative', ...changes })
const ada = person('ada', { name: 'Ada Muster' })
const mia = person('mia', { role: 'moderator', laneId: null })
const voteId = voteIdSchema.parse('vote-1')
const otherVote = voteIdSchema.parse('vote-2')
const unknown = workshopIdSchema.parse('unknown')
const yes: Ballot = { kind: 'decision', choice: 'yes' }
const no: Ballot = { kind: 'decision', choice: 'no' }
const remark = (id: string, at: number, text = id) => ({
  id,
  at,
  by: { name: 'Mia', function: 'Moderation' },
  event: { kind: 'remark' as const, text },
})
const setup = (changes: object = {}) =>
  workshopSetupSchema.parse({ admission: 'ask', expected: [], meetingUrl: null, rooms: [], ...changes })

function votingRun(id = voteId): Run {
  const definition = {
    id,
    title: 'Pilot',
    question: { kind: 'decision', question: 'Wollen wir?' },
    voicePer: 'lane',
    boardId: null,
    laneWeights: [],
  }
  return runSchema.parse({
    ...firstRun('vote'),
    revision: 3,
    vote: { definition, openedAt: 5, voices: 0, outcome: null },
  })
}

/** Rules WS14–WS20 of `WorkshopStore`: runs, log, ballots, who is let in, co-moderators, rehearsals. */
export function runStoreContract(kind: StoreKind): void {
  describe(`runs on ${kind.name}`, () => {
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
      const id = loginIdSchema.parse(`login-${who.id}`)
      const login = await store.saveLogin({ id, deviceHash, invitationId: invitation.id, usedAt: at })
      await store.saveParticipant(login.id, who, at)
      return { deviceHash, id: login.id }
    }
    const cast = (voice: string, ballot: Ballot, by = ada) =>
      stores.workshops.saveBallot(
        { workshopId: workshopA, voteId, voice },
        { ballot, participantId: by.id, laneId: by.laneId, at: 7 },
      )
    const find = (voice: string) => stores.workshops.findBallot({ workshopId: workshopA, voteId, voice })

    test('[WS14] [WS15] run, phase and lines of the log are kept as one', async () => {
      const store = await open()
      expect(await store.loadRun(workshopA)).toBeNull()
      await store.saveRun(workshopA, votingRun(), [remark('a', 10), remark('b', 11)])
      expect(await store.loadRun(workshopA)).toEqual(votingRun())
      expect(await store.loadWorkshop(workshopA)).toEqual(aWorkshop({ phase: 'vote' }))
      expect(await store.listLog(workshopA)).toEqual([
        { ...remark('a', 10), changedAt: null },
        { ...remark('b', 11), changedAt: null },
      ])
      const next = { ...firstRun('roadmap'), revision: 4 }
      await expect(store.saveRun(workshopA, next, [remark('a', 12)])).rejects.toThrow() // the id is taken
      expect(await store.loadRun(workshopA)).toEqual(votingRun())
      expect(await store.loadWorkshop(workshopA)).toEqual(aWorkshop({ phase: 'vote' }))
      await store.saveRun(workshopA, next, [])
      expect(await store.loadRun(workshopA)).toEqual(next)
    })

    test('[WS15] there is no run without a workshop', async () => {
      const store = await open()
      await expect(store.saveRun(unknown, firstRun('free'), [])).rejects.toThrow('does not exist')
      expect(await store.loadRun(unknown)).toBeNull()
    })

    test('[WS10] a full disk keeps the run as it was', async () => {
      const store = await open()
      await store.saveRun(workshopA, votingRun(), [])
      stores.fillDisk()
      const long = [remark('long', 12, 'x'.repeat(4_900)), remark('longer', 12, 'x'.repeat(4_900))]
      await expect(store.saveRun(workshopA, firstRun('free'), long)).rejects.toThrow(StorageFullError)
      stores.freeDisk()
      expect(await store.loadRun(workshopA)).toEqual(votingRun())
      expect(await store.listLog(workshopA)).toEqual([])
    })

    test('[WS16] the log is in the order of time, then of writing', async () => {
      const store = await open()
      for (const entry of [remark('late', 20), remark('early', 10), remark('later', 20)]) {
        await store.addLogEntry(workshopA, entry)
      }
      expect((await store.listLog(workshopA)).map(({ id }) => id)).toEqual(['early', 'late', 'later'])
      expect(await store.listLog(unknown)).toEqual([])
    })

    test('[WS16] only remarks change, and only in their workshop', async () => {
      const store = await open()
      const plan = { kind: 'plan' as const, boardId: boardA, number: 1, hash: 'h', note: '' }
      await store.addLogEntry(workshopA, remark('a', 10))
      await store.addLogEntry(workshopA, { ...remark('plan', 11), event: plan })
      const changed = { ...remark('a', 10, 'Neu'), changedAt: 30 }
      expect(await store.changeRemark(workshopA, 'a', { text: 'Neu', at: 30 })).toEqual(changed)
      const change = { text: 'Anders', at: 31 }
      expect(await store.changeRemark(workshopA, 'plan', change)).toBeNull()
      expect(await store.changeRemark(unknown, 'a', change)).toBeNull()
      expect(await store.changeRemark(workshopA, 'x', change)).toBeNull()
      expect(await store.listLog(workshopA)).toEqual([changed, { ...remark('plan', 11), event: plan, changedAt: null }])
    })

    test('[WS16] a new plan writes its line, a kept one none', async () => {
      const store = await open()
      const entryOf = ({ number }: { number: number }) => remark(`plan-${number}`, 10)
      await store.addPlan(boardA, () => aStoredPlan(1), entryOf)
      await store.addPlan(boardA, () => null, entryOf)
      expect((await store.listLog(workshopA)).map(({ id }) => id)).toEqual(['plan-1'])
      await expect(
        store.addPlan(
          boardA,
          () => aStoredPlan(2),
          () => remark('plan-1', 11),
        ),
      ).rejects.toThrow()
      expect(await store.listPlans(boardA)).toHaveLength(1)
    })

    test('[WS17] the last ballot of a voice counts, and tells by whom it is', async () => {
      const store = await open()
      await comeIn(ada, 1)
      await comeIn(person('ben', { laneId: null }), 2)
      await cast('board-b/amt-33', yes)
      await cast('head', no)
      await cast('board-b/amt-33', no, person('ben', { laneId: null }))
      expect(await find('board-b/amt-33')).toEqual({ ballot: no, by: 'ben', at: 7 })
      expect(await find('nobody')).toBeNull()
      expect(await store.countBallots(workshopA, voteId)).toBe(2)
      expect(await store.listBallots(workshopA, voteId)).toEqual([
        { ballot: no, laneId: null },
        { ballot: no, laneId: 'amt-33' },
      ])
      expect(await store.countBallots(workshopA, otherVote)).toBe(0)
    })

    test('[WS17] ballots go with their vote, and with the person who cast them', async () => {
      const store = await open()
      await comeIn(ada, 1)
      await cast('a', yes)
      await store.saveRun(workshopA, votingRun(), [])
      expect(await store.countBallots(workshopA, voteId)).toBe(1)
      await store.removePerson(ada.id)
      expect(await store.countBallots(workshopA, voteId)).toBe(0)
      await comeIn(ada, 2)
      const { vote } = votingRun()
      const result = { kind: 'decision' as const, voices: 1, yes: 1, no: 0, abstain: 0 }
      const closed = { ...votingRun(), vote: vote && { ...vote, outcome: { closedAt: 9, result } } }
      for (const run of [closed, { ...votingRun(), vote: null }, votingRun(otherVote)]) {
        await cast('a', yes)
        await store.saveRun(workshopA, run, [])
        expect(await store.countBallots(workshopA, voteId)).toBe(0)
      }
    })

    test('[WS18] what was prepared comes back', async () => {
      const store = await open()
      expect(await store.loadSetup(workshopA)).toBeNull()
      const prepared = setup({
        expected: [{ name: 'Ada', function: '', laneId: 'amt-33', boardId: null }],
        meetingUrl: 'https://video.example.org/a',
        rooms: [{ boardId: 'board-b', laneId: 'amt-33', url: 'https://video.example.org/33' }],
      })
      await store.saveSetup(workshopA, prepared, 1)
      expect(await store.loadSetup(workshopA)).toEqual(prepared)
      await store.saveSetup(workshopA, setup(), 2)
      expect(await store.loadSetup(workshopA)).toEqual(setup())
    })

    test('[WS18] where the moderation is asked, who is new waits; who is in stays in', async () => {
      const store = await open()
      const admitted = async () =>
        (await store.listPeople(workshopA)).map(({ id, admittedAt }) => [id, admittedAt] as const)
      await comeIn(ada, 10)
      await store.saveSetup(workshopA, setup(), 11)
      await comeIn(mia, 12, moderatorInvitation)
      const ben = await comeIn(person('ben'), 13)
      await comeIn(person('cem'), 14)
      await comeIn(person('dora'), 15)
      await store.saveParticipant(ben.id, person('ben', { name: 'Ben Neu' }), 16) // joining again opens no door
      expect(await admitted()).toEqual([
        ['ada', 10],
        ['mia', 12],
        ['ben', null],
        ['cem', null],
        ['dora', null],
      ])
      expect([await store.isAdmitted(ada.id), await store.isAdmitted(person('ben').id)]).toEqual([true, false])
      await store.admit(workshopA, [person('ben').id, ada.id, participantIdSchema.parse('nobody')], 20)
      await store.admit(unknown, [person('cem').id], 21)
      await store.admit(unknown, 'all', 21)
      expect((await admitted()).map(([, at]) => at)).toEqual([10, 12, 20, null, null])
      await store.admit(workshopA, 'all', 22)
      expect((await admitted()).map(([, at]) => at)).toEqual([10, 12, 20, 22, 22])
    })

    test('[WS18] open doors let everybody in who waits', async () => {
      const store = await open()
      await store.saveSetup(workshopA, setup(), 1)
      await comeIn(ada, 2)
      await store.saveSetup(workshopA, setup(), 3)
      expect(await store.isAdmitted(ada.id)).toBe(false)
      await store.saveSetup(workshopA, setup({ admission: 'open' }), 4)
      expect(await store.isAdmitted(ada.id)).toBe(true)
      await comeIn(person('ben'), 5)
      expect(await store.isAdmitted(person('ben').id)).toBe(true)
    })

    test('[WS19] a co-moderator leads all boards without an Amt, until she is what she was', async () => {
      const store = await open()
      await store.saveSetup(workshopA, setup(), 1)
      const { id, deviceHash } = await comeIn(ada, 2)
      await store.setRole(ada.id, 'moderator', 3)
      const leading = { ...ada, role: 'moderator', laneId: null }
      expect(await store.findLogin(id, deviceHash)).toMatchObject({
        role: 'moderator',
        boardId: null,
        participant: leading,
      })
      const row = { ...leading, boardId: null, joinedAt: 2, admittedAt: 3 }
      expect(await store.listPeople(workshopA)).toEqual([row])
      await store.updatePerson(person('ada', { name: 'Ada Neu', laneId: null }))
      await store.saveParticipant(id, person('ada', { name: 'Ada Neuer', laneId: null }), 4)
      expect(await store.findPerson(workshopA, ada.id)).toEqual({ ...row, name: 'Ada Neuer' })
      await store.setRole(ada.id, 'as-invited', 5)
      const back = { ...ada, name: 'Ada Neuer' }
      expect(await store.findLogin(id, deviceHash)).toMatchObject({
        role: 'representative',
        boardId: boardB,
        participant: back,
      })
      await expect(store.setRole(person('nobody').id, 'moderator', 6)).rejects.toThrow('there is none')
    })

    test('[WS19] taking a role back lets nobody in', async () => {
      const store = await open()
      await store.saveSetup(workshopA, setup(), 1)
      await comeIn(ada, 2)
      await store.setRole(ada.id, 'as-invited', 3)
      expect(await store.isAdmitted(ada.id)).toBe(false)
    })

    const copy = aWorkshop({
      id: 'copy',
      rehearsalOf: workshopA,
      boards: [
        { id: 'copy-b', municipality: { name: 'Bergdorf', ags: '05117000' } },
        { id: 'copy-a', municipality: { name: 'Ahausen', ags: null } },
      ],
    })
    const [copyB, copyA] = copy.boards.map(({ id }) => id)
    const invitationOfCopy = anInvitation({
      id: 'invitation-copy',
      workshopId: 'copy',
      secret: { id: 'secret-copy', hash: sha256('secret-copy') },
    })

    test('[WS20] a rehearsal has the content of the boards, and goes without a trace', async () => {
      const store = await open()
      const { boards } = stores
      const writers = [{ clientId: 7, participantId: ada.id }]
      const card = cardIdSchema.parse('card-1')
      const operations = [{ card, at: 1, by: ada.id, register: 'effort' as const, key: card, after: { personDays: 1 } }]
      await boards.append([{ boardId: boardA, update: Uint8Array.of(1), writers, operations }])
      await boards.saveSnapshot(boardA, Uint8Array.of(9), (await boards.load(boardA)).lastSeq)
      await boards.append([{ boardId: boardA, update: Uint8Array.of(2) }])
      await boards.append([{ boardId: boardB, update: Uint8Array.of(3) }])
      await store.addRehearsal(workshopA, copy, [invitationOfCopy])
      if (!copyA || !copyB) throw new Error('The copy has two boards')

      expect(await store.loadWorkshop(copy.id)).toEqual(copy)
      const contentOf = async (id: typeof boardA) => {
        const { snapshot, tail, clientOwners } = await boards.load(id)
        return { snapshot, tail, clientOwners }
      }
      const before = { a: await contentOf(boardA), b: await contentOf(boardB) }
      expect({ a: await contentOf(copyA), b: await contentOf(copyB) }).toEqual(before)
      expect(before.a).toEqual({
        snapshot: Uint8Array.of(9),
        tail: [Uint8Array.of(2)],
        clientOwners: new Map([[7, ada.id]]),
      })
      expect(await boards.listOperations(copyA, card, 10)).toEqual([]) // its people did none of that
      await boards.append([{ boardId: copyA, update: Uint8Array.of(4), operations }])
      expect((await contentOf(copyA)).tail).toEqual([Uint8Array.of(2), Uint8Array.of(4)])
      expect({ a: await contentOf(boardA), b: await contentOf(boardB) }).toEqual(before)

      await store.saveRun(copy.id, votingRun(), [remark('copy', 1)])
      await comeIn(mia, 3, invitationOfCopy)
      await store.addPlan(copyA, () => aStoredPlan(1, { boardId: copyA }))
      await store.deleteRehearsal(copy.id)
      expect(await store.loadWorkshop(copy.id)).toBeNull()
      expect(await store.findInvitation(sha256('secret-copy'))).toBeNull()
      expect([await store.loadRun(copy.id), await store.listLog(copy.id)]).toEqual([null, []])
      expect([await store.countPeople(copy.id), await store.listPlans(copyA)]).toEqual([0, []])
      expect(await contentOf(copyA)).toEqual({ snapshot: null, tail: [], clientOwners: new Map() })
      expect(await boards.listOperations(copyA, card, 10)).toEqual([])
      expect(await boards.listOperations(boardA, card, 10)).toEqual(operations)
      expect({ a: await contentOf(boardA), b: await contentOf(boardB) }).toEqual(before)
    })

    test('[WS20] rehearsals are known, and nothing else is ever deleted', async () => {
      const store = await open()
      expect(await store.listRehearsals()).toEqual([])
      await store.addRehearsal(workshopA, copy, [invitationOfCopy])
      expect((await store.loadWorkshop(copy.id))?.rehearsalOf).toBe(workshopA)
      expect([await store.listRehearsals(), await store.listRehearsals(workshopA)]).toEqual([[copy.id], [copy.id]])
      expect(await store.listRehearsals(copy.id)).toEqual([])
      await expect(store.deleteRehearsal(workshopA)).rejects.toThrow('no rehearsal')
      await expect(store.deleteRehearsal(unknown)).rejects.toThrow('no rehearsal')
      expect(await store.loadWorkshop(workshopA)).toEqual(aWorkshop())
      const smaller = { ...copy, id: workshopIdSchema.parse('smaller'), boards: copy.boards.slice(0, 1) }
      await expect(store.addRehearsal(workshopA, smaller, [])).rejects.toThrow('no copy')
    })
  })
}

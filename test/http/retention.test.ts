import { join as joinPath } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweep } from '../../server/archive/retention-sweep.ts'
import { listHashSchema } from '../../shared/domain/ids.ts'
import { storedRecordsSchema } from '../../shared/protocol/archive-api.ts'
import { aBoardPeer } from '../support/board-peer.ts'
import { allNames, fillWorkshop, storedText } from '../support/full-workshop.ts'
import { temporaryFolder } from '../support/server-stores.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
} from '../support/server-under-test.ts'

let folder: ReturnType<typeof temporaryFolder>
let server: ServerUnderTest
beforeEach(async () => {
  folder = temporaryFolder()
  server = await startTestServer({ path: joinPath(folder.path, 'auftakt.sqlite') })
})
afterEach(async () => {
  await server.stop()
  folder.remove()
})

const day = 24 * 60 * 60_000
const title = 'Auftakt Musterkreis'
const found = (names: readonly string[]) => names.filter((name) => storedText(folder.path).includes(name))

test('a new workshop keeps names for a year after its day, unless the moderation says otherwise', async () => {
  const { moderator, workshopId } = await createTestWorkshop(server)
  const records = () => moderator.get(`/api/workshops/${workshopId}/records`).then(json)
  expect(storedRecordsSchema.parse(await records())).toMatchObject({ namesUntil: '2027-11-24', namesErasedAt: null })
  const retention = `/api/workshops/${workshopId}/retention`
  expect(await json(await moderator.put(retention, { namesUntil: '2027-03-31' }))).toEqual({ namesUntil: '2027-03-31' })
  expect(storedRecordsSchema.parse(await records()).namesUntil).toBe('2027-03-31')
  expect(await refusalOf(await moderator.put(retention, { namesUntil: '31.3.2027' }))).toEqual(
    refusal(400, 'bad-request', 'namesUntil'),
  )
})

test('names leave every table, every board and the file when their day is over, and all logins end', {
  timeout: 60_000,
}, async () => {
  const { moderator, workshopId, boardId, plan, mia, card } = await fillWorkshop(server)
  const planBefore = await moderator.get(`/api/plans/${plan.id}`).then((answer) => answer.text())
  expect(found(allNames)).not.toEqual([])
  const peer = aBoardPeer(server.deps.rooms, boardId, mia.me)
  await peer.isIn()
  server.clock.now = Date.UTC(2027, 10, 24, 12)
  await sweep(server.deps)
  expect(peer.closedWith()).toBeNull()
  server.clock.now += day
  await sweep(server.deps)
  expect(found(allNames)).toEqual([])
  expect(peer.closedWith()).toBe('login-over')
  expect((await moderator.get(`/api/workshops/${workshopId}`)).status).toBe(401)

  const secret = secretFor((await links()).invitations, 'moderator', null)
  const { device } = await comeIn(server, secret, { name: 'Neue Leitung' })
  expect(await device.get(`/api/plans/${plan.id}`).then((answer) => answer.text())).toBe(planBefore)
  const people = (await json(await device.get(`/api/workshops/${workshopId}/participants`))) as { name: string }[]
  expect(people.map(({ name }) => name)).toEqual(['Moderation', 'Amt', 'Neue Leitung'])
  const history = (await json(await device.get(`/api/boards/${boardId}/cards/${card}/history`))) as object[]
  expect(history).toHaveLength(4)
  expect((await server.deps.rooms.readEntries(boardId)).team.get(card)).toEqual({ owner: '', implementer: '' })

  async function links() {
    const invitations = await server.deps.store.listInvitations(workshopId)
    return {
      invitations: invitations.flatMap(({ id, role, boardId: board, secret: stored }) =>
        stored ? [{ id, role, boardId: board, path: `x#${server.deps.secrets.secretOf(stored.id)}` }] : [],
      ),
    }
  }
})

test('names that were deleted are not deleted again while nobody has come', {
  timeout: 60_000,
}, async () => {
  const { workshopId } = await fillWorkshop(server)
  server.clock.now = Date.UTC(2027, 11, 1)
  await sweep(server.deps)
  const erasedAt = (await server.deps.store.loadRetention(workshopId))?.namesErasedAt
  server.clock.now += day
  await sweep(server.deps)
  expect((await server.deps.store.loadRetention(workshopId))?.namesErasedAt).toBe(erasedAt)
})

test('a later date keeps names longer, none for good', { timeout: 60_000 }, async () => {
  const { moderator, workshopId } = await createTestWorkshop(server)
  await moderator.put(`/api/workshops/${workshopId}/retention`, { namesUntil: null })
  server.clock.now = Date.UTC(2040, 0, 1)
  await sweep(server.deps)
  expect((await server.deps.store.loadRetention(workshopId))?.namesErasedAt).toBeNull()
})

test('a device that speaks for nobody is forgotten after fourteen days, one that does is not', async () => {
  const { moderator, workshopId, invitations, boards } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  await comeIn(server, secretFor(invitations, 'guest', boards.first), { name: 'Gustav' })
  const people = (await json(await moderator.get(`/api/workshops/${workshopId}/participants`))) as { id: string }[]
  await moderator.delete(`/api/workshops/${workshopId}/participants/${people[1]?.id}`)
  const devices = () => server.stores.countDevices()
  const before = devices()
  server.clock.now += 13 * day
  await sweep(server.deps)
  expect(devices()).toBe(before)
  server.clock.now += 2 * day
  await sweep(server.deps)
  expect(devices()).toBe(before - 1)
  expect((await moderator.get(`/api/workshops/${workshopId}`)).status).toBe(200)
})

test('a deleted workshop leaves nothing in the file, and whoever is on it hears that it is over', {
  timeout: 60_000,
}, async () => {
  const { moderator, workshopId, boardId, mia, listHash } = await fillWorkshop(server)
  await moderator.post(`/api/workshops/${workshopId}/rehearsal`, {})
  const peer = aBoardPeer(server.deps.rooms, boardId, mia.me)
  await peer.isIn()
  const path = `/api/workshops/${workshopId}`
  expect(await refusalOf(await moderator.delete(path, {}, { title: 'Auftakt' }))).toEqual(
    refusal(400, 'bad-request', 'title'),
  )
  expect(peer.closedWith()).toBeNull()
  expect((await moderator.delete(path, {}, { title: ` ${title} ` })).status).toBe(204)
  expect(peer.closedWith()).toBe('workshop-closed')
  expect(found([...allNames, title, boardId, 'Erster Stand'])).toEqual([])
  expect(await server.deps.store.hasServiceList(listHashSchema.parse(listHash))).toBe(false)
  expect(await server.deps.store.listRehearsals()).toEqual([])
  expect((await moderator.get(path)).status).toBe(404)
})

test('a list that another workshop uses stays when one is deleted', { timeout: 60_000 }, async () => {
  const one = await createTestWorkshop(server)
  const other = await createTestWorkshop(server)
  expect((await one.moderator.delete(`/api/workshops/${one.workshopId}`, {}, { title })).status).toBe(204)
  expect((await other.moderator.get(`/api/lists/${other.listHash}`)).status).toBe(200)
})

test('nobody deletes the example, and only the moderation deletes at all', async () => {
  const made = await createTestWorkshop(server)
  const { device } = await comeIn(server, secretFor(made.invitations, 'observer', made.boards.first), { name: 'Olga' })
  expect(await refusalOf(await device.delete(`/api/workshops/${made.workshopId}`, {}, { title }))).toEqual(
    refusal(403, 'not-allowed'),
  )
  const guest = server.device()
  const login = (await json(await guest.post('/api/example', {}))) as { workshopId: string }
  const path = `/api/workshops/${login.workshopId}`
  expect(await refusalOf(await guest.delete(path, {}, { title: 'Beispiel-Workshop' }))).toEqual(
    refusal(403, 'not-allowed'),
  )
  expect(await refusalOf(await guest.put(`${path}/retention`, { namesUntil: null }))).toEqual(
    refusal(403, 'not-allowed'),
  )
})

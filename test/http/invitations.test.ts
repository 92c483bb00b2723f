import { afterEach, beforeEach, expect, test } from 'vitest'
import { type InvitationEntry, invitationEntrySchema } from '../../shared/protocol/api.ts'
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

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const secretIn = (entry: InvitationEntry) => entry.path?.split('#')[1] ?? ''
const over = refusal(401, 'invitation-over')

/** A workshop with somebody who came as representative of the first board. */
async function openWorkshop() {
  const workshop = await createTestWorkshop(server)
  const { moderator, workshopId, invitations, boards } = workshop
  const secret = secretFor(invitations, 'representative', boards.first)
  const id = invitations.find(({ path }) => path.endsWith(secret))?.id ?? ''
  const ada = await comeIn(server, secret, { name: 'Ada', laneId: 'amt-33' })
  const list = `/api/workshops/${workshopId}/invitations`
  const change = async (action: 'renew' | 'revoke', endLogins: boolean, invitationId = id) => {
    const response = await moderator.post(`${list}/${invitationId}/${action}`, { endLogins })
    expect(response.status).toBe(200)
    return invitationEntrySchema.parse(await json(response))
  }
  const enter = (by: string) => server.device().post('/api/logins', { secret: by })
  return { ...workshop, secret, id, ada, list, change, enter, home: `/api/workshops/${workshopId}` }
}

test('a renewed invitation has another link at the same place; the old one stops at once and says why', async () => {
  const { change, enter, secret, id, moderator, list, boards, invitations } = await openWorkshop()
  const entry = await change('renew', false)
  expect(entry).toEqual({ id, role: 'representative', boardId: boards.first, path: expect.any(String) })
  expect(secretIn(entry)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(secretIn(entry)).not.toBe(secret)
  expect(await refusalOf(await enter(secret))).toEqual(over)
  expect((await enter(secretIn(entry))).status).toBe(201)
  expect(await json(await moderator.get(list))).toEqual(invitations.map((known) => (known.id === id ? entry : known)))
})

test('who has joined stays, and by the new link is the same person again', async () => {
  const { change, ada, home } = await openWorkshop()
  const entry = await change('renew', false)
  expect((await ada.device.get(home)).status).toBe(200)
  const again = await ada.device.post('/api/logins', { secret: secretIn(entry) })
  expect(await json(again)).toMatchObject({ id: ada.login.id, participant: { name: 'Ada' } })
})

test('on demand those who came by it are logged out, and come in by the new link as new people', async () => {
  const { change, ada, home, moderator, invitations, boards } = await openWorkshop()
  const guest = await comeIn(server, secretFor(invitations, 'guest', boards.first), { name: 'Gast' })
  const entry = await change('renew', true)
  expect(await refusalOf(await ada.device.get(home))).toEqual(refusal(401, 'login-missing'))
  expect((await guest.device.get(home)).status).toBe(200) // came by another invitation
  expect(await json(await moderator.get(`${home}/participants`))).toMatchObject([{ name: 'Gast' }])
  const again = await ada.device.post('/api/logins', { secret: secretIn(entry) })
  expect(await json(again)).toMatchObject({ participant: null })
})

test('a revoked invitation lets nobody in until it is renewed', async () => {
  const { change, enter, secret, id, moderator, list } = await openWorkshop()
  expect(await change('revoke', false)).toMatchObject({ id, path: null })
  expect(await refusalOf(await enter(secret))).toEqual(over)
  expect(await json(await moderator.get(list))).toContainEqual(expect.objectContaining({ id, path: null }))
  const entry = await change('renew', false)
  expect((await enter(secretIn(entry))).status).toBe(201)
})

test('the moderation that renews its own invitation stays, its colleagues go', async () => {
  const { moderator, invitations, workshopId, home, change } = await openWorkshop()
  await join(moderator, workshopId, { name: 'Mia' })
  const colleague = await comeIn(server, secretFor(invitations, 'moderator', null), { name: 'Co' })
  await change('renew', true, invitations[0]?.id ?? '')
  expect((await moderator.get(home)).status).toBe(200)
  expect(await refusalOf(await colleague.device.get(home))).toEqual(refusal(401, 'login-missing'))
})

test('an outdated link is no guess: it does not make the address wait', async () => {
  const { change, enter, secret } = await openWorkshop()
  const entry = await change('renew', false)
  for (let attempt = 0; attempt < 301; attempt++) await enter(secret)
  expect((await enter(secretIn(entry))).status).toBe(201)
})

test('only moderators of this workshop change its invitations', async () => {
  const { ada, list, id } = await openWorkshop()
  const other = await openWorkshop()
  const body = { endLogins: true }
  for (const action of ['renew', 'revoke']) {
    const path = `${list}/${id}/${action}`
    expect(await refusalOf(await ada.device.post(path, body))).toEqual(refusal(403, 'not-allowed'))
    expect(await refusalOf(await server.device().post(path, body))).toEqual(refusal(401, 'login-missing'))
    expect(await refusalOf(await other.moderator.post(path, body))).toEqual(refusal(401, 'login-missing'))
    const foreign = `${other.list}/${id}/${action}`
    expect(await refusalOf(await other.moderator.post(foreign, body))).toEqual(refusal(404, 'not-found'))
    const odd = `${other.list}/__proto__/${action}`
    expect(await refusalOf(await other.moderator.post(odd, body))).toEqual(refusal(404, 'not-found'))
    expect(await refusalOf(await other.moderator.post(`${other.list}/${other.id}/${action}`, {}))).toEqual(
      refusal(400, 'bad-request', 'endLogins'),
    )
  }
})

test('one link lets 480 in within ten minutes, then its next guests wait; other links go on', async () => {
  const { enter, secret, invitations, boards } = await openWorkshop()
  for (let arrival = 1; arrival < 480; arrival++) await enter(secret)
  expect(await refusalOf(await enter(secret))).toEqual(refusal(429, 'too-many'))
  expect((await enter(secretFor(invitations, 'guest', boards.first))).status).toBe(201)
  server.clock.now += 10 * 60 * 1000
  expect((await enter(secret)).status).toBe(201)
})

test('one address brings 1,200 in within ten minutes, by whatever link', async () => {
  for (let arrival = 0; arrival < 1200; arrival++) await server.device().post('/api/example', '')
  expect(await refusalOf(await server.device().post('/api/example', ''))).toEqual(refusal(429, 'too-many'))
  server.clock.now += 10 * 60 * 1000
  expect((await server.device().post('/api/example', '')).status).toBe(200)
})

test('the example opens for everyone, also after its link was renewed or revoked', async () => {
  const device = server.device()
  const { workshopId } = (await json(await device.post('/api/example', ''))) as { workshopId: string }
  const path = `/api/workshops/${workshopId}/invitations/${server.deps.example.moderatorInvitationId}/revoke`
  expect((await device.post(path, { endLogins: true })).status).toBe(200)
  expect((await server.device().post('/api/example', '')).status).toBe(200)
})

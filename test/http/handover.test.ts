import { afterEach, beforeEach, expect, test } from 'vitest'
import { loginSchema } from '../../shared/domain/participant.ts'
import { handoverSchema } from '../../shared/protocol/api.ts'
import { sha256 } from '../support/server-builders.ts'
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
  type TestDevice,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const tenMinutes = 10 * 60 * 1000

async function joinedClerk() {
  const workshop = await createTestWorkshop(server)
  const { invitations, boards, workshopId } = workshop
  const { device } = await comeIn(server, secretFor(invitations, 'representative', boards.first))
  const joined = await join(device, workshopId, { name: 'Ada', laneId: 'amt-33' })
  return { ...workshop, device, login: loginSchema.parse(await json(joined)) }
}

async function handOver(device: TestDevice, workshopId: string) {
  const response = await device.post(`/api/workshops/${workshopId}/handover`, '')
  expect(response.status).toBe(201)
  const handover = handoverSchema.parse(await json(response))
  return { ...handover, secret: handover.path.split('#')[1] ?? '' }
}

test('a second device becomes the same person in the same role, without being asked who', async () => {
  const { device, login, workshopId } = await joinedClerk()
  const { path, expiresAt, secret } = await handOver(device, workshopId)
  expect(path).toMatch(/^\/einladung#weiter-[A-Za-z0-9_-]{22}$/)
  expect(expiresAt).toBe(server.clock.now + tenMinutes)
  const phone = server.device()
  const response = await phone.post('/api/logins', { secret })
  expect(response.status).toBe(201)
  expect(response.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Lax')
  const onPhone = loginSchema.parse(await json(response))
  expect(onPhone).toEqual({ ...login, id: onPhone.id })
  expect(onPhone.id).not.toBe(login.id)
  expect(await json(await phone.get(`/api/workshops/${workshopId}`))).toMatchObject({ login: onPhone })
  expect((await device.get(`/api/workshops/${workshopId}`)).status).toBe(200) // the first goes on
})

test('a handover works once, for ten minutes, and only the latest', async () => {
  const { device, workshopId } = await joinedClerk()
  const exchange = (secret: string) => server.device().post('/api/logins', { secret })
  const over = refusal(401, 'handover-over')
  const used = await handOver(device, workshopId)
  expect((await exchange(used.secret)).status).toBe(201)
  expect(await refusalOf(await exchange(used.secret))).toEqual(over)
  const replaced = await handOver(device, workshopId)
  const late = await handOver(device, workshopId)
  expect(await refusalOf(await exchange(replaced.secret))).toEqual(over)
  server.clock.now += tenMinutes
  expect(await refusalOf(await exchange(late.secret))).toEqual(over)
  expect(await refusalOf(await exchange(`weiter-${'A'.repeat(22)}`))).toEqual(over)
})

test('guessed handovers count as wrong secrets', async () => {
  const { device, workshopId } = await joinedClerk()
  const { secret } = await handOver(device, workshopId)
  const guesser = server.device()
  const guess = { secret: `weiter-${'B'.repeat(22)}` }
  for (let attempt = 0; attempt < 300; attempt++) await guesser.post('/api/logins', guess)
  expect(await refusalOf(await guesser.post('/api/logins', { secret }))).toEqual(refusal(429, 'too-many'))
})

test('the secret itself is stored nowhere', async () => {
  const { device, workshopId } = await joinedClerk()
  const saved: unknown[] = []
  const { store } = server.deps
  const save = store.saveHandover
  store.saveHandover = (handover) => {
    saved.push(handover)
    return save(handover)
  }
  const { secret } = await handOver(device, workshopId)
  expect(saved).toEqual([expect.objectContaining({ secretHash: sha256(secret) })])
  expect(JSON.stringify(saved)).not.toContain(secret)
})

test('who has not joined yet has nobody to hand over; strangers have nothing', async () => {
  const { workshopId, moderator } = await createTestWorkshop(server)
  const path = `/api/workshops/${workshopId}/handover`
  expect(await refusalOf(await moderator.post(path, ''))).toEqual(refusal(401, 'login-missing'))
  expect(await refusalOf(await server.device().post(path, ''))).toEqual(refusal(401, 'login-missing'))
})

test('a removed person cannot come back by a handover that she made before', async () => {
  const { device, login, workshopId, moderator } = await joinedClerk()
  const { secret } = await handOver(device, workshopId)
  await moderator.delete(`/api/workshops/${workshopId}/participants/${login.participant?.id}`)
  expect(await refusalOf(await server.device().post('/api/logins', { secret }))).toEqual(refusal(401, 'handover-over'))
})

test('after twenty handovers a login waits ten minutes', async () => {
  const { device, workshopId } = await joinedClerk()
  for (let count = 0; count < 20; count++) await handOver(device, workshopId)
  const path = `/api/workshops/${workshopId}/handover`
  expect(await refusalOf(await device.post(path, ''))).toEqual(refusal(429, 'too-many'))
  server.clock.now += tenMinutes
  await handOver(device, workshopId)
})

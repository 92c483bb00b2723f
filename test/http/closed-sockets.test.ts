import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createApp } from '../../server/http/create-app.ts'
import { type ListeningServer, listen } from '../../server/http/listen.ts'
import { createSyncUpgrade } from '../../server/http/sync-upgrade.ts'
import { loginSchema } from '../../shared/domain/participant.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  type ServerUnderTest,
  secretFor,
  startTestServer,
  type TestDevice,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
let listening: ListeningServer
beforeEach(async () => {
  server = await startTestServer()
  const { deps } = server
  const handlers = { app: createApp(deps), upgrade: createSyncUpgrade(deps) }
  const started = await listen(handlers, { port: 0, host: '127.0.0.1' })
  if (!started.ok) throw new Error(started.error)
  listening = started.value
})
afterEach(async () => {
  const closed = listening.close()
  await server.stop()
  await closed
})

/** Resolves once the board has welcomed the socket. */
async function openBoard(boardId: string, device: TestDevice) {
  const address = `ws://127.0.0.1:${listening.port}/sync/${boardId}`
  const socket = new WebSocket(address, { headers: { cookie: device.cookie ?? '' } })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
  })
  return { socket, closed, isOpen: () => socket.readyState === WebSocket.OPEN }
}

async function twoClerks() {
  const workshop = await createTestWorkshop(server)
  const { moderator, workshopId, invitations, boards } = workshop
  await join(moderator, workshopId, { name: 'Mia' })
  const secret = secretFor(invitations, 'representative', boards.first)
  const clerk = async (name: string) => {
    const { device, login } = await comeIn(server, secret)
    const joined = loginSchema.parse(await json(await join(device, login.workshopId, { name, laneId: 'amt-33' })))
    return { device, id: joined.participant?.id, board: await openBoard(boards.first, device) }
  }
  const invitation = invitations.find(({ path }) => path.endsWith(secret))
  return { ...workshop, ada: await clerk('Ada'), ben: await clerk('Ben'), invitation }
}

test('all sockets of a removed person close at once, nobody else’s', async () => {
  const { moderator, workshopId, boards, ada, ben } = await twoClerks()
  const secondTab = await openBoard(boards.first, ada.device)
  await moderator.delete(`/api/workshops/${workshopId}/participants/${ada.id}`)
  expect(await ada.board.closed).toBe(closeCodes['login-over'])
  expect(await secondTab.closed).toBe(closeCodes['login-over'])
  expect(ben.board.isOpen()).toBe(true)
  const again = new WebSocket(`ws://127.0.0.1:${listening.port}/sync/${boards.first}`, {
    headers: { cookie: ada.device.cookie ?? '' },
  })
  const code = await new Promise((resolve) => again.on('close', resolve))
  expect(code).toBe(closeCodes['login-over'])
})

test('renewing an invitation closes the sockets of those who came by it only when that is asked for', async () => {
  const { moderator, workshopId, boards, ada, ben, invitation } = await twoClerks()
  const own = await openBoard(boards.first, moderator)
  const renew = `/api/workshops/${workshopId}/invitations/${invitation?.id}/renew`
  await moderator.post(renew, { endLogins: false })
  const third = await openBoard(boards.first, ada.device)
  await moderator.post(renew, { endLogins: true })
  const codes = await Promise.all([ada.board, third, ben.board].map(({ closed }) => closed))
  expect(codes).toEqual(Array.from({ length: 3 }, () => closeCodes['login-over']))
  expect(own.isOpen()).toBe(true)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createApp } from '../../server/http/create-app.ts'
import { type ListeningServer, listen } from '../../server/http/listen.ts'
import { createSyncUpgrade } from '../../server/http/sync-upgrade.ts'
import { createTestWorkshop, join, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'
import { until } from '../support/until.ts'

const pingIntervalMs = 20_000

let server: ServerUnderTest
let listening: ListeningServer
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
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
  vi.useRealTimers()
})

test('a line that answers no ping is closed at the second one, one that answers stays', async () => {
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  await join(moderator, workshopId, { name: 'Mia' })
  const sockets = [true, false].map((autoPong) => {
    const address = `ws://127.0.0.1:${listening.port}/sync/${boards.first}`
    const socket = new WebSocket(address, { headers: { cookie: moderator.cookie ?? '' }, autoPong })
    const story = { pings: 0, isWelcome: false, code: 0 }
    socket.on('message', () => {
      story.isWelcome = true
    })
    socket.on('ping', () => story.pings++)
    socket.on('close', (code) => {
      story.code = code
    })
    return { socket, story }
  })
  const stories = sockets.map(({ story }) => story)
  const [living, dead] = stories
  const told = () => JSON.stringify(stories)
  await until(() => stories.every(({ isWelcome }) => isWelcome), told)
  vi.advanceTimersByTime(pingIntervalMs)
  await until(() => stories.every(({ pings }) => pings === 1), told)
  sockets[0]?.socket.send(Uint8Array.of(0, 0, 1, 0)) // behind the pong: what it hears next proves that the pong arrived
  const heard = new Promise((resolve) => sockets[0]?.socket.once('message', resolve))
  await heard
  vi.advanceTimersByTime(pingIntervalMs)
  await until(() => dead?.code !== 0 && living?.pings === 2, told)
  expect(stories).toEqual([
    { pings: 2, isWelcome: true, code: 0 },
    { pings: 1, isWelcome: true, code: 1006 },
  ])
  for (const { socket } of sockets) socket.terminate()
})

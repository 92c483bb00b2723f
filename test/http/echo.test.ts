import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createApp } from '../../server/http/create-app.ts'
import { type ListeningServer, listen } from '../../server/http/listen.ts'
import { createSyncUpgrade } from '../../server/http/sync-upgrade.ts'
import {
  echoBeats,
  echoPath,
  echoSocketPath,
  echoStreamPath,
  echoWaitPath,
  maxEchoBytes,
} from '../../shared/protocol/echo.ts'
import { plainEvents } from '../support/http-line-client.ts'
import { refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let listening: ListeningServer
beforeEach(async () => {
  server = await startTestServer()
  const { deps } = server
  const started = await listen(
    { app: createApp(deps), upgrade: createSyncUpgrade(deps) },
    { port: 0, host: '127.0.0.1' },
  )
  if (!started.ok) throw new Error(started.error)
  listening = started.value
})
afterEach(async () => {
  const closed = listening.close()
  await server.stop()
  await closed
})

const openSocket = (headers: Record<string, string> = {}) =>
  new WebSocket(`ws://127.0.0.1:${listening.port}${echoSocketPath}`, { headers })

test('without a login it tells the time, at once or later', async () => {
  const device = server.device()
  for (const path of [echoPath, `${echoWaitPath}?ms=5`]) {
    const answer = await device.get(path)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ now: server.clock.now })
  }
  expect(await refusalOf(await device.get(`${echoWaitPath}?ms=60000`))).toEqual(refusal(400, 'bad-request'))
})

test('it gives back up to 64 KiB', async () => {
  const device = server.device()
  const text = 'x'.repeat(maxEchoBytes)
  expect(await (await device.post(echoPath, text)).text()).toBe(text)
  expect(await refusalOf(await device.post(echoPath, `${text}x`))).toEqual(refusal(413, 'too-large'))
})

test('the stream beats', async () => {
  const answer = await server.device().get(echoStreamPath)
  expect(answer.headers.get('cache-control')).toBe('no-store, no-transform')
  expect(plainEvents(await answer.text())).toEqual(Array.from({ length: echoBeats }, () => ({ type: 'beat' })))
})

test('an address that asks without end is told to wait', async () => {
  const device = server.device()
  for (let count = 0; count < 1200; count++) await device.get(echoPath)
  expect(await refusalOf(await device.get(echoPath))).toEqual(refusal(429, 'too-many'))
  server.clock.now += 10 * 60_000
  expect((await device.get(echoPath)).status).toBe(200)
})

test('the socket gives back what it hears, twenty frames long', async () => {
  const socket = openSocket()
  const heard: string[] = []
  const code = await new Promise((resolve, reject) => {
    socket.on('open', () => {
      for (let count = 0; count < 21; count++) socket.send(Buffer.from([count]))
    })
    socket.on('message', (data: Buffer) => heard.push(data.toString('hex')))
    socket.on('close', resolve)
    socket.on('error', reject)
  })
  expect(code).toBe(1006)
  expect(heard.slice(0, 3)).toEqual(['00', '01', '02'])
  expect(heard.length).toBeLessThanOrEqual(20)
})

test('the socket takes small frames only, and none from another site', async () => {
  const closing = new Promise((resolve) => openSocket().on('open', big).on('close', resolve))
  function big(this: WebSocket) {
    this.send(new Uint8Array(1025))
  }
  expect(await closing).toBe(1009)
  const refused = new Promise((_resolve, reject) => openSocket({ origin: 'https://evil.example' }).on('error', reject))
  await expect(refused).rejects.toThrow('503')
})

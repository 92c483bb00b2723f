import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../server/http/create-app.ts'
import { type ListeningServer, listen } from '../../server/http/listen.ts'
import { createSyncUpgrade } from '../../server/http/sync-upgrade.ts'
import { openLiveWorkshop } from '../support/live-workshop.ts'
import { aServiceList } from '../support/server-builders.ts'
import { refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'
import { until } from '../support/until.ts'

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

/** A list of which the end never comes, until `stop`. */
function stalledUpload(text: string) {
  const stopping = new AbortController()
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
  })
  const story = { status: 0 }
  const address = `http://127.0.0.1:${listening.port}/api/lists`
  const answered = fetch(address, { method: 'POST', body, duplex: 'half', signal: stopping.signal } as RequestInit)
  answered.then(
    (response) => {
      story.status = response.status
    },
    () => undefined, // stopped
  )
  return { story, stop: () => stopping.abort() }
}

test('only a list may be large', async () => {
  const device = server.device()
  const text = JSON.stringify({ secret: 'x'.repeat(2_000_000) })
  for (const path of ['/api/logins', '/api/workshops']) {
    expect(await refusalOf(await device.post(path, text))).toEqual(refusal(413, 'too-large'))
  }
  const list = { ...aServiceList(), source: 'x'.repeat(2_000_000) }
  expect((await device.post('/api/lists', list)).status).toBe(400) // read, and then judged
})

test('an address has a few uploads under way, and one that breaks makes room', async () => {
  const uploads = Array.from({ length: 5 }, () => stalledUpload('{"format":1'))
  const statuses = () => uploads.map(({ story }) => story.status).sort()
  await until(
    () => statuses().some((status) => status !== 0),
    () => String(statuses()),
  )
  expect(statuses()).toEqual([0, 0, 0, 0, 429])
  expect((await server.device().post('/api/lists', aServiceList('Andere'))).status).toBe(201) // from elsewhere
  for (const { stop } of uploads) stop()
  let status = 429
  const tryAgain = async () => {
    while (status === 429) {
      const body = JSON.stringify(aServiceList())
      status = (await fetch(`http://127.0.0.1:${listening.port}/api/lists`, { method: 'POST', body })).status
    }
  }
  await tryAgain()
  expect([200, 201]).toContain(status)
})

test('a body that is slow does not outlive the login that it came with', async () => {
  const workshop = await openLiveWorkshop(server)
  const max = await workshop.seat('Max', { role: 'moderator' })
  const text = JSON.stringify({ admission: 'ask', expected: [], meetingUrl: 'https://video.example/', rooms: [] })
  let finish = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 20)))
      finish = () => {
        controller.enqueue(new TextEncoder().encode(text.slice(20)))
        controller.close()
      }
    },
  })
  const headers = { cookie: max.device.cookie ?? '', 'content-length': String(text.length) } // else it is read whole anyway
  const init = { method: 'PUT', body, headers, duplex: 'half' } as RequestInit
  const answer = createApp(server.deps).request(`${workshop.home}/setup`, init)
  expect((await workshop.moderator.delete(`${workshop.home}/participants/${max.me.id}`)).status).toBe(204)
  finish()
  expect(await refusalOf(await answer)).toEqual(refusal(401, 'login-missing'))
  expect(await server.deps.store.loadSetup(workshop.workshopId)).toBeNull()
})

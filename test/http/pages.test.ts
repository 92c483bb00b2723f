import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/server-stores.ts'
import { refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let folder: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  folder = temporaryFolder()
  const clientDir = join(folder.path, 'client')
  mkdirSync(join(clientDir, 'assets'), { recursive: true })
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Auftakt</title>')
  writeFileSync(join(clientDir, 'assets', 'main-4f2a.js'), 'start()'.repeat(100))
  writeFileSync(join(folder.path, 'secret.txt'), 'nobody reads this')
  server = await startTestServer({ clientDir })
})
afterEach(async () => {
  await server.stop()
  folder.remove()
})

test.each(['/', '/neu', '/einladung', '/workshop/w/b/zuordnung', '/index.html'])(
  '%s is a page of the client, and no cache keeps it',
  async (path) => {
    const response = await server.device().get(path)
    expect({
      status: response.status,
      type: response.headers.get('content-type'),
      caching: response.headers.get('cache-control'),
      text: await response.text(),
    }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      caching: 'no-store',
      text: '<!doctype html><title>Auftakt</title>',
    })
  },
)

test('a file with a hash in its name comes compressed and is kept for ever', async () => {
  const response = await server.device().get('/assets/main-4f2a.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test('a file that was built anew is read again', async () => {
  const path = join(folder.path, 'client', 'index.html')
  await server.device().get('/')
  writeFileSync(path, '<!doctype html><title>Neu</title>')
  const text = await (await server.device().get('/')).text()
  expect(text).toContain('Neu')
})

test.each([
  '/assets/gone.js',
  '/favicon.ico',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%00.js',
  '/assets/%E0%A4%A.js',
])('%s is not there', async (path) => {
  const response = await server.device().get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('nobody')
})

test.each(['/api', '/api/unknown', '/api/boards'])('%s is answered as JSON, not with a page', async (path) => {
  expect(await refusalOf(await server.device().get(path))).toEqual(refusal(404, 'not-found'))
})

test.each(['/', '/assets/main-4f2a.js', '/api/start', '/api/unknown'])(
  '%s has the protecting headers',
  async (path) => {
    const response = await server.device().get(path)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy':
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self' ws://localhost wss://localhost; worker-src 'self'; object-src 'none'; frame-ancestors 'none'; " +
        "base-uri 'none'; form-action 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(response.headers.get('strict-transport-security')).toBeNull()
  },
)

test('where people come by TLS, browsers keep to it', async () => {
  const tls = await startTestServer({ config: { publicOrigin: 'https://auftakt.example.org' } })
  const response = await tls.device().get('/api/start')
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  await tls.stop()
})

test('a request that another site sends is refused, one of our own pages or of no page is not', async () => {
  const statusFrom = async (origin: string) =>
    (await server.device().post('/api/example', '', { headers: { origin } })).status
  expect(await statusFrom('http://localhost')).toBe(200)
  expect(await statusFrom('https://localhost')).toBe(200)
  expect((await server.device().post('/api/example', '')).status).toBe(200)
  for (const origin of ['https://evil.example', 'http://localhost:81', 'null', 'localhost']) {
    expect({ origin, status: await statusFrom(origin) }).toEqual({ origin, status: 403 })
  }
  const response = await server.device().post('/api/example', '', { headers: { origin: 'https://evil.example' } })
  expect(await refusalOf(response)).toEqual(refusal(403, 'origin-wrong'))
})

test('the public address counts as our own where a proxy renames the host', async () => {
  const proxied = await startTestServer({ config: { publicOrigin: 'https://auftakt.example.org' } })
  const headers = { origin: 'https://auftakt.example.org' }
  expect((await proxied.device().post('/api/example', '', { headers })).status).toBe(200)
  await proxied.stop()
})

test('an unexpected error is logged and told without its details', async () => {
  server.deps.store.loadWorkshop = () => Promise.reject(new Error('a broken row'))
  const response = await server.device().get('/api/workshops/any')
  expect(await refusalOf(response)).toEqual(refusal(500, 'unexpected'))
  expect(server.logLines.join('')).toContain('a broken row')
})

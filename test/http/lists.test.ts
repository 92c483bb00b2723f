import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { maxBodyBytes } from '../../shared/protocol/api.ts'
import { aService, aServiceList, sha256 } from '../support/server-builders.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

test('a list is named by the hash of its content; the same list again is the same', async () => {
  const device = server.device()
  const list = aServiceList('Leistungen', 5)
  const stored = { hash: sha256(canonicalJson(list)), count: 5 }
  const first = await device.post('/api/lists', list)
  expect({ status: first.status, body: await json(first) }).toEqual({ status: 201, body: stored })
  const reordered = Object.fromEntries(Object.entries(list).reverse())
  const second = await device.post('/api/lists', reordered)
  expect({ status: second.status, body: await json(second) }).toEqual({ status: 200, body: stored })
})

test('a list comes compressed, its bytes have the hash, and every cache may keep it', async () => {
  const { hash } = server.deps.starterList
  const response = await server.device().get(`/api/lists/${hash}`, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${hash}"`,
    vary: 'Accept-Encoding',
  })
  expect(sha256(gunzipSync(await response.arrayBuffer()).toString())).toBe(hash)
})

test.each(['', 'identity', 'gzip;q=0', 'br'])('a client that takes no gzip (%j) gets it plain', async (encoding) => {
  const { hash } = server.deps.starterList
  const response = await server.device().get(`/api/lists/${hash}`, { headers: { 'accept-encoding': encoding } })
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(sha256(await response.text())).toBe(hash)
})

test('who has the list already is told so', async () => {
  const { hash } = server.deps.starterList
  const response = await server.device().get(`/api/lists/${hash}`, { headers: { 'if-none-match': `"${hash}"` } })
  expect({ status: response.status, body: await response.text() }).toEqual({ status: 304, body: '' })
})

test('an unknown list is not found, and that answer is not kept', async () => {
  for (const hash of ['0'.repeat(64), 'starter', '..%2f..%2fpackage.json']) {
    const response = await server.device().get(`/api/lists/${hash}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await refusalOf(response)).toEqual(refusal(404, 'not-found'))
  }
})

test('a list that does not fit names the field', async () => {
  const device = server.device()
  const twice = { ...aServiceList(), services: [aService(1), aService(1)] }
  expect(await refusalOf(await device.post('/api/lists', twice))).toEqual(refusal(400, 'bad-request'))
  const badKey = { ...aServiceList(), services: [{ ...aService(1), leikaKey: '99050048262' }] }
  expect(await refusalOf(await device.post('/api/lists', badKey))).toEqual(
    refusal(400, 'bad-request', 'services.0.leikaKey'),
  )
})

test('a list that is none, only deep, is refused as such', async () => {
  const response = await server.device().post('/api/lists', '['.repeat(100_000))
  expect(await refusalOf(response)).toEqual(refusal(422, 'too-complex'))
})

test('20 MB are the limit, announced or not', async () => {
  const device = server.device()
  const tooLarge = ' '.repeat(maxBodyBytes + 1)
  expect(await refusalOf(await device.post('/api/lists', tooLarge))).toEqual(refusal(413, 'too-large'))
  const announced = await device.post('/api/lists', '{}', { headers: { 'content-length': String(60_000_000) } })
  expect(await refusalOf(announced)).toEqual(refusal(413, 'too-large'))
  const text = JSON.stringify(aServiceList())
  const padding = ' '.repeat(maxBodyBytes - Buffer.byteLength(text))
  expect((await device.post('/api/lists', text + padding)).status).toBe(201)
})

test('a full disk is told as such, nothing is stored, and it works once there is room', async () => {
  const device = server.device()
  const names = Array.from({ length: 3000 }, (_, index) => sha256(`${index}`).repeat(3)) // hashes do not compress
  const list = { ...aServiceList(), services: names.map((name, index) => aService(index, name)) }
  server.stores.fillDisk()
  expect(await refusalOf(await device.post('/api/lists', list))).toEqual(refusal(507, 'storage-full'))
  server.stores.freeDisk()
  expect((await device.post('/api/lists', list)).status).toBe(201)
})

test('an address stores 60 lists in ten minutes', async () => {
  const device = server.device()
  for (let upload = 0; upload < 60; upload++) await device.post('/api/lists', {})
  expect(await refusalOf(await device.post('/api/lists', aServiceList()))).toEqual(refusal(429, 'too-many'))
})

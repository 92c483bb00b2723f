import { expect, test, vi } from 'vitest'
import { createListReader, listReaderLimits } from '../../server/workshops/list-reader.ts'
import { encodeServiceList } from '../../server/workshops/read-uploaded-list.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { aService, aServiceList } from '../support/server-builders.ts'

vi.setConfig({ testTimeout: 60_000 }) // each large list is read in a process of its own, and the machine may be busy

const bytesOf = (text: string) => new TextEncoder().encode(text)
const largeList = aServiceList('Große Liste', 8000)
const largeBody = () => bytesOf(JSON.stringify(largeList))
const listOf = (services: string) => bytesOf(`{"format":1,"title":"Liste","source":"Prüfung","services":${services}}`)

test.each([
  ['small', aServiceList('Liste', 3)],
  ['large', largeList],
])('a %s list becomes what is stored, whatever the order of its keys', async (_name, list: ServiceList) => {
  const reordered = Object.fromEntries(Object.entries(list).reverse())
  const read = await createListReader().read(bytesOf(JSON.stringify(reordered)))
  if (!read.ok) throw new Error(read.error.code)
  const { gzip, ...known } = read.value
  const { gzip: expected, ...rest } = encodeServiceList(list)
  expect(known).toEqual(rest)
  expect(Buffer.compare(gzip, expected)).toBe(0)
})

test('a large list that does not fit names its field', async () => {
  const services = [...largeList.services.slice(0, 7999), { ...aService(1), types: [3] }]
  const body = bytesOf(JSON.stringify({ ...largeList, services }))
  expect(await createListReader().read(body)).toEqual({
    ok: false,
    error: { code: 'bad-request', path: 'services.7999.types.0' },
  })
})

test.each([
  ['a depth of 21', listOf(`${'['.repeat(20)}${']'.repeat(20)}`), 'too-complex'],
  ['a depth of 20', listOf(`${'['.repeat(19)}${']'.repeat(19)}`), 'bad-request'],
  ['brackets in a text', listOf(JSON.stringify('['.repeat(1000))), 'bad-request'],
  ['a depth without an end', bytesOf('['.repeat(5_000_000)), 'too-complex'],
  ['empty objects', listOf(`[${'{},'.repeat(2_000_000)}1]`), 'too-complex'],
  ['empty arrays in each other', listOf(`[${'[[[[[[[[]]]]]]]],'.repeat(500_000)}1]`), 'too-complex'],
  ['very many numbers', listOf(`[${'1,'.repeat(3_000_000)}1]`), 'too-complex'],
  ['one very long text', listOf(`["${'ä'.repeat(4_000_000)}"]`), 'bad-request'],
  ['umlauts in Windows-1252', Uint8Array.from([...listOf('["'), 0xe4, ...bytesOf('"]')]), 'bad-request'],
  ['no JSON', bytesOf('Leistung;Amt'), 'bad-request'],
  ['nothing', bytesOf(''), 'bad-request'],
])('%s is refused, and the next list is read', async (_name, body, code) => {
  const reader = createListReader()
  expect(await reader.read(body)).toMatchObject({ ok: false, error: { code } })
  expect((await reader.read(bytesOf(JSON.stringify(aServiceList())))).ok).toBe(true)
})

test.each([
  ['memory', { heapMb: 8 }],
  ['time', { timeMs: 1 }],
])('a list that needs too much %s ends its own process only', async (_name, limit) => {
  const reader = createListReader({ ...listReaderLimits, ...limit })
  const read = await reader.read(largeBody())
  expect(read.ok ? 'read' : read.error).toEqual({ code: 'too-complex' })
  expect((await reader.read(bytesOf(JSON.stringify(aServiceList())))).ok).toBe(true)
})

test('who comes when enough are waiting is told so; those who wait get their turn', async () => {
  const reader = createListReader({ ...listReaderLimits, processes: 1, waiting: 1 })
  const all = await Promise.all(Array.from({ length: 3 }, () => reader.read(largeBody())))
  expect(all.map((read) => (read.ok ? 'read' : read.error.code))).toEqual(['read', 'read', 'too-many'])
  expect((await reader.read(largeBody())).ok).toBe(true)
})

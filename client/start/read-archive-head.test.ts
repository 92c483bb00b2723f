import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { archiveLimits } from '../../shared/protocol/archive-api.ts'
import { readArchiveHead } from './read-archive-head.ts'

const manifest = {
  kind: 'auftakt-archive',
  format: 1,
  names: false,
  summary: {
    workshopId: 'w-1',
    title: 'OZG-Auftakt Musterkreis',
    date: '2026-11-24',
    municipalities: ['Musterstadt'],
    lanes: 4,
    services: 240,
    people: 12,
    plans: 1,
    logEntries: 3,
    historyEntries: 50,
  },
  parts: [{ name: 'workshop', bytes: 3, sha256: 'a'.repeat(64) }],
}
const fileOf = (text: string | Buffer) => new Blob([new Uint8Array(gzipSync(text))])
const withHead = (head: object, rest = '\n"x"\n') => fileOf(`${JSON.stringify(head)}${rest}`)

test('what is in an archive is read from its first line', async () => {
  expect(await readArchiveHead(withHead(manifest))).toEqual({ ok: true, value: manifest })
})

test('the rest of the file is not even unpacked', async () => {
  const whole = new Uint8Array(await withHead(manifest, `\n${'x'.repeat(5_000_000)}`).arrayBuffer())
  expect(await readArchiveHead(new Blob([whole.subarray(0, whole.byteLength - 40)]))).toMatchObject({ ok: true })
})

test.each([
  ['a table', new Blob(['a;b;c'])],
  ['nothing', new Blob([])],
  ['other gzip', fileOf('hallo\n')],
  ['an archive without its manifest', withHead({ ...manifest, parts: [] })],
  ['zeros without an end', fileOf(Buffer.alloc(3_000_000))],
])('%s is no archive', async (_, file) => {
  expect(await readArchiveHead(file)).toEqual({ ok: false, error: 'not-an-archive' })
})

test('an archive of a later version is told from a broken one', async () => {
  expect(await readArchiveHead(withHead({ ...manifest, format: 2, more: true }))).toEqual({
    ok: false,
    error: 'too-new',
  })
})

test('a file beyond the limit is not opened', async () => {
  const file = new Blob([new Uint8Array(archiveLimits.bytes + 1)])
  expect(await readArchiveHead(file)).toEqual({ ok: false, error: 'too-large' })
})

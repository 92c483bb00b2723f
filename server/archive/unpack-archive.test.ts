import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { storedEdit } from '../../shared/board/board-doc.ts'
import { registerNames } from '../../shared/board/registers.ts'
import { cardIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { archiveLimits } from '../../shared/protocol/archive-api.ts'
import { aStoredList, aWorkshop } from '../../test/support/server-builders.ts'
import { openSqliteAt } from '../../test/support/server-stores.ts'
import type { ArchivedWorkshop } from '../store/archive-store.ts'
import { settledState } from '../store/fold-log.ts'
import { packArchive, sha256 } from './pack-archive.ts'
import { unpackArchive } from './unpack-archive.ts'

let archive: ArchivedWorkshop
let file: Uint8Array

beforeAll(async () => {
  const stores = openSqliteAt(':memory:')
  await stores.workshops.addServiceList(aStoredList(), 1)
  const workshop = aWorkshop()
  await stores.workshops.addWorkshop(workshop, [])
  const doc = new Y.Doc()
  doc.getMap('assignment').set('card-1', { lane: 'amt-33', state: 'confirmed', by: 'p-1' })
  const [board] = workshop.boards
  if (!board) throw new Error('no board')
  const card = cardIdSchema.parse('card-1')
  const by = participantIdSchema.parse('p-1')
  const operation = { card, at: 1, by, register: 'effort' as const, key: card, after: { personDays: 1 } }
  const update = Y.encodeStateAsUpdate(doc)
  await stores.boards.append([{ boardId: board.id, update, operations: [operation] }])
  const read = await stores.archives.readArchive(workshop.id)
  if (!read) throw new Error('no workshop')
  archive = read
  stores.close()
  file = packed(archive)
})

function packed(content: ArchivedWorkshop): Uint8Array {
  const result = packArchive(content, { names: true })
  if (!result.ok) throw new Error(result.error)
  return result.value
}

/** The same archive with other lines, whose manifest agrees with them: what somebody makes who knows the format. */
function forged(change: (lines: { name: string; text: string }[]) => void, changeHead?: (head: object) => object) {
  const [head = '', ...texts] = gunzipSync(file).toString('utf8').trimEnd().split('\n')
  const manifest = JSON.parse(head) as { parts: { name: string }[] }
  const lines = texts.map((text, index) => ({ name: manifest.parts[index]?.name ?? '', text }))
  change(lines)
  const parts = lines.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) }))
  const next = changeHead?.({ ...manifest, parts }) ?? { ...manifest, parts }
  return gzipSync([canonicalJson(next), ...lines.map(({ text }) => text), ''].join('\n'))
}

/** The first board holds these bytes. */
const withBoard = (state: Uint8Array) =>
  forged((lines) => {
    const line = lines.find(({ name }) => name.startsWith('board.'))
    if (!line) throw new Error('no board')
    const board = JSON.parse(line.text) as object
    line.text = canonicalJson({ ...board, state: Buffer.from(state).toString('base64') })
  })

function stateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 5
  write(doc)
  return settledState({ snapshot: Y.encodeStateAsUpdate(doc), tail: [] })
}

const fine = { lane: 'amt-33', state: 'confirmed', by: 'p-1' }

test('an archive gives what was packed', () => {
  const read = unpackArchive(file)
  expect(read.ok && Buffer.compare(packed(read.value), file)).toBe(0)
  expect(unpackArchive(forged(() => {})).ok).toBe(true)
  expect(unpackArchive(withBoard(stateOf((doc) => doc.getMap('assignment').set('card-9', fine)))).ok).toBe(true)
})

test('the file holds no time and names no machine: packed twice it is the same', () => {
  expect(Buffer.compare(packed(archive), file)).toBe(0)
  expect([...file.subarray(4, 8)]).toEqual([0, 0, 0, 0])
})

test.each([0.1, 0.5, 0.9, 0.999])('a file that ends at %f of its length is damaged', (share) => {
  const torn = file.subarray(0, Math.floor(file.byteLength * share))
  expect(unpackArchive(torn)).toEqual({ ok: false, error: 'archive-damaged' })
})

test('a flipped bit anywhere behind the head of the file is noticed', () => {
  for (let at = 10; at < file.byteLength; at += 7) {
    const flipped = Uint8Array.from(file)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    expect({ at, ok: unpackArchive(flipped).ok }).toEqual({ at, ok: false })
  }
})

test('a flipped letter with a right check sum of the file is noticed by the hash of its part', () => {
  const text = gunzipSync(file).toString('utf8').replaceAll('Bergdorf"', 'Bergdorg"')
  expect(unpackArchive(gzipSync(text))).toEqual({ ok: false, error: 'archive-damaged' })
})

test('what unpacks to more than the limit is refused before it is all there', () => {
  const bomb = gzipSync(Buffer.alloc(archiveLimits.unpackedBytes + 1))
  expect(bomb.byteLength).toBeLessThan(archiveLimits.bytes)
  expect(unpackArchive(bomb)).toEqual({ ok: false, error: 'archive-too-large' })
})

test('more bytes than an upload may have are not even unpacked', () => {
  expect(unpackArchive(new Uint8Array(archiveLimits.bytes + 1))).toEqual({ ok: false, error: 'archive-too-large' })
})

test('other files are no archives', () => {
  const others = [
    Buffer.from(''),
    Buffer.from('PK\u0003\u0004'),
    gzipSync(''),
    gzipSync('{}\n'),
    gzipSync('kein Archiv'),
  ]
  for (const other of others) expect(unpackArchive(other)).toEqual({ ok: false, error: 'archive-damaged' })
})

test('an archive of a later version is told from a damaged one', () => {
  const later = forged(
    () => {},
    (head) => ({ ...head, format: 2, surprise: true }),
  )
  expect(unpackArchive(later)).toEqual({ ok: false, error: 'archive-too-new' })
})

test('a hundred thousand parts are refused', () => {
  const many = forged((lines) => {
    for (let index = 0; index < 100_000; index++) lines.push({ name: `plan.p-${index}`, text: '1' })
  })
  expect(unpackArchive(many).ok).toBe(false)
})

test('names of parts are no paths', () => {
  for (const name of ['../../etc/passwd', 'board./x', 'C:\\x', 'board.__proto__']) {
    const changed = forged((lines) => {
      const board = lines.find((line) => line.name.startsWith('board.'))
      if (board) board.name = name
    })
    expect(unpackArchive(changed)).toEqual({ ok: false, error: 'archive-damaged' })
  }
})

test('JSON that nests deep is refused before it is built', () => {
  const deep = forged((lines) => {
    const log = lines.find(({ name }) => name === 'log')
    if (log) log.text = '['.repeat(5000) + ']'.repeat(5000)
  })
  expect(unpackArchive(deep)).toEqual({ ok: false, error: 'archive-too-large' })
})

const changes: [string, (lines: { name: string; text: string }[]) => void][] = [
  ['a part is missing', (lines) => lines.splice(2, 1)],
  ['a part is there twice', (lines) => lines.push({ ...(lines.at(-1) ?? { name: '', text: '' }) })],
  ['parts stand in another order', (lines) => lines.reverse()],
  ['a list is not the one of its hash', (lines) => replace(lines, 'list.', 'Leistung 1', 'Leistung 7')],
  [
    'there is a field that nobody knows',
    (lines) => replace(lines, 'workshop', '{"retention"', '{"admin":true,"retention"'),
  ],
  [
    'a key would change the prototype',
    (lines) => replace(lines, 'history.', '{"after":{', '{"after":{"__proto__":{"role":"moderator"},'),
  ],
  ['it is written down otherwise', (lines) => replace(lines, 'workshop', '{"retention"', '{ "retention"')],
  ['it claims to be the example', (lines) => replace(lines, 'workshop', '"isExample":false', '"isExample":true')],
  ['a number is none of its board', (lines) => replace(lines, 'history.', '"turn":1', '"turn":0')],
]

function replace(lines: { name: string; text: string }[], part: string, from: string, to: string): void {
  const line = lines.find(({ name, text }) => name.startsWith(part) && text.includes(from))
  if (!line) throw new Error(`${part} has no ${from}`)
  line.text = line.text.replace(from, to)
}

test.each(changes)('refused with right hashes all the same: %s', (_, change) => {
  expect(unpackArchive(forged(change))).toEqual({ ok: false, error: 'archive-damaged' })
})

test('a plan whose text has another hash is refused', () => {
  const json = canonicalJson({ format: 1 })
  const plan = {
    id: 'plan-1',
    boardId: 'board-b',
    number: 1,
    hash: sha256('something else'),
    frozenAt: 1,
    frozenBy: '',
    note: '',
    assignedCount: 0,
    scheduledCount: 0,
    json,
    resolutions: [],
  }
  const changed = forged(
    (lines) => lines.push({ name: 'plan.plan-1', text: canonicalJson(plan) }),
    (head) => ({ ...head, summary: { ...(head as { summary: object }).summary, plans: 1 } }),
  )
  expect(unpackArchive(changed)).toEqual({ ok: false, error: 'archive-damaged' })
})

const boards: [string, () => Uint8Array][] = [
  ['a root that no board has', () => stateOf((doc) => doc.getMap('admin').set('card-1', fine))],
  ['a nested map', () => stateOf((doc) => doc.getMap('assignment').set('card-1', new Y.Map([['lane', 'amt-33']])))],
  ['a text', () => stateOf((doc) => doc.getText('assignment').insert(0, 'hallo'))],
  ['a sub-document', () => stateOf((doc) => doc.getMap('assignment').set('card-1', new Y.Doc()))],
  ['a value that fits no schema', () => stateOf((doc) => doc.getMap('assignment').set('card-1', { lane: 7 }))],
  ['a key that is none', () => stateOf((doc) => doc.getMap('assignment').set('__proto__', fine))],
  [
    'a value with a prototype',
    () => {
      const doc = new Y.Doc()
      const value: unknown = JSON.parse(`{"__proto__":{"role":"moderator"},${JSON.stringify(fine).slice(1)}`)
      doc.getMap('assignment').set('card-1', value)
      return Y.encodeStateAsUpdate(doc)
    },
  ],
  ['bytes', () => stateOf((doc) => doc.getMap('assignment').set('card-1', Uint8Array.of(1, 2)))],
  [
    'entries that wait for others',
    () => {
      const doc = new Y.Doc()
      doc.getMap('assignment').set('card-1', fine)
      const before = Y.encodeStateVector(doc)
      doc.getMap('assignment').set('card-2', fine)
      return Y.encodeStateAsUpdate(doc, before)
    },
  ],
  ['noise', () => Uint8Array.from({ length: 300 }, (_, index) => (index * 73) % 251)],
  [
    'something behind the end',
    () => Uint8Array.from([...stateOf((doc) => doc.getMap('assignment').set('card-1', fine)), 0]),
  ],
  [
    'what was overwritten, still there',
    () => {
      const doc = new Y.Doc({ gc: false })
      doc.getMap('assignment').set('card-1', fine)
      doc.getMap('assignment').set('card-1', { ...fine, by: 'p-2' })
      return Y.encodeStateAsUpdate(doc)
    },
  ],
]

test.each(boards)('a board that holds %s is refused', (_, state) => {
  expect(unpackArchive(withBoard(state()))).toEqual({ ok: false, error: 'archive-damaged' })
})

test('the same board has the same bytes however its log was cut', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let round = 0; round < 60; round++) {
    doc.clientID = 100 + (round % 3)
    const register = registerNames[round % 2] ?? 'assignment'
    doc.transact(() => doc.getMap(register).set(`card-${round % 7}`, { round }), storedEdit)
  }
  const whole = settledState({ snapshot: null, tail: updates })
  for (const cut of [1, 17, 59]) {
    const snapshot = settledState({ snapshot: null, tail: updates.slice(0, cut) })
    expect(Buffer.compare(settledState({ snapshot, tail: updates.slice(cut) }), whole)).toBe(0)
  }
})

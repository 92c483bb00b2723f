import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { migrations } from '../../server/store/sqlite/migrations/migrations.ts'
import {
  boardIdSchema,
  cardIdSchema,
  loginIdSchema,
  participantIdSchema,
  workshopIdSchema,
} from '../../shared/domain/ids.ts'
import { sha256 } from '../support/server-builders.ts'
import { openSqliteAt, temporaryFolder } from '../support/server-stores.ts'
import { startTestServer } from '../support/server-under-test.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** A file as the version with so many migrations left it. */
function fileOfVersion(version: number, rows: string): string {
  const path = join(folder.path, 'auftakt.sqlite')
  const file = new DatabaseSync(path)
  for (const sql of migrations.slice(0, version)) file.exec(sql)
  file.exec(`PRAGMA user_version = ${version}; PRAGMA foreign_keys = ON; ${rows}`)
  file.close()
  return path
}

const rowsOfVersion3 = `
INSERT INTO service_lists VALUES ('${'a'.repeat(64)}', 'Liste', 1, x'00', 1);
INSERT INTO workshops VALUES ('w', 'Auftakt', '2026-11-24', 0, '${'a'.repeat(64)}',
  '[{"id":"amt-33","number":"33","name":"Bürgeramt"}]', '[{"kind":"status-quo","id":"status-quo"}]', 5);
INSERT INTO boards VALUES ('b', 'w', 0, 'Ahausen', NULL);
INSERT INTO invitations VALUES ('i', 'w', 'b', 0, 'representative', '${sha256('secret')}');
INSERT INTO devices VALUES ('${sha256('device')}', 10), ('${sha256('phone')}', 11);
INSERT INTO participants VALUES ('ada', 'w', 'Ada Muster', 'Amtsleitung', 'amt-33', 12);
INSERT INTO logins VALUES ('l', '${sha256('device')}', 'i', 'ada', 13), ('m', '${sha256('phone')}', 'i', NULL, 14);
`

test('a workshop from before phases opens in the free phase, and its links and logins still work', async () => {
  const stores = openSqliteAt(fileOfVersion(3, rowsOfVersion3))
  const store = stores.workshops
  const workshopId = workshopIdSchema.parse('w')
  const ada = { id: 'ada', name: 'Ada Muster', function: 'Amtsleitung', laneId: 'amt-33', role: 'representative' }
  const login = { workshopId: 'w', role: 'representative', boardId: 'b' }
  expect(await store.loadWorkshop(workshopId)).toMatchObject({ title: 'Auftakt', phase: 'free' })
  expect(await store.findInvitation(sha256('secret'))).toMatchObject({ id: 'i', secret: { id: 'i' } })
  expect(await store.findLogin(loginIdSchema.parse('l'), sha256('device'))).toEqual({
    ...login,
    id: 'l',
    participant: ada,
  })
  expect(await store.findLogin(loginIdSchema.parse('m'), sha256('phone'))).toEqual({
    ...login,
    id: 'm',
    participant: null,
  })
  expect(await store.listPeople(workshopId)).toEqual([{ ...ada, boardId: 'b', joinedAt: 12, admittedAt: 12 }])
  stores.close()
})

/** A board as clients of that version wrote it. */
function boardOfVersion4(): string {
  const doc = new Y.Doc()
  doc.getMap('assignment').set('card-1', { lane: 'amt-33', state: 'returned', reason: 'nicht wir', by: 'ada' })
  doc.getMap('schedule').set('card-1', { column: 'status-quo', rank: 'a0', stance: 'status-quo' })
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex')
}

const rowsOfVersion4 = `
INSERT INTO service_lists VALUES ('${'a'.repeat(64)}', 'Liste', 1, x'00', 1);
INSERT INTO workshops (id, title, date, is_example, list_hash, lanes, roadmap_columns, created_at, phase)
  VALUES ('w', 'Auftakt', '2026-11-24', 0, '${'a'.repeat(64)}', '[{"id":"amt-33","number":"33","name":"Bürgeramt"}]',
    '[{"kind":"status-quo","id":"status-quo"}]', 5, 'roadmap');
INSERT INTO boards VALUES ('b', 'w', 0, 'Ahausen', NULL);
INSERT INTO invitations VALUES ('i', 'w', 'b', 0, 'representative', 's', '${sha256('secret')}');
INSERT INTO devices VALUES ('${sha256('device')}', 10);
INSERT INTO participants VALUES ('ada', 'w', 'Ada Muster', 'Amtsleitung', 'amt-33', 12);
INSERT INTO logins VALUES ('l', '${sha256('device')}', 'i', 'ada', 13);
INSERT INTO board_updates (board_id, bytes) VALUES ('b', x'${boardOfVersion4()}');
`

test('a workshop from before runs goes on in its phase: its people are in, its cards lie where they lay, and it can be led', async () => {
  const server = await startTestServer({ path: fileOfVersion(4, rowsOfVersion4) })
  const { store, rooms, runs } = server.deps
  const ada = participantIdSchema.parse('ada')
  const workshop = await store.loadWorkshop(workshopIdSchema.parse('w'))
  expect(workshop).toMatchObject({ phase: 'roadmap', rehearsalOf: null })
  if (!workshop) throw new Error('no workshop')
  expect(await store.isAdmitted(ada)).toBe(true)
  expect(await store.findLogin(loginIdSchema.parse('l'), sha256('device'))).toMatchObject({
    role: 'representative',
    boardId: 'b',
    participant: { id: 'ada', laneId: 'amt-33' },
  })

  const boardId = boardIdSchema.parse('b')
  const card = cardIdSchema.parse('card-1')
  const board = await rooms.readBoard(boardId)
  expect(board.assignments.get(card)).toMatchObject({ lane: 'amt-33', state: 'returned' })
  expect(board.schedules.get(card)).toMatchObject({ column: 'status-quo' })
  expect(await server.stores.boards.listOperations(boardId, card, 10)).toEqual([])

  const run = await runs.of(workshop)
  expect(run.current).toMatchObject({ phase: 'roadmap', vote: null })
  const mia = { id: participantIdSchema.parse('mia'), name: 'Mia', function: '', laneId: null, boardId: null }
  const led = await run.send({ ...mia, role: 'moderator' }, { type: 'start-phase', phase: 'vote' })
  expect(led.ok && led.value.phase).toBe('vote')
  expect((await store.loadWorkshop(workshop.id))?.phase).toBe('vote')
  await store.removePerson(ada)
  expect(await store.listPeople(workshop.id)).toEqual([])
  await server.stop()
})

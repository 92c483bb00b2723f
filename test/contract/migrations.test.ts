import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { publications } from '../../server/store/sqlite/migrations/0007-publications.ts'
import { migrations } from '../../server/store/sqlite/migrations/migrations.ts'
import {
  boardIdSchema,
  cardIdSchema,
  loginIdSchema,
  participantIdSchema,
  planIdSchema,
  workshopIdSchema,
} from '../../shared/domain/ids.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { storedText } from '../support/full-workshop.ts'
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

/** As the last version before plans were decided upon, published and archived left it. */
const planOfVersion6 = canonicalJson({ number: 1 })
const rowsOfVersion6 = `
INSERT INTO service_lists VALUES ('${'a'.repeat(64)}', 'Liste', 1, x'00', 1);
INSERT INTO workshops (id, title, date, is_example, list_hash, lanes, roadmap_columns, created_at, phase)
  VALUES ('w', 'Auftakt', '2026-11-24', 0, '${'a'.repeat(64)}', '[{"id":"amt-33","number":"33","name":"Bürgeramt"}]',
    '[{"kind":"status-quo","id":"status-quo"}]', 5, 'followup');
INSERT INTO boards VALUES ('b', 'w', 0, 'Ahausen', NULL);
INSERT INTO invitations VALUES ('i', 'w', 'b', 0, 'representative', 's', '${sha256('secret')}');
INSERT INTO devices VALUES ('${sha256('device')}', 10);
INSERT INTO participants VALUES ('ada', 'w', 'Ada Muster', 'Amtsleitung', 'amt-33', 12, 12, NULL);
INSERT INTO logins VALUES ('l', '${sha256('device')}', 'i', 'ada', 13);
INSERT INTO run_log (id, workshop_id, at, author_name, author_function, event)
  VALUES ('e', 'w', 14, 'Mia Moderation', 'OZG-Koordination', '{"kind":"remark","text":"Alle waren da."}');
INSERT INTO setups VALUES ('w', 'open', '{"admission":"open","expected":[{"name":"Erwin Erwartet","function":"","laneId":null,
  "boardId":null}],"meetingUrl":null,"rooms":[]}');
INSERT INTO plans VALUES ('p', 'b', 1, '${sha256(planOfVersion6)}', 15, 'Mia Moderation, OZG-Koordination', 'Stand 1', 0, 0,
  '${planOfVersion6}');
INSERT INTO card_history VALUES ('b', 'card-1', 1, 0, 14, 'ada', 'team', 'card-1', NULL, '{"owner":"Olga Muster","implementer":""}');
`
const planId = planIdSchema.parse('p')

test('a workshop of version 0.2 keeps its plans, which can be adopted and published now, and its names can go', async () => {
  const path = fileOfVersion(6, rowsOfVersion6)
  const { workshops: store, archives, close } = openSqliteAt(path)
  const [workshopId, boardId] = [workshopIdSchema.parse('w'), boardIdSchema.parse('b')]
  expect(await store.loadRetention(workshopId)).toEqual({ namesUntil: null, namesErasedAt: null })
  expect(await store.loadPlan(planId)).toMatchObject({ json: planOfVersion6, summary: { resolution: null } })
  const by = { name: 'Mia Moderation', function: '' }
  const resolution = { body: 'Rat', decidedOn: '2026-12-01', note: '' }
  const change = { kind: 'adopted' as const, resolution }
  const adoption = { kind: 'resolution' as const, boardId, number: 1, change }
  await store.addResolution(planId, { change, at: 20, by }, { id: 'f', at: 20, by, event: adoption })
  const publication = { boardId, planId, address: 'ahausen', isListed: true, licence: null, publishedAt: 21 }
  const event = { kind: 'publication' as const, boardId, published: { number: 1, address: 'ahausen' } }
  expect(await store.publish(publication, { id: 'g', at: 21, by, event })).toBe('published')

  await store.setNamesUntil(workshopId, '2026-12-31')
  expect(await store.listOverdue('2027-01-01', 0)).toEqual([workshopId])
  await store.endLogins(workshopId)
  await archives.eraseNames(workshopId, 30)
  expect(await archives.shrink('if-due')).toBe('done')
  expect(await store.listPeople(workshopId)).toMatchObject([{ id: 'ada', name: 'Amtsleitung', boardId: 'b' }])
  expect(await store.loadPlan(planId)).toMatchObject({ json: planOfVersion6, summary: { resolution } })
  close()
  const names = ['Ada Muster', 'Mia Moderation', 'Erwin Erwartet', 'Olga Muster']
  expect(names.filter((name) => storedText(folder.path).includes(name))).toEqual([])
})

test('a file from between 0.2 and 0.3, which knew publications already, opens', async () => {
  const path = fileOfVersion(6, `${rowsOfVersion6}; ${publications}; PRAGMA user_version = 7`)
  const stores = openSqliteAt(path)
  expect(await stores.workshops.listResolutions(planId)).toEqual([])
  expect(await stores.workshops.findPublication('ahausen')).toBeNull()
  stores.close()
})

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from '../../server/store/sqlite/migrations/migrations.ts'
import { loginIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { sha256 } from '../support/server-builders.ts'
import { openSqliteAt, temporaryFolder } from '../support/server-stores.ts'

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

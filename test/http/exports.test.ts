import { DOMParser } from '@xmldom/xmldom'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { planDownloads } from '../../server/http/limits.ts'
import { decidedWorkshop } from '../support/decided-workshop.ts'
import { sha256 } from '../support/server-builders.ts'
import {
  comeIn,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

/** A plan with one service in a quarter, frozen by the moderation. */
async function frozenPlan() {
  const made = await decidedWorkshop(server)
  return { ...made, plan: await made.freeze('') }
}

test.each([
  ['json', 'application/json; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8; header=present'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['md', 'text/markdown; charset=utf-8'],
  ['ics', 'text/calendar; charset=utf-8'],
  ['openproject.csv', 'text/csv; charset=utf-8; header=present'],
  ['xzufi.xml', 'application/xml; charset=utf-8'],
])('the plan as %s is a file to save, for those who may open its board', async (format, type) => {
  const { moderator, login, plan, invitations, boards } = await frozenPlan()
  const path = `/api/plans/${plan.id}/plan.${format}`
  const response = await moderator.get(`${path}?login=${login.id}`)
  const name = `Plan-v1-Ahausen-2026-11-24.${format}`
  expect({
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    caching: response.headers.get('cache-control'),
  }).toEqual({
    status: 200,
    type,
    disposition: `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    caching: 'no-store',
  })
  const other = secretFor(invitations, 'representative', boards.second)
  const { device } = await comeIn(server, other, { name: 'Eva', laneId: 'amt-33' })
  expect(await refusalOf(await device.get(path))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await server.device().get(path))).toEqual(refusal(401, 'login-missing'))
})

test('every file of one plan tells of the same service', async () => {
  const { moderator, plan } = await frozenPlan()
  const file = (format: string) => moderator.get(`/api/plans/${plan.id}/plan.${format}`)
  const text = async (format: string) => await (await file(format)).text()
  const csv = Papa.parse<string[]>((await text('csv')).trim(), { delimiter: ';' }).data
  expect(csv[1]?.slice(0, 10)).toEqual([
    'Ahausen',
    'Plan v1',
    'Leistung 1',
    '',
    'Bauen & Wohnen',
    '',
    '33 Bürgeramt',
    'bestätigt',
    '',
    '1. Quartal 2027',
  ])
  const [sheet] = await readXlsxFile(Buffer.from(await (await file('xlsx')).arrayBuffer()))
  expect([sheet?.sheet, sheet?.data[1]?.[0]]).toEqual(['Plan', 'Leistung 1'])
  const events = new ICAL.Component(ICAL.parse(await text('ics'))).getAllSubcomponents('vevent')
  expect(events.map((event) => new ICAL.Event(event).startDate.toString())).toContain('2027-03-31')
  expect(await text('md')).toContain('| Leistung 1 |  | 33 Bürgeramt | bestätigt |')
  expect(await text('openproject.csv')).toContain('"    Leistung 1";"Task";"New";"2027-01-01";"2027-03-31"')
  const xml = new DOMParser().parseFromString(await text('xzufi.xml'), 'text/xml')
  expect([...xml.getElementsByTagName('xzufi:organisationseinheit')]).toHaveLength(2)
})

test('a downloaded plan satisfies the published schema, which anybody may read; a changed one does not', async () => {
  const { moderator, plan } = await frozenPlan()
  const published = await server.device().get('/api/plan-schema.json')
  expect([published.status, published.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  const schema = await published.json()
  const isValid = ajv.compile(schema)
  const file = await (await moderator.get(`/api/plans/${plan.id}/plan.json`)).json()
  isValid(file)
  expect(isValid.errors).toBeNull()
  expect(file.$schema).toBe(schema.$id)
  expect(sha256(JSON.stringify(file.plan))).toBe(plan.hash)
  expect(isValid({ ...file, plan: { ...file.plan, rows: [{}] } })).toBe(false)
})

test('the JSON file says what a body decided, and keeps the hash', async () => {
  const { moderator, plan } = await frozenPlan()
  const resolution = { body: 'Verwaltungsvorstand', decidedOn: '2026-12-01', note: 'Vorlage 7' }
  const decided = await moderator.post(`/api/plans/${plan.id}/resolutions`, { kind: 'adopted', resolution })
  expect(decided.status).toBe(201)
  const file = await (await moderator.get(`/api/plans/${plan.id}/plan.json`)).json()
  expect([file.resolution, file.hash]).toEqual([resolution, plan.hash])
})

test('XZuFi takes the area and the name of its root from the address, and refuses what is none', async () => {
  const { moderator, plan } = await frozenPlan()
  const xzufi = (query: string) => moderator.get(`/api/plans/${plan.id}/plan.xzufi.xml${query}`)
  expect(await (await xzufi('?ars=051540004004&root=meldung')).text()).toContain(
    'ARS 051540004004, beim Herunterladen angegeben',
  )
  expect(await (await xzufi('?root=meldung')).text()).toMatch(/<xzufi:meldung [\s\S]*<\/xzufi:meldung>\n$/)
  expect(await refusalOf(await xzufi('?ars=5'))).toEqual(refusal(400, 'bad-request', 'ars'))
  expect(await refusalOf(await xzufi('?root=a%3E%3Cb'))).toEqual(refusal(400, 'bad-request', 'root'))
})

test('who asks for files again and again waits, and nobody else does', async () => {
  const { moderator, login, plan, invitations, boards } = await frozenPlan()
  const path = `/api/plans/${plan.id}/plan.json?login=${login.id}`
  for (let count = 0; count < planDownloads.attempts; count++) expect((await moderator.head(path)).status).toBe(200)
  expect(await refusalOf(await moderator.get(path))).toEqual(refusal(429, 'too-many'))
  const { device } = await comeIn(server, secretFor(invitations, 'observer', boards.first), { name: 'Olga' })
  expect((await device.get(`/api/plans/${plan.id}/plan.json`)).status).toBe(200)
  server.clock.now += planDownloads.windowMs
  expect((await moderator.get(path)).status).toBe(200)
})

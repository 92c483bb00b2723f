import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultTemplate } from '../../shared/delivery/page-snippet.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { type LiveWorkshop, openLiveWorkshop, type Seated } from '../support/live-workshop.ts'
import { json, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
})
afterEach(() => server.stop())

const setup = { admission: 'open', expected: [], meetingUrl: null, rooms: [] }
const save = (changes: object) => workshop.moderator.put(`${workshop.home}/setup`, { ...setup, ...changes })
const viewOf = async ({ device }: Pick<Seated, 'device'>) =>
  workshopViewSchema.parse(await json(await device.get(workshop.home)))

test('the template for pages reaches everybody who is in, and nobody who waits', async () => {
  const jan = await workshop.seat('Jan')
  expect((await viewOf(jan)).deliveryTemplate).toBeUndefined()
  expect((await save({ deliveryTemplate: defaultTemplate, admission: 'ask' })).status).toBe(200)
  const late = await workshop.seat('Lena')
  expect((await viewOf(jan)).deliveryTemplate).toBe(defaultTemplate)
  expect(await viewOf(late)).toMatchObject({ isAdmitted: false })
  expect((await viewOf(late)).deliveryTemplate).toBeUndefined()
  expect((await save({})).status).toBe(200)
  expect((await viewOf(jan)).deliveryTemplate).toBeUndefined()
})

test.each([
  ['empty', ' '],
  ['too long', 'x'.repeat(5001)],
])('a template that is %s is refused', async (_, deliveryTemplate) => {
  expect(await refusalOf(await save({ deliveryTemplate }))).toMatchObject({ status: 400 })
})

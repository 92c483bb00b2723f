import { expect, test } from 'vitest'
import { anInvitation, aStoredList, aWorkshop, workshopA } from '../../../test/support/server-builders.ts'
import { openSqliteAt } from '../../../test/support/server-stores.ts'

test('what was prepared is parsed once, and again when it is another', async () => {
  const stores = openSqliteAt(':memory:')
  const store = stores.workshops
  await store.addServiceList(aStoredList(), 500)
  await store.addWorkshop(aWorkshop(), [anInvitation()])
  const setup = { admission: 'open', expected: [], meetingUrl: null, rooms: [] } as const
  await store.saveSetup(workshopA, { ...setup, expected: [], rooms: [] }, 1)
  const first = await store.loadSetup(workshopA)
  expect(await store.loadSetup(workshopA)).toBe(first)
  await store.saveSetup(workshopA, { ...setup, admission: 'ask', expected: [], rooms: [] }, 2)
  expect((await store.loadSetup(workshopA))?.admission).toBe('ask')
  stores.close()
})

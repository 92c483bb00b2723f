import { expect, test } from 'vitest'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import { aService, aWorkshop } from '../../test/support/server-builders.ts'
import { createSuggestedLanes } from './suggested-lanes.ts'

const services = Array.from({ length: 1000 }, (_, index) => ({ ...aService(index), usualDepartment: 'Bürgeramt' }))
const list = serviceListSchema.parse({ format: 1, title: 'Liste', source: 'Prüfung', services })

test('while a long list is worked through, others are heard', async () => {
  const suggestedLanes = createSuggestedLanes({ store: { loadSetup: async () => null }, readList: async () => list })
  let turns = 0
  let isDone = false
  const count = () => {
    turns++
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  const lanes = await suggestedLanes(aWorkshop())
  isDone = true
  expect(lanes.size).toBe(1000)
  expect(turns).toBeGreaterThan(8)
})

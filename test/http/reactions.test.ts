import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LiveWorkshop, laneA, openLiveWorkshop } from '../support/live-workshop.ts'
import { refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
})
afterEach(() => server.stop())

test('a reaction is told to everybody on that board, and to nobody else', async () => {
  const { boards, home, mia } = workshop
  const ada = await workshop.seat('Ada')
  const [here, there] = [mia.listen(boards.first), mia.listen(boards.second)]
  for (const line of [here, there]) await line.isIn()
  const react = (by = ada, boardId = boards.first) =>
    by.device.post(`${home}/reactions`, { boardId, reaction: 'applause' })
  const [heardHere, heardThere] = [here.control.length, there.control.length]
  expect((await react()).status).toBe(204)
  const person = { id: ada.me.id, name: 'Ada', function: '', laneId: laneA, boardId: boards.first }
  expect(here.control.slice(heardHere)).toEqual([{ type: 'reaction', person, reaction: 'applause' }])
  expect(there.control.slice(heardThere)).toEqual([])

  const olga = await workshop.seat('Olga', { role: 'observer' })
  expect(await refusalOf(await react(olga))).toEqual(refusal(403, 'not-allowed'))
  expect(await refusalOf(await react(ada, boards.second))).toEqual(refusal(403, 'not-allowed'))
  for (let count = 1; count < 30; count++) await react()
  expect(await refusalOf(await react())).toEqual(refusal(429, 'too-many'))
  server.clock.now += 60_000
  expect((await react()).status).toBe(204)
})

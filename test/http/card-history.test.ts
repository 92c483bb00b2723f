import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardIdSchema, cardIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { historyEntrySchema } from '../../shared/protocol/history-api.ts'
import { workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
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

async function joinedWorkshop() {
  const made = await createTestWorkshop(server)
  await join(made.moderator, made.workshopId, { name: 'Mia Moderation', function: 'OZG-Koordination' })
  const { first, second } = made.boards
  const enter = (role: 'representative' | 'guest' | 'observer', boardId: string, name: string) =>
    comeIn(server, secretFor(made.invitations, role, boardId), {
      name,
      laneId: role === 'representative' ? 'amt-33' : null,
    })
  const rita = await enter('representative', first, 'Rita Rathaus')
  const idOf = async (name: string) => {
    const people = (await json(await made.moderator.get(`/api/boards/${first}/people`))) as {
      id: string
      name: string
    }[]
    return participantIdSchema.parse(people.find((person) => person.name === name)?.id)
  }
  return { ...made, first, second, enter, rita, idOf }
}

/** What the gate would hand over with an update. */
async function happen(boardId: string, by: string, after: unknown, at = 1000) {
  const card = cardIdSchema.parse('card-1')
  const operation = { card, at, by: participantIdSchema.parse(by), register: 'effort' as const, key: card, after }
  const update = Uint8Array.of(0, 0)
  await server.stores.boards.append([{ boardId: boardIdSchema.parse(boardId), update, operations: [operation] }])
}

test('everybody on the board reads what happened to a card, latest first, with who did it', async () => {
  const { first, rita, idOf, enter } = await joinedWorkshop()
  await happen(first, await idOf('Rita Rathaus'), { personDays: 1 }, 1000)
  await happen(first, await idOf('Mia Moderation'), { personDays: 2 }, 2000)
  const expected = [
    { at: 2000, by: { name: 'Mia Moderation', function: 'OZG-Koordination', laneId: null, role: 'moderator' } },
    { at: 1000, by: { name: 'Rita Rathaus', function: '', laneId: 'amt-33', role: 'representative' } },
  ]
  const guest = await enter('guest', first, 'Gustav Gast')
  const observer = await enter('observer', first, 'Olga Presse')
  for (const { device } of [rita, guest, observer]) {
    const response = await device.get(`/api/boards/${first}/cards/card-1/history`)
    expect(response.status).toBe(200)
    const entries = historyEntrySchema.array().parse(await json(response))
    expect(entries).toMatchObject(expected)
    expect(entries[0]).toMatchObject({ register: 'effort', key: 'card-1', after: { personDays: 2 } })
  }
})

test('whoever is removed has no name in it any more', async () => {
  const { first, moderator, idOf, workshopId } = await joinedWorkshop()
  const rita = await idOf('Rita Rathaus')
  await happen(first, rita, { personDays: 1 })
  await moderator.delete(`/api/workshops/${workshopId}/participants/${rita}`)
  const text = await (await moderator.get(`/api/boards/${first}/cards/card-1/history`)).text()
  expect(historyEntrySchema.array().parse(JSON.parse(text))).toMatchObject([{ by: null, at: 1000 }])
  expect(text).not.toContain('Rita')
  expect(await (await moderator.get(`/api/boards/${first}/people`)).text()).not.toContain('Rita')
})

test('a card that nobody touched, or that is none, has an empty history', async () => {
  const { first, moderator } = await joinedWorkshop()
  expect(await json(await moderator.get(`/api/boards/${first}/cards/card-2/history`))).toEqual([])
  expect(await json(await moderator.get(`/api/boards/${first}/cards/no-card/history`))).toEqual([])
})

test('people of a board are who may work on it, without those of the others', async () => {
  const { first, second, enter, rita } = await joinedWorkshop()
  const other = await enter('representative', second, 'Bodo Bergdorf')
  const namesOn = async (device: typeof rita.device, boardId: string) => {
    const people = (await json(await device.get(`/api/boards/${boardId}/people`))) as { name: string }[]
    return people.map(({ name }) => name)
  }
  expect(await namesOn(rita.device, first)).toEqual(['Mia Moderation', 'Rita Rathaus'])
  expect(await namesOn(other.device, second)).toEqual(['Mia Moderation', 'Bodo Bergdorf'])
  const [mia] = (await json(await rita.device.get(`/api/boards/${first}/people`))) as object[]
  expect(Object.keys(mia ?? {}).sort()).toEqual(['function', 'id', 'laneId', 'name', 'role'])
})

test('nobody else reads either', async () => {
  const { first, second, rita, invitations } = await joinedWorkshop()
  const stranger = server.device()
  const nameless = await comeIn(server, secretFor(invitations, 'guest', first))
  for (const path of ['people', 'cards/card-1/history']) {
    const ask = async (device: typeof stranger, boardId: string) =>
      refusalOf(await device.get(`/api/boards/${boardId}/${path}`))
    expect(await ask(stranger, first)).toEqual(refusal(401, 'login-missing'))
    expect(await ask(nameless.device, first)).toEqual(refusal(401, 'login-missing'))
    expect(await ask(rita.device, second)).toEqual(refusal(403, 'not-allowed'))
    expect(await ask(rita.device, 'no-board')).toEqual(refusal(404, 'not-found'))
    expect(await ask(rita.device, 'No_Id')).toEqual(refusal(404, 'not-found'))
  }
})

test('who waits in the lobby is not among the people of the board, and reads nothing of it', async () => {
  const { first, moderator, enter, workshopId } = await joinedWorkshop()
  const setup = workshopSetupSchema.parse({ expected: [], admission: 'ask', meetingUrl: null, rooms: [] })
  await server.stores.workshops.saveSetup(workshopId, setup, 1)
  const willi = await enter('guest', first, 'Willi Wartend')
  expect(await (await moderator.get(`/api/boards/${first}/people`)).text()).not.toContain('Willi')
  for (const path of ['people', 'cards/card-1/history']) {
    expect(await refusalOf(await willi.device.get(`/api/boards/${first}/${path}`))).toEqual(
      refusal(403, 'not-admitted'),
    )
  }
})

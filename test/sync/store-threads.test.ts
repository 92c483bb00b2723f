import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Rooms } from '../../server/rooms/rooms.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { openSqliteThreadsAt, type StoresInThreads, temporaryFolder } from '../support/server-stores.ts'
import { aParticipant, roomsOn } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 60_000 }) // threads start, and the machine may be busy

const boardId = boardIdSchema.parse('musterstadt')
const lane = laneIdSchema.parse('amt-32')
const anna = aParticipant('Anna')
const bert = aParticipant('Bert')
const card = (index: number) => cardIdSchema.parse(`card-${index}`)

let folder: ReturnType<typeof temporaryFolder>
let stores: StoresInThreads
let rooms: Rooms
beforeEach(() => {
  folder = temporaryFolder()
  stores = openSqliteThreadsAt(join(folder.path, 'auftakt.sqlite'))
  rooms = roomsOn(stores.boards)
})
afterEach(async () => {
  await rooms.close()
  await stores.close()
  folder.remove()
})

function pump(clients: readonly ScriptedClient[], condition: () => boolean): Promise<void> {
  const pumped = () => {
    for (const client of clients) client.deliverAll()
    return condition()
  }
  const stateOf = ({ pending, closedWith, refusal }: ScriptedClient) => ({ pending, closedWith, refusal })
  return until(pumped, () => JSON.stringify(clients.map(stateOf)))
}

test('[SY5] when the writer thread dies its boards are dropped, and clients bring back what was not confirmed', async () => {
  const client = new ScriptedClient(rooms, boardId, anna, 70_001)
  const other = new ScriptedClient(rooms, boardId, bert, 70_002)
  const both = [client, other]
  for (const each of both) each.connect()
  assignCards(client.doc, [card(1)], lane, anna)
  await pump(both, () => client.pending.length === 0 && readBoard(other.doc).assignments.size === 1)
  stores.killWriter()
  assignCards(client.doc, [card(2)], lane, anna)
  await pump(both, () => client.closedWith !== null && other.closedWith !== null)
  expect([client.closedWith, other.closedWith]).toEqual(['try-later', 'try-later'])
  expect(client.pending).toHaveLength(1)
  expect(readBoard(other.doc).assignments.size).toBe(1) // nobody saw what was never confirmed
  for (const each of both) each.connect()
  assignCards(client.doc, [card(3)], lane, anna)
  await pump(both, () => client.pending.length === 0 && readBoard(other.doc).assignments.size === 3)
  expect((await rooms.readBoard(boardId)).assignments.size).toBe(3)
})

test('[SY5] while the disk of the writer thread is full edits wait, then they are stored', async () => {
  const client = new ScriptedClient(rooms, boardId, anna, 70_001)
  const told: string[] = []
  client.onHear = (frame) => {
    if (frame[0] === 122) told.push(new TextDecoder().decode(frame.slice(2)))
  }
  client.connect()
  stores.fillDisk()
  const many = Array.from({ length: 1000 }, (_, index) => card(index))
  assignCards(client.doc, many, lane, anna)
  await pump([client], () => told.some((text) => text.includes('"ok":false')))
  expect(client.pending.length).toBeGreaterThan(0)
  stores.freeDisk()
  await pump([client], () => client.pending.length === 0)
  expect(told.at(-1)).toContain('"ok":true')
  expect((await rooms.readBoard(boardId)).assignments.size).toBe(1000)
})

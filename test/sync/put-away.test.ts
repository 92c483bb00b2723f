import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardIdSchema, cardIdSchema } from '../../shared/domain/ids.ts'
import { aBoardPeer } from '../support/board-peer.ts'
import { aParticipant, memoryBoardStore, roomsOn } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')
const otherBoard = boardIdSchema.parse('neustadt')
const card = cardIdSchema.parse('card-1')

function teamUpdate(owner: string, clientId: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getMap('team').set(card, { owner, implementer: '' })
  return Y.encodeStateAsUpdate(doc)
}

test('who is on a board that is put away hears why; who comes meanwhile waits, and finds what was done', async () => {
  const store = memoryBoardStore()
  const rooms = roomsOn(store)
  const before = aBoardPeer(rooms, boardId, aParticipant('Anna'))
  await before.isIn()
  const neighbour = aBoardPeer(rooms, otherBoard, aParticipant('Nora'))
  await neighbour.isIn()

  let finish = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let isWorking = false
  const putAway = rooms.putAway([boardId], 'login-over', async () => {
    isWorking = true
    await held
    await store.append([{ boardId, update: teamUpdate('neu', 70_000) }])
  })
  await until(
    () => isWorking,
    () => 'the work did not begin',
  )
  expect(before.closedWith()).toBe('login-over')
  const after = aBoardPeer(rooms, boardId, aParticipant('Berta'))
  const read = rooms.readEntries(boardId)
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve))
  expect(after.control).toEqual([])
  finish()
  await putAway
  await after.isIn()
  expect((await read).team.get(card)?.owner).toBe('neu')
  expect(neighbour.closedWith()).toBeNull()
  await rooms.close()
})

test('a board whose work failed opens again as it was', async () => {
  const store = memoryBoardStore()
  const rooms = roomsOn(store)
  await store.append([{ boardId, update: teamUpdate('alt', 70_000) }])
  await expect(rooms.putAway([boardId], 'come-back', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
  expect((await rooms.readEntries(boardId)).team.get(card)?.owner).toBe('alt')
  await rooms.close()
})

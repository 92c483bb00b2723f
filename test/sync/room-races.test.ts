import { afterEach, expect, test, vi } from 'vitest'
import type { Peer } from '../../server/rooms/peer.ts'
import { createRooms, type Rooms } from '../../server/rooms/rooms.ts'
import { type BoardStore, StorageFullError } from '../../server/store/board-store.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { moderator } from '../support/moderator.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { silentLog } from '../support/silent-log.ts'
import { aParticipant, freeBoard, memoryBoardStore, roomsOn } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')
const otherBoard = boardIdSchema.parse('neustadt')
const lane = laneIdSchema.parse('amt-32')
const unloadDelayMs = 30_000

afterEach(() => {
  vi.useRealTimers()
})

const aClient = (rooms: Rooms, name: string, id: number, board = boardId) =>
  new ScriptedClient(rooms, board, aParticipant(name), id)

function edit(client: ScriptedClient, index: number, by = 'anna'): void {
  assignCards(client.doc, [cardIdSchema.parse(`card-${index}`)], lane, moderator(participantIdSchema.parse(by)))
}

function pump(clients: readonly ScriptedClient[], condition: () => boolean): Promise<void> {
  const pumped = () => {
    if (vi.isFakeTimers()) vi.advanceTimersByTime(1) // a tick may wait a little after a long one
    for (const client of clients) client.deliverAll()
    return condition()
  }
  const told = () => JSON.stringify(clients.map(({ pending, closedWith }) => ({ pending, closedWith })))
  return until(pumped, told)
}

/** A store whose doors the test opens and shuts. */
function heldStore() {
  const store = memoryBoardStore()
  const doors = { load: Promise.resolve(), append: Promise.resolve() }
  const counts = { loads: 0, appends: 0, failures: 0 }
  let failAppend: (() => Error) | null = null
  const held: BoardStore = {
    ...store,
    async loadMerged(board) {
      counts.loads++
      await doors.load
      return store.loadMerged(board)
    },
    async append(entries) {
      counts.appends++
      await doors.append
      if (failAppend) {
        counts.failures++
        throw failAppend()
      }
      return store.append(entries)
    },
  }
  const hold = (name: 'load' | 'append'): (() => void) => {
    let open = () => {}
    doors[name] = new Promise((resolve) => {
      open = resolve
    })
    return open
  }
  return {
    store: held,
    plain: store,
    counts,
    hold,
    fail: (error: (() => Error) | null) => {
      failAppend = error
    },
  }
}

const passTime = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms)
}
const onlyTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

test('a board that nobody waits for any more when it is loaded is unloaded like any other', async () => {
  onlyTimers()
  const { store, counts, hold } = heldStore()
  const rooms = roomsOn(store)
  const open = hold('load')
  const client = aClient(rooms, 'Anna', 70_001)
  client.connect()
  client.cut()
  open()
  await new Promise((resolve) => setImmediate(resolve))
  await passTime(unloadDelayMs)
  client.connect()
  await pump([client], () => client.toServer.length === 0 && counts.loads === 2)
  expect(counts.loads).toBe(2)
})

test('what a dropped board left behind never unloads the board that came after it', async () => {
  onlyTimers()
  const { store, counts, hold, fail } = heldStore()
  const rooms = roomsOn(store)
  const anna = aClient(rooms, 'Anna', 70_001)
  anna.connect()
  await pump([anna], () => anna.toServer.length === 0)
  const go = hold('append')
  fail(() => new Error('disk gone'))
  edit(anna, 1)
  await pump([anna], () => counts.appends === 1)
  anna.cut() // the empty board waits to be unloaded when its commit fails
  go()
  await pump([anna], () => counts.failures === 1)
  await new Promise((resolve) => setImmediate(resolve))
  fail(null)
  anna.connect()
  await pump([anna], () => anna.pending.length === 0)
  expect(counts.loads).toBe(2)
  await passTime(2 * unloadDelayMs)
  const bert = aClient(rooms, 'Bert', 70_002)
  bert.connect()
  edit(anna, 2)
  await pump([anna, bert], () => readBoard(bert.doc).assignments.size === 2)
  expect(counts.loads).toBe(2)
})

test('a commit that cannot be told ends that board, and the others go on', async () => {
  const rooms = roomsOn(memoryBoardStore())
  let isSynced = false
  const broken: Peer = {
    send: (frame) => {
      if (isSynced && frame[0] === 0) throw new Error('broken peer')
      if (frame[0] === 0 && frame[1] === 1) isSynced = true
    },
    close: () => {},
    bufferedBytes: () => 0,
  }
  const line = rooms.connect(broken, { boardId, participant: aParticipant('Otto') })
  line.receive(Uint8Array.of(0, 0, 1, 0))
  const anna = aClient(rooms, 'Anna', 70_001)
  const cem = aClient(rooms, 'Cem', 70_003, otherBoard)
  for (const client of [anna, cem]) client.connect()
  await pump([anna, cem], () => isSynced && anna.toServer.length + cem.toServer.length === 0)
  edit(anna, 1)
  await pump([anna], () => anna.closedWith !== null)
  expect(anna.closedWith).toBe('try-later')
  edit(cem, 1, 'cem')
  await pump([cem], () => cem.pending.length === 0)
  anna.connect()
  await pump([anna], () => anna.pending.length === 0)
})

test('[SY5] a failed commit ends only the boards that wrote; who only reads another board stays', async () => {
  const { store, fail } = heldStore()
  const rooms = roomsOn(store)
  const anna = aClient(rooms, 'Anna', 70_001)
  const cem = aClient(rooms, 'Cem', 70_003, otherBoard)
  for (const client of [anna, cem]) client.connect()
  await pump([anna, cem], () => anna.toServer.length + cem.toServer.length === 0)
  fail(() => new Error('disk gone'))
  edit(anna, 1)
  anna.deliverAll()
  cem.sendRaw(Uint8Array.of(0, 0, 1, 0)) // asks for the state, in the same tick
  cem.deliverAll()
  await pump([anna, cem], () => anna.closedWith !== null)
  expect(cem.closedWith).toBeNull()
})

test('closing stores what was heard before, also while frames go on coming', async () => {
  const { store, plain, hold } = heldStore()
  const rooms = roomsOn(store)
  const anna = aClient(rooms, 'Anna', 70_001)
  anna.connect()
  await pump([anna], () => anna.toServer.length === 0)
  const go = hold('append')
  edit(anna, 1)
  anna.deliverAll()
  await new Promise((resolve) => setImmediate(resolve))
  edit(anna, 2)
  anna.deliverAll()
  const closed = rooms.close()
  edit(anna, 3)
  anna.deliverAll() // too late: not stored, and so not confirmed
  go()
  await closed
  const heard = anna.toClient.length
  expect(heard).toBeGreaterThan(0)
  while (anna.deliverToClient());
  expect(anna.closedWith).toBe('come-back')
  const again = aClient(roomsOn(plain), 'Bert', 70_002)
  again.connect()
  await pump([again], () => readBoard(again.doc).assignments.size >= 2)
  expect(readBoard(again.doc).assignments.size).toBe(2)
  expect(anna.pending).toHaveLength(1)
})

test('who comes while the server stops is sent away, and no board is loaded for it', async () => {
  const { store, hold } = heldStore()
  const rooms = roomsOn(store)
  const open = hold('load')
  const anna = aClient(rooms, 'Anna', 70_001)
  anna.connect()
  const closed = rooms.close()
  open()
  await closed
  await until(
    () => anna.closedWith !== null,
    () => 'open',
  )
  expect(anna.closedWith).toBe('come-back')
})

test('[SY5] who comes while the disk is full is told, and everybody hears when it takes something again', async () => {
  onlyTimers()
  const { store, fail } = heldStore()
  const rooms = roomsOn(store)
  const told: Record<string, boolean[]> = { anna: [], bert: [] }
  const clients = [aClient(rooms, 'Anna', 70_001), aClient(rooms, 'Bert', 70_002, otherBoard)]
  const [anna, bert] = clients
  if (!anna || !bert) throw new Error('two clients')
  const listen = (client: ScriptedClient, name: string) => {
    client.onHear = (frame) => {
      const text = frame[0] === 122 ? new TextDecoder().decode(frame) : ''
      if (text.includes('"storage"')) told[name]?.push(text.includes('true'))
    }
  }
  listen(anna, 'anna')
  listen(bert, 'bert')
  anna.connect()
  await pump([anna], () => anna.toServer.length === 0)
  fail(() => new StorageFullError('full'))
  edit(anna, 1)
  await pump([anna], () => told.anna?.length === 1)
  bert.connect()
  await pump([bert], () => told.bert?.length === 1)
  for (let second = 0; second < 12 && anna.closedWith === null; second++) {
    await new Promise((resolve) => setImmediate(resolve))
    await passTime(1000)
  }
  expect(anna.closedWith).toBe('try-later')
  expect(told).toEqual({ anna: [false], bert: [false] })
  fail(null)
  anna.connect()
  await pump([anna, bert], () => anna.pending.length === 0 && told.bert?.length === 2)
  expect(told.bert).toEqual([false, true])
  expect(told.anna?.at(-1)).toBe(true)
})

test('a board under a load that never pauses can be read, and is unloaded when its people have left', async () => {
  onlyTimers()
  const { store, counts } = heldStore()
  const rooms = roomsOn(store)
  const busy = aClient(rooms, 'Anna', 70_001)
  const left = aClient(rooms, 'Bert', 70_002, otherBoard)
  for (const client of [busy, left]) client.connect()
  await pump([busy, left], () => busy.toServer.length + left.toServer.length === 0)
  left.cut()
  let isOver = false
  let count = 0
  const load = (async () => {
    while (!isOver) {
      edit(busy, count++ % 20)
      vi.advanceTimersByTime(1)
      busy.deliverAll()
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  await until(
    () => count > 100,
    () => String(count),
  )
  expect((await rooms.readBoard(boardId)).assignments.size).toBeGreaterThan(0)
  await passTime(unloadDelayMs)
  isOver = true
  await load
  left.connect()
  await pump([left, busy], () => left.toServer.length === 0 && counts.loads === 3)
})

test('a load that fails leaves nothing behind, and no rejection that nobody handles', async () => {
  const rejections: unknown[] = []
  const note = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', note)
  const store = memoryBoardStore()
  let isBroken = true
  const rooms = createRooms({
    store: { ...store, loadMerged: (id) => (isBroken ? Promise.reject(new Error('disk')) : store.loadMerged(id)) },
    log: silentLog,
    now: () => 0,
    readRights: () => (isBroken ? Promise.reject(new Error('disk')) : Promise.resolve(freeBoard)),
  })
  const anna = aClient(rooms, 'Anna', 70_001)
  anna.connect()
  await until(
    () => anna.closedWith !== null,
    () => 'open',
  )
  isBroken = false
  edit(anna, 1)
  anna.connect()
  await pump([anna], () => anna.pending.length === 0)
  process.off('unhandledRejection', note)
  expect(rejections).toEqual([])
})

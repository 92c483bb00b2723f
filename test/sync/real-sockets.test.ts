import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { followOwnChanges } from '../../shared/board/follow-own-changes.ts'
import { assignCards, scheduleCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { type OwnEdit, rebaseEdits } from '../../shared/board/rebase-edits.ts'
import { type BoardId, cardIdSchema } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { fail, ok } from '../../shared/kit/result.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { controlMessageSchema } from '../../shared/protocol/messages.ts'
import { type E2eServer, startE2eServer } from '../support/e2e-server.ts'
import { moderator } from '../support/moderator.ts'
import { type Seat, seatedWorkshop } from '../support/seats.ts'
import { openRawSocket, SocketClient } from '../support/socket-client.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }) // a process is started, and the machine may be busy
const card = (index: number) => cardIdSchema.parse(`card-${index}`)
const [column] = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 4)

let server: E2eServer
beforeAll(async () => {
  server = await startE2eServer()
})
afterAll(() => server.close())

async function aBoard() {
  const workshop = await seatedWorkshop(server.url)
  const [boardId] = workshop.boards
  const [own, other] = workshop.lanes
  if (!boardId || !own || !other || !column) throw new Error('a board with lanes')
  return { workshop, boardId, own, other, column }
}

const storyOf = (client: SocketClient) => () =>
  JSON.stringify({ waits: client.scripted.pending.length, codes: client.closeCodes })

/** The client id that the server issues to who asks for this one. */
function issuedTo(seat: Seat, boardId: BoardId, clientId: number): Promise<number> {
  const socket = openRawSocket(seat, boardId, clientId)
  return new Promise((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
    socket.once('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.subarray(data.indexOf('{')).toString() : ''
      const welcome = controlMessageSchema.parse(JSON.parse(text))
      socket.removeAllListeners('close')
      socket.terminate()
      resolve(welcome.type === 'welcome' ? welcome.clientId : 0)
    })
  })
}

test('[SY9] of fifty honest offline edits and a forbidden one, fifty arrive and one is told with its reason', async () => {
  const { workshop, boardId, own, other, column } = await aBoard()
  const miaSeat = await workshop.seat('moderator', 'Mia')
  const mia = new SocketClient(miaSeat, boardId, 70_001)
  const adaSeat = await workshop.seat('representative', 'Ada', own)
  const ada = new SocketClient(adaSeat, boardId, 70_002)
  const ours = Array.from({ length: 50 }, (_, index) => card(index))
  mia.connect()
  mia.edit((doc) => assignCards(doc, ours, own, moderator(miaSeat.participant.id)))
  mia.edit((doc) => assignCards(doc, [card(99)], other, moderator(miaSeat.participant.id)))
  await until(() => mia.isSaved, storyOf(mia))
  ada.connect()
  await until(() => readBoard(ada.doc).assignments.size === 51, storyOf(ada))
  ada.cut()

  const edits: OwnEdit[] = []
  let made: OwnEdit = []
  followOwnChanges(ada.doc, (changes) => {
    made = changes
  })
  for (const one of [...ours.slice(0, 25), card(99), ...ours.slice(25)]) {
    ada.edit((doc) => scheduleCards(doc, [one], column))
    edits.push(made)
  }
  ada.connect()
  await until(() => ada.closeCodes.length === 2, storyOf(ada))
  expect(ada.closeCodes[1]).toBe(closeCodes.rebase)
  const { refusal } = ada.scripted
  expect(refusal?.change).toEqual({ register: 'schedule', key: card(99) })
  expect(readBoard(mia.doc).schedules.size).toBe(0) // nothing of the frame was taken

  const fresh = new SocketClient(adaSeat, boardId, 70_003)
  fresh.connect()
  await until(() => readBoard(fresh.doc).assignments.size === 51, storyOf(fresh))
  fresh.edit((doc) => {
    const lost = rebaseEdits<string>(doc, edits, (change) =>
      refusal && change.key === refusal.change?.key ? fail(refusal.reason) : ok(true),
    )
    expect(lost.map(({ change, reason }) => [change.key, reason])).toEqual([[card(99), refusal?.reason]])
  })
  await until(() => fresh.isSaved && readBoard(mia.doc).schedules.size === 50, storyOf(fresh))
  expect(fresh.closeCodes).toEqual([])
  expect([...readBoard(mia.doc).schedules.keys()].sort()).toEqual([...ours].sort())
  for (const client of [mia, fresh]) client.cut()
})

test('[SY8] who writes under an id that was not issued to this connection is sent to rebase, and nothing is taken', async () => {
  const { workshop, boardId, own } = await aBoard()
  const [annaSeat, ottoSeat] = await workshop.seats('moderator', 2)
  if (!annaSeat || !ottoSeat) throw new Error('two people')
  const anna = new SocketClient(annaSeat, boardId, 70_001)
  anna.connect()
  anna.edit((doc) => assignCards(doc, [card(1)], own, moderator(annaSeat.participant.id)))
  await until(() => anna.isSaved, storyOf(anna))
  for (const id of [70_001, 12_345_678]) {
    const otto = new SocketClient(ottoSeat, boardId, 70_009)
    otto.connect()
    await until(() => readBoard(otto.doc).assignments.size === 1, storyOf(otto))
    otto.doc.clientID = id // not the one that it asked for
    otto.edit((doc) => assignCards(doc, [card(2)], own, moderator(ottoSeat.participant.id)))
    await until(() => otto.closeCodes.length > 0, storyOf(otto))
    expect(otto.closeCodes).toEqual([closeCodes.rebase])
    expect(otto.scripted.refusal).toEqual({ reason: 'not-understood', change: null })
  }
  anna.edit((doc) => assignCards(doc, [card(3)], own, moderator(annaSeat.participant.id)))
  await until(() => anna.isSaved, storyOf(anna))
  expect([...readBoard(anna.doc).assignments.keys()].sort()).toEqual([card(1), card(3)])
  anna.cut()
})

test('[SY8] an id survives a restart of the server for its owner, and for nobody else', async () => {
  const { workshop, boardId, own } = await aBoard()
  const [annaSeat, ottoSeat] = await workshop.seats('moderator', 2)
  if (!annaSeat || !ottoSeat) throw new Error('two people')
  const anna = new SocketClient(annaSeat, boardId, 70_001)
  anna.connect()
  anna.edit((doc) => assignCards(doc, [card(1)], own, moderator(annaSeat.participant.id)))
  await until(() => anna.isSaved, storyOf(anna))
  await server.kill()
  anna.cut()
  await server.start()
  expect(await issuedTo(ottoSeat, boardId, 70_001)).not.toBe(70_001)
  anna.edit((doc) => assignCards(doc, [card(2)], own, moderator(annaSeat.participant.id)))
  anna.connect()
  await until(() => anna.isSaved, storyOf(anna))
  expect(readBoard(anna.doc).assignments.size).toBe(2)
  expect(await issuedTo(annaSeat, boardId, 70_001)).toBe(70_001) // takes over from the living one
  await until(() => anna.closeCodes.length > 1, storyOf(anna))
  expect(anna.closeCodes.at(-1)).toBe(closeCodes['come-back'])
})

test('two stock providers of y-websocket read and write, with client ids that were issued', async () => {
  const { workshop, boardId, own } = await aBoard()
  const seats = await workshop.seats('moderator', 2)
  const stock = seats.map((seat, index) => {
    const doc = new BoardDoc()
    doc.clientID = 70_001 + index
    const provider = new WebsocketProvider(`${seat.url.replace(/^http/, 'ws')}/sync`, boardId, doc, {
      WebSocketPolyfill: socketClassFor(seat),
      disableBc: true,
      params: { login: seat.loginId, client: String(doc.clientID) },
    })
    return { seat, doc, provider }
  })
  const [first, second] = stock
  if (!first || !second) throw new Error('two providers')
  vi.spyOn(console, 'error').mockReturnValue() // so it takes note of the messages that it does not know
  const story = () =>
    JSON.stringify(stock.map(({ provider, doc }) => [provider.synced, readBoard(doc).assignments.size]))
  await until(() => first.provider.synced && second.provider.synced, story)
  for (const { provider } of stock) provider.awareness.setLocalState({ view: null, dragging: null, focused: null })
  assignCards(first.doc, [card(1)], own, moderator(first.seat.participant.id))
  assignCards(second.doc, [card(2)], own, moderator(second.seat.participant.id))
  await until(() => stock.every(({ doc }) => readBoard(doc).assignments.size === 2), story)
  await until(() => stock.every(({ provider }) => provider.awareness.getStates().size === 2), story)
  first.provider.disconnect()
  assignCards(first.doc, [card(3)], own, moderator(first.seat.participant.id))
  first.provider.connect()
  await until(() => readBoard(second.doc).assignments.size === 3, story)
  for (const { provider } of stock) {
    provider.destroy()
    provider.awareness.destroy()
  }
})

/** A browser sends the cookie of itself. */
function socketClassFor(seat: Seat): typeof globalThis.WebSocket {
  class SeatedSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: seat.cookie }, origin: seat.url })
    }
  }
  return SeatedSocket as unknown as typeof globalThis.WebSocket
}

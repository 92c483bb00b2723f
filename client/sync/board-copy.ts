import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardDoc } from '../../shared/board/board-doc.ts'
import { followOwnChanges } from '../../shared/board/follow-own-changes.ts'
import { overtakenChanges } from '../../shared/board/overtaken-changes.ts'
import type { OwnEdit } from '../../shared/board/rebase-edits.ts'
import type { RegisterChange } from '../../shared/board/registers.ts'
import type { BoardId, LoginId } from '../../shared/domain/ids.ts'
import { type CloseReason, closeCodes, closeReasonOf } from '../../shared/protocol/close-reasons.ts'
import {
  type ControlMessage,
  controlMessageSchema,
  maxFrameBytes,
  messageTypes,
} from '../../shared/protocol/messages.ts'
import type { OwnPresence } from '../../shared/protocol/presence.ts'
import { decodeReceipt } from '../../shared/protocol/receipt.ts'
import { type Refusal, refusalSchema } from '../../shared/protocol/refusal.ts'
import { CountingSocket, countingSocket } from './counting-socket.ts'
import { openPageCarrier } from './page-carrier.ts'
import { addEdit, carryAll, confirmEdits, forgetFrames, type PendingEdit, type PendingEdits } from './pending-edits.ts'

/** Longest wait between two tries, differing per device, so that a whole district does not return in the same instant. */
const shortestBackoffMs = 1500
const backoffSpreadMs = 2000

export interface CopyEvents {
  synced(): void
  lost(): void
  /** The server ended it for good. */
  ended(reason: CloseReason): void
  /** What waits differs; `saved`: some of it is durable now. */
  waiting(pending: PendingEdits, saved: boolean): void
  /** Confirmed, but somebody else's changes won against them. */
  overtaken(changes: readonly RegisterChange[]): void
  refused(refusal: Refusal): void
  /** This copy cannot go on: its edits must be written again on a fresh one. */
  rebase(): void
  control(message: ControlMessage): void
}

/** One copy of a board and its line to the server, until a refusal makes it useless. */
export interface BoardCopy {
  readonly doc: BoardDoc
  readonly awareness: WebsocketProvider['awareness']
  pending(): PendingEdits
  /** What the others see of this person, as soon as there is a line. */
  setPresence(own: OwnPresence): void
  retryNow(): void
  close(): void
}

export function openBoardCopy(
  doc: BoardDoc,
  at: { boardId: BoardId; loginId: LoginId; syncUrl: string },
  events: CopyEvents,
): BoardCopy {
  const provider = new WebsocketProvider(at.syncUrl, at.boardId, doc, {
    connect: false,
    params: { login: at.loginId },
    WebSocketPolyfill: countingSocket(openPageCarrier),
    disableBc: true, // BroadcastChannel would be a way round the server
    maxBackoffTime: shortestBackoffMs + Math.random() * backoffSpreadMs,
  })
  const { awareness } = provider
  // The server hears one presence id per connection, the first one: so nothing is said before it has told us ours.
  awareness.setLocalState(null)
  let presence: OwnPresence | null = null
  let isWelcome = false
  let pending: PendingEdits = []
  let changes: OwnEdit = []
  const setPending = (edits: PendingEdits, saved: boolean) => {
    pending = edits
    events.waiting(edits, saved)
  }
  const sentFrames = () => (provider.ws instanceof CountingSocket ? provider.ws.writeFrames : 0)
  const isOpen = () => provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN

  const endFollowing = followOwnChanges(doc, (made) => {
    changes = made
  })
  const noteOwnEdit = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    const clock = Y.getState(doc.store, doc.clientID)
    // the provider heard this event first, so its frame has been counted
    const frame = isOpen() ? sentFrames() : null
    setPending(addEdit(pending, { changes, client: doc.clientID, clock, frame }), false)
    changes = []
  }
  doc.on('update', noteOwnEdit)

  const handleSync = provider.messageHandlers[messageTypes.sync]
  if (!handleSync) throw new Error('y-websocket has no sync handler')
  provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
    const asksForOurs = decoding.peekVarUint(decoder) === 0
    handleSync(encoder, decoder, ...rest)
    if (!asksForOurs) return
    if (encoding.length(encoder) > maxFrameBytes) {
      encoder.bufs = [] // too much for one frame: written again, it goes in many
      encoder.cpos = 0
      events.rebase()
      return
    }
    // the provider sends this answer right after: the next frame carries everything that waits
    setPending(carryAll(pending, sentFrames() + 1), false)
  }
  provider.messageHandlers[messageTypes.receipt] = (_encoder, decoder) => {
    const before = pending
    const left = confirmEdits(before, decodeReceipt(decoder))
    if (left.length === before.length) return
    setPending(left, true)
    const confirmed = before.filter((edit) => !left.includes(edit))
    const overtaken = overtakenChanges(doc, confirmed.map(changesOf), left.map(changesOf))
    if (overtaken.length > 0) events.overtaken(overtaken)
  }
  provider.messageHandlers[messageTypes.refusal] = (_encoder, decoder) => {
    const refusal = refusalSchema.safeParse(JSON.parse(decoding.readVarString(decoder)))
    if (refusal.success) events.refused(refusal.data)
  }
  provider.messageHandlers[messageTypes.control] = (_encoder, decoder) => {
    const parsed = controlMessageSchema.safeParse(JSON.parse(decoding.readVarString(decoder)))
    if (!parsed.success) return // a newer server may say more than we know
    if (parsed.data.type === 'welcome') writeUnder(parsed.data.clientId)
    events.control(parsed.data)
  }
  function writeUnder(clientId: number): void {
    provider.params = { ...provider.params, client: String(clientId) }
    if (clientId !== doc.clientID) {
      if (pending.length > 0) return events.rebase() // the server knows the old id no more, and would take nothing under it
      doc.clientID = clientId
      renameAwareness(awareness, clientId)
    }
    isWelcome = true
    awareness.setLocalState(presence)
  }

  provider.on('sync', (isSynced) => {
    if (isSynced) events.synced()
  })
  provider.on('connection-close', (event) => {
    pending = forgetFrames(pending)
    isWelcome = false
    awareness.setLocalState(null)
    forgetClocks(awareness)
    // A fresh copy takes over at once: nobody needs to hear of a lost connection.
    if (event?.code !== closeCodes.rebase) events.lost()
  })
  provider.on('closed', ({ code }) => {
    const reason = closeReasonOf(code) ?? 'not-allowed'
    if (reason === 'rebase') events.rebase()
    else events.ended(reason)
  })
  provider.connect()

  return {
    doc,
    awareness,
    pending: () => pending,
    setPresence(own) {
      presence = { ...own }
      if (isWelcome) awareness.setLocalState(presence)
    },
    retryNow: () => {
      if (!provider.wsconnected) provider.connect()
    },
    close() {
      endFollowing()
      doc.off('update', noteOwnEdit)
      provider.destroy()
      awareness.destroy()
    },
  }
}

const changesOf = ({ changes }: PendingEdit) => changes

/** y-websocket looks for the own presence under the document's client id, also when it takes its leave, and throws where it is not. */
function renameAwareness(awareness: WebsocketProvider['awareness'], clientId: number): void {
  awareness.states.delete(awareness.clientID)
  awareness.meta.delete(awareness.clientID)
  awareness.clientID = clientId
}

/**
 * Awareness ignores what is not newer. After a break the others come with the clocks that we know, and we come to people who heard that
 * we left: without this nobody would see each other until the next sign of life, 15 or 30 s later.
 */
function forgetClocks({ clientID, meta }: WebsocketProvider['awareness']): void {
  for (const [id, entry] of meta) entry.clock = id === clientID ? entry.clock + 2 : 0
}

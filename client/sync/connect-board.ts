import * as decoding from 'lib0/decoding'
import { createSignal, onCleanup } from 'solid-js'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardDoc } from '../../shared/board/board-doc.ts'
import type { BoardId, LoginId } from '../../shared/domain/ids.ts'
import { closeReasonOf } from '../../shared/protocol/close-reasons.ts'
import { type ControlMessage, controlMessageSchema, messageTypes } from '../../shared/protocol/messages.ts'
import { type OwnPresence, presenceSchema } from '../../shared/protocol/presence.ts'
import { decodeReceipt } from '../../shared/protocol/receipt.ts'
import type { RemotePresence, SaveState } from './board-session.ts'
import { CountingSocket } from './counting-socket.ts'
import { addEdit, carryAll, confirmEdits, forgetFrames, type PendingEdits } from './pending-edits.ts'
import { nextSyncStatus, type SyncEvent, type SyncStatus } from './sync-status.ts'

/** Longest wait between two tries, differing per device, so that a whole district does not return in the same instant. */
const shortestBackoffMs = 1500
const backoffSpreadMs = 2000
const presenceIntervalMs = 100

export interface BoardLink {
  status: () => SyncStatus
  saveState: () => SaveState
  others: () => readonly RemotePresence[]
  setPresence(own: Partial<OwnPresence>): void
  onControl(listener: (message: ControlMessage) => void): () => void
}

/** Keeps a document in step with the server until the owner is disposed. */
export function connectBoard(options: {
  doc: BoardDoc
  boardId: BoardId
  loginId: LoginId
  syncUrl: string
}): BoardLink {
  const { doc } = options
  const [status, setStatus] = createSignal<SyncStatus>({ name: 'loading' })
  const [saveState, setSaveState] = createSignal<SaveState>({ waiting: 0, savedAt: null, storageOk: true })
  const [others, setOthers] = createSignal<readonly RemotePresence[]>([])
  const listeners = new Set<(message: ControlMessage) => void>()
  const happen = (event: SyncEvent) => setStatus((now) => nextSyncStatus(now, event))

  const provider = new WebsocketProvider(options.syncUrl, options.boardId, doc, {
    connect: false,
    params: { login: options.loginId },
    WebSocketPolyfill: CountingSocket,
    disableBc: true, // BroadcastChannel would be a way round the server
    maxBackoffTime: shortestBackoffMs + Math.random() * backoffSpreadMs,
  })

  let pending: PendingEdits = []
  const setPending = (edits: PendingEdits, saved: boolean) => {
    pending = edits
    setSaveState((now) => ({ ...now, waiting: edits.length, savedAt: saved ? Date.now() : now.savedAt }))
  }
  const sentFrames = () => (provider.ws instanceof CountingSocket ? provider.ws.writeFrames : 0)
  const isOpen = () => provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN

  const noteOwnEdit = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    const clock = Y.getState(doc.store, doc.clientID)
    // the provider heard this event first, so its frame has been counted
    setPending(addEdit(pending, { client: doc.clientID, clock, frame: isOpen() ? sentFrames() : null }), false)
  }
  doc.on('update', noteOwnEdit)

  const handleSync = provider.messageHandlers[messageTypes.sync]
  if (!handleSync) throw new Error('y-websocket has no sync handler')
  provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
    const asksForOurs = decoding.peekVarUint(decoder) === 0
    handleSync(encoder, decoder, ...rest)
    // the provider sends this answer right after: the next frame carries everything that waits
    if (asksForOurs) setPending(carryAll(pending, sentFrames() + 1), false)
  }
  provider.messageHandlers[messageTypes.receipt] = (_encoder, decoder) => {
    const left = confirmEdits(pending, decodeReceipt(decoder))
    setPending(left, left.length < pending.length)
  }
  provider.messageHandlers[messageTypes.control] = (_encoder, decoder) => {
    const parsed = controlMessageSchema.safeParse(JSON.parse(decoding.readVarString(decoder)))
    if (!parsed.success) return // a newer server may say more than we know
    const message = parsed.data
    if (message.type === 'storage') setSaveState((now) => ({ ...now, storageOk: message.ok }))
    for (const listener of listeners) listener(message)
  }

  provider.on('sync', (isSynced) => {
    if (isSynced) happen({ type: 'synced' })
  })
  provider.on('connection-close', () => {
    pending = forgetFrames(pending)
    happen({ type: 'lost', at: Date.now() })
  })
  provider.on('closed', ({ code }) => happen({ type: 'refused', reason: closeReasonOf(code) ?? 'not-allowed' }))
  const retryNow = () => {
    if (!provider.wsconnected) provider.connect()
  }
  window.addEventListener('online', retryNow)

  const { awareness } = provider
  const readOthers = () => {
    const present: RemotePresence[] = []
    for (const [clientId, state] of awareness.getStates()) {
      const presence = clientId === awareness.clientID ? null : presenceSchema.safeParse(state)
      if (presence?.success) present.push({ ...presence.data, clientId })
    }
    setOthers(present.sort((a, b) => a.person.name.localeCompare(b.person.name, 'de')))
  }
  awareness.on('change', readOthers)

  let own: OwnPresence = { view: null, dragging: null, focused: null }
  let presenceTimer: ReturnType<typeof setTimeout> | undefined
  const sendPresence = () => {
    presenceTimer = undefined
    awareness.setLocalState(own)
  }
  awareness.setLocalState(own)

  provider.connect()
  onCleanup(() => {
    clearTimeout(presenceTimer)
    window.removeEventListener('online', retryNow)
    doc.off('update', noteOwnEdit)
    provider.destroy()
    awareness.destroy()
  })

  return {
    status,
    saveState,
    others,
    setPresence(change) {
      own = { ...own, ...change }
      presenceTimer ??= setTimeout(sendPresence, presenceIntervalMs)
    },
    onControl(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

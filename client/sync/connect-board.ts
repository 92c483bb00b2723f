import { type Accessor, batch, createSignal, onCleanup } from 'solid-js'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { type LostChange, type OwnEdit, rebaseEdits } from '../../shared/board/rebase-edits.ts'
import type { RegisterChange } from '../../shared/board/registers.ts'
import type { BoardId, LoginId } from '../../shared/domain/ids.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import { type OwnPresence, presenceSchema } from '../../shared/protocol/presence.ts'
import type { Refusal, RefusalReason } from '../../shared/protocol/refusal.ts'
import { type BoardCopy, type CopyEvents, openBoardCopy } from './board-copy.ts'
import type { LostEdit, RemotePresence, SaveState } from './board-session.ts'
import type { PendingStore } from './pending-store.ts'
import { nextSyncStatus, type SyncEvent, type SyncStatus } from './sync-status.ts'
import { tellWaiting } from './tell-waiting.ts'

const presenceIntervalMs = 100
/** So many fresh starts without a single confirmed edit in between mean that something is wrong for good. */
const maxFutileRebases = 5
/** Changes written again as one transaction: a few dozen kilobytes, so that thousands of offline edits are no flood of frames. */
const changesPerRewrite = 200

export interface BoardLink {
  /** The present copy of the board; another one after a refusal. */
  doc: Accessor<BoardDoc>
  status: Accessor<SyncStatus>
  saveState: Accessor<SaveState>
  others: Accessor<readonly RemotePresence[]>
  lostEdits: Accessor<readonly LostEdit[]>
  forgetLostEdits(edits?: readonly LostEdit[]): void
  setPresence(own: Partial<OwnPresence>): void
  onControl(listener: (message: ControlMessage) => void): () => void
}

/**
 * Keeps a board in step with the server until the owner is disposed. When the server refuses an edit, the board is taken afresh under a
 * new client id and all other unsaved edits are written again; what cannot be is told in `lostEdits`.
 */
export function connectBoard(options: {
  boardId: BoardId
  loginId: LoginId
  syncUrl: string
  store: PendingStore
  /** What the rules say about an own change today. */
  mayWrite: (doc: BoardDoc, change: RegisterChange) => Result<true, RefusalReason>
}): BoardLink {
  const [status, setStatus] = createSignal<SyncStatus>({ name: 'loading' })
  const [saveState, setSaveState] = createSignal<SaveState>({ waiting: 0, savedAt: null, storageOk: true })
  const [others, setOthers] = createSignal<readonly RemotePresence[]>([])
  const [lostEdits, setLostEdits] = createSignal<readonly LostEdit[]>([])
  const listeners = new Set<(message: ControlMessage) => void>()
  const happen = (event: SyncEvent) => setStatus((now) => nextSyncStatus(now, event))

  let own: OwnPresence = { view: null, dragging: null, focused: null, waiting: 0 }
  let presenceTimer: ReturnType<typeof setTimeout> | undefined
  let refusal: Refusal | null = null
  let futileRebases = 0
  /** A fresh copy that is not yet synced, and will replace the present one. */
  let next: BoardCopy | null = null
  /** What an earlier page left behind, until it is on this copy. */
  let leftBehind: Promise<readonly OwnEdit[]> | null = options.store.load()

  const open = (doc: BoardDoc, events: CopyEvents): BoardCopy => {
    const copy = openBoardCopy(doc, options, events)
    copy.setPresence(own)
    copy.awareness.on('change', () => {
      if (copy === present) setOthers(readOthers(copy))
    })
    return copy
  }
  const eventsOf = (copied: BoardDoc, isPresent: () => boolean): CopyEvents => ({
    synced() {
      if (!isPresent()) replacePresent()
      batch(() => {
        happen({ type: 'synced' })
        void restore()
      })
    },
    lost() {
      // While the present copy waits to be replaced, the next one has the line.
      if (isPresent() || next?.doc === copied) happen({ type: 'lost', at: Date.now() })
    },
    ended: (reason) => happen({ type: 'refused', reason }),
    waiting(pending, saved) {
      if (!isPresent()) return
      if (saved) futileRebases = 0
      setSaveState((now) => ({ ...now, waiting: pending.length, savedAt: saved ? Date.now() : now.savedAt }))
      if (leftBehind === null) options.store.save(pending.map(({ changes }) => changes))
    },
    overtaken: (changes) => lose(changes.map((change) => ({ change, reason: 'overtaken' }))),
    refused(told) {
      refusal = told
    },
    rebase() {
      if (futileRebases++ >= maxFutileRebases) happen({ type: 'refused', reason: 'rebase' })
      else startAfresh()
    },
    control(message) {
      // a server whose disk is full says so right behind its welcome
      if (message.type === 'welcome') setSaveState((now) => ({ ...now, storageOk: true }))
      if (message.type === 'storage') setSaveState((now) => ({ ...now, storageOk: message.ok }))
      for (const listener of listeners) listener(message)
    },
  })

  const firstDoc = new BoardDoc()
  const [doc, setDoc] = createSignal(firstDoc)
  let present: BoardCopy = open(
    firstDoc,
    eventsOf(firstDoc, () => present === undefined || present.doc === firstDoc),
  )

  function startAfresh(): void {
    const given = next
    next = null // that it closes is no news
    given?.close()
    const fresh = new BoardDoc()
    next = open(
      fresh,
      eventsOf(fresh, () => present.doc === fresh),
    )
  }

  /** The fresh copy is here: own unsaved edits move over to it. */
  function replacePresent(): void {
    if (!next) return
    const old = present
    present = next
    next = null
    const edits = old.pending().map(({ changes }) => changes)
    old.close()
    batch(() => {
      setDoc(present.doc)
      writeAgain(edits)
      setOthers(readOthers(present))
    })
    old.doc.destroy()
  }

  async function restore(): Promise<void> {
    const edits = await leftBehind
    if (!edits || leftBehind === null) return
    leftBehind = null
    writeAgain(edits) // also without any: the store lets go of what it held for us
  }

  function writeAgain(edits: readonly OwnEdit[]): void {
    const told = refusal
    refusal = null
    const lost = rebaseEdits<RefusalReason>(present.doc, inParcels(edits), (change) =>
      told && isMeant(told, change) ? fail(told.reason) : options.mayWrite(present.doc, change),
    )
    const waiting = present.pending()
    setSaveState((now) => ({ ...now, waiting: waiting.length }))
    options.store.save(waiting.map(({ changes }) => changes))
    lose(lost)
  }

  /** Of each value only the last loss is worth telling. */
  function lose(lost: readonly LostChange<RefusalReason>[]): void {
    if (lost.length === 0) return
    const names = new Set(lost.map(({ change }) => `${change.register}/${change.key}`))
    const isOther = ({ change }: LostEdit) => !names.has(`${change.register}/${change.key}`)
    setLostEdits((before) => [...before.filter(isOther), ...lost.map(asLostEdit)])
  }

  function setPresence(change: Partial<OwnPresence>): void {
    own = { ...own, ...change }
    presenceTimer ??= setTimeout(() => {
      presenceTimer = undefined
      present.setPresence(own)
      next?.setPresence(own)
    }, presenceIntervalMs)
  }

  tellWaiting({
    saveState,
    tell: (waiting) => setPresence({ waiting }),
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  })

  const retryNow = () => (next ?? present).retryNow()
  window.addEventListener('online', retryNow)
  onCleanup(() => {
    clearTimeout(presenceTimer)
    window.removeEventListener('online', retryNow)
    next?.close()
    present.close()
    options.store.close()
  })

  return {
    doc,
    status,
    saveState,
    others,
    lostEdits,
    forgetLostEdits: (edits) => setLostEdits((all) => (edits ? all.filter((edit) => !edits.includes(edit)) : [])),
    setPresence,
    onControl(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A reason that stands whatever the card: then it is no use to try the other changes of the kind. */
const generalReasons: ReadonlySet<RefusalReason> = new Set([
  'observers-read',
  'guests-read',
  'phase-closed',
  'lane-closed',
  'no-lane',
])

function isMeant({ reason, change: refused }: Refusal, change: RegisterChange): boolean {
  if (refused?.register !== change.register) return false
  return refused.key === change.key || generalReasons.has(reason)
}

function inParcels(edits: readonly OwnEdit[]): OwnEdit[] {
  if (edits.length < changesPerRewrite) return [...edits]
  const all = edits.flat()
  const parcels: OwnEdit[] = []
  for (let start = 0; start < all.length; start += changesPerRewrite) {
    parcels.push(all.slice(start, start + changesPerRewrite))
  }
  return parcels
}

const asLostEdit = ({ change, reason }: LostChange<RefusalReason>): LostEdit => ({ change, reason, at: Date.now() })

function readOthers({ awareness }: BoardCopy): RemotePresence[] {
  const present: RemotePresence[] = []
  for (const [clientId, state] of awareness.getStates()) {
    const presence = clientId === awareness.clientID ? null : presenceSchema.safeParse(state)
    if (presence?.success) present.push({ ...presence.data, clientId })
  }
  return present.sort((a, b) => a.person.name.localeCompare(b.person.name, 'de'))
}

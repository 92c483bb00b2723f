import * as Y from 'yjs'
import { actOnCards } from '../../../../shared/board/act-on-cards.ts'
import { BoardDoc, ownEdit, remoteEdit } from '../../../../shared/board/board-doc.ts'
import { cardIdSchema, type LaneId, laneIdSchema, participantIdSchema } from '../../../../shared/domain/ids.ts'
import type { Role } from '../../../../shared/domain/participant.ts'
import { ok } from '../../../../shared/kit/result.ts'
import type { AssignmentAction } from '../../../../shared/rules/assignment-actions.ts'
import type { Actor } from '../../../../shared/rules/may-write.ts'
import { judgeUpdate, type Verdict, type Writer } from '../judge-update.ts'
import { contradiction } from './effect-of-update.ts'
import { aFactValue } from './fact-values.ts'

export const cards = ['card-1', 'card-2', 'card-3', 'card-4']
const lanes = [null, 'amt-32', 'amt-33', 'amt-50']

/** What an assignment may say beside its lane. */
const claims = [
  { state: 'confirmed' },
  { state: 'offered', target: 'amt-33' },
  { state: 'offered' },
  { state: 'returned', returns: ['amt-33'] },
  { state: 'disputed', returns: ['amt-50', 'amt-33'] },
  { state: 'settled' },
  { state: 'confirmed', from: 'amt-50' },
  { state: 'confirmed', returns: ['amt-33'], from: 'amt-32' },
  { state: 'unsure', returns: ['amt-50', 'amt-33'] },
]

export function aValue(register: 'assignment' | 'schedule', choice: number): Record<string, unknown> {
  const lane = lanes[choice % lanes.length] ?? null
  if (register === 'assignment') {
    const claim = lane ? claims[choice % claims.length] : { state: choice % 3 === 0 ? 'suggested' : 'unsure' }
    return { lane, ...claim, by: choice % 5 === 0 ? 'bert' : 'anna', reason: `ä${choice % 7}` }
  }
  return { column: lane && 'q-2027-1', rank: `a${choice % 10}`, stance: 'wave' }
}

const order = laneIdSchema.parse('amt-32')
const citizens = laneIdSchema.parse('amt-33')
const social = laneIdSchema.parse('amt-50')
const person = (role: Role, laneId: LaneId | null): Actor => ({
  id: participantIdSchema.parse('anna'),
  role,
  laneId,
  phase: 'free',
  laneAccess: null,
})
const people = [
  person('moderator', null),
  person('representative', citizens),
  person('representative', order),
  person('representative', social),
]
const actions: readonly AssignmentAction[] = [
  { type: 'confirm' },
  { type: 'mark-unsure' },
  { type: 'offer', target: citizens, reason: '' },
  { type: 'offer', target: null, reason: 'strittig' },
  { type: 'accept' },
  { type: 'give-back', reason: 'nicht unsere' },
  { type: 'settle', lane: social, reason: '' },
]

export const registerOf = (choice: number) => (choice % 2 === 0 ? 'assignment' : 'schedule')

/** One person with a stock Yjs document. */
class HonestClient {
  doc = new BoardDoc()
  readonly clientIds = new Set<number>()
  /** Own edits on their way to the server, and all that ever were. */
  outbox: Uint8Array[] = []
  readonly sent: Uint8Array[] = []
  /** Updates of the server, in order, and how many of them are applied. */
  readonly inbox: Uint8Array[] = []
  received = 0
  undo: Y.UndoManager | null = null

  start(clientId: number, state: Uint8Array): void {
    this.doc = new BoardDoc()
    this.doc.clientID = clientId
    this.clientIds.add(clientId)
    Y.applyUpdate(this.doc, state, remoteEdit)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remoteEdit) this.outbox.push(update)
    })
    this.undo = null
  }

  receive(count: number): void {
    for (const update of this.inbox.slice(this.received, this.received + count)) {
      Y.applyUpdate(this.doc, update, remoteEdit)
      this.received++
    }
  }
}

/** What a person, the line or the server does next: a kind and four free choices. */
export type Move = readonly [kind: number, a: number, b: number, c: number]
export const moveKinds = 14

/** A server with the gate and honest clients on bad lines. Every verdict is compared with what Yjs does. */
export class HonestWorkshop {
  server = new BoardDoc()
  readonly clients: HonestClient[] = []
  readonly kinds = new Map<Verdict['kind'], number>()
  private readonly nextClientId: () => number
  /** Undoing a key's first value would remove it, which is no honest edit: then every key has a value from the start. */
  private readonly canUndo: boolean
  private staleState: Uint8Array

  /** `clientIds`: which comes next; their order decides who wins. */
  constructor(clientCount: number, canUndo: boolean, clientIds: () => number) {
    this.nextClientId = clientIds
    this.canUndo = canUndo
    this.server.clientID = 3_000_000_000
    this.server.transact(() => {
      for (const card of cards.slice(0, canUndo ? 4 : 2)) {
        this.server.getMap('assignment').set(card, aValue('assignment', 1))
        this.server.getMap('schedule').set(card, aValue('schedule', 1))
      }
    })
    this.staleState = Y.encodeStateVector(this.server)
    for (let index = 0; index < clientCount; index++) {
      const client = new HonestClient()
      client.start(clientIds(), Y.encodeStateAsUpdate(this.server))
      this.clients.push(client)
    }
  }

  play([kind, a, b, c]: Move): void {
    const client = this.clients[a % this.clients.length]
    if (!client) return
    switch (kind % moveKinds) {
      case 0:
      case 1:
      case 2:
        return this.edit(client, b, c)
      case 3:
        return this.editRepeatedly(client, b, c)
      case 4:
        return this.deliver(client, 1 + (b % 3))
      case 5:
        return this.deliverMerged(client, b)
      case 6:
        client.outbox.splice(b % (client.outbox.length + 1), 1) // the line eats a frame
        return
      case 7:
        return this.sync(client, c)
      case 8: {
        const again = client.sent[b % (client.sent.length || 1)]
        if (again) this.hear(client, again)
        return
      }
      case 9:
        return client.receive(1 + (b % 4))
      case 10:
        return this.reload(client, b)
      case 11: // a tick of the room: frames of everybody in one transaction
        return this.inOneTransaction(() => {
          for (const each of this.clients) this.deliver(each, 1 + (b % 3))
        })
      case 12:
        return this.undoOrAge(client, b)
      default:
        return this.act(client, b, c)
    }
  }

  /** Everything arrives; all boards are equal then. */
  settle(clients = this.clients): void {
    for (const client of clients) this.sync(client, 1)
    for (const client of clients) client.receive(Number.POSITIVE_INFINITY)
  }

  /** The server judges a frame, and takes it when it is right. */
  hear(client: HonestClient, update: Uint8Array, isAnswer = false): void {
    const verdict = this.judge(client, update)
    if (verdict.kind === 'refuse') throw new Error(`refused an honest update: ${verdict.reason}`)
    if (verdict.kind === 'gap' && isAnswer) throw new Error('a gap in a complete answer')
    if (verdict.kind === 'gap') this.sync(client, 1)
    if (verdict.kind === 'accept') this.take(update)
  }

  judge(client: HonestClient, update: Uint8Array, mayWrite: Writer['mayWrite'] = () => ok(true)): Verdict {
    const before = Y.encodeStateAsUpdate(this.server)
    const verdict = judgeUpdate(this.server, update, { clientIds: client.clientIds, mayWrite })
    if (Buffer.compare(before, Y.encodeStateAsUpdate(this.server)) !== 0)
      throw new Error('the gate changed the document')
    const wrong = contradiction(this.server, update, verdict)
    if (wrong) throw new Error(`${verdict.kind}: ${wrong}`)
    this.kinds.set(verdict.kind, (this.kinds.get(verdict.kind) ?? 0) + 1)
    return verdict
  }

  take(update: Uint8Array): void {
    this.inOneTransaction(() => Y.applyUpdate(this.server, update))
  }

  private inOneTransaction(work: () => void): void {
    if (this.server._transaction) return work()
    const capture = (emitted: Uint8Array) => {
      for (const { inbox } of this.clients) inbox.push(emitted)
    }
    this.server.on('update', capture)
    this.server.transact(work)
    this.server.off('update', capture)
  }

  private edit(client: HonestClient, b: number, c: number): void {
    client.doc.transact(() => {
      for (let index = 0; index <= b % 3; index++) {
        const register = registerOf(b + index)
        const card = cards[(b + c + index) % cards.length] ?? ''
        client.doc.getMap(register).set(card, aValue(register, c + index))
      }
      if (b % 4 < 2) this.note(client, b + c, cards[c % cards.length] ?? '')
    }, ownEdit)
  }

  /** What the drawer of a card does: a value of another register. */
  private note(client: HonestClient, choice: number, card: string): void {
    const { register, key, value } = aFactValue(choice, card)
    client.doc.getMap(register).set(key, value)
  }

  /** What the buttons do: several cards at once, as an Amt or as the moderation. */
  private act(client: HonestClient, b: number, c: number): void {
    const own = people[b % people.length]
    const action = actions[c % actions.length]
    if (!own || !action) return
    const some = cards.filter((_, index) => (b >> index) % 2 === 0).map((card) => cardIdSchema.parse(card))
    actOnCards(client.doc, some, action, { actor: own, suggested: () => social })
  }

  private editRepeatedly(client: HonestClient, b: number, c: number): void {
    const register = registerOf(b)
    const map = client.doc.getMap(register)
    const card = cards[c % cards.length] ?? ''
    for (let index = 0; index < 2 + (b % 3); index++) map.set(card, aValue(register, c + index))
  }

  private deliver(client: HonestClient, count: number): void {
    for (const update of client.outbox.splice(0, count)) {
      client.sent.push(update)
      this.hear(client, update)
    }
  }

  /** Some frames as one; the ones between may be missing. */
  private deliverMerged(client: HonestClient, choice: number): void {
    const some = client.outbox.filter((_, index) => (choice >> (index % 8)) % 2 === 0)
    client.outbox = client.outbox.filter((update) => !some.includes(update))
    if (some.length === 0) return
    const merged = Y.mergeUpdates(some)
    client.sent.push(merged)
    this.hear(client, merged)
  }

  /** Sync step 2: against the state of now, an old one, or none. */
  private sync(client: HonestClient, choice: number): void {
    const states = [this.staleState, Y.encodeStateVector(this.server), undefined]
    const answer = Y.encodeStateAsUpdate(client.doc, states[choice % states.length])
    client.outbox = []
    client.sent.push(answer)
    this.hear(client, answer, true)
  }

  /** A new tab: a fresh copy under a new client id, and what the old one had not yet told. */
  private reload(client: HonestClient, choice: number): void {
    const untold = Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.server))
    client.outbox = []
    client.start(this.nextClientId(), Y.encodeStateAsUpdate(this.server))
    client.received = client.inbox.length
    if (choice % 2 === 0) Y.applyUpdate(client.doc, untold)
  }

  private undoOrAge(client: HonestClient, choice: number): void {
    if (choice % 3 === 0) {
      this.staleState = Y.encodeStateVector(this.server)
      return
    }
    if (choice % 3 === 1) {
      const state = Y.encodeStateAsUpdate(this.server) // a restart
      this.server = new BoardDoc()
      this.server.clientID = 3_000_000_001
      Y.applyUpdate(this.server, state)
      return
    }
    if (!this.canUndo) return
    const scope = [client.doc.getMap('assignment'), client.doc.getMap('schedule')]
    client.undo ??= new Y.UndoManager(scope, { captureTimeout: 0, trackedOrigins: new Set([ownEdit, null]) })
    client.undo.undo()
    // Yjs clears a key when somebody else wrote beside the edit that it undoes. Nothing was sent yet: the tab starts anew.
    if (scope.some((map) => cards.some((card) => !map.has(card)))) this.reload(client, 1)
  }
}

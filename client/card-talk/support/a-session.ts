import { createSignal } from 'solid-js'
import { BoardDoc, ownEdit, readRegister, remoteEdit, writeRegister } from '../../../shared/board/board-doc.ts'
import { type Comment, commentIdSchema, commentSchema } from '../../../shared/domain/card-facts.ts'
import { boardIdSchema, type CardId, cardIdSchema, participantIdSchema } from '../../../shared/domain/ids.ts'
import { participantSchema, type Role } from '../../../shared/domain/participant.ts'
import { fail, ok } from '../../../shared/kit/result.ts'
import type { ControlMessage } from '../../../shared/protocol/messages.ts'
import type { BoardSession, RemotePresence } from '../../sync/board-session.ts'
import { createBoardFacts } from '../../sync/create-board-facts.ts'

export const dog = cardIdSchema.parse('dog')
export const cat = cardIdSchema.parse('cat')
export const ada = participantIdSchema.parse('ada')
export const jan = participantIdSchema.parse('jan')

export const aPerson = (name: string, role: Role = 'guest') =>
  participantSchema.parse({ id: name.toLowerCase(), name, function: '', laneId: null, role })

/** A board without a server, for what is said on it. Needs an owner. */
export function aTalkSession(me: { name: string; role?: Role } = { name: 'Ada' }) {
  const doc = new BoardDoc()
  const [others, setOthers] = createSignal<readonly RemotePresence[]>([])
  const [savedAt, setSavedAt] = createSignal<number | null>(null)
  const listeners = new Set<(message: ControlMessage) => void>()
  const role = me.role ?? 'guest'
  const refused = () => (role === 'observer' ? fail('observers-read' as const) : ok(true as const))
  const facts = createBoardFacts(() => doc)
  const session = {
    boardId: boardIdSchema.parse('musterstadt'),
    facts,
    login: () => ({ participant: aPerson(me.name, role) }),
    others,
    saveState: () => ({ waiting: 0, savedAt: savedAt(), storageOk: true }),
    model: { assignment: (card: CardId) => facts.value('assignment', card), schedule: () => undefined },
    mayWrite: refused,
    write(changes: Parameters<BoardSession['write']>[0]) {
      const answer = refused()
      if (answer.ok) for (const { register, key, value } of changes) writeRegister(doc, register, key, value)
      return answer
    },
    onControl(listener: (message: ControlMessage) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as BoardSession // what is not here, nobody who is tested with it asks for
  return {
    session,
    doc,
    setSavedAt,
    /** Somebody else is here. */
    meet: (name: string) =>
      setOthers([{ clientId: 1, view: null, dragging: null, focused: null, waiting: 0, person: aPerson(name) }]),
    /** Somebody else has written. */
    hear(id: string, comment: Partial<Comment> = {}) {
      const value = commentSchema.parse({ card: dog, text: `Text ${id}`, by: jan, at: 5, ...comment })
      doc.transact(() => writeRegister(doc, 'comment', commentIdSchema.parse(id), value), remoteEdit)
    },
    setEffort: (personDays: number) => doc.transact(() => writeRegister(doc, 'effort', dog, { personDays }), ownEdit),
    commentOf: (id: string) => readRegister(doc, 'comment', commentIdSchema.parse(id)),
    tell: (message: ControlMessage) => {
      for (const listener of listeners) listener(message)
    },
  }
}

export function aStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  }
}

import { createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { actOnCards } from '../../shared/board/act-on-cards.ts'
import { BoardDoc, ownEdit, remoteEdit, writeRegister } from '../../shared/board/board-doc.ts'
import { mayChange } from '../../shared/board/may-change.ts'
import { assignCards, moveCardsToCell } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import type { CardId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import { createUndo, maxUndoEntries } from './create-undo.ts'

const [own, other] = ['amt-33', 'amt-50'] as [LaneId, LaneId]
const card = (index: number) => `card-${index}` as CardId
const [quarter = null] = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 1)

/** Somebody with a copy of the board, and the ways to change it. */
function somebody(id: string, lane: LaneId | null, clientId: number) {
  const doc = new BoardDoc()
  doc.clientID = clientId
  const [copy, setCopy] = createSignal(doc)
  let phase: Phase = 'free'
  const actor = (): Actor => ({
    id: id as ParticipantId,
    role: lane === null ? 'moderator' : 'representative',
    laneId: lane,
    phase,
    laneAccess: null,
  })
  const undo = createUndo({
    doc: copy,
    me: () => actor().id,
    mayWrite: (change, lanes) => mayChange(actor(), change, lanes.laneOf, lanes.laneBefore),
  })
  const cardsOf = (cards: number[]) => cards.map(card)
  return {
    actor,
    undo,
    doc: copy,
    setCopy,
    setPhase: (next: Phase) => {
      phase = next
    },
    assign: (to: LaneId | null, ...cards: number[]) =>
      undo.record('assign', () => assignCards(copy(), cardsOf(cards), to, actor())),
    act: (action: AssignmentAction, ...cards: number[]) =>
      undo.record(action.type, () =>
        actOnCards(copy(), cardsOf(cards), action, { actor: actor(), suggested: () => null }),
      ),
    plan: (to: LaneId, ...cards: number[]) =>
      undo.record('move', () => moveCardsToCell(copy(), cardsOf(cards), { lane: to, column: quarter }, actor())),
    told: (at: number) => {
      const { assignments, schedules } = readBoard(copy())
      const { lane: to, state } = assignments.get(card(at)) ?? { lane: null, state: 'nothing' }
      return [state, to, schedules.get(card(at))?.column].filter(Boolean).join(' ')
    },
  }
}
type Somebody = ReturnType<typeof somebody>

function exchange(a: Somebody, b: Somebody): void {
  Y.applyUpdate(a.doc(), Y.encodeStateAsUpdate(b.doc()), remoteEdit)
  Y.applyUpdate(b.doc(), Y.encodeStateAsUpdate(a.doc()), remoteEdit)
}
const pair = () => [somebody('jan', own, 1), somebody('sofie', other, 2)] as const

describe('taking back', () => {
  test('many cards at once are one action, and one that takes it back', () => {
    const [jan] = pair()
    jan.assign(own, 1, 2, 3)
    expect(jan.undo.last()).toMatchObject({ name: 'assign', count: 3 })
    expect(jan.undo.undo()).toEqual({ name: 'assign', done: 3, kept: [] })
    expect([1, 2, 3].map(jan.told)).toEqual(['suggested', 'suggested', 'suggested'])
    expect(jan.undo.last()).toBeNull()
    expect(jan.undo.redo()).toMatchObject({ done: 3 })
    expect([1, 2, 3].map(jan.told)).toEqual(Array(3).fill('confirmed amt-33'))
    expect(jan.undo.undo()).toMatchObject({ done: 3 })
  })

  test('a card that got Amt and date at once loses both at once', () => {
    const [jan] = pair()
    jan.plan(own, 1)
    expect(jan.told(1)).toBe('confirmed amt-33 2027-q1')
    expect(jan.undo.undo()).toEqual({ name: 'move', done: 1, kept: [] })
    expect(jan.told(1)).toBe('suggested')
    jan.undo.redo()
    expect(jan.told(1)).toBe('confirmed amt-33 2027-q1')
  })

  test.each<[string, AssignmentAction, string, string]>([
    ['accepting', { type: 'accept' }, 'confirmed amt-50', 'offered amt-33'],
    ['giving back', { type: 'give-back', reason: 'nein' }, 'returned amt-33', 'offered amt-33'],
  ])('%s an offer leaves it open again', (_name, action, done, open) => {
    const [jan, sofie] = pair()
    jan.assign(own, 1)
    jan.act({ type: 'offer', target: other, reason: '' }, 1)
    exchange(jan, sofie)
    sofie.act(action, 1)
    expect(sofie.told(1)).toBe(done)
    expect(sofie.undo.undo()).toMatchObject({ done: 1, kept: [] })
    expect(sofie.told(1)).toBe(open)
    expect(sofie.undo.redo()).toMatchObject({ done: 1, kept: [] })
    expect(sofie.told(1)).toBe(done)
  })

  test('a chain of actions goes back step by step', () => {
    const [jan] = pair()
    jan.assign(own, 1)
    jan.act({ type: 'mark-unsure' }, 1)
    jan.act({ type: 'offer', target: null, reason: 'wer?' }, 1)
    jan.assign(null, 1)
    const states = [1, 2, 3, 4].map(() => {
      jan.undo.undo()
      return jan.told(1)
    })
    expect(states).toEqual(['offered amt-33', 'unsure amt-33', 'confirmed amt-33', 'suggested'])
    expect(jan.undo.undo()).toBeNull()
  })

  test('a new action ends what could be done again', () => {
    const [jan] = pair()
    jan.assign(own, 1)
    jan.undo.undo()
    jan.assign(own, 2)
    expect(jan.undo.next()).toBeNull()
  })

  test(`the last ${maxUndoEntries} actions are kept`, () => {
    const [jan] = pair()
    for (let index = 0; index <= maxUndoEntries; index++) jan.assign(own, index)
    let count = 0
    while (jan.undo.undo()) count++
    expect(count).toBe(maxUndoEntries)
    expect(jan.told(0)).toBe('confirmed amt-33')
  })

  test('what changed nothing is no action', () => {
    const [jan] = pair()
    jan.act({ type: 'accept' }, 1)
    expect(jan.undo.last()).toBeNull()
  })
})

describe('with others', () => {
  test('what somebody else has changed since stays, and is named', () => {
    const [jan, sofie] = pair()
    jan.assign(own, 1, 2)
    jan.act({ type: 'offer', target: other, reason: '' }, 1, 2)
    exchange(jan, sofie)
    sofie.act({ type: 'accept' }, 1)
    exchange(jan, sofie)
    const outcome = jan.undo.undo()
    expect(outcome).toMatchObject({ done: 1, kept: [{ reason: 'overtaken', change: { key: card(1) } }] })
    expect([jan.told(1), jan.told(2)]).toEqual(['confirmed amt-50', 'confirmed amt-33'])
    exchange(jan, sofie)
    expect(sofie.told(1)).toBe('confirmed amt-50')
  })

  test('only own actions are taken back, whatever others did in between', () => {
    const [jan, sofie] = pair()
    jan.assign(own, 1)
    sofie.assign(other, 2)
    exchange(jan, sofie)
    jan.undo.undo()
    expect(jan.undo.undo()).toBeNull()
    exchange(jan, sofie)
    expect([sofie.told(1), sofie.told(2)]).toEqual(['suggested', 'confirmed amt-50'])
  })

  test('while somebody else changes the card at once, both screens end equal and one of the two values stands', () => {
    for (const order of [0, 1]) {
      const [jan, sofie] = pair()
      jan.assign(own, 1)
      jan.act({ type: 'offer', target: other, reason: '' }, 1)
      exchange(jan, sofie)
      const steps = [() => jan.undo.undo(), () => sofie.act({ type: 'accept' }, 1)]
      for (const at of [order, 1 - order]) steps[at]?.()
      exchange(jan, sofie)
      expect(jan.told(1)).toBe(sofie.told(1))
      expect(['confirmed amt-33', 'confirmed amt-50']).toContain(jan.told(1))
    }
  })

  test('on a fresh copy of the board, under another client id, it works as before', () => {
    const [jan] = pair()
    jan.assign(own, 1)
    const fresh = new BoardDoc()
    fresh.clientID = 9
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(jan.doc()), remoteEdit)
    jan.setCopy(fresh)
    expect(jan.undo.undo()).toMatchObject({ done: 1 })
    expect(jan.told(1)).toBe('suggested')
  })
})

describe('by the rules', () => {
  test('in a closed phase nothing is taken back, and later it is', () => {
    const [jan] = pair()
    jan.assign(own, 1)
    jan.setPhase('vote')
    expect(jan.undo.undo()).toMatchObject({ done: 0, kept: [{ reason: 'phase-closed' }] })
    expect(jan.told(1)).toBe('confirmed amt-33')
    jan.setPhase('free')
    expect(jan.undo.undo()).toMatchObject({ done: 1 })
  })

  test('what the moderation has decided since is not taken back', () => {
    const [jan] = pair()
    const lead = somebody('ada', null, 3)
    jan.assign(own, 1)
    exchange(jan, lead)
    lead.act({ type: 'settle', lane: own, reason: '' }, 1)
    exchange(jan, lead)
    expect(jan.undo.undo()).toMatchObject({ done: 0, kept: [{ reason: 'overtaken' }] })
    expect(jan.told(1)).toBe('settled amt-33')
    expect(lead.undo.undo()).toMatchObject({ done: 1 })
    expect(lead.told(1)).toBe('confirmed amt-33')
  })

  test('other registers go back, too', () => {
    const [jan] = pair()
    jan.assign(own, 1)
    const write = (personDays: number) =>
      jan.undo.record('details', () =>
        jan.doc().transact(() => writeRegister(jan.doc(), 'effort', card(1), { personDays }), ownEdit),
      )
    write(3)
    write(5)
    jan.undo.undo()
    expect(jan.doc().getMap('effort').get(card(1))).toEqual({ personDays: 3 })
    jan.undo.undo()
    expect(jan.doc().getMap('effort').get(card(1))).toEqual({ personDays: null })
  })
})

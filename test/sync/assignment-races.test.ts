import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { judgeWrite } from '../../server/rooms/judge-write.ts'
import { actOnCards } from '../../shared/board/act-on-cards.ts'
import { BoardDoc, remoteEdit, writeRegister } from '../../shared/board/board-doc.ts'
import { followOwnChanges } from '../../shared/board/follow-own-changes.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { type OwnEdit, rebaseEdits } from '../../shared/board/rebase-edits.ts'
import type { Assignment } from '../../shared/domain/decisions.ts'
import { cardIdSchema, type LaneId, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import { isWellFormed } from '../../shared/rules/assignment-step.ts'
import { type Actor, mayAssign } from '../../shared/rules/may-write.ts'

const card = cardIdSchema.parse('card-1')
const [own, other] = [laneIdSchema.parse('amt-33'), laneIdSchema.parse('amt-50')]
const actorOf = (id: string, laneId: LaneId | null): Actor => ({
  id: participantIdSchema.parse(id),
  role: laneId === null ? 'moderator' : 'representative',
  laneId,
  phase: 'free',
  laneAccess: null,
})
const people = { jan: actorOf('jan', own), sofie: actorOf('sofie', other), ada: actorOf('ada', null) }
const actions: Record<string, AssignmentAction> = {
  confirm: { type: 'confirm' },
  unsure: { type: 'mark-unsure' },
  'offer to 50': { type: 'offer', target: other, reason: '' },
  'offer to 33': { type: 'offer', target: own, reason: '' },
  'hand to the Klärung': { type: 'offer', target: null, reason: '' },
  accept: { type: 'accept' },
  return: { type: 'give-back', reason: 'nein' },
  settle: { type: 'settle', lane: other, reason: '' },
}
const starts: Record<string, Omit<Assignment, 'by'> | undefined> = {
  'nobody has': undefined,
  '33 has': { lane: own, state: 'confirmed' },
  '33 offers to 50': { lane: own, state: 'offered', target: other },
  '33 offers again to 50': { lane: own, state: 'offered', target: other, returns: [other] },
  '50 has': { lane: other, state: 'confirmed' },
  'is disputed': { lane: own, state: 'disputed', returns: [other, other] },
}

/** A server with the gate, and clients that start afresh after a refusal as the pages do. */
class Race {
  readonly server = new BoardDoc()
  readonly seats: { actor: Actor; doc: BoardDoc; edits: OwnEdit[] }[] = []

  constructor(start: Omit<Assignment, 'by'> | undefined, actors: readonly Actor[], firstClientId: number) {
    this.server.clientID = 3_000_000_000
    const by = participantIdSchema.parse('bert')
    if (start) this.server.transact(() => writeRegister(this.server, 'assignment', card, { ...start, by }))
    actors.forEach(
      (actor, at) => void this.seats.push({ actor, ...this.freshCopy(firstClientId + (at === 0 ? 0 : 100)) }),
    )
  }

  private freshCopy(clientId: number) {
    const doc = new BoardDoc()
    doc.clientID = clientId
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server), remoteEdit)
    const edits: OwnEdit[] = []
    followOwnChanges(doc, (changes) => edits.push(changes))
    return { doc, edits }
  }

  /** What waits at a seat arrives at the server; a refusal costs what it names. */
  send(at: number): void {
    const seat = this.seats[at]
    if (!seat) return
    for (let tries = 0; tries < 3; tries++) {
      const update = Y.encodeStateAsUpdate(seat.doc, Y.encodeStateVector(this.server))
      const { clientID } = seat.doc
      const verdict = judgeWrite(this.server, update, { clientId: clientID, actor: seat.actor })
      if (verdict.kind !== 'refuse') {
        if (verdict.kind === 'accept') Y.applyUpdate(this.server, update)
        return
      }
      const waiting = seat.edits
      Object.assign(seat, this.freshCopy(clientID + 1))
      rebaseEdits(seat.doc, waiting, (change) =>
        change.register === 'assignment'
          ? mayAssign(seat.actor, change.before, change.after)
          : { ok: true, value: true },
      )
    }
    throw new Error('refused again and again')
  }

  /** What each screen shows once everything has arrived, the server's first. */
  settled(): (Assignment | undefined)[] {
    for (const { doc } of this.seats) Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server), remoteEdit)
    return [this.server, ...this.seats.map(({ doc }) => doc)].map((doc) => readBoard(doc).assignments.get(card))
  }
}

describe.each(Object.entries(starts))('a card that %s', (_start, start) => {
  test.each([
    ['jan', 'sofie'],
    ['jan', 'ada'],
    ['sofie', 'ada'],
  ] as const)('%s and %s do anything at once: all screens end equal, with one valid value', (first, second) => {
    for (const one of Object.keys(actions)) {
      for (const another of Object.keys(actions)) {
        for (const order of [0, 1]) {
          for (const firstClientId of [10, 200]) {
            const race = new Race(start, [people[first], people[second]], firstClientId)
            ;[one, another].forEach((name, at) => {
              const seat = race.seats[at]
              const action = actions[name]
              if (seat && action) actOnCards(seat.doc, [card], action, { actor: seat.actor, suggested: () => own })
            })
            const made = race.seats.map(({ doc }) => readBoard(doc).assignments.get(card))
            race.send(order)
            race.send(1 - order)
            const [value, ...others] = race.settled()
            const story = `${first} ${one}, ${second} ${another}, order ${order}`
            for (const shown of others) expect(shown, story).toEqual(value)
            expect(value === undefined || isWellFormed(value), story).toBe(true)
            expect(made, story).toContainEqual(value)
          }
        }
      }
    }
  })
})

test('an accepted card is not returned as well, whichever arrives first', () => {
  for (const order of [0, 1]) {
    const race = new Race(starts['33 offers to 50'], [people.sofie, actorOf('cem', other)], 10)
    const [sofie, cem] = race.seats
    if (!sofie || !cem) throw new Error('two seats')
    actOnCards(sofie.doc, [card], { type: 'accept' }, { actor: sofie.actor, suggested: () => null })
    actOnCards(cem.doc, [card], { type: 'give-back', reason: 'nein' }, { actor: cem.actor, suggested: () => null })
    race.send(order)
    race.send(1 - order)
    const [value] = race.settled()
    expect(['confirmed', 'returned']).toContain(value?.state)
    expect(value?.state === 'confirmed' ? value.lane : value?.returns).toEqual(
      value?.state === 'confirmed' ? other : [other],
    )
  }
})

test('values of other shapes, from an older board, make no screen fail', () => {
  const race = new Race({ lane: own, state: 'returned', target: other }, [people.jan], 10)
  expect(race.settled()[1]).toMatchObject({ state: 'returned' })
  actOnCards(
    race.seats[0]?.doc ?? new BoardDoc(),
    [card],
    { type: 'confirm' },
    { actor: people.jan, suggested: () => null },
  )
  race.send(0)
  expect(race.settled()[0]).toMatchObject({ state: 'confirmed', lane: own })
})

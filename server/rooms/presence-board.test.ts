import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Participant, participantSchema } from '../../shared/domain/participant.ts'
import { PresenceBoard } from './presence-board.ts'

const person = (name: string): Participant =>
  participantSchema.parse({
    id: name.toLowerCase(),
    name,
    function: 'Amtsleitung',
    laneId: 'amt-32',
    role: 'representative',
  })
const anna = person('Anna')
const bert = person('Bert')

/** A stock client's awareness with this id; its timers are ended at once. */
function awarenessOf(id: number): Awareness {
  const doc = new Y.Doc()
  doc.clientID = id
  const awareness = new Awareness(doc)
  clearInterval(awareness._checkInterval)
  return awareness
}

function said(id: number, state: Record<string, unknown> | null): Uint8Array {
  const awareness = awarenessOf(id)
  awareness.setLocalState(state)
  return encodeAwarenessUpdate(awareness, [id])
}

/** What a stock client knows after these frames. */
function heard(...frames: (Uint8Array | null)[]): Map<number, Record<string, unknown>> {
  const awareness = awarenessOf(999)
  for (const frame of frames) {
    if (!frame) continue
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(1)
    applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'test')
  }
  awareness.states.delete(999)
  return awareness.states as Map<number, Record<string, unknown>>
}

const idle = { view: null, dragging: null, focused: null, waiting: 0 }

test('the person is the one that the server knows, whatever the client says', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, { ...idle, person: { name: 'Landrat', role: 'moderator' } }))
  expect(heard(board.takeChanges()).get(1)).toMatchObject({ person: { name: 'Anna', role: 'representative' } })
})

test('the very first word of a client, with clock 0, is believed by the others', () => {
  const first = Uint8Array.of(1, 7, 0, 2, 123, 125) // one client, id 7, clock 0, {}
  const board = new PresenceBoard<string>()
  board.hear('a', anna, first)
  expect([...heard(board.takeChanges()).keys()]).toEqual([7])
})

test('nobody speaks for an id that somebody else uses', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, { ...idle, view: 'list' }))
  board.hear('b', bert, said(2, idle))
  board.hear('b', bert, said(1, null))
  const states = heard(board.everyone())
  expect([...states.keys()]).toEqual([1, 2])
  expect(states.get(1)).toMatchObject({ view: 'list', person: { name: 'Anna' } })
})

test('a stock client that echoes what it heard is not punished', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, idle))
  board.hear('b', bert, said(2, idle))
  expect(board.hear('b', bert, said(1, idle))).toBe(true)
})

test('who leaves is gone for all', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, idle))
  const before = board.takeChanges()
  board.leave('a')
  expect(heard(before, board.takeChanges()).size).toBe(0)
  expect(board.everyone()).toBeNull()
})

test('the same person takes her id over when the old line is dead', () => {
  const board = new PresenceBoard<string>()
  board.hear('old', anna, said(1, idle))
  board.hear('new', anna, said(1, { ...idle, view: 'plan' }))
  board.leave('old')
  expect(heard(board.everyone()).get(1)).toMatchObject({ view: 'plan' })
})

test('a person who is renamed is seen so at once, and keeps on speaking', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, { ...idle, view: 'list' }))
  const before = board.takeChanges()
  const renamed = { ...anna, name: 'Anna Kern' }
  board.stamp('a', renamed)
  const stamped = board.takeChanges()
  expect(heard(before, stamped).get(1)).toMatchObject({ view: 'list', person: { name: 'Anna Kern' } })
  board.hear('a', renamed, said(1, { ...idle, view: 'plan', person: anna }))
  expect(heard(before, stamped, board.takeChanges()).get(1)).toMatchObject({
    view: 'plan',
    person: { name: 'Anna Kern' },
  })
})

test.each([
  ['a megabyte', said(1, { ...idle, junk: 'x'.repeat(1_000_000) })],
  ['sixty thousand ids', Uint8Array.of(0xe0, 0xd4, 0x03, 1, 1)],
  ['torn bytes', said(1, idle).slice(0, 9)],
])('%s is not presence', (_name, update) => {
  expect(new PresenceBoard<string>().hear('a', anna, update)).toBe(false)
})

test('many changes between two frames are one frame', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, idle))
  board.hear('b', bert, said(2, idle))
  expect(heard(board.takeChanges()).size).toBe(2)
  expect(board.takeChanges()).toBeNull()
})

test('what a client repeats of itself is told once, a sign of life again', () => {
  const board = new PresenceBoard<string>()
  board.hear('a', anna, said(1, idle))
  board.stamp('a', { ...anna, name: 'Anna Kern' }) // from here on the server's clock is ahead of the client's
  const echoed = heard(board.takeChanges()).get(1) ?? null
  const awareness = awarenessOf(1)
  awareness.setLocalState(echoed)
  board.hear('a', { ...anna, name: 'Anna Kern' }, encodeAwarenessUpdate(awareness, [1]))
  expect(board.takeChanges()).toBeNull()
  awareness.setLocalState(echoed)
  awareness.setLocalState(echoed)
  board.hear('a', { ...anna, name: 'Anna Kern' }, encodeAwarenessUpdate(awareness, [1]))
  expect(board.takeChanges()).not.toBeNull()
})

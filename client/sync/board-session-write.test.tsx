import { createMemo, createRoot, createSignal } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { remoteEdit, writeRegister } from '../../shared/board/board-doc.ts'
import type { WishedChange } from '../../shared/board/registers.ts'
import { capacityKey, profileIdSchema } from '../../shared/domain/card-facts.ts'
import { assignmentSchema } from '../../shared/domain/decisions.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import { publicServiceSchema } from '../../shared/domain/public-service.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { maxFrameBytes } from '../../shared/protocol/messages.ts'
import { createBoardSession } from './create-board-session.ts'
import { makeLocalLink } from './local-link.ts'

const dog = cardIdSchema.parse('dog')
const cat = cardIdSchema.parse('cat')
const own = laneIdSchema.parse('amt-33')
const other = laneIdSchema.parse('amt-50')
const columns = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 2)
const [first] = columns
if (!first) throw new Error('no quarter')

const aView = (phase: Phase) =>
  workshopViewSchema.parse({
    workshop: {
      id: 'w',
      title: 'Auftakt',
      date: '2026-11-24',
      isExample: false,
      rehearsalOf: null,
      listHash: 'a'.repeat(64),
      boards: [{ id: 'b', municipality: { name: 'Ahausen', ags: null } }],
      lanes: [own, other].map((id) => ({ id, number: null, name: id })),
      columns,
      phase,
      createdAt: 1,
    },
    isAdmitted: true,
    video: { meetingUrl: null, roomUrl: null },
    boardIds: ['b'],
    login: {
      id: 'l',
      workshopId: 'w',
      role: 'representative',
      boardId: 'b',
      participant: { id: 'ada', name: 'Ada', function: '', laneId: own, role: 'representative' },
    },
  })

const service = (id: string) =>
  publicServiceSchema.parse({
    id,
    leikaKey: null,
    name: id,
    topicArea: null,
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
  })

/** Ada of amt-33, whose card is the dog; the cat belongs to another Amt. */
function aBoard() {
  return createRoot((end) => {
    onTestFinished(end)
    const [phase, setPhase] = createSignal<Phase>('roadmap')
    const link = makeLocalLink()
    for (const [card, lane] of [
      [dog, own],
      [cat, other],
    ] as const) {
      const assignment = assignmentSchema.parse({ lane, state: 'confirmed', by: 'jan' })
      link.doc().transact(() => writeRegister(link.doc(), 'assignment', card, assignment), remoteEdit)
    }
    const session = createBoardSession({
      view: () => aView(phase()),
      laneAccess: () => null,
      boardId: boardIdSchema.parse('b'),
      services: ['dog', 'cat'].map(service),
      syncUrl: 'ws://nowhere.invalid',
      link,
    })
    return { session, setPhase, doc: link.doc() }
  })
}

const effort = (card: typeof dog, personDays: number): WishedChange => ({
  register: 'effort',
  key: card,
  value: { personDays },
})

test('values are written as one edit, and taken back and done again as one', () => {
  const { session } = aBoard()
  const capacity = capacityKey(own, first.id)
  const written = session.write([
    effort(dog, 3),
    { register: 'capacity', key: capacity, value: { personDays: 10 } },
    { register: 'team', key: dog, value: { owner: 'Frau Keller', implementer: '' } },
  ])
  expect(written.ok).toBe(true)
  expect(session.undo.last()).toMatchObject({ name: 'details', count: 2 })
  session.undo.undo()
  expect(session.facts.value('effort', dog)).toEqual({ personDays: null })
  expect(session.facts.value('capacity', capacity)).toEqual({ personDays: null })
  expect(session.facts.value('team', dog)).toEqual({ owner: '', implementer: '' })
  expect(session.undo.last()).toBeNull()
  session.undo.redo()
  expect(session.facts.value('effort', dog)).toEqual({ personDays: 3 })
  expect(session.facts.value('team', dog)?.owner).toBe('Frau Keller')
})

test('one value that the rules refuse keeps all of them off the board', () => {
  const { session } = aBoard()
  expect(session.write([effort(dog, 3), effort(cat, 3)])).toEqual({ ok: false, error: 'not-own-lane' })
  expect(session.facts.value('effort', dog)).toBeUndefined()
  expect(session.undo.last()).toBeNull()
})

test('what stands there already is no edit, also where it may not be changed', () => {
  const { session, doc } = aBoard()
  writeRegister(doc, 'effort', cat, { personDays: 3 })
  let edits = 0
  doc.on('update', () => edits++)
  expect(session.write([effort(cat, 3)]).ok).toBe(true)
  expect([edits, session.undo.last()]).toEqual([0, null])
})

test('an edit that others went over is not taken back over them', () => {
  const { session, doc } = aBoard()
  session.write([effort(dog, 3), { register: 'team', key: dog, value: { owner: 'Ada', implementer: '' } }])
  doc.transact(() => writeRegister(doc, 'effort', dog, { personDays: 8 }), remoteEdit)
  expect(session.undo.undo()).toMatchObject({
    done: 1,
    kept: [{ reason: 'overtaken', change: { register: 'effort' } }],
  })
  expect(session.facts.value('effort', dog)).toEqual({ personDays: 8 })
  expect(session.facts.value('team', dog)?.owner).toBe('')
})

test('a phase that ends stops writing and taking back; the action stays for later', () => {
  const { session, setPhase } = aBoard()
  session.write([effort(dog, 3)])
  setPhase('vote')
  expect(session.mayWrite(effort(dog, 4))).toEqual({ ok: false, error: 'phase-closed' })
  expect(session.write([effort(dog, 4)])).toEqual({ ok: false, error: 'phase-closed' })
  expect(session.undo.undo()).toMatchObject({ done: 0, kept: [{ reason: 'phase-closed' }] })
  expect(session.facts.value('effort', dog)).toEqual({ personDays: 3 })
  setPhase('roadmap')
  expect(session.undo.undo()).toMatchObject({ done: 1, kept: [] })
})

/** How often a list of all profiles was made. */
function listsOf({ session }: ReturnType<typeof aBoard>): () => number {
  return createRoot((end) => {
    onTestFinished(end)
    let lists = 0
    createMemo(() => {
      session.facts.entries('profile')
      lists++
    })
    return () => lists
  })
}

test('many long values go in frames that the server takes, and are one edit for whoever takes it back', () => {
  const board = aBoard()
  const { session, doc } = board
  const lists = listsOf(board)
  const frames: number[] = []
  doc.on('update', (update: Uint8Array) => frames.push(update.byteLength))
  const value = {
    name: 'ü'.repeat(200),
    organisation: 'ü'.repeat(200),
    url: `https://musterstadt.de/${'x'.repeat(1500)}`,
    leikaKeys: [],
    manufacturer: '',
    maturity: null,
    isRemoved: false,
  }
  const written = session.write(
    Array.from({ length: 300 }, (_, at) => ({
      register: 'profile' as const,
      key: profileIdSchema.parse(`p-${at}`),
      value,
    })),
  )
  expect(written.ok).toBe(true)
  expect(Math.max(...frames)).toBeLessThan(maxFrameBytes)
  expect(frames.length).toBeGreaterThan(1)
  expect(lists()).toBe(2) // the empty one, and all at once
  expect(session.undo.last()).toMatchObject({ count: 300 })
  session.undo.undo()
  expect(lists()).toBe(3)
  frames.length = 0
  session.undo.redo()
  expect(session.facts.entries('profile').get(profileIdSchema.parse('p-299'))).toEqual(value)
  expect(Math.max(...frames)).toBeLessThan(maxFrameBytes)
})

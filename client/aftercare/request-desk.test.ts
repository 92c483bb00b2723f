import { createRoot } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { remoteEdit, writeRegister } from '../../shared/board/board-doc.ts'
import { type ChangeRequest, type RequestState, requestKey } from '../../shared/domain/aftercare.ts'
import { assignmentSchema } from '../../shared/domain/decisions.ts'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import { ada, aTalkSession, cat, dog, jan } from '../card-talk/support/a-session.ts'
import { createRequestDesk } from './request-desk.ts'

const order = laneIdSchema.parse('amt-32')

/** A board on which others write, under an owner that ends with the test. */
function aDesk(role?: 'observer') {
  return createRoot((dispose) => {
    onTestFinished(dispose)
    const { session, doc } = aTalkSession(role ? { name: 'Olga', role } : undefined)
    const hear = (card: typeof dog, name: string, part: Partial<ChangeRequest> = {}) => {
      const value: ChangeRequest = { wish: { kind: 'other' }, text: name, by: jan, at: 5, ...part }
      doc.transact(() => writeRegister(doc, 'request', requestKey(card, name), value), remoteEdit)
    }
    const answer = (card: typeof dog, name: string, state: RequestState['state']) =>
      doc.transact(
        () => writeRegister(doc, 'requestState', requestKey(card, name), { state, answer: '', by: jan }),
        remoteEdit,
      )
    const hold = (card: typeof dog) => {
      const value = assignmentSchema.parse({ lane: order, state: 'confirmed', by: 'jan' })
      doc.transact(() => writeRegister(doc, 'assignment', card, value), remoteEdit)
    }
    return { desk: createRequestDesk(session), hear, answer, hold }
  })
}

test('requests stand by card and by the Amt that has it, the oldest first', () => {
  const { desk, hear, hold } = aDesk()
  hear(dog, 'late', { at: 9 })
  hear(cat, 'middle', { at: 7 })
  hear(dog, 'early', { at: 2 })
  hold(dog)
  expect(desk.all().map(({ text }) => text)).toEqual(['early', 'middle', 'late'])
  expect(desk.ofCard(dog).map(({ text }) => text)).toEqual(['early', 'late'])
  expect([desk.ofLane(order).length, desk.ofLane(null).length]).toEqual([2, 1])
})

test('a request is open until it is answered, and again when somebody opens it', () => {
  const { desk, hear, answer } = aDesk()
  hear(dog, 'one')
  hear(dog, 'two')
  const open = () => desk.openCount(desk.ofCard(dog))
  const counts = [open()]
  for (const state of ['accepted', 'declined', 'open'] as const) {
    answer(dog, 'one', state)
    counts.push(open())
  }
  expect(counts).toEqual([2, 1, 1, 2])
})

test('what is on the screen stays the very same while others write', () => {
  const { desk, hear } = aDesk()
  hear(dog, 'one')
  const [before] = desk.all()
  hear(cat, 'two', { at: 1 })
  expect(desk.all()[1]).toBe(before)
})

test('a request carries its author, trimmed words and a name of its own; who observes makes none', () => {
  const { desk } = aDesk()
  for (const text of ['  Bitte später \n', 'Bitte früher']) {
    expect(desk.ask(dog, { kind: 'lane', lane: order }, { text, at: 7 }).ok).toBe(true)
  }
  expect(desk.ofCard(dog).map(({ text, by }) => [text, by])).toEqual(
    expect.arrayContaining([
      ['Bitte später', ada],
      ['Bitte früher', ada],
    ]),
  )
  expect(desk.refusal(dog)).toBeNull()
  const observing = aDesk('observer').desk
  expect(observing.refusal(dog)).toBe('observers-read')
  expect(observing.ask(dog, { kind: 'other' }, { text: 'x', at: 1 })).toEqual({ ok: false, error: 'observers-read' })
})

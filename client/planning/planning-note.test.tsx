import { createRoot } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { cardIdSchema } from '../../shared/domain/ids.ts'
import { planningText } from '../text/planning.ts'
import { planningNoteOf } from './planning-note.ts'
import { aPlanningSession, aService } from './support/a-planning-session.ts'

const dog = cardIdSchema.parse('dog')

/** `ids`: those of the columns, first to last. */
function aBoard(more: Parameters<typeof aService>[1] = {}) {
  return createRoot((end) => {
    onTestFinished(end)
    const board = aPlanningSession([aService('dog', more), aService('cat'), aService('cow')])
    const ids = board.workshop().columns.map(({ id }) => id)
    return { ...board, ids, word: () => planningNoteOf(board.session, dog)?.word }
  })
}

test('a card with nothing to say has no note', () => {
  const board = aBoard({ availableFrom: '2027-02-01' })
  expect(board.word()).toBeUndefined()
  board.plan('dog', 'amt-32', board.ids[0] ?? null)
  expect(board.word()).toBeUndefined()
})

test('the most pressing is said: gone, before too early, before waiting', () => {
  const board = aBoard()
  board.write('dependency', 'dog', { after: ['cat'] })
  board.plan('dog', 'amt-32', board.ids[0] ?? null)
  expect(board.word()).toBe(planningText.dependencyMark)
  board.write('availability', 'dog', { from: '2027-12-01', note: '' })
  expect(board.word()).toBe(planningText.earlyMark)
  const gone = aBoard({ isGone: true, availableFrom: '2027-12-01' })
  gone.plan('dog', 'amt-32', gone.ids[0] ?? null)
  expect(gone.word()).toBe(planningText.goneMark)
})

test('what is gone from the list says so off the roadmap, too', () => {
  expect(aBoard({ isGone: true }).word()).toBe(planningText.goneMark)
})

test('too early carries the day and the reason, or asks for one', () => {
  const board = aBoard({ availableFrom: '2027-06-01' })
  const title = () => planningNoteOf(board.session, dog)?.title
  board.plan('dog', 'amt-32', board.ids[0] ?? null)
  expect(title()).toContain('01.06.2027')
  expect(title()).toContain(planningText.tooEarlyNoReason)
  board.plan('dog', 'amt-32', board.ids[0] ?? null, { reason: 'Pilotkommune' })
  expect(title()).toMatch(/01\.06\.2027.*Pilotkommune/)
  board.plan('dog', 'amt-32', board.ids[1] ?? null)
  expect(title()).toBeUndefined()
})

test('the moderation counts more than the list, also with "unbekannt"', () => {
  const board = aBoard({ availableFrom: '2027-12-01' })
  board.plan('dog', 'amt-32', board.ids[0] ?? null)
  board.write('availability', 'dog', { from: null, note: '' })
  expect(board.word()).toBeUndefined()
})

test('the same quarter is no warning on the card, a later one and a circle are', () => {
  const board = aBoard()
  board.write('dependency', 'dog', { after: ['cat'] })
  board.plan('dog', 'amt-32', board.ids[0] ?? null)
  board.plan('cat', 'amt-50', board.ids[0] ?? null)
  expect(board.word()).toBeUndefined()
  board.plan('cat', 'amt-50', board.ids[1] ?? null)
  expect(planningNoteOf(board.session, dog)?.title).toBe(planningText.warning('later', 'Leistung cat'))
  board.write('dependency', 'cat', { after: ['dog'] })
  expect(planningNoteOf(board.session, dog)?.title).toBe(planningText.warning('circle', 'Leistung cat'))
})

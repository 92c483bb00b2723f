import { expect, test } from 'vitest'
import type { ParticipantId } from '../domain/ids.ts'
import { after, aPerson, aRun, aRunIn, minute, nineThirty } from './support/a-run.ts'

const kim = aPerson()
const ute = aPerson({ id: 'ute' as ParticipantId, name: 'Ute Brandt' })

test('hands queue by the order in which they were raised', () => {
  const first = after(
    aRun(),
    { type: 'raise-hand' },
    { actor: { ...ute, role: 'guest' }, now: nineThirty - minute },
  ).run
  const both = after(first, { type: 'raise-hand' }).run
  expect(both.hands).toEqual([
    { person: ute, at: nineThirty - minute },
    { person: kim, at: nineThirty },
  ])
  expect(after(both, { type: 'lower-hand', participantId: ute.id }).run.hands).toEqual([
    { person: kim, at: nineThirty },
  ])
})

test('asking again asks everybody again', () => {
  const asked = aRun({ ready: { askedAt: 0, question: 'Fertig?', people: [kim.id] } })
  expect(after(asked, { type: 'ask-ready', question: 'Und jetzt?' }).run.ready).toEqual({
    askedAt: nineThirty,
    question: 'Und jetzt?',
    people: [],
  })
})

test('who says ready is counted once, and may take it back', () => {
  const asked = aRun({ ready: { askedAt: 0, question: '', people: [ute.id] } })
  const said = after(asked, { type: 'say-ready', isReady: true }, { role: 'representative' }).run
  expect(said.ready?.people).toEqual([ute.id, kim.id])
  expect(after(said, { type: 'say-ready', isReady: false }, { role: 'representative' }).run.ready?.people).toEqual([
    ute.id,
  ])
})

test('practice: what was managed once stays managed, an error goes with the next report', () => {
  const failed = after(aRunIn('practice'), {
    type: 'report-practice',
    moved: true,
    undone: false,
    input: 'mouse',
    error: 'Nichts bewegt',
  })
  const next = after(failed.run, { type: 'report-practice', moved: false, undone: true, input: null, error: null })
  expect(next.run.practice).toEqual([{ person: kim, moved: true, undone: true, input: 'mouse', error: null }])
})

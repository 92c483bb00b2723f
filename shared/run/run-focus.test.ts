import { expect, test } from 'vitest'
import type { CardId } from '../domain/ids.ts'
import { after, aRun, boardId, cardId, laneId, nineThirty } from './support/a-run.ts'

const stage = { boardId, card: cardId, since: nineThirty }

test('a decision is a line of the log and clears the stage', () => {
  const decision = { boardId, card: cardId, laneId, reason: 'Gebührensatzung', decidedBy: 'im Plenum' }
  const { run, log } = after(aRun({ stage }), { type: 'decide', ...decision })
  expect(run.stage).toBeNull()
  expect(log).toEqual([{ kind: 'decision', ...decision }])
})

test('a parked card is a line of the log with owner and date', () => {
  const parked = { boardId, card: cardId, owner: 'Kim Adler', dueDate: '2026-12-04', reason: 'Satzung fehlt' }
  const { run, log } = after(aRun({ stage }), { type: 'park', ...parked })
  expect(run.stage).toBeNull()
  expect(log).toEqual([{ kind: 'parked', ...parked }])
})

test('a decision about another card is told, and leaves the card that is on stage there', () => {
  const run = aRun({ stage })
  const card = '99050048262001' as CardId
  const next = after(run, { type: 'decide', boardId, card, laneId, reason: 'klar', decidedBy: 'im Plenum' })
  expect(next.run).toBe(run)
  expect(next.log).toHaveLength(1)
})

test('calling an Amt again rings again', () => {
  const called = aRun({ call: { boardId, laneId, at: 0 } })
  expect(after(called, { type: 'call-lane', boardId, laneId }).run.call).toEqual({ boardId, laneId, at: nineThirty })
})

import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardId, LaneId, ParticipantId, WorkshopId } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { RunAnswer } from '../../shared/protocol/live-api.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import type { ApiFailure } from '../app/api.ts'
import { createRunSession } from './create-run-session.ts'
import { fakePage } from './support/fake-page.ts'

type Answered = Result<RunAnswer, ApiFailure>
const startedAt = 1_000_000_000
let leave = () => {}

beforeEach(() => {
  vi.useFakeTimers({ now: startedAt })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

const aRun = (changes: Partial<Run> = {}): Run => ({ ...firstRun('free'), ...changes })
const answered = (changes: Partial<Run>): Answered => ok({ run: aRun(changes), serverNow: startedAt })
const news = (from: number, revision: number, changes: Partial<Run>): ControlMessage => ({
  type: 'run-changed',
  from,
  revision,
  at: startedAt,
  changes,
})

/** A run whose server answers when the test says so. */
function openRun() {
  const questions: ((answer: Answered) => void)[] = []
  const sent: ((answer: Answered) => void)[] = []
  const session = createRoot((dispose) => {
    leave = dispose
    return createRunSession({
      workshopId: 'w' as WorkshopId,
      phase: 'lobby',
      page: fakePage().page,
      api: {
        getRun: () => new Promise((resolve) => questions.push(resolve)),
        sendRunEvent: () => new Promise((resolve) => sent.push(resolve)),
        react: async () => ok(undefined),
      },
    })
  })
  const answer = async (given: Answered) => {
    questions.shift()?.(given)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { session, questions, sent, answer }
}

async function openRunAt(revision: number, changes: Partial<Run> = {}) {
  const opened = openRun()
  await opened.answer(answered({ revision, ...changes }))
  return opened
}

test('the phase of the workshop is shown until the run is here', async () => {
  const { session, answer } = openRun()
  expect([session.isReady(), session.run().phase]).toEqual([false, 'lobby'])
  await answer(answered({ revision: 7, phase: 'roadmap' }))
  expect([session.isReady(), session.run().phase]).toEqual([true, 'roadmap'])
})

describe('news', () => {
  test('the next revision is shown at once', async () => {
    const { session, questions } = await openRunAt(3)
    session.hear(news(3, 4, { phase: 'roadmap' }))
    expect(session.run()).toEqual(aRun({ revision: 4, phase: 'roadmap' }))
    expect(questions).toEqual([])
  })
  test('several changes in one message serve everybody who has one of those before', async () => {
    const { session, questions } = await openRunAt(3)
    session.hear(news(1, 6, { phase: 'roadmap' }))
    expect(session.run().revision).toBe(6)
    expect(questions).toEqual([])
  })
  test('a gap is filled by asking for everything', async () => {
    const { session, questions, answer } = await openRunAt(3)
    session.hear(news(4, 5, { phase: 'roadmap' }))
    expect(session.run().revision).toBe(3)
    expect(questions).toHaveLength(1)
    await answer(answered({ revision: 5, phase: 'roadmap' }))
    expect(session.run().phase).toBe('roadmap')
  })
  test('what is older than what is here changes nothing', async () => {
    const { session, questions } = await openRunAt(3)
    session.hear(news(1, 2, { phase: 'roadmap' }))
    expect(session.run()).toEqual(aRun({ revision: 3 }))
    expect(questions).toEqual([])
  })
  test('news before the first answer make it old: it is asked once more', async () => {
    const { session, questions, answer } = openRun()
    session.hear(news(3, 4, { phase: 'roadmap' }))
    await answer(answered({ revision: 3 }))
    expect(questions).toHaveLength(1)
    await answer(answered({ revision: 4, phase: 'roadmap' }))
    expect(session.run().revision).toBe(4)
    expect(questions).toEqual([])
  })
  test('what did not change stays the same object, also when everything is asked again', async () => {
    const agenda = [{ id: 'a', title: 'A', phase: 'free' as const, minutes: 5, speaker: '', isSkipped: false }]
    const { session, answer } = await openRunAt(3, { agenda })
    const before = session.run().agenda
    session.refresh()
    await answer(answered({ revision: 9, agenda: structuredClone(agenda), phase: 'vote' }))
    expect(session.run().phase).toBe('vote')
    expect(session.run().agenda).toBe(before)
  })
})

describe('without an answer', () => {
  test('it is asked again, each time after twice as long, at most every half minute', async () => {
    const { questions, answer } = openRun()
    const waits: number[] = []
    for (let time = 0; time < 7; time++) {
      await answer(fail({ code: 'offline' }))
      const failedAt = Date.now()
      expect(questions).toEqual([])
      await vi.advanceTimersToNextTimerAsync()
      while (questions.length === 0) await vi.advanceTimersToNextTimerAsync()
      waits.push((Date.now() - failedAt) / 1000)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30])
  })
  test('a line that is back asks at once', async () => {
    const { session, questions, answer } = openRun()
    await answer(fail({ code: 'offline' }))
    session.refresh()
    expect(questions).toHaveLength(1)
    await answer(answered({ revision: 1 }))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(questions).toEqual([])
  })
  test('a refusal is not asked again', async () => {
    const { questions, answer } = openRun()
    await answer(fail({ code: 'not-allowed' }))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(questions).toEqual([])
  })
  test('whoever left asks no more', async () => {
    const { questions, answer } = openRun()
    await answer(fail({ code: 'offline' }))
    leave()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(questions).toEqual([])
  })
})

describe('an event', () => {
  test('is shown with the answer', async () => {
    const { session, sent } = await openRunAt(3)
    const sending = session.send({ type: 'raise-hand' })
    sent[0]?.(answered({ revision: 4, phase: 'vote' }))
    expect(await sending).toEqual(ok(true))
    expect(session.run().revision).toBe(4)
  })
  test('whose answer comes after later news takes nothing back', async () => {
    const { session, sent } = await openRunAt(3)
    const sending = session.send({ type: 'raise-hand' })
    session.hear(news(3, 5, { phase: 'roadmap' }))
    sent[0]?.(answered({ revision: 4, phase: 'vote' }))
    await sending
    expect(session.run()).toEqual(aRun({ revision: 5, phase: 'roadmap' }))
  })
  test('that is refused says why', async () => {
    const { session, sent } = await openRunAt(3)
    const sending = session.send({ type: 'raise-hand' })
    sent[0]?.(fail({ code: 'not-allowed' }))
    expect(await sending).toEqual(fail({ code: 'not-allowed' }))
  })
})

test('a reaction is seen for a few seconds', async () => {
  const { session } = await openRunAt(3)
  const person = { id: 'ada' as ParticipantId, name: 'Ada', function: '', laneId: null, boardId: null }
  session.hear({ type: 'reaction', person, reaction: 'agree' })
  expect(session.reactions()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(4000)
  expect(session.reactions()).toEqual([])
})

test('what is set for an Amt holds on its board only', async () => {
  const [boardId, laneId] = ['b' as BoardId, 'l' as LaneId]
  const { session } = await openRunAt(3, { laneAccess: [{ boardId, laneId, access: 'closed' }] })
  expect(session.accessOf(boardId, laneId)).toBe('closed')
  expect(session.accessOf('other' as BoardId, laneId)).toBeNull()
})

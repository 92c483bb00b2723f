import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { CardId } from '../../shared/domain/ids.ts'
import { fail, ok } from '../../shared/kit/result.ts'
import type { HistoryEntry } from '../../shared/protocol/history-api.ts'
import { createCardTalk } from './card-talk.ts'
import { createCardHistory, reloadDelayMs } from './create-card-history.ts'
import { aStorage, aTalkSession, cat, dog } from './support/a-session.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const entry = (at: number): HistoryEntry => ({
  at,
  by: null,
  register: 'effort',
  key: 'dog',
  after: { personDays: at },
})

/** A history whose questions the test answers. */
function aHistory() {
  return createRoot((dispose) => {
    onTestFinished(dispose)
    const board = aTalkSession()
    const [isWanted, setWanted] = createSignal(false)
    const [card, setCard] = createSignal<CardId>(dog)
    const asked: {
      card: CardId
      resolve: (answer: ReturnType<typeof ok<HistoryEntry[]>> | ReturnType<typeof fail<{ code: 'offline' }>>) => void
    }[] = []
    const history = createCardHistory({
      session: board.session,
      card,
      talk: createCardTalk(board.session, aStorage()),
      isWanted,
      from: { getHistory: (_board, of) => new Promise((resolve) => asked.push({ card: of, resolve })) },
    })
    const answer = async (...times: number[]) => {
      asked.shift()?.resolve(ok(times.map(entry)))
      await vi.advanceTimersByTimeAsync(0)
    }
    const times = () => history.entries()?.map(({ at }) => at)
    return { ...board, history, asked, answer, setWanted, setCard, times }
  })
}

test('nobody asks before it is wanted', async () => {
  const { asked, setEffort, setWanted, answer, times } = aHistory()
  setEffort(1)
  await vi.advanceTimersByTimeAsync(reloadDelayMs)
  expect(asked).toHaveLength(0)
  setWanted(true)
  expect(asked.map(({ card }) => card)).toEqual([dog])
  await answer(2, 1)
  expect(times()).toEqual([2, 1])
})

test('several changes are one question, and what is there stays until the answer comes', async () => {
  const { asked, setEffort, hear, setSavedAt, setWanted, answer, times } = aHistory()
  setWanted(true)
  await answer(1)
  setEffort(1)
  hear('c-1')
  setSavedAt(5)
  await vi.advanceTimersByTimeAsync(reloadDelayMs - 1)
  expect(asked).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(1)
  expect(times()).toEqual([1])
  await answer(2, 1)
  expect(times()).toEqual([2, 1])
})

test('what happens to another card is no news', async () => {
  const { asked, hear, setWanted, answer } = aHistory()
  setWanted(true)
  await answer(1)
  hear('c-1', { card: cat })
  await vi.advanceTimersByTimeAsync(reloadDelayMs)
  expect(asked).toHaveLength(0)
})

test('an older answer never replaces a newer one, nor one for another card', async () => {
  const { asked, history, setWanted, setCard, times } = aHistory()
  setWanted(true)
  history.reload()
  const [old, latest] = asked
  latest?.resolve(ok([entry(2)]))
  await vi.advanceTimersByTimeAsync(0)
  old?.resolve(ok([entry(1)]))
  await vi.advanceTimersByTimeAsync(0)
  expect(times()).toEqual([2])
  setCard(cat)
  expect(times()).toBeUndefined()
  expect(asked.at(-1)?.card).toBe(cat)
})

test('without an answer what was there stays, and it is said', async () => {
  const { asked, history, setWanted, answer, times } = aHistory()
  setWanted(true)
  await answer(1)
  history.reload()
  asked.shift()?.resolve(fail({ code: 'offline' }))
  await vi.advanceTimersByTimeAsync(0)
  expect([times(), history.hasFailed()]).toEqual([[1], true])
  history.reload()
  await answer(2)
  expect([times(), history.hasFailed()]).toEqual([[2], false])
})

test('names that changed, or are gone, are asked for anew', async () => {
  const { asked, tell, setWanted, answer } = aHistory()
  setWanted(true)
  await answer(1)
  tell({ type: 'workshop-changed' })
  await vi.advanceTimersByTimeAsync(reloadDelayMs)
  expect(asked).toHaveLength(1)
})

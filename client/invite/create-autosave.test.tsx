import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { ApiFailure } from '../app/api.ts'
import { createAutosave } from './create-autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Each save waits until the test answers it. */
function aPage() {
  const answers: ((answer: Result<unknown, ApiFailure>) => void)[] = []
  const save = () => new Promise<Result<unknown, ApiFailure>>((resolve) => answers.push(resolve))
  return createRoot((leave) => ({
    ...createAutosave(save, new EventTarget()),
    leave,
    saves: () => answers.length,
    async answer(answer: Result<unknown, ApiFailure>) {
      answers.at(-1)?.(answer)
      await vi.advanceTimersByTimeAsync(0)
    },
  }))
}

test('many keys are one save, a moment after the last one', async () => {
  const page = aPage()
  for (let key = 0; key < 5; key++) {
    page.touch()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect([page.saves(), page.status().name]).toEqual([0, 'waiting'])
  await vi.advanceTimersByTimeAsync(1000)
  expect([page.saves(), page.status().name]).toEqual([1, 'saving'])
  await page.answer(ok(null))
  expect(page.status().name).toBe('saved')
})

test('what is typed during a save is saved after it, never beside it', async () => {
  const page = aPage()
  page.touch()
  await vi.advanceTimersByTimeAsync(1000)
  page.touch()
  await vi.advanceTimersByTimeAsync(5000)
  expect(page.saves()).toBe(1)
  await page.answer(ok(null))
  expect([page.saves(), page.status().name]).toEqual([2, 'saving'])
  await page.answer(ok(null))
  expect([page.saves(), page.status().name]).toEqual([2, 'saved'])
})

test('a save that failed says so, and can be tried again', async () => {
  const page = aPage()
  page.touch()
  await vi.advanceTimersByTimeAsync(1000)
  await page.answer(fail({ code: 'offline' }))
  expect(page.status()).toEqual({ name: 'failed', failure: { code: 'offline' } })
  void page.saveNow()
  await page.answer(ok(null))
  expect(page.status().name).toBe('saved')
})

test('who leaves at once loses nothing', () => {
  const page = aPage()
  page.touch()
  page.leave()
  expect(page.saves()).toBe(1)
})

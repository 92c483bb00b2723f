import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { type PollingPage, pollWhileVisible } from './poll-while-visible.ts'

function aPage() {
  let waiting: (() => void) | null = null
  const listeners = new Set<() => void>()
  const state = { isVisible: true }
  const page: PollingPage = {
    after(_, call) {
      waiting = call
      return () => {
        if (waiting === call) waiting = null
      }
    },
    isVisible: () => state.isVisible,
    onShown(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    page,
    isWaiting: () => waiting !== null,
    pass() {
      const call = waiting
      waiting = null
      call?.()
    },
    show(isVisible: boolean) {
      state.isVisible = isVisible
      for (const listener of listeners) listener()
    },
  }
}

/** Lets answers that are there be heard. */
const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)))

test('it asks at once, and again after each answer, while it is wanted and seen', async () => {
  const world = aPage()
  let asked = 0
  const [isWanted, setWanted] = createSignal(true)
  const dispose = createRoot((end) => {
    const ask = async () => void asked++
    pollWhileVisible(isWanted, ask, { everyMs: 3000, page: world.page })
    return end
  })
  await settle()
  expect(asked).toBe(1)
  world.pass()
  await settle()
  expect(asked).toBe(2)

  world.show(false)
  world.pass()
  await settle()
  expect(asked).toBe(2) // hidden: not even when the time has come
  world.show(true)
  await settle()
  expect(asked).toBe(3)

  setWanted(false)
  expect(world.isWaiting()).toBe(false)
  setWanted(true)
  await settle()
  expect(asked).toBe(4)

  dispose()
  expect(world.isWaiting()).toBe(false)
  world.show(true)
  await settle()
  expect(asked).toBe(4)
})

test('a slow answer is not asked for twice', async () => {
  const world = aPage()
  let asked = 0
  let answer = () => {}
  const dispose = createRoot((end) => {
    const ask = () => {
      asked++
      return new Promise<void>((resolve) => {
        answer = resolve
      })
    }
    pollWhileVisible(() => true, ask, { everyMs: 3000, page: world.page })
    return end
  })
  world.show(true)
  world.show(true)
  expect(asked).toBe(1)
  answer()
  await settle()
  expect(world.isWaiting()).toBe(true)
  dispose()
})

import { createMemo, createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { createViewParts } from './create-view-parts.ts'
import { mergeView } from './merge-view.ts'
import { aView } from './support/a-view.ts'

let leave = () => {}
afterEach(() => leave())

/** An open board, its view as the screen reads it, and a counter of how often `read` had to be done. */
function openBoard(read: (parts: WorkshopView) => unknown) {
  const [view, setView] = createSignal(aView())
  let reads = 0
  const opened = createRoot((dispose) => {
    leave = dispose
    const parts = createViewParts(view)
    const shown = createMemo(() => {
      reads++
      return read(parts)
    })
    return { parts, shown }
  })
  const hear = (latest: WorkshopView) => setView(mergeView(view(), latest).view)
  return { ...opened, hear, reads: () => reads }
}

test('another phase is seen, and lists of lanes, columns and boards are not made anew', () => {
  const { parts, hear, reads } = openBoard(({ workshop, login }) => [
    workshop.lanes.map(({ id, name }) => ({ id, name })),
    workshop.columns.map(({ id }) => ({ id })),
    workshop.boards.map(({ id, municipality }) => ({ id, municipality })),
    { own: login.participant?.laneId, role: login.role },
  ])
  hear(aView({ phase: 'roadmap', title: 'Neu', name: 'Ada Neu' }))
  expect(parts).toEqual(aView({ phase: 'roadmap', title: 'Neu', name: 'Ada Neu' }))
  expect(reads()).toBe(1)
})

test('who reads the phase hears of it', () => {
  const { shown, hear } = openBoard(({ workshop }) => workshop.phase)
  hear(aView({ phase: 'roadmap' }))
  expect(shown()).toBe('roadmap')
})

test('the views given stay as they were', () => {
  const first = aView()
  const second = aView({ phase: 'roadmap' })
  const [view, setView] = createSignal(first)
  const parts = createRoot((dispose) => {
    leave = dispose
    return createViewParts(view)
  })
  setView(second)
  setView(aView({ phase: 'assignment', name: 'Ada Neu' }))
  expect(parts).toEqual(aView({ phase: 'assignment', name: 'Ada Neu' }))
  expect([first, second]).toEqual([aView(), aView({ phase: 'roadmap' })])
})

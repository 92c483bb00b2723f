import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import { aView } from '../workshop/support/a-view.ts'
import { createPhasedView } from './create-phased-view.ts'

function open(start: WorkshopView) {
  const [view, setView] = createSignal(start)
  const [run, setRun] = createSignal<Run>(firstRun('free'))
  const [isReady, setReady] = createSignal(false)
  return createRoot((dispose) => ({
    phased: createPhasedView(view, { run, isReady }),
    setView,
    setRun,
    setReady,
    dispose,
  }))
}

test('the phase is the workshop’s until the run is here, then the run’s', () => {
  const { phased, setRun, setReady, dispose } = open(aView({ phase: 'lobby' }))
  expect(phased().workshop.phase).toBe('lobby')
  setReady(true)
  expect(phased().workshop.phase).toBe('free')
  setRun(firstRun('roadmap'))
  expect(phased().workshop.phase).toBe('roadmap')
  dispose()
})

test('an older phase that the workshop’s own answer brings changes nothing', () => {
  const { phased, setView, setRun, setReady, dispose } = open(aView({ phase: 'lobby' }))
  setRun(firstRun('roadmap'))
  setReady(true)
  setView(aView({ phase: 'lobby', title: 'Neuer Titel' }))
  expect([phased().workshop.phase, phased().workshop.title]).toEqual(['roadmap', 'Neuer Titel'])
  dispose()
})

test('everything but the phase is the very same, and a run without another phase makes no new view', () => {
  const view = aView({ phase: 'lobby' })
  const { phased, setRun, setReady, dispose } = open(view)
  setRun(firstRun('roadmap'))
  setReady(true)
  expect(phased().workshop.lanes).toBe(view.workshop.lanes)
  expect(phased().login).toBe(view.login)
  const before = phased()
  setRun({ ...firstRun('roadmap'), revision: 5 })
  expect(phased()).toBe(before)
  dispose()
})

import { expect, test } from 'vitest'
import { mergeView } from './merge-view.ts'
import { aView } from './support/a-view.ts'

test('phase, title and people are those of the server at once', () => {
  const latest = aView({ title: 'Neu', phase: 'roadmap', name: 'Ada Neu' })
  expect(mergeView(aView(), latest)).toEqual({ view: latest, isOutdated: false })
})

test('what the open board is built on stays the same object', () => {
  const open = aView()
  const { view } = mergeView(open, aView({ phase: 'roadmap' }))
  expect(view.workshop.lanes).toBe(open.workshop.lanes)
  expect(view.workshop.columns).toBe(open.workshop.columns)
  expect(view.workshop.boards).toBe(open.workshop.boards)
})

test('other lanes wait for the next opening and are told', () => {
  const open = aView()
  const { view, isOutdated } = mergeView(open, aView({ lane: 'Bürgerbüro', title: 'Neu' }))
  expect(view).toEqual(aView({ title: 'Neu' }))
  expect(isOutdated).toBe(true)
})

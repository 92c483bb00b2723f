import { expect, test } from 'vitest'
import { topicAreaOf, topicAreas } from './topic-area.ts'

test('there are fourteen areas, and every short label fits a card', () => {
  expect(topicAreas).toHaveLength(14)
  expect(topicAreas.filter((area) => area.short.length > 14)).toEqual([])
})

test.each([
  ['Bauen & Wohnen', 'bauen_wohnen'],
  ['Bauen und Wohnen', 'bauen_wohnen'],
  ['  BAUEN+WOHNEN ', 'bauen_wohnen'],
  ['Mobilitaet / Reisen', 'mobilitaet_reisen'],
  ['Ein- und Auswanderung', 'ein_auswanderung'],
  ['Ein-&Auswanderung', 'ein_auswanderung'],
  ['Unternehmensführung und -entwicklung', 'unternehmensfuehrung_entwicklung'],
  ['unternehmensfuehrung_entwicklung', 'unternehmensfuehrung_entwicklung'],
  ['Querschnittsleistungen', 'querschnittsleistungen'],
  ['Gesundheit', 'gesundheit'],
  ['Forschung & Fo\u0308rderung', 'forschung_foerderung'], // decomposed umlaut
])('%j is the area %s', (name, code) => {
  expect(topicAreaOf(name)?.code).toBe(code)
})

test.each([null, '', 'Sonstiges', 'Bauen'])('%j is no area', (name) => {
  expect(topicAreaOf(name)).toBeUndefined()
})

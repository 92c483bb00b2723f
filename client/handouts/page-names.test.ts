import { expect, test } from 'vitest'
import { pageRules } from './page-names.ts'

test('each sheet has pages of its own name, with the Amt below and a count of its own', () => {
  const rules = pageRules(['32 Ordnungsamt', '33 Bürgeramt'], 'Seite')
  expect(rules).toMatch(/@page handout-0 \{[^}]*counter-increment: handout-0;/)
  expect(rules).toContain('@bottom-left { content: "32 Ordnungsamt";')
  expect(rules).toContain('@bottom-right { content: "Seite " counter(handout-1);')
})

test.each([
  ['Amt "Nord"', '"Amt \\"Nord\\""'],
  ['Amt \\ Süd', '"Amt \\\\ Süd"'],
  ['Amt } @page { margin: 0', '"Amt } @page { margin: 0"'],
  ['zwei\nZeilen', '"zwei Zeilen"'],
])('the name %j stays one string', (name, quoted) => {
  expect(pageRules([name], 'Seite')).toContain(`content: ${quoted};`)
})

import { expect, test } from 'vitest'
import { pageRules } from './page-footer.ts'

test('nothing in the name of a municipality ends the words below the page', () => {
  const rules = pageRules('A"; } body { display: none } \\ \n B', ['paper'])
  expect(rules).toContain('content: "A\\"; } body { display: none } \\\\   B";')
})

test('each kind of page has its own', () => {
  expect(pageRules('Plan v1', ['plan', 'plan-wide']).match(/@page [a-z-]+/g)).toEqual(['@page plan', '@page plan-wide'])
})

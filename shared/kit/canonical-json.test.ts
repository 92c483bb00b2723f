import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the order in which members were set makes no difference', () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: 'ä' }] })).toBe('{"a":[{"c":"ä","d":null}],"b":1}')
  expect(canonicalJson({ a: [{ c: 'ä', d: null }], b: 1 })).toBe(canonicalJson({ b: 1, a: [{ d: null, c: 'ä' }] }))
})

test('members without a value are left out, as JSON does', () => {
  expect(canonicalJson({ a: undefined, b: false })).toBe('{"b":false}')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1])('%s has no JSON form and is a bug', (value) => {
  expect(() => canonicalJson({ value })).toThrow('without a JSON form')
})

test('what it writes is JSON of the same value', () => {
  const value = { text: 'Zeile\n"zwei"\u2028', list: [1, 0.5, -0, 1e21], nested: { deep: [[]] } }
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
})

import { expect, test } from 'vitest'
import { measureJson } from './measure-json.ts'

test.each([
  ['', { depth: 0, values: 1 }],
  ['7', { depth: 0, values: 1 }],
  ['{"a":[1,2],"b":{}}', { depth: 2, values: 6 }],
  ['["[[,[[", "\\"[[,"]', { depth: 1, values: 3 }],
  ['["\\\\", [1]]', { depth: 2, values: 4 }],
  ['[[[[', { depth: 4, values: 5 }],
  [']]]]', { depth: 0, values: 1 }],
])('%s', (text, measured) => {
  expect(measureJson(text)).toEqual(measured)
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { Resolution } from '../../shared/domain/resolution.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { aFullPlan, firstFormatJson, storedText } from '../../test/support/exported-plan.ts'
import { planJson } from './plan-json.ts'
import { planFileJsonSchema } from './plan-schema.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const isValid = ajv.compile(planFileJsonSchema())
const fileOf = (json: string, resolution: Resolution | null = null): Record<string, unknown> =>
  JSON.parse(planJson(storedText(json, resolution)))

test('it names itself with a version, and the file names it', () => {
  expect(planFileJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:auftakt:schema:plan-file:2',
  })
  expect(fileOf(firstFormatJson).$schema).toBe('urn:auftakt:schema:plan-file:2')
})

test.each([
  ['a plan with everything', fileOf(canonicalJson(aFullPlan()))],
  ['a plan of the first format', fileOf(firstFormatJson)],
  ['a decided plan', fileOf(firstFormatJson, { body: 'Rat', decidedOn: '2026-12-01', note: '' })],
])('another validator takes %s', (_, file) => {
  isValid(file)
  expect(isValid.errors).toBeNull()
})

const plan = (changes: Record<string, unknown>) => ({
  ...fileOf(canonicalJson(aFullPlan())),
  plan: { ...JSON.parse(canonicalJson(aFullPlan())), ...changes },
})
test.each([
  ['an unknown member', plan({ extra: 1 })],
  ['a format that does not exist', plan({ format: 3 })],
  ['a hash that is none', { ...plan({}), hash: 'x' }],
  ['a day that does not exist', plan({ workshop: { title: 'A', date: '2026-02-30' } })],
  ['a key that is a number', plan({ rows: [{ ...aFullPlan().rows[0], leikaKey: 99110009104000 }] })],
  ['no rows', plan({ rows: undefined })],
  ['no resolution at all', { ...plan({}), resolution: undefined }],
])('and refuses %s', (_, file) => {
  expect(isValid(JSON.parse(JSON.stringify(file)))).toBe(false)
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Resolution } from '../../shared/domain/resolution.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { aFullPlan, firstFormatJson, storedText } from '../../test/support/exported-plan.ts'
import { planFile, planFileName, planFormats } from './plan-files.ts'
import { planHash } from './plan-hash.ts'

const plan = aFullPlan()
const xzufi = { root: 'nachricht' }
const resolution: Resolution = {
  body: 'IT-Lenkungsausschuss "West"',
  decidedOn: '2026-12-01',
  note: 'Vorlage 7\nTOP 3',
}
const jsonOf = async (json: string, decided: Resolution | null = null) => {
  const { bytes } = await planFile({ stored: storedText(json, decided), format: 'json', xzufi })
  return new TextDecoder().decode(bytes)
}

describe('the JSON file', () => {
  test.each([
    ['of the second format', canonicalJson(plan)],
    ['of the first format', firstFormatJson],
  ])('%s holds the stored text letter by letter, and its hash can be computed from the file alone', async (_, json) => {
    const text = await jsonOf(json)
    expect(text).toContain(`"plan": ${json}\n`)
    const file = JSON.parse(text)
    expect(createHash('sha256').update(JSON.stringify(file.plan)).digest('hex')).toBe(file.hash)
    expect(file).toEqual({
      $schema: 'urn:auftakt:schema:plan-file:2',
      hash: createHash('sha256').update(json).digest('hex'),
      resolution: null,
      plan: JSON.parse(json),
    })
  })

  test('says what a body decided, beside the plan', async () => {
    const file = JSON.parse(await jsonOf(canonicalJson(plan), resolution))
    expect(file.resolution).toEqual(resolution)
    expect(file.hash).toBe(planHash(plan))
  })
})

test('the same order gives the same file', async () => {
  const stored = storedText(canonicalJson(plan))
  for (const format of planFormats.filter((name) => name !== 'xlsx')) {
    const [first, second] = [await planFile({ stored, format, xzufi }), await planFile({ stored, format, xzufi })]
    expect(second).toEqual(first)
  }
})

test('a plan of the first format gives every file', async () => {
  for (const format of planFormats) {
    const { bytes } = await planFile({ stored: storedText(firstFormatJson), format, xzufi })
    expect(bytes.length).toBeGreaterThan(100)
  }
})

describe('file names', () => {
  test.each([
    ['xlsx', 'Plan-v2-Mülheim-an-der-Ruhr-Stadt-2026-11-24.xlsx'],
    ['openproject.csv', 'Plan-v2-Mülheim-an-der-Ruhr-Stadt-2026-11-24.openproject.csv'],
  ] as const)('say version, municipality, day and format: %s', (format, name) => {
    expect(planFileName(plan, format)).toBe(name)
  })

  test('keep umlauts and lose what a file system refuses', () => {
    const named = aFullPlan({ municipality: { name: '../Mülheim an der Ruhr, Stadt "x"', ags: null } })
    expect(planFileName(named, 'csv')).toBe('Plan-v2-Mülheim-an-der-Ruhr-Stadt-x-2026-11-24.csv')
  })

  test('take the day in Germany, not that of the server', () => {
    const late = aFullPlan({ frozenAt: Date.UTC(2026, 6, 1, 22, 30) })
    expect(planFileName(late, 'md')).toBe('Plan-v2-Mülheim-an-der-Ruhr-Stadt-2026-07-02.md')
  })
})

import { expect, test } from 'vitest'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { aLargePlan, storedText } from '../../test/support/exported-plan.ts'
import { planFileMaker } from './plan-file-maker.ts'
import { type PlanFormat, planFile, planFormats } from './plan-files.ts'

const large = storedText(canonicalJson(aLargePlan(300)))
const orderOf = (format: PlanFormat, stored = large) => ({ stored, format, xzufi: { root: 'nachricht' } })

test('a large plan gives the same files in a thread as it would at once', async () => {
  const make = planFileMaker()
  for (const format of planFormats.filter((name) => name !== 'xlsx')) {
    expect(await make(orderOf(format))).toEqual(await planFile(orderOf(format)))
  }
  const workbook = await make(orderOf('xlsx'))
  expect(new TextDecoder().decode(workbook.bytes.slice(0, 2))).toBe('PK')
})

test('who asks for the same file meanwhile shares it; other files wait their turn', async () => {
  const make = planFileMaker()
  const first = make(orderOf('csv'))
  expect(make(orderOf('csv'))).toBe(first)
  const other = make(orderOf('md'))
  expect(other).not.toBe(first)
  await Promise.all([first, other])
  expect(make(orderOf('csv'))).not.toBe(first)
})

test('a text that is no plan is an error of that order only', async () => {
  const make = planFileMaker()
  const broken = orderOf('csv', { ...large, json: `${large.json.slice(0, -1)},"extra":1}`, hash: 'broken' })
  await expect(make(broken)).rejects.toThrow()
  expect((await make(orderOf('csv'))).fileName).toContain('.csv')
})

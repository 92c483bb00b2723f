import { expect, test } from 'vitest'
import { storedPlanSchema } from '../../shared/plan/plan.ts'
import { aFullPlan, firstFormatJson } from '../../test/support/exported-plan.ts'
import { partsOf } from './plan-parts.ts'

test('a plan of the first format has no parts about what it does not know', () => {
  const plan = storedPlanSchema.parse(JSON.parse(firstFormatJson))
  expect(partsOf(plan, false)).toEqual(['summary', 'picture', 'openPoints', 'tables', 'proof'])
})

test('a plan has the parts that it has something to say in, and a comparison where there is another version', () => {
  expect(partsOf(aFullPlan(), true)).toEqual([
    'summary',
    'compare',
    'picture',
    'capacity',
    'prerequisites',
    'openPoints',
    'decisions',
    'participants',
    'tables',
    'proof',
  ])
})

import { expect, test } from 'vitest'
import { aFullPlan } from '../../test/support/exported-plan.ts'
import { planHash } from './plan-hash.ts'

test('the hash of a known plan never changes, so that it stays citable', () => {
  expect(planHash(aFullPlan())).toBe('6f3ca33f7dd17233c3d37a90cb1002f480b766619b86b428706a2027e2886479')
})

test('it differs when a single decision differs', () => {
  const plan = aFullPlan()
  const [first, ...others] = plan.rows
  expect(first).toBeDefined()
  if (first) expect(planHash({ ...plan, rows: [{ ...first, schedule: null }, ...others] })).not.toBe(planHash(plan))
})

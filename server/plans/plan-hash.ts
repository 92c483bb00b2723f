import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** The name by which a plan is cited: SHA-256 of its canonical JSON in UTF-8, 64 hex digits. */
export function planHash(plan: Plan): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex')
}

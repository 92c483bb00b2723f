import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/**
 * `{ hash, plan }`, indented for people and with its members in canonical order. So anybody can check the hash:
 * `jq -cjS .plan FILE | sha256sum`, or in Node `sha256(JSON.stringify(JSON.parse(text).plan))`.
 */
export function planJson(stored: { plan: Plan; hash: string }): string {
  const ordered: unknown = JSON.parse(canonicalJson({ hash: stored.hash, plan: stored.plan }))
  return `${JSON.stringify(ordered, null, 2)}\n`
}

import type { Resolution } from '../../shared/domain/resolution.ts'
import { planFileSchemaId } from './plan-schema.ts'

/**
 * The plan as it is stored, letter by letter, with its hash and what a body decided about it. So anybody can check the
 * hash, also that of a plan of the first format: `jq -cjS .plan FILE | sha256sum`, or in Node
 * `sha256(JSON.stringify(JSON.parse(text).plan))`.
 */
export function planJson(stored: { json: string; hash: string; resolution: Resolution | null }): string {
  const members = [
    `"$schema": ${JSON.stringify(planFileSchemaId)}`,
    `"hash": ${JSON.stringify(stored.hash)}`,
    `"resolution": ${JSON.stringify(stored.resolution)}`,
    `"plan": ${stored.json}`,
  ]
  return `{\n${members.join(',\n')}\n}\n`
}

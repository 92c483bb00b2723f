import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { AttemptLimit } from '../access/attempt-limit.ts'
import { secretsMatch } from '../access/secrets-match.ts'

/** Whether somebody may bring a workshop here. Errors: `too-many` wrong keys of this address; `organiser-key-wrong`. */
export function checkOrganiserKey(
  wanted: string | undefined,
  limit: AttemptLimit,
  { address, given }: { address: string; given: string },
): Result<true, 'too-many' | 'organiser-key-wrong'> {
  if (wanted === undefined) return ok(true)
  if (limit.isReached(address)) return fail('too-many')
  if (secretsMatch(given, wanted)) return ok(true)
  limit.count(address)
  return fail('organiser-key-wrong')
}

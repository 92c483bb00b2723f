import type { ListHash } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { ok, type Result } from '../../shared/kit/result.ts'
import { type ApiFailure, api } from './api.ts'

let latest: { hash: ListHash; services: readonly PublicService[] } | null = null

/** A list never changes under its hash, and all boards of a workshop share one: the latest is kept, parsed. */
export async function loadServices(hash: ListHash): Promise<Result<readonly PublicService[], ApiFailure>> {
  if (latest?.hash === hash) return ok(latest.services)
  const loaded = await api.getList(hash)
  if (!loaded.ok) return loaded
  latest = { hash, services: loaded.value.services }
  return ok(latest.services)
}

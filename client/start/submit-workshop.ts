import type { z } from 'zod'
import type { ListHash } from '../../shared/domain/ids.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { ok, type Result } from '../../shared/kit/result.ts'
import type { createdWorkshopSchema, NewWorkshop } from '../../shared/protocol/api.ts'
import type { Api, ApiFailure } from '../app/api.ts'

export type SubmitStep = 'list' | 'workshop'

/**
 * Stores the list when it is a new one, then creates the workshop. Repeating it after a failure is safe: a list that is
 * already there is recognised by its hash.
 */
export async function submitWorkshop(
  api: Api,
  list: { hash: ListHash } | { file: ServiceList },
  workshopOn: (listHash: ListHash) => NewWorkshop,
  onStep: (step: SubmitStep) => void,
): Promise<Result<z.infer<typeof createdWorkshopSchema>, ApiFailure>> {
  let hash: ListHash
  if ('hash' in list) hash = list.hash
  else {
    onStep('list')
    const stored = await api.saveList(list.file)
    if (!stored.ok) return stored
    hash = stored.value.hash
  }
  onStep('workshop')
  const created = await api.createWorkshop(workshopOn(hash))
  return created.ok ? ok(created.value) : created
}

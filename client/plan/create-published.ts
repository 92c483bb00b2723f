import { onCleanup } from 'solid-js'
import { ok } from '../../shared/kit/result.ts'
import type { Publication } from '../../shared/protocol/plan-api.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import type { BoardSession } from '../sync/board-session.ts'

/** What the board shows to everybody, with the number of the plan. */
export interface PublishedPlan {
  publication: Publication
  number: number
}

/** The board's public plan, if there is one; loaded again whenever somebody changes that. Needs an owner. */
export function createPublished(session: BoardSession) {
  const published = createLoad(() => session.boardId, loadPublished)
  onCleanup(session.onControl((message) => message.type === 'publication-changed' && published.refresh()))
  return published
}

async function loadPublished(boardId: BoardSession['boardId']) {
  const publication = await api.getPublication(boardId)
  if (!publication.ok) return publication
  const found = publication.value
  if (found === null) return ok(null)
  const plans = await api.getPlans(boardId)
  if (!plans.ok) return plans
  const number = plans.value.find(({ id }) => id === found.planId)?.number
  return ok(number === undefined ? null : ({ publication: found, number } satisfies PublishedPlan))
}

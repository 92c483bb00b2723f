import type { Hono } from 'hono'
import { mayLead } from '../access/rights.ts'
import { createCockpits } from '../runs/cockpits.ts'
import { createSuggestedLanes } from '../runs/suggested-lanes.ts'
import { loadServiceList } from '../workshops/service-lists.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppEnv, workshopAccess } from './request-facts.ts'

/** What the moderation sees of all boards at once. */
export function addCockpitRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const cockpits = createCockpits({
    ...deps,
    suggestedLanes: createSuggestedLanes({ store: deps.store, readList: (hash) => loadServiceList(deps, hash) }),
  })

  app.get('/api/workshops/:workshopId/cockpit', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    if (!mayLead(login.role)) return answerError(c, 'not-allowed')
    return c.json(await cockpits.of(workshop))
  })
}

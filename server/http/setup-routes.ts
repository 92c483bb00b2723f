import type { Hono } from 'hono'
import { admissionSchema, workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { admitPeople, readSetup, saveSetup } from '../workshops/manage-setup.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration } from './limits.ts'
import { type AppEnv, workshopAccess } from './request-facts.ts'
import { tellModeration, tellWorkshopChanged } from './tell-boards.ts'

/** Who is expected, who is let in, and the links of the video call. */
export function addSetupRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const changes = createAttemptLimit({ ...changesByModeration, now: deps.now })

  app.get('/api/workshops/:workshopId/setup', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const setup = await readSetup(deps, access.value)
    return setup.ok ? c.json(setup.value) : answerError(c, setup.error)
  })

  app.put('/api/workshops/:workshopId/setup', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, workshopSetupSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    if (changes.isReached(login.id)) return answerError(c, 'too-many')
    changes.count(login.id)
    const saved = await saveSetup(deps, access.value, body.value)
    if (!saved.ok) return answerError(c, saved.error)
    const boardIds = workshop.boards.map(({ id }) => id)
    tellWorkshopChanged(deps, boardIds) // everybody's way into the video call may be another one
    return c.json(saved.value)
  })

  app.post('/api/workshops/:workshopId/admissions', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, admissionSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    if (changes.isReached(login.id)) return answerError(c, 'too-many')
    changes.count(login.id)
    const people = await admitPeople(deps, access.value, body.value)
    if (!people.ok) return answerError(c, people.error)
    tellModeration(deps, workshop)
    return c.json(people.value)
  })
}

import type { Hono } from 'hono'
import { countAttendance } from '../workshops/count-attendance.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppEnv, workshopAccess } from './request-facts.ts'

/** How many took part, for the minutes; also for those who may not see names. */
export function addAttendanceRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/api/workshops/:workshopId/attendance', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    return c.json(countAttendance(await deps.store.listPeople(access.value.workshop.id)))
  })
}

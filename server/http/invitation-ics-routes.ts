import type { Hono } from 'hono'
import { plannedAppointment } from '../../shared/run/planned-appointment.ts'
import { workshopIcs } from '../plans/workshop-ics.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { contentDisposition } from './content-disposition.ts'
import { type AppEnv, lobbyAccess } from './request-facts.ts'

/** An appointment without a length of its own. */
const usualMinutes = 120

/** The workshop as an appointment, for everybody who has come by an invitation; also for those who still wait. */
export function addInvitationIcsRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/api/workshops/:workshopId/invitation.ics', async (c) => {
    const access = await lobbyAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { workshop } = access.value
    const setup = await deps.store.loadSetup(workshop.id)
    const { current: run } = await deps.runs.of(workshop)
    const { startTime, minutes } = plannedAppointment(workshop.date, run, setup?.appointment)
    if (startTime === null) return answerError(c, 'no-start-time')
    const ics = workshopIcs({
      id: workshop.id,
      title: workshop.title,
      date: workshop.date,
      startTime,
      minutes: minutes ?? usualMinutes,
      municipalities: workshop.boards.map(({ municipality }) => municipality.name),
      // the door of the workshop, without a secret: the file may be handed on
      url: new URL(`/workshop/${workshop.id}`, deps.config.publicOrigin ?? new URL(c.req.url).origin).href,
      meetingUrl: setup?.meetingUrl ?? undefined,
      madeAt: deps.now(),
    })
    return c.body(ics, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': contentDisposition(`Einladung ${workshop.title}.ics`),
    })
  })
}

import type { Hono } from 'hono'
import { type BoardId, type ParticipantId, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { joinSchema, personChangeSchema } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { mayLead } from '../access/rights.ts'
import { handOver } from '../workshops/hand-over.ts'
import { joinWorkshop } from '../workshops/join-workshop.ts'
import { changePerson, listPeople, participantOf, removePerson } from '../workshops/manage-people.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { arrivalsPerAddress, changesByModeration, handovers, ownChanges } from './limits.ts'
import { type AppEnv, addressOf, lobbyAccess, workshopAccess } from './request-facts.ts'
import { tellModeration, tellWorkshopChanged } from './tell-boards.ts'

/** Who is in a workshop: coming in, names and Ämter, a second device, and leaving. */
export function addPeopleRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const { now } = deps
  const arrivals = createAttemptLimit({ ...arrivalsPerAddress, now })
  const own = createAttemptLimit({ ...ownChanges, now })
  const ofOthers = createAttemptLimit({ ...changesByModeration, now })
  const handedOver = createAttemptLimit({ ...handovers, now })

  app.post('/api/workshops/:workshopId/join', async (c) => {
    const access = await lobbyAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, joinSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    const [limit, key] = login.participant ? [own, login.participant.id] : [arrivals, addressOf(c, deps)]
    if (limit.isReached(key)) return answerError(c, 'too-many')
    limit.count(key)
    const joined = await joinWorkshop(deps, access.value, body.value)
    if (!joined.ok) return answerError(c, joined.error)
    const { participant, boardId } = joined.value
    if (login.participant && participant) {
      deps.rooms.updateParticipant(participant)
      tellWorkshopChanged(deps, boardsOf({ boardId }, workshop))
    } else if (participant && !(await deps.store.isAdmitted(participant.id))) tellModeration(deps, workshop)
    return c.json(joined.value)
  })

  app.post('/api/workshops/:workshopId/handover', async (c) => {
    const access = await lobbyAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login } = access.value
    const id = login.participant?.id ?? login.id
    if (handedOver.isReached(id)) return answerError(c, 'too-many')
    handedOver.count(id)
    const handover = await handOver(deps, access.value)
    return handover.ok ? c.json(handover.value, 201) : answerError(c, handover.error)
  })

  app.get('/api/workshops/:workshopId/participants', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const people = await listPeople(deps, access.value)
    return people.ok ? c.json(people.value) : answerError(c, people.error)
  })

  app.patch('/api/workshops/:workshopId/participants/:participantId', async (c) => {
    const access = await lobbyAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const id = participantIdSchema.safeParse(c.req.param('participantId'))
    if (!id.success) return answerError(c, 'not-found')
    const body = await parseBody(c, personChangeSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login, workshop } = access.value
    const limit = mayLead(login.role) ? ofOthers : own
    const key = login.participant?.id ?? login.id
    if (limit.isReached(key)) return answerError(c, 'too-many')
    limit.count(key)
    const changed = await changePerson(deps, access.value, { id: id.data, change: body.value })
    if (!changed.ok) return answerError(c, changed.error)
    const open = boardsOf(changed.value, workshop)
    const closed = workshop.boards.flatMap((board) => (open.includes(board.id) ? [] : [board.id]))
    deps.rooms.updateParticipant(participantOf(changed.value))
    if (body.value.role !== undefined) deps.rooms.removeParticipant(id.data, 'not-allowed', closed)
    tellWorkshopChanged(deps, open) // her own pages show her name and role, too
    if (!changed.value.admittedAt) tellModeration(deps, workshop)
    return c.json(changed.value)
  })

  app.delete('/api/workshops/:workshopId/participants/:participantId', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const id = participantIdSchema.safeParse(c.req.param('participantId'))
    if (!id.success) return answerError(c, 'not-found')
    const removed = await removePerson(deps, access.value, id.data)
    if (!removed.ok) return answerError(c, removed.error)
    await forgetPeople(deps, access.value.workshop, [id.data])
    deps.log.info('person removed', { participantId: id.data })
    return c.body(null, 204)
  })
}

/** Their logins are over: so are their connections, what the run knows of them, and their names on the screens of the others. */
export async function forgetPeople(deps: AppDeps, workshop: Workshop, ids: readonly ParticipantId[]): Promise<void> {
  for (const id of ids) deps.rooms.removeParticipant(id, 'login-over')
  const run = await deps.runs.of(workshop)
  for (const id of ids) await run.forgetPerson(id)
  if (ids.length > 0) tellWorkshopChanged(deps, boardsOf({ boardId: null }, workshop))
}

function boardsOf({ boardId }: { boardId: BoardId | null }, workshop: Workshop): BoardId[] {
  return boardId === null ? workshop.boards.map(({ id }) => id) : [boardId]
}

import type { Context, Hono } from 'hono'
import { fail, ok } from '../../shared/kit/result.ts'
import { ballotSchema, voteIdSchema } from '../../shared/run/vote.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { castBallots } from './limits.ts'
import { type AppEnv, actorOf, workshopAccess } from './request-facts.ts'

/**
 * Voices of the vote that is open. A ballot is seen only by the people who share its voice, and deleted as soon as the vote is over: what
 * stays are the sums.
 */
export function addBallotRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const cast = createAttemptLimit({ ...castBallots, now: deps.now })

  app.get('/api/workshops/:workshopId/ballots/:voteId', async (c) => {
    const asked = await readVoter(c)
    if (!asked.ok) return answerError(c, asked.error)
    const { actor, voteId, workshop } = asked.value
    const run = await deps.runs.of(workshop)
    const own = await run.ownBallot(actor, voteId)
    return own.ok ? c.json(own.value) : answerError(c, own.error)
  })

  app.put('/api/workshops/:workshopId/ballots/:voteId', async (c) => {
    const asked = await readVoter(c)
    if (!asked.ok) return answerError(c, asked.error)
    const { actor, voteId, workshop } = asked.value
    if (cast.isReached(actor.id)) return answerError(c, 'too-many')
    cast.count(actor.id)
    const ballot = await parseBody(c, ballotSchema)
    if (!ballot.ok) return answerError(c, ballot.error)
    const run = await deps.runs.of(workshop)
    const own = await run.vote(actor, voteId, ballot.value)
    if (own.ok) return c.json(own.value)
    return answerError(c, own.error === 'bad-ballot' ? 'bad-request' : own.error)
  })

  async function readVoter(c: Context<AppEnv>) {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return access
    const actor = actorOf(access.value.login)
    if (!actor) return fail('login-missing')
    const voteId = voteIdSchema.safeParse(c.req.param('voteId'))
    if (!voteId.success) return fail('not-found')
    return ok({ actor, voteId: voteId.data, workshop: access.value.workshop })
  }
}

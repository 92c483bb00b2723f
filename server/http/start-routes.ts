import type { Hono } from 'hono'
import { invitationSecretSchema, type StartInfo } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { hashSecret } from '../access/invitation-secret.ts'
import { exchangeSecret, openLogin } from '../workshops/open-login.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { arrivalsPerAddress, arrivalsPerLink, wrongSecrets } from './limits.ts'
import { type AppEnv, addressOf, keepDevice } from './request-facts.ts'

/** The start page, and the ways in. */
export function addStartRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const { now } = deps
  const secretLimit = createAttemptLimit({ ...wrongSecrets, now })
  const addressLimit = createAttemptLimit({ ...arrivalsPerAddress, now })
  const linkLimit = createAttemptLimit({ ...arrivalsPerLink, now })

  app.get('/api/start', (c) =>
    c.json({
      version: deps.version,
      organiserKeyRequired: deps.config.organiserKey !== undefined,
      starterList: deps.starterList,
    } satisfies StartInfo),
  )

  app.post('/api/example', async (c) => {
    const address = addressOf(c, deps)
    if (addressLimit.isReached(address)) return answerError(c, 'too-many')
    addressLimit.count(address)
    const deviceToken = readDeviceToken(c.req.header('cookie'))
    const opened = await openLogin(deps, { invitationId: deps.example.moderatorInvitationId, deviceToken })
    keepDevice(c, deps, opened.deviceToken)
    return c.json(opened.login)
  })

  app.post('/api/logins', async (c) => {
    const address = addressOf(c, deps)
    if (secretLimit.isReached(address) || addressLimit.isReached(address)) return answerError(c, 'too-many')
    const body = await parseBody(c, invitationSecretSchema)
    if (!body.ok) return answerError(c, body.error)
    const { secret } = body.value
    const link = hashSecret(secret)
    if (linkLimit.isReached(link)) return answerError(c, 'too-many')
    const opened = await exchangeSecret(deps, { secret, deviceToken: readDeviceToken(c.req.header('cookie')) })
    if (!opened.ok) {
      if (opened.error.code !== 'invitation-over') secretLimit.count(address) // who knew it once does not guess
      return answerError(c, opened.error)
    }
    addressLimit.count(address)
    linkLimit.count(link)
    keepDevice(c, deps, opened.value.deviceToken)
    return c.json(opened.value.login, 201)
  })
}

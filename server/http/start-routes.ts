import type { Hono } from 'hono'
import { invitationSecretSchema, type StartInfo } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { exchangeInvitation, openLogin } from '../workshops/open-login.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppEnv, addressOf, keepDevice } from './request-facts.ts'

/** Sixty people of one town hall share an address, and each may click an outdated link twice; 128 bits are not guessed anyway. */
const wrongSecrets = { attempts: 300, windowMs: 10 * 60 * 1000 }

/** The start page, and the ways in. */
export function addStartRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const secretLimit = createAttemptLimit({ ...wrongSecrets, now: deps.now })

  app.get('/api/start', (c) =>
    c.json({
      version: deps.version,
      organiserKeyRequired: deps.config.organiserKey !== undefined,
      starterList: deps.starterList,
    } satisfies StartInfo),
  )

  app.post('/api/example', async (c) => {
    const deviceToken = readDeviceToken(c.req.header('cookie'))
    const opened = await openLogin(deps, { invitationId: deps.example.moderatorInvitationId, deviceToken })
    keepDevice(c, deps, opened.deviceToken)
    return c.json(opened.login)
  })

  app.post('/api/logins', async (c) => {
    const address = addressOf(c, deps)
    if (secretLimit.isReached(address)) return answerError(c, 'too-many')
    const body = await parseBody(c, invitationSecretSchema)
    if (!body.ok) return answerError(c, body.error)
    const deviceToken = readDeviceToken(c.req.header('cookie'))
    const opened = await exchangeInvitation(deps, { secret: body.value.secret, deviceToken })
    if (!opened.ok) {
      secretLimit.count(address)
      return answerError(c, opened.error)
    }
    keepDevice(c, deps, opened.value.deviceToken)
    return c.json(opened.value.login, 201)
  })
}

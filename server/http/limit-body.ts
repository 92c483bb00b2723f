import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { maxBodyBytes } from '../../shared/protocol/api.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { maxCommandBytes, uploadsAtOnce } from './limits.ts'
import { createPlaces } from './places.ts'
import { type AppEnv, addressOf } from './request-facts.ts'

/** Here a body is large; all others are commands. */
export const uploadPaths: readonly string[] = ['/api/lists', '/api/archives']

const onError = (c: Context) => answerError(c, 'too-large')

/** How much a request may bring; only a service list or an archive is large, and an address has only a few of them under way. */
export function limitBody(deps: AppDeps): MiddlewareHandler<AppEnv> {
  const limitList = bodyLimit({ maxSize: maxBodyBytes, onError })
  const limitCommand = bodyLimit({ maxSize: maxCommandBytes, onError })
  const placeOfAddress = createPlaces(uploadsAtOnce)
  return async (c, next) => {
    if (!uploadPaths.includes(c.req.path)) return limitCommand(c, next)
    const leave = placeOfAddress(addressOf(c, deps))
    if (!leave) return answerError(c, 'too-many')
    try {
      return await limitList(c, next) // may read it all
    } finally {
      leave()
    }
  }
}

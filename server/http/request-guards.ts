import type { MiddlewareHandler } from 'hono'
import { echoPath } from '../../shared/protocol/echo.ts'
import { isOwnOrigin } from '../access/request-origin.ts'
import { answerError } from './answer.ts'
import { uploadPaths } from './limit-body.ts'
import type { AppEnv } from './request-facts.ts'

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Refuses what another site makes the browser send. */
export function requireOwnOrigin(publicOrigin: string | undefined): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const facts = { origin: c.req.header('origin'), host: new URL(c.req.url).host, publicOrigin }
    if (!safeMethods.includes(c.req.method) && !isOwnOrigin(facts)) return answerError(c, 'origin-wrong')
    await next()
  }
}

/**
 * Who may do something is asked when the whole body is here: else a slow body outlives the login that it came with. What needs no login reads
 * its body itself, within limits of its own.
 */
export const awaitBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { method, path } = c.req
  if (!safeMethods.includes(method) && !uploadPaths.includes(path) && path !== echoPath) await c.req.text()
  await next()
}

/** Answers of the interface are about one person at one moment, unless a route says otherwise. */
export const storeNothing: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}

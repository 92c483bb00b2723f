import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import { loginHeader } from '../../shared/protocol/api.ts'
import { type Access, type AccessScope, authenticate, type Credentials } from '../access/authenticate.ts'
import { clientAddress } from '../access/client-address.ts'
import { deviceCookie, readDeviceToken } from '../access/device-cookie.ts'
import type { RunActor } from '../runs/live-run.ts'
import type { AppDeps } from './app-deps.ts'

export type AppEnv = { Bindings: Partial<HttpBindings> }
export type AppContext = Context<AppEnv>

/** The login is named in a header, or in the query of a link to a file; it is no secret, the cookie is. */
export function credentialsOf(c: AppContext): Credentials {
  return {
    deviceToken: readDeviceToken(c.req.header('cookie')),
    loginId: c.req.header(loginHeader) ?? c.req.query('login'),
  }
}

type AccessRefusal = 'not-found' | 'login-missing' | 'not-allowed' | 'not-admitted'

/** For those who are let in. */
export async function accessOf(
  c: AppContext,
  deps: AppDeps,
  scope: AccessScope,
): Promise<Result<Access, AccessRefusal>> {
  const access = await authenticate(deps, credentialsOf(c), scope)
  return access.ok && !access.value.isAdmitted ? fail('not-admitted') : access
}

/** Null until the join dialog is filled in. */
export function actorOf({ participant, boardId }: Login): RunActor | null {
  return participant && { ...participant, boardId }
}

/** By the workshop in the path, for those who are let in. */
export async function workshopAccess(c: AppContext, deps: AppDeps): Promise<Result<Access, AccessRefusal>> {
  const access = await lobbyAccess(c, deps)
  return access.ok && !access.value.isAdmitted ? fail('not-admitted') : access
}

/** The same, also for those who wait. */
export async function lobbyAccess(c: AppContext, deps: AppDeps): Promise<Result<Access, AccessRefusal>> {
  const workshopId = workshopIdSchema.safeParse(c.req.param('workshopId'))
  return workshopId.success ? authenticate(deps, credentialsOf(c), { workshopId: workshopId.data }) : fail('not-found')
}

export function addressOf(c: AppContext, deps: AppDeps): string {
  return clientAddress({
    peer: c.env?.incoming?.socket.remoteAddress, // in tests there is no Node server, and so no `env`
    forwardedFor: c.req.header('x-forwarded-for'),
    isBehindProxy: deps.config.publicOrigin !== undefined,
  })
}

export function keepDevice(c: AppContext, deps: AppDeps, token: string): void {
  const isSecure =
    deps.config.publicOrigin?.startsWith('https:') ?? c.req.header('x-forwarded-proto')?.split(',').at(-1) === 'https'
  c.header('Set-Cookie', deviceCookie(token, { isSecure }))
}

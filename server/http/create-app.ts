import { Hono } from 'hono'
import { StorageFullError } from '../store/board-store.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { addArchiveRoutes } from './archive-routes.ts'
import { addAttendanceRoutes } from './attendance-routes.ts'
import { addBallotRoutes } from './ballot-routes.ts'
import { addCardRoutes } from './card-routes.ts'
import { addCockpitRoutes } from './cockpit-routes.ts'
import { addEchoRoutes } from './echo-routes.ts'
import { addHttpLineRoutes } from './http-line-routes.ts'
import { addInvitationIcsRoutes } from './invitation-ics-routes.ts'
import { addInvitationRoutes } from './invitation-routes.ts'
import { limitBody } from './limit-body.ts'
import { addListRoutes } from './list-routes.ts'
import { addLogRoutes } from './log-routes.ts'
import { addPeopleRoutes } from './people-routes.ts'
import { addPlanFileRoutes } from './plan-file-routes.ts'
import { addPlanRoutes } from './plan-routes.ts'
import { addPublicRoutes } from './public-routes.ts'
import { addPublicationRoutes } from './publication-routes.ts'
import { addReactionRoutes } from './reaction-routes.ts'
import { addRehearsalRoutes } from './rehearsal-routes.ts'
import type { AppEnv } from './request-facts.ts'
import { awaitBody, requireOwnOrigin, storeNothing } from './request-guards.ts'
import { addResolutionRoutes } from './resolution-routes.ts'
import { addRunRoutes } from './run-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { addSetupRoutes } from './setup-routes.ts'
import { addStartRoutes } from './start-routes.ts'
import { staticFiles } from './static-files.ts'
import { addSuggestionRoutes } from './suggestion-routes.ts'
import { addWorkshopRoutes } from './workshop-routes.ts'

/** Everything that is answered over HTTP; the paths are listed in `shared/protocol/api.ts`. Sockets: `sync-upgrade.ts`. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const { publicOrigin } = deps.config
  const app = new Hono<AppEnv>()

  app.use(securityHeaders(publicOrigin))
  app.use('/api/*', storeNothing)
  app.use('/api/*', requireOwnOrigin(publicOrigin))
  app.use('/api/*', limitBody(deps))
  app.use('/api/*', awaitBody)
  addStartRoutes(app, deps)
  addListRoutes(app, deps)
  addWorkshopRoutes(app, deps)
  addInvitationRoutes(app, deps)
  addInvitationIcsRoutes(app, deps)
  addPeopleRoutes(app, deps)
  addPlanRoutes(app, deps)
  addPlanFileRoutes(app, deps)
  addPublicationRoutes(app, deps)
  addResolutionRoutes(app, deps)
  addSuggestionRoutes(app, deps)
  addCardRoutes(app, deps)
  addRunRoutes(app, deps)
  addBallotRoutes(app, deps)
  addReactionRoutes(app, deps)
  addCockpitRoutes(app, deps)
  addLogRoutes(app, deps)
  addSetupRoutes(app, deps)
  addAttendanceRoutes(app, deps)
  addRehearsalRoutes(app, deps)
  addArchiveRoutes(app, deps)
  addEchoRoutes(app, deps)
  app.all('/api/*', (c) => answerError(c, 'not-found'))
  app.use('/sync/*', requireOwnOrigin(publicOrigin))
  addHttpLineRoutes(app, deps)
  addPublicRoutes(app, deps)
  app.use(staticFiles(deps.clientDir))
  app.notFound((c) => answerError(c, 'not-found'))

  app.onError((error, c) => {
    // The path holds ids only: secrets travel in bodies and in fragments.
    const { method, path } = c.req
    if (error instanceof StorageFullError) {
      deps.log.warn('nothing stored, the disk is full', { method, path })
      return answerError(c, 'storage-full')
    }
    deps.log.error('request failed', { method, path, error })
    return answerError(c, 'unexpected')
  })
  return app
}

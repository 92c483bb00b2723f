import type { Hono } from 'hono'
import { xzufiOptionsSchema } from '../../shared/plan/xzufi-options.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { planFileMaker } from '../plans/plan-file-maker.ts'
import { planContentTypes, planFormats } from '../plans/plan-files.ts'
import { planFileJsonSchema } from '../plans/plan-schema.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { contentDisposition } from './content-disposition.ts'
import { planDownloads } from './limits.ts'
import { planOf } from './plan-routes.ts'
import type { AppEnv } from './request-facts.ts'

/** Plans as files for whoever may open their board, and the published shape of the JSON file for everybody. */
export function addPlanFileRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const makeFile = planFileMaker()
  const downloads = createAttemptLimit({ ...planDownloads, now: deps.now })
  const jsonSchema = `${JSON.stringify(planFileJsonSchema(), null, 2)}\n`

  app.get('/api/plan-schema.json', (c) =>
    c.body(jsonSchema, 200, {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600', // a newer server may know a newer format
    }),
  )

  for (const format of planFormats) {
    app.get(`/api/plans/:planId/plan.${format}`, async (c) => {
      const asked = await planOf(c, deps)
      if (!asked.ok) return answerError(c, asked.error)
      const { plan, login } = asked.value
      if (downloads.isReached(login.id)) return answerError(c, 'too-many')
      downloads.count(login.id)
      const xzufi = xzufiOptionsSchema.safeParse({ ars: c.req.query('ars'), root: c.req.query('root') })
      if (!xzufi.success) {
        return answerError(c, { code: 'bad-request', path: String(xzufi.error.issues[0]?.path[0] ?? '') })
      }
      const { boardId, hash, resolution } = plan.summary
      const stored = { boardId, hash, resolution, json: plan.json }
      const { bytes, fileName } = await makeFile({ stored, format, xzufi: xzufi.data })
      return c.body(bytes, 200, {
        'Content-Type': planContentTypes[format],
        'Content-Disposition': contentDisposition(fileName),
      })
    })
  }
}

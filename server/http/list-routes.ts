import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { listHashSchema } from '../../shared/domain/ids.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { createListReader } from '../workshops/list-reader.ts'
import { loadListBytes, saveServiceList } from '../workshops/service-lists.ts'
import { answerError } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppEnv, addressOf } from './request-facts.ts'

/** A list belongs to nobody before its workshop exists, so the address is all that can be counted. */
const uploads = { attempts: 60, windowMs: 10 * 60 * 1000 }

/** Service lists: whoever knows a hash knows the list; it never changes, so every cache may keep it. */
export function addListRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const uploadLimit = createAttemptLimit({ ...uploads, now: deps.now })
  const reader = createListReader()

  app.post('/api/lists', async (c) => {
    const address = addressOf(c, deps)
    if (uploadLimit.isReached(address)) return answerError(c, 'too-many')
    uploadLimit.count(address)
    const list = await reader.read(new Uint8Array(await c.req.arrayBuffer()))
    if (!list.ok) return answerError(c, list.error)
    const { hash, count, isNew } = await saveServiceList(deps, list.value)
    return c.json({ hash, count }, isNew ? 201 : 200)
  })

  app.get('/api/lists/:hash', async (c) => {
    const hash = listHashSchema.safeParse(c.req.param('hash'))
    if (!hash.success) return answerError(c, 'not-found')
    const etag = `"${hash.data}"`
    const caching = { ETag: etag, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' }
    if (c.req.header('if-none-match') === etag && (await deps.store.hasServiceList(hash.data))) {
      return c.body(null, 304, caching)
    }
    const encoding = accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'plain' })
    const bytes = await loadListBytes(deps, hash.data, encoding === 'gzip' ? 'gzip' : 'plain')
    if (!bytes) return answerError(c, 'not-found')
    return c.body(new Uint8Array(bytes), 200, {
      ...caching,
      'Content-Type': 'application/json; charset=utf-8',
      ...(encoding === 'gzip' && { 'Content-Encoding': 'gzip' }),
    })
  })
}

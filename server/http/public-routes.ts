import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { storedPlanSchema } from '../../shared/plan/plan.ts'
import { publicAddressSchema } from '../../shared/protocol/plan-api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { planFileName } from '../plans/plan-files.ts'
import { messagePage, type PublicSite, stylePath } from '../public/page-frame.ts'
import { publicCsv, publicJson } from '../public/public-files.ts'
import { type PublishedPlan, publicPage } from '../public/public-page.ts'
import { publicText } from '../public/public-text.ts'
import { type FileName, readPublicFile } from '../public/read-public-file.ts'
import type { AppDeps } from './app-deps.ts'
import { contentDisposition } from './content-disposition.ts'
import { unknownPublicAddresses } from './limits.ts'
import { type AppContext, type AppEnv, addressOf } from './request-facts.ts'

const compress = promisify(gzip)

/** No scripts at all, styles and fonts from here. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src data:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
const pageHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
const unlisted = { 'X-Robots-Tag': 'noindex, nofollow' }
const askAgain = 'public, no-cache' // what was replaced or ended is so at once; what is still the same is not sent again

/** Finished answers kept at once; they are made anew when somebody asks for them again. */
const maxKept = 30

type Format = 'html' | 'json' | 'csv'
interface KeptAnswer {
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** Published plans, for everybody: no login, no cookie, no script. */
export function addPublicRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const wrongAddresses = createAttemptLimit({ ...unknownPublicAddresses, now: deps.now })
  const site: PublicSite = { version: deps.version, legalPages: deps.config.legalPages }
  const kept = new Map<string, Promise<KeptAnswer>>() // many who come at once wait for one page

  for (const name of ['seite.css', 'schrift-400.woff2', 'schrift-600.woff2'] satisfies FileName[]) {
    app.get(stylePath.replace('seite.css', name), async (c) => {
      const { bytes, contentType } = await readPublicFile(name)
      return c.body(bytes, 200, { 'Content-Type': contentType, 'Cache-Control': 'public, max-age=86400' })
    })
  }

  app.get('/oeffentlich/:file', async (c) => {
    const caller = addressOf(c, deps)
    if (wrongAddresses.isReached(caller)) return message(c, 'tooMany', 429, { 'Retry-After': '600' })
    const { address, format } = askedFile(c.req.param('file'))
    if (address !== address.toLowerCase() && publicAddressSchema.safeParse(address.toLowerCase()).success) {
      return c.redirect(`/oeffentlich/${c.req.param('file').toLowerCase()}`, 301) // as it was read off a poster
    }
    const found = publicAddressSchema.safeParse(address).success ? await deps.store.findPublication(address) : null
    if (found === null) {
      wrongAddresses.count(caller)
      return message(c, 'unknown', 404, { 'Cache-Control': 'no-store' })
    }
    const stored = found.status === 'live' ? await deps.store.loadPlan(found.publication.planId) : null
    if (found.status === 'ended' || stored === null) return message(c, 'ended', 410, { 'Cache-Control': askAgain })
    const { isListed, licence, publishedAt } = found.publication
    const { hash, resolution } = stored.summary
    const facts = { address, isListed, licence, publishedAt, hash, resolution }
    const etag = `"${createHash('sha256')
      .update(JSON.stringify([facts, format, site]))
      .digest('base64url')}"`
    const headers = {
      ETag: etag,
      'Cache-Control': askAgain,
      Vary: 'Accept-Encoding',
      'Content-Security-Policy': policy,
      ...(!isListed && unlisted),
    }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    const present = kept.get(etag)
    const making = present ?? make(format, { ...facts, plan: storedPlanSchema.parse(JSON.parse(stored.json)) }, site)
    keep(kept, etag, making)
    const answer = await making.catch((error: unknown) => {
      kept.delete(etag)
      throw error
    })
    const wantsGzip = accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'plain' }) === 'gzip'
    return c.body(wantsGzip ? answer.gzip : answer.plain, 200, {
      ...headers,
      ...answer.headers,
      ...(wantsGzip && { 'Content-Encoding': 'gzip' }),
    })
  })

  app.get('/oeffentlich/:file/', async (c) => {
    const file = c.req.param('file').toLowerCase()
    if (publicAddressSchema.safeParse(file).success) return c.redirect(`/oeffentlich/${file}`, 301)
    return message(c, 'unknown', 404, { 'Cache-Control': 'no-store' })
  })
  app.get('/oeffentlich/*', (c) => message(c, 'unknown', 404, { 'Cache-Control': 'no-store' }))

  async function message(
    c: AppContext,
    which: 'unknown' | 'ended' | 'tooMany',
    status: 404 | 410 | 429,
    headers: Record<string, string>,
  ): Promise<Response> {
    const page = await messagePage(publicText[which], site)
    return c.body(page, status, { ...pageHeaders, ...unlisted, ...headers })
  }
}

/** `musterstadt.json` */
function askedFile(file: string): { address: string; format: Format } {
  const [, address = file, format] = /^(.*)\.(json|csv)$/i.exec(file) ?? []
  return { address, format: format === undefined ? 'html' : format.toLowerCase() === 'csv' ? 'csv' : 'json' }
}

async function make(format: Format, published: PublishedPlan, site: PublicSite): Promise<KeptAnswer> {
  const { text, headers } = await textOf(format, published, site)
  const plain = new TextEncoder().encode(text)
  return { plain, gzip: new Uint8Array(await compress(plain)), headers }
}

async function textOf(format: Format, published: PublishedPlan, site: PublicSite) {
  if (format === 'html') return { text: await publicPage(published, site), headers: pageHeaders }
  const isJson = format === 'json'
  return {
    text: isJson ? publicJson(published) : publicCsv(published),
    headers: {
      'Content-Type': isJson ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': contentDisposition(planFileName(published.plan, format)),
    },
  }
}

function keep(kept: Map<string, Promise<KeptAnswer>>, etag: string, answer: Promise<KeptAnswer>): void {
  kept.delete(etag) // re-inserted last, so that the first key is the one that nobody asked for the longest
  kept.set(etag, answer)
  const [oldest] = kept.keys()
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
}

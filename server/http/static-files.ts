import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import type { AppEnv } from './request-facts.ts'

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const alreadySmall: readonly string[] = ['.png', '.woff2', '.ico']
const compress = promisify(gzip)

interface ClientFile {
  changedAt: number
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer> | null
}

/**
 * The built client: files with a hash in their name are kept by browsers for ever, the page itself never, and every path that looks like
 * no file is a page of the client. Files stay in memory, compressed once; one that was built anew is read again.
 */
export function staticFiles(folder: string): MiddlewareHandler<AppEnv> {
  const cache = new Map<string, ClientFile>()

  async function load(path: string): Promise<ClientFile | null> {
    const info = await stat(path).catch(() => null)
    if (!info?.isFile()) return null
    const known = cache.get(path)
    if (known?.changedAt === info.mtimeMs) return known
    const plain = new Uint8Array(await readFile(path))
    const small = alreadySmall.includes(extname(path))
    const file = { changedAt: info.mtimeMs, plain, gzip: small ? null : new Uint8Array(await compress(plain)) }
    cache.set(path, file)
    return file
  }

  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const { pathname } = new URL(c.req.url)
    const isPage = extname(pathname) === ''
    const path = isPage ? join(folder, 'index.html') : pathInside(folder, pathname)
    const file = path === null ? null : await load(path)
    if (path === null || file === null) return next()
    const wantsGzip = accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'plain' }) === 'gzip'
    const packed = wantsGzip ? file.gzip : null
    return c.body(packed ?? file.plain, 200, {
      'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': cacheControl(isPage, pathname),
      Vary: 'Accept-Encoding',
      ...(packed && { 'Content-Encoding': 'gzip' }),
    })
  }
}

function cacheControl(isPage: boolean, pathname: string): string {
  if (isPage || pathname === '/index.html') return 'no-store'
  return pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Null for a path that leads out of the folder, however it is written. */
function pathInside(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const path = normalize(join(folder, decoded))
  return path.startsWith(normalize(folder) + sep) ? path : null
}

import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './request-facts.ts'

/** Everything from this server only, nothing inline, no frames; a route may be stricter about what its page loads. */
export function securityHeaders(publicOrigin: string | undefined): MiddlewareHandler<AppEnv> {
  const isHttps = publicOrigin?.startsWith('https:') ?? false
  return async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', contentSecurityPolicy(new URL(c.req.url).host))
    }
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    if (isHttps) headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
}

function contentSecurityPolicy(host: string): string {
  // Older Safari does not count sockets of the same host as 'self'.
  const sockets = /^[a-z0-9.:[\]-]+$/i.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

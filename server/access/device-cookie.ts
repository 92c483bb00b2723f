import { randomBytes } from 'node:crypto'

export const deviceCookieName = 'auftakt-device'

/** A device that logged in nowhere for so long is forgotten. */
export const deviceLifetimeMs = 180 * 24 * 60 * 60 * 1000

/** What the browser keeps; the store knows its hash only. */
export function newDeviceToken(): string {
  return randomBytes(16).toString('base64url')
}

/** The token in a `Cookie` header, or null when there is none that we could have made. */
export function readDeviceToken(cookieHeader: string | undefined): string | null {
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim())
  const own = pairs.find((pair) => pair.startsWith(`${deviceCookieName}=`))
  const token = own?.slice(deviceCookieName.length + 1) ?? ''
  return /^[A-Za-z0-9_-]{22}$/.test(token) ? token : null
}

/** `Set-Cookie` value. Lax: a link in a mail opens with the login, a foreign form does not send it. */
export function deviceCookie(token: string, options: { isSecure: boolean }): string {
  const maxAge = deviceLifetimeMs / 1000
  const attributes = [
    'HttpOnly',
    'SameSite=Lax',
    'Path=/',
    `Max-Age=${maxAge}`,
    ...(options.isSecure ? ['Secure'] : []),
  ]
  return [`${deviceCookieName}=${token}`, ...attributes].join('; ')
}

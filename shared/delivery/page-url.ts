import { deliverySchema } from '../domain/delivery.ts'
import { fail, ok, type Result } from '../kit/result.ts'

export type PageUrlProblem = 'url-missing' | 'url-no-scheme' | 'url-broken'

/** The address of a page as people paste it: complete, with http or https. Anything else is refused and never completed. */
export function readPageUrl(text: string): Result<string, PageUrlProblem> {
  const url = text.trim().replace(/^<(.*)>$/, '$1')
  if (url === '') return fail('url-missing')
  if (!/^https?:\/\//i.test(url)) return fail('url-no-scheme')
  const parsed = deliverySchema.shape.url.safeParse(url)
  return parsed.success && !/\s/.test(url) ? ok(parsed.data) : fail('url-broken')
}

/**
 * Whether two addresses lead to the same page. The scheme, capitals in the host, a usual port, what follows `#` and a slash at the end make no
 * difference: portals and people write these as they like.
 */
export const isSamePage = (a: string, b: string): boolean => bare(a) === bare(b)

function bare(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)([^#]*)/i.exec(url.trim()) ?? []
  return `${host.toLowerCase().replace(/:(80|443)$/, '')}${path.replace(/\/(?=$|\?)/, '')}`
}

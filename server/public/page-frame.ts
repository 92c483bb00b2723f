import { html } from 'hono/html'
import type { LegalPages } from '../config.ts'
import { cleanText } from '../plans/clean-text.ts'
import { publicText } from './public-text.ts'

/** HTML in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>

export const stylePath = '/oeffentlich/seite.css'

/** What all public pages of an installation have in common. */
export interface PublicSite {
  /** Of the server: a newer one may bring other styles. */
  version: string
  legalPages: LegalPages
}

interface Frame {
  title: string
  description?: string
  /** False: search engines leave it alone. */
  isListed: boolean
}

/** A whole page without any script; well-formed also for readers of XML. */
export async function pageFrame(
  { title, description, isListed }: Frame,
  { version, legalPages }: PublicSite,
  content: { body: Markup; footer?: Markup },
): Promise<string> {
  const links = (['imprint', 'privacy', 'accessibility'] as const).flatMap((name) => {
    const url = legalPages[name]
    return url === undefined ? [] : [html`<li><a href="${url}">${publicText.legalPages[name]}</a></li>`]
  })
  const page = await html`<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
${isListed ? '' : html`<meta name="robots" content="noindex, nofollow" />`}
${description === undefined ? '' : html`<meta name="description" content="${description}" />`}
<title>${title}</title>
<link rel="stylesheet" href="${stylePath}?v=${version}" />
<link rel="icon" href="data:," />
</head>
<body>
<a class="skip" href="#inhalt">${publicText.toContent}</a>
${content.body}
<footer>${content.footer ?? ''}${links.length === 0 ? '' : html`<ul class="legal">${links}</ul>`}</footer>
</body>
</html>
`
  return cleanText(page.toString())
}

/** Says why there is no plan to read. */
export function messagePage(text: { title: string; body: string }, site: PublicSite): Promise<string> {
  const body = html`<main id="inhalt" class="message"><h1>${text.title}</h1><p>${text.body}</p></main>`
  return pageFrame({ title: text.title, isListed: false }, site, { body })
}

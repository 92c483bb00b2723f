/** A piece of a text; `href` only where it is a web address. */
export interface TextPart {
  text: string
  href?: string
}

const address = /https?:\/\/[^\s<>"'`]+/gi
const trailing = /[).,;:!?\]]+$/

/** Splits a text of foreign origin into words and web addresses. Only http and https become links, never `javascript:`. */
export function findLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(trailing, '')
    if (!URL.canParse(found)) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: found, href: new URL(found).href })
    end = match.index + found.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

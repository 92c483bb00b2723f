import { cleanLine } from '../plans/clean-text.ts'

/** The header that makes a browser save a file under a name with umlauts. Source: RFC 6266 and RFC 5987. */
export function contentDisposition(name: string): string {
  const fileName = cleanLine(name) // half a surrogate cannot be encoded
  const ascii = fileName
    .replace(/[äöüÄÖÜß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }

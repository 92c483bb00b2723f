import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { importLimits } from './limits.ts'

export interface XmlHandler {
  /** Names without their prefix; `attributes` is the raw text, see `attributeOf`. */
  open: (name: string, attributes: string) => void
  text: (text: string) => void
  close: (name: string) => void
  /** False ends the reading. Asked at every element. */
  goOn?: () => boolean
}

export type XmlProblem = 'xml-broken' | 'xml-doctype' | 'xml-too-deep'

/**
 * Reads XML as a stream of tokens, without a tree and without turning anything into numbers. Knows the five entities and character
 * references; a DOCTYPE is refused before anything is read, so there are no others.
 */
export function readXml(xml: string, handler: XmlHandler): Result<void, XmlProblem> {
  if (/<!DOCTYPE/i.test(xml) || /<!ENTITY/i.test(xml)) return fail('xml-doctype')
  const openNames: string[] = []
  let at = 0
  while (true) {
    const next = xml.indexOf('<', at)
    if (next === -1) break
    if (next > at && openNames.length > 0) handler.text(decodeEntities(xml.slice(at, Math.min(next, at + maxTextRun))))
    if (xml.startsWith('<!--', next)) at = after(xml, '-->', next + 4)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(xml, ']]>', next + 9)
      if (at > 0) handler.text(xml.slice(next + 9, at - 3))
    } else if (xml.startsWith('<?', next)) at = after(xml, '?>', next + 2)
    else if (xml[next + 1] === '/') {
      at = after(xml, '>', next + 2)
      const name = localName(xml.slice(next + 2, at - 1).trimEnd())
      if (openNames.pop() !== name) return fail('xml-broken')
      handler.close(name)
    } else {
      at = tagEnd(xml, next + 1)
      const tag = xml.slice(next + 1, at - 1)
      const isClosed = tag.endsWith('/')
      const nameEnd = tag.search(/[\s/]/)
      const name = localName(nameEnd === -1 ? tag : tag.slice(0, nameEnd))
      if (at === 0 || name === '') return fail('xml-broken')
      handler.open(name, nameEnd === -1 ? '' : tag.slice(nameEnd))
      if (isClosed) handler.close(name)
      else openNames.push(name)
      if (openNames.length > importLimits.xmlDepth) return fail('xml-too-deep')
      if (handler.goOn?.() === false) return ok(undefined)
    }
    if (at === 0) return fail('xml-broken')
  }
  return openNames.length === 0 && at > 0 ? ok(undefined) : fail('xml-broken')
}

/** An attribute of a start tag, by its name without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = attributePattern(name).exec(attributes)
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : undefined
}

const patterns = new Map<string, RegExp>()
function attributePattern(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, known)
  return known
}

/** Behind the next `end`, or 0 when there is none. */
function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from)
  return found === -1 ? 0 : found + end.length
}

/** Behind the `>` of a start tag; one inside a quoted value does not count. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let index = from; index < xml.length; index++) {
    const letter = xml[index] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return index + 1
    else if (letter === '<') return 0
  }
  return 0
}

/** Characters of one text; ten times what a cell may hold, as entities shrink when decoded. */
const maxTextRun = importLimits.cellCharacters * 10

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

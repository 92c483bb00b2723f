import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import type { XzufiOptions } from '../../shared/plan/xzufi-options.ts'
import { aFullPlan, dogKey, hashOf } from '../../test/support/exported-plan.ts'
import { planXzufi } from './plan-xzufi.ts'

const hash = hashOf('x')
const xmlOf = (options: Partial<XzufiOptions> = {}, changes: Record<string, unknown> = {}) =>
  planXzufi({ plan: aFullPlan(changes), hash, options: { root: 'nachricht', ...options } })

/** Well-formed, or it throws. */
function documentOf(xml: string) {
  const onError = (_level: string, message: string) => {
    throw new Error(message)
  }
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml')
}

/** An element as a short text: `name[attributes](children or text)`; blanks between elements count for nothing. */
function told(node: Element): string {
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')
  const elements = [...node.childNodes].filter(isElement)
  const content = elements.length > 0 ? elements.map(told).join('') : (node.textContent ?? '')
  return `${node.nodeName}${attributes === '' ? '' : `[${attributes}]`}(${content})`
}
const isElement = (node: Node): node is Element => node.nodeType === 1

const rootOf = (xml: string): Element => {
  const root = documentOf(xml).documentElement
  if (!root) throw new Error('no root')
  return root
}
const written = (xml: string) => [...rootOf(xml).childNodes].filter(isElement).slice(1).map(told)

const agency = 'schemeAgencyID=auftakt-05117000'
const area = 'xzufi:gebietID[schemeID=ARS](051170000000)'
const reference = (key: string) =>
  `xzufi:schreibe(xzufi:leistung(xzufi:id[${agency} schemeID=Leistung](L.${key})` +
  `xzufi:referenzLeiKa[listURI=urn:de:fim:leika:leistung](code(${key}))` +
  `xzufi:gueltigkeitGebietID[schemeID=ARS](051170000000)))`
const responsible = (key: string) => `xzufi:zustaendigkeit(xzufi:leistungID[${agency}](L.${key})${area})`
const unit = (id: string, name: string, duties = '') =>
  `xzufi:schreibe(xzufi:organisationseinheit(xzufi:id[${agency} schemeID=Organisationseinheit](OE.${id})` +
  `xzufi:name(xzufi:name[languageCode=de](${name}))${duties}))`

describe('the message', () => {
  test('refers to services with a key and an Amt, then tells the Ämter and what they are responsible for', () => {
    const second = '99000000000001'
    expect(written(xmlOf())).toEqual([
      reference(dogKey),
      reference(second),
      unit('ordnung', 'Ordnungsamt', `${responsible(dogKey)}${responsible(second)}`),
      unit('jugend', 'Jugend | <Soziales> ]]>'),
      unit('leer', 'Amt ohne Leistung'),
    ])
  })

  test('begins with a head like that of the reconstructed sample', () => {
    const root = rootOf(xmlOf())
    expect([root.nodeName, root.namespaceURI, root.getAttribute('xzufiVersion')]).toEqual([
      'xzufi:nachricht',
      'http://xoev.de/schemata/xzufi/2_2_0',
      '2.2.0',
    ])
    const head = [...root.childNodes].filter(isElement)[0]
    const children = head ? [...head.childNodes].filter(isElement) : []
    expect(children.map(({ nodeName, textContent }) => [nodeName, textContent])).toEqual([
      [
        'xzufi:nachrichtUUID',
        expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      ],
      ['xzufi:erstelltDatumZeit', '2026-11-24T11:55:00Z'],
      ['xzufi:empfaenger', 'Landesredaktion'],
      ['xzufi:sender', 'Mülheim an der Ruhr, Stadt'],
    ])
  })

  test('the same plan is the same message; another area is another one', () => {
    expect(xmlOf()).toBe(xmlOf())
    const uuid = (xml: string) => rootOf(xml).getElementsByTagName('xzufi:nachrichtUUID')[0]?.textContent
    expect(uuid(xmlOf({ ars: '051540004004' }))).not.toBe(uuid(xmlOf()))
  })

  test('the root is called as the receiver wants it', () => {
    expect(rootOf(xmlOf({ root: 'transfer.operationen' })).nodeName).toBe('xzufi:transfer.operationen')
  })
})

describe('what it says about itself', () => {
  const remarksOf = (xml: string) => xml.slice(xml.indexOf('<!--'), xml.indexOf('-->'))

  test('stands on top: not checked, which area, what is left out', () => {
    const remarks = remarksOf(xmlOf())
    expect(remarks).toContain('nicht gegen das XSD geprüft')
    expect(remarks).toContain(hash)
    expect(remarks).toContain('ARS 051170000000, aus dem AGS abgeleitet (gilt in Nordrhein-Westfalen).')
    expect(remarks).toContain('Enthalten: 2 Leistungen, davon 1 noch nicht bestätigt oder geklärt.')
    expect(remarks).toContain('Nicht enthalten: 1 ohne LeiKa-Schlüssel, 1 ohne Amt.')
  })

  test('a given area counts, and is named as given', () => {
    const xml = xmlOf({ ars: '071315001001' })
    expect(xml).toContain('<xzufi:gebietID schemeID="ARS">071315001001</xzufi:gebietID>')
    expect(xml).not.toContain('051170000000')
    expect(remarksOf(xml)).toContain('ARS 071315001001, beim Herunterladen angegeben.')
  })

  test.each([null, '07131001'])('with the AGS %s no area is invented', (ags) => {
    const xml = xmlOf({}, { municipality: { name: 'Musterdorf', ags } })
    expect(xml).not.toContain('schemeID="ARS"')
    expect(remarksOf(xml)).toContain('Ohne Gebiet: Der ARS ist nicht bekannt und folgt nicht aus dem AGS')
  })

  test('a hostile name neither ends the remark nor begins an element', () => {
    const name = 'A--><xzufi:loesche/><!-- "\' &amp; ]]> \u0001\uFFFF--'
    const xml = xmlOf({}, { municipality: { name, ags: null } })
    expect(documentOf(xml).getElementsByTagName('xzufi:loesche')).toHaveLength(0)
    expect(rootOf(xml).getElementsByTagName('xzufi:sender')[0]?.textContent).toBe(
      'A--><xzufi:loesche/><!-- "\' &amp; ]]> --',
    )
  })
})

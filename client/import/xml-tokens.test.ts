import { expect, test } from 'vitest'
import { importLimits } from './limits.ts'
import { attributeOf, readXml } from './xml-tokens.ts'

function read(xml: string) {
  const heard: string[] = []
  const result = readXml(xml, {
    open: (name) => heard.push(`+${name}`),
    text: (text) => heard.push(text),
    close: (name) => heard.push(`-${name}`),
  })
  return result.ok ? heard.join(' ') : result.error
}

test.each([
  ['elements', '<?xml version="1.0"?><a><b/>x</a>', '+a +b -b x -a'],
  ['prefixes', '<x:a xmlns:x="y"><x:b>1</x:b></x:a>', '+a +b 1 -b -a'],
  ['entities', '<a>&lt;&amp;&#228;&#xE4;&quot;</a>', '+a <&ää" -a'],
  ['an unknown entity stays text', '<a>&lol9;</a>', '+a &lol9; -a'],
  ['a reference beyond Unicode is dropped', '<a>x&#x110000;</a>', '+a x -a'],
  ['CDATA', '<a><![CDATA[<b>&amp;]]></a>', '+a <b>&amp; -a'],
  ['comments', '<a><!-- <b> -->x</a>', '+a x -a'],
  ['a bracket in an attribute', '<a b="x>y" c=\'/\'>z</a>', '+a z -a'],
  ['digits stay digits', '<a>051170000000</a>', '+a 051170000000 -a'],
])('%s', (_, xml, heard) => {
  expect(read(xml)).toBe(heard)
})

test.each([
  ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY l "lol">]><a>&l;</a>', 'xml-doctype'],
  ['a DOCTYPE in small letters, behind a comment', '<!-- x --><!doctype a><a/>', 'xml-doctype'],
  ['a depth of bombs', '<a>'.repeat(importLimits.xmlDepth + 1), 'xml-too-deep'],
  ['a wrong end tag', '<a></b>', 'xml-broken'],
  ['a missing end tag', '<a><b></b>', 'xml-broken'],
  ['a torn tag', '<a><b ', 'xml-broken'],
  ['a torn comment', '<a><!-- x', 'xml-broken'],
  ['a torn CDATA', '<a><![CDATA[x', 'xml-broken'],
  ['no XML at all', 'Hund;Pass', 'xml-broken'],
])('%s', (_, xml, error) => {
  expect(read(xml)).toBe(error)
})

test('attributes are found by their name without prefix', () => {
  const attributes = ` r="A1" xml:id='7' t="a &amp; b" />`
  expect(['r', 'id', 't', 'x'].map((name) => attributeOf(attributes, name))).toEqual(['A1', '7', 'a & b', undefined])
})

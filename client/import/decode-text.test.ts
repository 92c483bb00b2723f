import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const text = 'Straße – Förderung für 5 €; „Größe“\r\n'
const utf16 = (value: string, isLittle: boolean) => {
  const bytes = new Uint8Array(value.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < value.length; index++) view.setUint16(index * 2, value.charCodeAt(index), isLittle)
  return bytes
}
const windows1252: Record<string, number> = { '–': 0x96, '€': 0x80, '„': 0x84, '“': 0x93 }
const single = (value: string) =>
  Uint8Array.from([...value].map((letter) => windows1252[letter] ?? letter.charCodeAt(0)))

test.each([
  ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
  ['UTF-16LE with a mark', utf16(`\ufeff${text}`, true), 'utf-16le'],
  ['UTF-16BE with a mark', utf16(`\ufeff${text}`, false), 'utf-16be'],
  ['UTF-16LE without a mark', utf16(text, true), 'utf-16le'],
  ['UTF-16BE without a mark', utf16(text, false), 'utf-16be'],
  ['Windows-1252', single(text), 'windows-1252'],
])('%s', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text, encoding })
})

test('Latin-1 is read as its superset', () => {
  expect(decodeText(Uint8Array.from([0x46, 0xf6, 0x72])).text).toBe('För')
})

test('0x96 is an en dash and never U+0096', () => {
  expect(decodeText(Uint8Array.from([0x41, 0x96, 0xe4])).text).toBe('A–ä')
})

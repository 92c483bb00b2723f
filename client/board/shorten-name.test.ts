import { expect, test } from 'vitest'
import { shortenName } from './shorten-name.ts'

test('a name that has room stays as it is', () => {
  expect(shortenName('Hund anmelden', 50)).toBe('Hund anmelden')
})

test('neighbours that differ in their last words still differ', () => {
  const start = 'Anerkennung der fachärztlichen Qualifikation aus einem Staat der EU'
  expect(shortenName(`${start} Festsetzung`, 50)).toBe('Anerkennung der … der EU Festsetzung')
  expect(shortenName(`${start} Zahlung`, 50)).toBe('Anerkennung der … Staat der EU Zahlung')
})

test('a word that is longer than everything is cut on both sides', () => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
  expect(shortenName(word, 30)).toBe('Rindfleischetikettierungsüb…')
  expect(shortenName(`Antrag ${word}`, 30)).toBe('Antrag …ragungsgesetz')
})

test.each([289, 120, 60])('the longest real names fit, %i characters', (length) => {
  const name = 'Erteilung einer Ausnahmegenehmigung nach § 46 '.repeat(8).slice(0, length)
  expect(shortenName(name, 50).length).toBeLessThanOrEqual(50)
})

import { expect, test } from 'vitest'
import type { LaneId } from '../domain/ids.ts'
import { laneFinder } from './find-lane.ts'

const lane = (id: string, number: string | null, name: string) => ({ id: id as LaneId, number, name })
const find = laneFinder([
  lane('ord', '32', 'Ordnungsamt'),
  lane('bue', '33', 'Bürgeramt'),
  lane('soz', '50', 'Amt für Soziales und Integration'),
  lane('fb3', 'FB 3', 'Bildung'),
  lane('pla', '61', 'Stadtplanung'),
  lane('ver', '62', 'Stadtvermessung'),
  lane('it', null, 'Digitalisierung'),
])

test.each([
  ['32', 'ord'],
  ['032', 'ord'],
  ['Amt 32', 'ord'],
  ['32 Ordnungsamt', 'ord'],
  ['32 – Ordnung', 'ord'],
  ['Ordnungsamt', 'ord'],
  ['ORDNUNG', 'ord'],
  ['Buergeramt', 'bue'],
  ['Bürger', 'bue'],
  ['Amt für Soziales', 'soz'],
  ['Fachbereich Soziales', 'soz'],
  ['FB 3', 'fb3'],
  ['Fachbereich 3', 'fb3'],
  ['Bildung', 'fb3'],
  ['Stadtplanung', 'pla'],
  ['digitalisierung', 'it'],
])('"%s" is %s', (text, id) => {
  expect(find(text)).toEqual({ ok: true, value: id })
})

test.each([
  ['Personalrat', 'lane-unknown'],
  ['99', 'lane-unknown'],
  ['Stadt', 'lane-ambiguous'],
  ['Amt', 'lane-unknown'],
  ['', 'lane-unknown'],
  ['–', 'lane-unknown'],
])('"%s" is none: %s', (text, error) => {
  expect(find(text)).toEqual({ ok: false, error })
})

test('of two Ämter with one number the name decides', () => {
  const both = laneFinder([lane('a', '20', 'Kämmerei'), lane('b', '20', 'Steueramt')])
  expect(both('20 Steueramt')).toEqual({ ok: true, value: 'b' })
  expect(both('20')).toEqual({ ok: false, error: 'lane-ambiguous' })
})

import { expect, test } from 'vitest'
import { inSpokenOrder, personKey } from './person-name.ts'

test.each([
  ['Jan Sommer', 'Sommer, Jan'],
  ['Jan Sommer', 'jan  SOMMER'],
  ['Dr. Jan Sommer', 'Sommer Jan'],
  ['Prof. Dr. med. Jan Sommer', 'Jan Sommer'],
  ['Frau Lea Berg', 'Lea Berg'],
  ['Lea Berg, M.A.', 'Lea Berg'],
  ['Jörg Müller', 'Joerg Mueller'],
  ['Jörg Müller', 'Jo\u0308rg Mu\u0308ller'],
  ['Anna Müller-Lüdenscheidt', 'Anna Müller Lüdenscheidt'],
  ['Renée Weiß', 'Renee Weiss'],
  ['Paweł Nowak', 'Pawel Nowak'],
  ['Phil Meyer', 'Meyer, Phil'],
])('%s and %s are one person', (one, other) => {
  expect(personKey(one)).toBe(personKey(other))
})

test.each([
  ['Jan Sommer', 'Jana Sommer'],
  ['Phil Meyer', 'Meyer'],
  ['Bauer', 'Baur'],
  ['Dr. Sommer', 'Dr. Winter'],
])('%s and %s are two', (one, other) => {
  expect(personKey(one)).not.toBe(personKey(other))
})

test('a name that is nothing but a title stays', () => {
  expect(personKey('Frau')).toBe('frau')
})

test.each([
  ['Sommer, Jan', 'Jan Sommer'],
  ['Sommer, Dr. Jan', 'Dr. Jan Sommer'],
  ['Jan Sommer', 'Jan Sommer'],
  ['Sommer, Jan, Amtsleitung', 'Sommer, Jan, Amtsleitung'],
  ['Sommer,', 'Sommer,'],
])('%s is said %s', (written, spoken) => {
  expect(inSpokenOrder(written)).toBe(spoken)
})

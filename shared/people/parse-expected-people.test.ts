import { describe, expect, test } from 'vitest'
import type { BoardId, LaneId } from '../domain/ids.ts'
import { mergeExpected, parseExpectedPeople } from './parse-expected-people.ts'

const lane = (id: string, number: string, name: string) => ({ id: id as LaneId, number, name })
const board = (id: string, name: string) => ({ id: id as BoardId, municipality: { name, ags: null } })
const lanes = [lane('ord', '32', 'Ordnungsamt'), lane('bue', '33', 'Bürgeramt'), lane('soz', '50', 'Sozialamt')]
const boards = [board('muster', 'Musterstadt'), board('beispiel', 'Beispielhausen')]

const parse = (text: string) => parseExpectedPeople(text, { lanes, boards })
const jan = { name: 'Jan Sommer', function: 'Amtsleitung', laneId: 'ord', boardId: null }
const lea = { name: 'Lea Berg', function: '', laneId: 'bue', boardId: null }

describe('a list is understood', () => {
  test.each([
    ['with numbers', '32;Jan Sommer;Amtsleitung\n33;Lea Berg;'],
    ['with names of the Ämter', 'Ordnungsamt;Jan Sommer;Amtsleitung\nBürgeramt;Lea Berg'],
    ['with a header', 'Amt;Person;Funktion\n32;Jan Sommer;Amtsleitung\n33;Lea Berg;'],
    ['with a header in another order', 'Funktion,Name,Amt\nAmtsleitung,Jan Sommer,32\n,Lea Berg,33'],
    ['with first and last names', 'Nachname\tVorname\tAmt\tRolle\nSommer\tJan\t32\tAmtsleitung\nBerg\tLea\t33\t'],
    ['with a header that says Name and Vorname', 'Name;Vorname;Amt;Rolle\nSommer;Jan;32;Amtsleitung\nBerg;Lea;33;'],
    ['with number and name of the Amt', '32;Ordnungsamt;Jan Sommer;Amtsleitung\n33;Bürgeramt;Lea Berg;'],
    ['with the Amt behind the name', 'Jan Sommer;32 Ordnungsamt;Amtsleitung\nLea Berg;33 Bürgeramt;'],
    ['with family names first', '32;Sommer, Jan;Amtsleitung\n33;Berg, Lea;'],
    ['in quotes, from a spreadsheet', '\ufeff"32";"Sommer, Jan";"Amtsleitung"\r\n"33";"Berg, Lea";""\r\n'],
  ])('%s', (_, text) => {
    expect(parse(text)).toEqual({ people: [jan, lea], problems: [], rest: '' })
  })
})

test('the Kommune may stand anywhere behind, and may be left out', () => {
  const { people, problems } = parse(
    '32;Jan Sommer;Amtsleitung;Musterstadt\n33;Lea Berg;;Stadt Beispielhausen\n50;Ute Tal',
  )
  expect(problems).toEqual([])
  expect(people.map(({ name, function: job, boardId }) => [name, job, boardId])).toEqual([
    ['Jan Sommer', 'Amtsleitung', 'muster'],
    ['Lea Berg', '', 'beispiel'],
    ['Ute Tal', '', null],
  ])
})

test('people without an Amt', () => {
  const { people } = parse('32;Jan Sommer\n;Eva Gast;IT-Dienstleister\n-;Kim Rat;Personalrat')
  expect(people.map(({ name, laneId }) => [name, laneId])).toEqual([
    ['Jan Sommer', 'ord'],
    ['Eva Gast', null],
    ['Kim Rat', null],
  ])
})

test('names alone, one a line', () => {
  expect(parse('Jan Sommer\nBerg, Lea\n').people.map(({ name }) => name)).toEqual(['Jan Sommer', 'Lea Berg'])
})

test('names alone, family names first', () => {
  expect(parse('Sommer, Jan\nBerg, Lea\n').people.map(({ name }) => name)).toEqual(['Jan Sommer', 'Lea Berg'])
})

test('each row that cannot be used has its number and the reason; the others are taken', () => {
  const long = 'x'.repeat(81)
  const { people, problems } = parse(
    [
      'Amt;Person;Funktion;Kommune',
      '32;Jan Sommer;Amtsleitung;',
      'Personalrat;Kim Rat;;',
      '33;;Amtsleitung;',
      '',
      '33;Lea Berg;;Nirgendwo',
      `33;${long};;`,
      `33;Ina Wald;${'y'.repeat(121)};`,
      '32;Sommer, Dr. Jan;;',
      '33;"Ute Tal;;',
    ].join('\n'),
  )
  expect(people.map(({ name }) => name)).toEqual(['Jan Sommer'])
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [3, { code: 'lane-unknown', text: 'Personalrat' }],
    [4, { code: 'name-missing' }],
    [6, { code: 'place-unknown', text: 'Nirgendwo' }],
    [7, { code: 'name-too-long' }],
    [8, { code: 'function-too-long' }],
    [9, { code: 'duplicate', line: 2 }],
    [10, { code: 'quote-open' }],
  ])
})

test('one name in two Ämter is two people', () => {
  expect(parse('32;Jan Sommer\n33;Jan Sommer').people).toHaveLength(2)
})

test('what turns text round or hides in it does not stay', () => {
  expect(parse('32;Jan\u202e Som\u200bmer').people[0]?.name).toBe('Jan Sommer')
})

test('a text without anything', () => {
  expect(parse(' \n\n')).toEqual({ people: [], problems: [], rest: '' })
})

test('the rows that need a correction are given back with the header, and only they', () => {
  const { rest } = parse('Funktion;Name;Amt\nLeitung;Jan Sommer;32\nLeitung;Lea Berg;99\nLeitung;Jan Sommer;32')
  expect(rest).toBe('Funktion;Name;Amt\nLeitung;Lea Berg;99')
  expect(parse(rest.replace('99', '33')).people.map(({ name, laneId }) => [name, laneId])).toEqual([
    ['Lea Berg', 'bue'],
  ])
})

test('who stands on the list already is not added again', () => {
  const list = parse('32;Jan Sommer;Amtsleitung').people
  const added = parse('32;Sommer, Dr. Jan;Vertretung\n33;Lea Berg').people
  expect(mergeExpected(list, added)).toEqual({ people: [...list, ...added.slice(1)], addedCount: 1 })
})

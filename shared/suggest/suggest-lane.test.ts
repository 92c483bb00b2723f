import { describe, expect, test } from 'vitest'
import { type PublicService, publicServiceSchema } from '../domain/public-service.ts'
import { laneSchema } from '../domain/workshop.ts'
import { createSuggestLane } from './suggest-lane.ts'
import type { SuggestionRule } from './suggestion-rule.ts'

const lanesOf = (...names: string[]) =>
  names.map((text, at) => {
    const [, number = null, name = ''] = /^(?:(\S*\d\S*) )?(.+)$/.exec(text) ?? []
    return laneSchema.parse({ id: `lane-${at}`, number, name })
  })
const town = [
  '22 Steueramt',
  '32 Ordnungsamt',
  '40 Schulverwaltungsamt',
  '41 Kulturamt',
  '51 Jugendamt',
  '66 Tiefbauamt',
]
  .concat('63 Bauordnungsamt', '80 Wirtschaftsförderung')
  .map((text) => {
    const [number = '', name = ''] = text.split(' ')
    return laneSchema.parse({ id: `amt-${number}`, number, name })
  })

function aService(change: Partial<Record<keyof PublicService, unknown>>): PublicService {
  return publicServiceSchema.parse({
    id: 'card-1',
    leikaKey: null,
    name: 'Etwas beantragen',
    topicArea: null,
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
    ...change,
  })
}
/** `amt-50 word`. */
function told(
  change: Parameters<typeof aService>[0],
  lanes = town,
  own: readonly SuggestionRule[] = [],
): string | null {
  const found = createSuggestLane(lanes, own)(aService(change))
  return found && `${found.lane} ${found.reason.kind}`
}

describe('the most telling reason wins', () => {
  const group = { leikaKey: '99050012345678' } // Gewerbe
  test.each([
    [{ name: 'Hundesteuer anmelden', usualDepartment: 'Kulturamt', ...group }, 'amt-41 department'],
    [{ name: 'Hundesteuer anmelden', usualDepartment: 'Amt, das es nicht gibt', ...group }, 'amt-22 word'],
    [{ name: 'Hundesteuer anmelden', ...group, topicArea: 'Bildung' }, 'amt-22 word'],
    [{ ...group, topicArea: 'Bildung', synonyms: ['Hundesteuer'] }, 'amt-32 group'],
    [{ topicArea: 'Bildung', synonyms: ['Hundesteuer'] }, 'amt-22 word'],
    [{ topicArea: 'Bildung', bundles: [{ ozgId: null, name: 'Hundesteuer' }] }, 'amt-22 word'],
    [{ topicArea: 'Bildung' }, 'amt-40 topic'],
    [{ topicArea: 'Etwas anderes' }, null],
    [{}, null],
  ])('%j', (change, expected) => {
    expect(told(change)).toBe(expected)
  })
})

test('a rule of signs only stands in no name', () => {
  expect(told({}, town, [{ kind: 'word', value: '--', department: 'Kulturamt' }])).toBeNull()
})

test('what courts and the state do is suggested to nobody, whatever its Themenfeld', () => {
  expect(told({ leikaKey: '99043001000000', topicArea: 'Bauen & Wohnen' })).toBeNull()
})

test('the reason says why in its own words', () => {
  expect(createSuggestLane(town)(aService({ leikaKey: '99041006151000' }))).toEqual({
    lane: 'amt-51',
    reason: { kind: 'group', group: '041', label: 'Eltern- und Kindergeld' },
  })
})

describe('an Amt is found', () => {
  test.each<[string, string[], string | null]>([
    ['by its number', ['50 Arbeit und Leben'], 'lane-0 word'],
    ['by a part of its number', ['32 Ordnung', '50.1 Leistungen'], 'lane-1 word'],
    ['by its name', ['FB 3 Bürgerservice', 'Amt für Soziales'], 'lane-1 word'],
    ['not by another number that begins alike', ['500 Archiv', '32 Ordnung'], null],
  ])('%s', (_how, names, expected) => {
    expect(told({ name: 'Sozialhilfe beantragen' }, lanesOf(...names))).toBe(expected)
  })
  test('Bauordnungsamt is no Ordnungsamt', () => {
    expect(told({ name: 'Spielhalle betreiben' }, lanesOf('Bauordnungsamt', 'Bürgeramt'))).toBe('lane-1 word')
  })
  test('where a small town has no such Amt, by who does its work', () => {
    expect(told({ name: 'Geburtsurkunde' }, lanesOf('32 Ordnungsamt', '33 Bürgeramt'))).toBe('lane-1 word')
    expect(told({ name: 'Elterngeld' }, lanesOf('33 Bürgeramt', '50 Sozialamt'))).toBe('lane-1 word')
  })
  test('that the list names in other words', () => {
    expect(told({ usualDepartment: '51 Jugend und Familie' }, lanesOf('51 Jugendamt'))).toBe('lane-0 department')
    expect(told({ usualDepartment: 'Amt für Jugend' }, lanesOf('51 Kinder, Bildung'))).toBe('lane-0 department')
  })
})

describe('rules of the workshop', () => {
  test('come before the usual ones', () => {
    const own: SuggestionRule[] = [
      { kind: 'word', value: 'Hund', department: 'Kulturamt' },
      { kind: 'group', value: '050', department: '80' },
      { kind: 'topic', value: 'Bildung', department: null },
    ]
    expect(told({ name: 'Hundesteuer anmelden' }, town, own)).toBe('amt-41 word')
    expect(told({ leikaKey: '99050012345678' }, town, own)).toBe('amt-80 group')
    expect(told({ topicArea: 'Bildung' }, town, own)).toBeNull()
  })
  test('the longer of two words counts', () => {
    const own: SuggestionRule[] = [
      { kind: 'word', value: 'Markt', department: '80' },
      { kind: 'word', value: 'Marktbrunnen', department: '66' },
    ]
    expect(told({ name: 'Der alte Marktbrunnen' }, town, own)).toBe('amt-66 word')
  })
})

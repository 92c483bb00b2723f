import { expect, test } from 'vitest'
import { readRules, writeRules } from './read-rules.ts'
import { maxSuggestionRules, suggestionRulesSchema } from './suggestion-rule.ts'

test('a table is read as it is pasted or saved, with any separator', () => {
  const expected = [
    { kind: 'word', value: 'Hundesteuer', department: '22' },
    { kind: 'group', value: '050', department: 'Ordnungsamt' },
    { kind: 'topic', value: 'Bildung', department: null },
  ]
  for (const sign of [';', '\t', ',', ' ; ']) {
    const lines = [
      ['Art', 'Wert', 'Amt'],
      ['Wort', 'Hundesteuer', '22'],
      ['LeiKa-Gruppe', '50', '"Ordnungsamt"'],
      [],
      ['Themenfeld', 'Bildung', '–'],
    ]
    const { rules, problems } = readRules(`\uFEFF${lines.map((cells) => cells.join(sign)).join('\r\n')}`)
    expect(problems).toEqual([])
    expect(rules).toEqual(expected)
    expect(suggestionRulesSchema.parse(rules)).toEqual(expected)
  }
})

test('what is no rule is named with its line', () => {
  const { rules, problems } = readRules(
    'Wort; Hund; 22\nSache; Katze; 22\nWort; ; 22\nGruppe; Gewerbe; 32\nThemenfeld; Spaß; 1',
  )
  expect(rules).toHaveLength(1)
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'kind-unknown'],
    [3, 'value-missing'],
    [4, 'group-wrong'],
    [5, 'topic-unknown'],
  ])
})

test('what is written is read again', () => {
  const text = 'Wort; Hund; 22\nGruppe; 050; 32\nThemenfeld; Bildung; –'
  expect(writeRules(readRules(text).rules)).toBe(text)
})

test('too many are cut off and said so', () => {
  const text = Array.from({ length: maxSuggestionRules + 1 }, (_, index) => `Wort; Wort${index}; 22`).join('\n')
  const { rules, problems } = readRules(text)
  expect([rules.length, problems.map(({ problem }) => problem)]).toEqual([maxSuggestionRules, ['too-many']])
})

import { topicAreaOf } from '../domain/topic-area.ts'
import { leikaGroupPattern, maxSuggestionRules, type SuggestionRule, suggestionRuleSchema } from './suggestion-rule.ts'

/** Why a line is no rule. */
export type RuleProblem = 'kind-unknown' | 'value-missing' | 'group-wrong' | 'topic-unknown' | 'too-many'

export interface ReadRules {
  rules: SuggestionRule[]
  /** `line` from 1. */
  problems: { line: number; text: string; problem: RuleProblem }[]
}

/** First cells of a line, in small letters, and what they mean. */
const kinds: ReadonlyMap<string, SuggestionRule['kind']> = new Map([
  ['wort', 'word'],
  ['stichwort', 'word'],
  ['gruppe', 'group'],
  ['leika-gruppe', 'group'],
  ['themenfeld', 'topic'],
])
const nobody = new Set(['', '-', '–', 'keines', 'kein amt', 'niemand'])

/** Reads `Art; Wert; Amt`, a rule a line, as tables are pasted or saved: with `;`, tabs or `,`; a head, quotes and empty lines are no harm. */
export function readRules(text: string): ReadRules {
  const read: ReadRules = { rules: [], problems: [] }
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((raw, index) => {
      const line = raw.trim()
      if (line === '' || /^art\b/i.test(line) || /^sep=/i.test(line)) return
      const rule = ruleOf(cellsOf(line))
      if (typeof rule === 'string') read.problems.push({ line: index + 1, text: line, problem: rule })
      else if (read.rules.length >= maxSuggestionRules)
        read.problems.push({ line: index + 1, text: line, problem: 'too-many' })
      else read.rules.push(rule)
    })
  return read
}

/** The same table as text. */
export function writeRules(rules: readonly SuggestionRule[]): string {
  const names = { word: 'Wort', group: 'Gruppe', topic: 'Themenfeld' }
  return rules.map(({ kind, value, department }) => `${names[kind]}; ${value}; ${department ?? '–'}`).join('\n')
}

function ruleOf([kindText = '', value = '', department = '']: readonly string[]): SuggestionRule | RuleProblem {
  const kind = kinds.get(kindText.toLowerCase())
  if (!kind) return 'kind-unknown'
  const isNobody = nobody.has(department.toLowerCase())
  const group = value.padStart(3, '0') // a spreadsheet has taken the zeros
  if (kind === 'group' && !leikaGroupPattern.test(group)) return 'group-wrong'
  if (kind === 'topic' && !topicAreaOf(value)) return 'topic-unknown'
  const rule = suggestionRuleSchema.safeParse({
    kind,
    value: kind === 'group' ? group : value,
    department: isNobody ? null : department,
  })
  return rule.success ? rule.data : 'value-missing'
}

function cellsOf(line: string): string[] {
  const separator = [';', '\t', ','].find((sign) => line.includes(sign)) ?? ';'
  return line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(/^'/, '')
      .trim(),
  )
}

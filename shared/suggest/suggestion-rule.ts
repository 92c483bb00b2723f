import { z } from 'zod'

export const maxSuggestionRules = 2000
export const leikaGroupPattern = /^\d{3}$/

/**
 * One line of the table of usual Ämter. `word`: stands in the name or a synonym; `group`: the first block of the LeiKa key, three digits;
 * `topic`: a Themenfeld. `department`: a number of the KGSt order or a name; null: no Amt of a municipality does it.
 */
export const suggestionRuleSchema = z.strictObject({
  kind: z.enum(['word', 'group', 'topic']),
  value: z.string().trim().min(2).max(100),
  department: z.string().trim().min(1).max(120).nullable(),
  /** What a group of the LeiKa is about. */
  label: z.string().trim().max(120).optional(),
})
export type SuggestionRule = z.infer<typeof suggestionRuleSchema>
export const suggestionRulesSchema = z.array(suggestionRuleSchema).max(maxSuggestionRules)

import type { LaneId } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'
import { topicAreaOf } from '../domain/topic-area.ts'
import type { Lane } from '../domain/workshop.ts'
import { laneOfDepartment } from './departments.ts'
import { foldWords } from './fold-words.ts'
import type { SuggestionRule } from './suggestion-rule.ts'
import { usualRules } from './usual-rules.ts'

/** Why an Amt is suggested, for a sentence that begins with "weil". */
export type SuggestionReason =
  | { kind: 'department'; name: string } // the list names it
  | { kind: 'word'; word: string }
  | { kind: 'group'; group: string; label: string | null }
  | { kind: 'topic'; name: string }
  | { kind: 'boards'; count: number } // so many other boards of the workshop have it there
  | { kind: 'plan'; number: number } // the last plan had it there

export interface Suggestion {
  lane: LaneId
  reason: SuggestionReason
}

/** Who should have a service, and why; null: nobody knows. */
export type SuggestLane = (service: PublicService) => Suggestion | null

/**
 * Suggests by the most telling rule: what the list names, a word of the name, the group of the LeiKa key, a word of the synonyms or
 * bundles, the Themenfeld. `own`: rules of the workshop, which come before the usual ones of the same kind.
 */
export function createSuggestLane(lanes: readonly Lane[], own: readonly SuggestionRule[] = []): SuggestLane {
  const laneOf = cached((department: string) => laneOfDepartment(department, lanes))
  const words = [...wordsOf(own), ...wordsOf(usualRules)]
  const groups = tableOf('group', own)
  const topics = tableOf('topic', own)
  const suggest = (department: string | null, reason: SuggestionReason): Suggestion | null => {
    const lane = department === null ? null : laneOf(department)
    return lane === null ? null : { lane, reason }
  }

  return (service) => {
    const { usualDepartment, leikaKey } = service
    const named = usualDepartment && suggest(usualDepartment, { kind: 'department', name: usualDepartment })
    if (named) return named
    const inName = longestIn(foldWords(service.name), words)
    if (inName) return suggest(inName.department, { kind: 'word', word: inName.value })
    const group = leikaKey === null ? undefined : groups.get(leikaKey.slice(2, 5))
    if (group) return suggest(group.department, { kind: 'group', group: group.value, label: group.label ?? null })
    const others = [...service.synonyms, ...service.bundles.map(({ name }) => name)]
    const elsewhere = longestIn(others.flatMap(foldWords), words)
    if (elsewhere) return suggest(elsewhere.department, { kind: 'word', word: elsewhere.value })
    const area = topicAreaOf(service.topicArea)
    const topic = area && topics.get(area.name)
    return topic ? suggest(topic.department, { kind: 'topic', name: topic.value }) : null
  }
}

interface WordRule extends SuggestionRule {
  parts: readonly string[]
}

const wordsOf = (rules: readonly SuggestionRule[]): WordRule[] =>
  rules
    .filter(({ kind }) => kind === 'word')
    .map((rule) => ({ ...rule, parts: foldWords(rule.value) }))
    .filter(({ parts }) => parts.length > 0) // signs only would stand in everything
    .sort((a, b) => b.value.length - a.value.length)

/** Words stand inside of others, because German joins them; several words of a rule all have to be there. */
const longestIn = (text: readonly string[], rules: readonly WordRule[]): WordRule | undefined => {
  if (text.length === 0) return undefined
  const whole = ` ${text.join(' ')}`
  return rules.find(({ parts }) => parts.every((part) => whole.includes(part)))
}

function tableOf(kind: 'group' | 'topic', own: readonly SuggestionRule[]): ReadonlyMap<string, SuggestionRule> {
  const rules = [...usualRules, ...own].filter((rule) => rule.kind === kind)
  return new Map(
    rules.map((rule) => [kind === 'topic' ? (topicAreaOf(rule.value)?.name ?? rule.value) : rule.value, rule]),
  )
}

function cached<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, find(key))
    return known.get(key) as V
  }
}

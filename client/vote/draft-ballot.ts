import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { Ballot, VoteQuestion } from '../../shared/run/vote.ts'
import { ballotText, voteText } from '../text/vote.ts'

/** A ballot while somebody fills it in; null: nothing yet. Options without a dot or a mark do not stand in it. */
export type BallotDraft = Ballot | null

type PriorityQuestion = Extract<VoteQuestion, { kind: 'priority' }>

export function dotsOn(draft: BallotDraft, option: string): number {
  return draft?.kind === 'priority' ? (draft.dots[option] ?? 0) : 0
}

export function dotsLeft(question: PriorityQuestion, draft: BallotDraft): number {
  if (draft?.kind !== 'priority') return question.dots
  return question.dots - Object.values(draft.dots).reduce((all, count) => all + count, 0)
}

/** Never more than the option may get, nor than are left. */
export function withDots(
  question: PriorityQuestion,
  draft: BallotDraft,
  { option, count }: { option: string; count: number },
): Ballot {
  const before = dotsOn(draft, option)
  const most = Math.min(question.maxPerOption, before + dotsLeft(question, draft))
  const given = draft?.kind === 'priority' ? Object.entries(draft.dots).filter(([id]) => id !== option) : []
  const after = Math.max(0, Math.min(count, most))
  if (after > 0) given.push([option, after])
  return { kind: 'priority', dots: Object.fromEntries(given) }
}

export function markOf(draft: BallotDraft, option: string, criterion: string): number | null {
  return draft?.kind === 'rating' ? (draft.ratings[option]?.[criterion] ?? null) : null
}

/** `value` null: no mark. */
export function withMark(
  draft: BallotDraft,
  { option, criterion, value }: { option: string; criterion: string; value: number | null },
): Ballot {
  const ratings = draft?.kind === 'rating' ? draft.ratings : {}
  const marks = Object.entries(ratings[option] ?? {}).filter(([id]) => id !== criterion)
  if (value !== null) marks.push([criterion, value])
  const others = Object.entries(ratings).filter(([id]) => id !== option)
  if (marks.length > 0) others.push([option, Object.fromEntries(marks)])
  return { kind: 'rating', ratings: Object.fromEntries(others) }
}

/** How many criteria of an option have a mark. */
export function marksOn(draft: BallotDraft, option: string): number {
  return draft?.kind === 'rating' ? Object.keys(draft.ratings[option] ?? {}).length : 0
}

export function isEmptyDraft(draft: BallotDraft): boolean {
  if (draft === null) return true
  if (draft.kind === 'priority') return Object.keys(draft.dots).length === 0
  return draft.kind === 'rating' && Object.keys(draft.ratings).length === 0
}

/** Whether both say the same; an empty one is like none. */
export function isSameDraft(one: BallotDraft, other: BallotDraft): boolean {
  if (isEmptyDraft(one) || isEmptyDraft(other)) return isEmptyDraft(one) && isEmptyDraft(other)
  return canonicalJson(one) === canonicalJson(other)
}

/** What a ballot says, one line for each thing, in the order of the question. */
export function linesOf(question: VoteQuestion, draft: BallotDraft): string[] {
  switch (question.kind) {
    case 'priority':
      return question.options
        .map(({ id, label }) => ({ label, count: dotsOn(draft, id) }))
        .filter(({ count }) => count > 0)
        .map(({ label, count }) => ballotText.typed.dots(label, count))
    case 'rating':
      return question.options.flatMap((option) =>
        question.criteria.flatMap((criterion) => {
          const value = markOf(draft, option.id, criterion.id)
          return value === null ? [] : [ballotText.typed.mark(option.label, criterion.label, value)]
        }),
      )
    case 'decision':
      return draft?.kind === 'decision' ? [voteText.choice[draft.choice]] : []
  }
}

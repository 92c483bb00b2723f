import type { BoardId, CardId, LaneId } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import {
  maxCriteria,
  maxVoteOptions,
  type VoteCriterion,
  type VoteDefinition,
  type VoteId,
  type VoteOption,
  type VoteQuestion,
} from '../../shared/run/vote.ts'
import { type CriteriaPreset, criteriaPresets, usualDots } from '../../shared/run/vote-presets.ts'
import { criteriaText } from '../text/vote.ts'
import type { VoteProblem } from '../text/vote-setup.ts'

/** A vote while the moderation sets it up; all kinds at once, so that changing the kind loses nothing. */
export interface VoteDraft {
  kind: VoteQuestion['kind']
  title: string
  question: string
  /** Cards to vote on; they come before what is typed. */
  cards: readonly CardId[]
  /** One option a line. */
  lines: string
  /** Null: as many as usual for so many options. */
  dots: number | null
  /** Null: all dots may go to one option. */
  maxPerOption: number | null
  criteria: readonly VoteCriterion[]
  voicePer: VoteDefinition['voicePer']
  boardId: BoardId | null
  laneWeights: ReadonlyMap<LaneId, number>
}

export function emptyVoteDraft(): VoteDraft {
  return {
    kind: 'priority',
    title: '',
    question: '',
    cards: [],
    lines: '',
    dots: null,
    maxPerOption: null,
    criteria: presetCriteria('solution'),
    voicePer: 'lane',
    boardId: null,
    laneWeights: new Map(),
  }
}

export function presetCriteria(preset: CriteriaPreset): VoteCriterion[] {
  return criteriaPresets[preset].map((criterion) => ({ ...criterion, label: criteriaText.names[criterion.id] }))
}

/** With a key that no other one has. */
export function withOwnCriterion(criteria: readonly VoteCriterion[]): VoteCriterion[] {
  const taken = new Set(criteria.map(({ id }) => id))
  let number = criteria.length + 1
  while (taken.has(`own-${number}`)) number++
  return [...criteria, { id: `own-${number}`, label: '', weight: 1, isCost: false }]
}

/** What is voted on, cards first; what stands there twice, once. */
export function optionsOf(draft: VoteDraft, nameOf: (card: CardId) => string): VoteOption[] {
  const cards = draft.cards.map((card) => ({ label: nameOf(card).slice(0, maxLabel), card }))
  const typed = draft.lines
    .split('\n')
    .map((line) => line.trim().slice(0, maxLabel))
    .filter((line) => line !== '')
    .map((label) => ({ label, card: null }))
  const seen = new Set<string>()
  return [...cards, ...typed]
    .filter(({ label, card }) => {
      const key = card ?? `text ${label}`
      return !seen.has(key) && seen.add(key)
    })
    .map((option, index) => ({ id: `o${index + 1}`, ...option }))
}

const maxLabel = 300 // characters, as `voteOptionSchema` has it

export function dotsOf(draft: VoteDraft, optionCount: number): number {
  return draft.dots ?? usualDots(optionCount)
}

/** The vote as it would be opened, or everything that it still lacks. */
export function buildVote(
  draft: VoteDraft,
  { id, nameOf }: { id: VoteId; nameOf: (card: CardId) => string },
): Result<VoteDefinition, VoteProblem[]> {
  const options = optionsOf(draft, nameOf)
  const problems = problemsOf(draft, options.length)
  if (problems.length > 0) return fail(problems)
  return ok({
    id,
    title: draft.title.trim(),
    question: questionOf(draft, options),
    voicePer: draft.voicePer,
    boardId: draft.boardId,
    laneWeights: [...draft.laneWeights]
      .filter(([, weight]) => weight !== 1)
      .map(([laneId, weight]) => ({ laneId, weight })),
  })
}

function questionOf(draft: VoteDraft, options: VoteOption[]): VoteQuestion {
  switch (draft.kind) {
    case 'priority': {
      const dots = dotsOf(draft, options.length)
      return { kind: 'priority', options, dots, maxPerOption: Math.min(dots, draft.maxPerOption ?? dots) }
    }
    case 'rating':
      return {
        kind: 'rating',
        options,
        criteria: draft.criteria.map((criterion) => ({ ...criterion, label: criterion.label.trim() })),
      }
    case 'decision':
      return { kind: 'decision', question: draft.question.trim() }
  }
}

function problemsOf(draft: VoteDraft, optionCount: number): VoteProblem[] {
  const problems: VoteProblem[] = []
  if (draft.title.trim() === '') problems.push('no-title')
  if (draft.kind === 'decision') {
    if (draft.question.trim() === '') problems.push('no-question')
    return problems
  }
  if (optionCount > maxVoteOptions) problems.push('too-many-options')
  if (draft.kind === 'priority' && optionCount < 2) problems.push('two-options')
  if (draft.kind === 'rating') {
    if (optionCount < 1) problems.push('one-option')
    if (draft.criteria.length === 0) problems.push('no-criteria')
    if (draft.criteria.length > maxCriteria) problems.push('too-many-criteria')
    if (draft.criteria.some(({ label }) => label.trim() === '')) problems.push('criterion-without-name')
  }
  return problems
}

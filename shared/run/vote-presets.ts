import type { VoteCriterion } from './vote.ts'

/** Criteria that are often asked for, without their words: those stand in `client/text`. Weights can be changed before a vote. */
export const criteriaPresets = {
  /** How to choose a solution. Source: PRODUCT, criteria for choosing a solution. */
  solution: [
    { id: 'requirements', weight: 3, isCost: false },
    { id: 'standards', weight: 2, isCost: false },
    { id: 'licence', weight: 1, isCost: false },
    { id: 'spread', weight: 1, isCost: false },
    { id: 'acceptance', weight: 2, isCost: false },
    { id: 'scalability', weight: 2, isCost: false },
  ],
  /** What to begin with. */
  urgency: [
    { id: 'benefit', weight: 2, isCost: false },
    { id: 'effort', weight: 1, isCost: true },
    { id: 'urgency', weight: 1, isCost: false },
  ],
} as const satisfies Record<string, readonly Omit<VoteCriterion, 'label'>[]>

export type CriteriaPreset = keyof typeof criteriaPresets
export type PresetCriterionId = (typeof criteriaPresets)[CriteriaPreset][number]['id']

/** Dots for each voice: one to choose among few options, else about a third of them. */
export function usualDots(optionCount: number): number {
  return optionCount < 4 ? 1 : Math.min(10, Math.max(3, Math.round(optionCount / 3)))
}

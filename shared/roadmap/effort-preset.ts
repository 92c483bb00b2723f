import type { Effort, Solution } from '../domain/card-facts.ts'

/**
 * Person-days that a card takes as long as nobody has said: taking over a finished service (EfA) is contracts and connecting, decentral
 * operation adds hosting and training, an own development is a project. Rough on purpose: they make a quarter's sum possible at all.
 */
export const effortPresets = { efa: 5, decentral: 10, own: 40, unknown: 8 } as const

export function effortOf(effort: Effort | undefined, solution: Pick<Solution, 'model'> | undefined) {
  const said = effort?.personDays
  if (said !== null && said !== undefined) return { personDays: said, isPreset: false }
  return { personDays: effortPresets[solution?.model ?? 'unknown'], isPreset: true }
}

import { expect, test } from 'vitest'
import type { Phase } from '../../shared/domain/phase.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import { areCorrectionsOpen } from './corrections-open.ts'

const lastMoment = Date.UTC(2026, 11, 15, 22, 59, 59)

test.each<[string, Phase, string | null, number, boolean]>([
  ['on the last evening', 'followup', '2026-12-15', lastMoment, true],
  ['a second after midnight', 'followup', '2026-12-15', lastMoment + 2000, false],
  ['when nobody opened them', 'followup', null, lastMoment, false],
  ['while the workshop is on', 'assignment', '2026-12-15', lastMoment, false],
])('corrections %s', (_, phase, correctionsUntil, now, isOpen) => {
  const run = { ...firstRun(phase), correctionsUntil }
  expect(areCorrectionsOpen({ run: () => run, now: () => now })).toBe(isOpen)
})

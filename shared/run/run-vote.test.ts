import { expect, test } from 'vitest'
import { after, aRun, aVote, nineThirty } from './support/a-run.ts'
import type { VoteResult } from './vote.ts'

const open = { definition: aVote, openedAt: 0, voices: 2, outcome: null }

test('a vote opens without a voice', () => {
  expect(after(aRun(), { type: 'open-vote', definition: aVote }).run.vote).toEqual({
    definition: aVote,
    openedAt: nineThirty,
    voices: 0,
    outcome: null,
  })
})

test('closing counts the ballots, shows the result and logs it', () => {
  const result: VoteResult = { kind: 'decision', voices: 4, yes: 3, no: 1, abstain: 0 }
  const { run, log } = after(aRun({ vote: open }), { type: 'close-vote', voteId: aVote.id }, { tally: () => result })
  expect(run.vote).toEqual({ ...open, voices: 4, outcome: { closedAt: nineThirty, result } })
  expect(log).toEqual([{ kind: 'vote', definition: aVote, result }])
})

test('a vote that is cancelled leaves neither result nor line', () => {
  const { run, log } = after(aRun({ vote: open }), { type: 'cancel-vote', voteId: aVote.id })
  expect(run.vote).toBeNull()
  expect(log).toEqual([])
})

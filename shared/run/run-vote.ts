import { fail, type Result } from '../kit/result.ts'
import type { Run } from './run.ts'
import { changed, type RunChange } from './run-change.ts'
import type { EventOf } from './run-event.ts'
import type { VoteId, VoteResult, VoteState } from './vote.ts'

/** An id is used once: ballots are kept under it. */
export function openVote(
  run: Run,
  { definition }: EventOf<'open-vote'>,
  now: number,
): Result<RunChange, 'vote-running' | 'vote-over'> {
  if (run.vote && run.vote.outcome === null) return fail('vote-running')
  if (run.vote?.definition.id === definition.id) return fail('vote-over')
  return changed({ vote: { definition, openedAt: now, voices: 0, outcome: null } })
}

export function closeVote(
  run: Run,
  { voteId }: EventOf<'close-vote'>,
  { now, tally }: { now: number; tally: (vote: VoteState) => VoteResult },
): Result<RunChange, 'not-found' | 'vote-over'> {
  const open = openVoteOf(run, voteId)
  if (!open.ok) return open
  const vote = open.value
  const result = tally(vote)
  return changed({ vote: { ...vote, voices: result.voices, outcome: { closedAt: now, result } } }, [
    { kind: 'vote', definition: vote.definition, result },
  ])
}

export function cancelVote(run: Run, { voteId }: EventOf<'cancel-vote'>): Result<RunChange, 'not-found' | 'vote-over'> {
  const open = openVoteOf(run, voteId)
  return open.ok ? changed({ vote: null }) : open
}

export function dismissVote(
  { vote }: Run,
  { voteId }: EventOf<'dismiss-vote'>,
): Result<RunChange, 'not-found' | 'vote-running'> {
  if (vote?.definition.id !== voteId) return fail('not-found')
  return vote.outcome === null ? fail('vote-running') : changed({ vote: null })
}

function openVoteOf({ vote }: Run, id: VoteId): Result<VoteState, 'not-found' | 'vote-over'> {
  if (vote?.definition.id !== id) return fail('not-found')
  return vote.outcome === null ? { ok: true, value: vote } : fail('vote-over')
}

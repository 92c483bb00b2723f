import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { OwnBallot } from '../../shared/protocol/live-api.ts'
import type { VoteDefinition } from '../../shared/run/vote.ts'
import type { Api, ApiFailure } from '../app/api.ts'
import { type BallotDraft, isEmptyDraft, isSameDraft } from './draft-ballot.ts'

export type OwnVoteState =
  | { name: 'loading' }
  | { name: 'failed'; error: ApiFailure }
  /** `own`: what counts for this voice at the server. */
  | { name: 'ready'; own: OwnBallot }

/** The ballot of one voice in one vote: what the server has, and what is being filled in. */
export interface OwnVote {
  state: Accessor<OwnVoteState>
  draft: Accessor<BallotDraft>
  setDraft(draft: BallotDraft): void
  /** Filled in, but not (so) at the server. */
  isUnsent: Accessor<boolean>
  isSending: Accessor<boolean>
  /** Why the last ballot did not arrive. */
  failure: Accessor<ApiFailure | null>
  /** True: the server has it. */
  cast(): Promise<boolean>
  /** Asks for what counts: a colleague may have voted. What is being filled in stays. */
  refresh(): Promise<void>
}

export function createOwnVote(options: {
  workshopId: WorkshopId
  definition: VoteDefinition
  api: Pick<Api, 'getOwnBallot' | 'castBallot'>
}): OwnVote {
  const { workshopId, definition, api } = options
  const [state, setState] = createSignal<OwnVoteState>({ name: 'loading' })
  const [draft, setDraft] = createSignal<BallotDraft>(null)
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const counted = (): BallotDraft => {
    const now = state()
    return now.name === 'ready' ? now.own.ballot : null
  }
  const isUnsent = createMemo(() => !isEmptyDraft(draft()) && !isSameDraft(draft(), counted()))
  let asked = 0

  const take = (own: OwnBallot) => {
    const follows = isSameDraft(draft(), counted())
    setState({ name: 'ready', own })
    if (follows) setDraft(own.ballot)
  }
  return {
    state,
    draft,
    setDraft,
    isUnsent,
    isSending,
    failure,
    async cast() {
      const ballot = draft()
      if (ballot === null || isSending()) return false
      setSending(true)
      setFailure(null)
      asked++ // an older answer to `refresh` would bring back the ballot before this one
      const answer = await api.castBallot(workshopId, definition.id, ballot)
      asked++
      setSending(false)
      if (!answer.ok) {
        setFailure(answer.error)
        return false
      }
      take(answer.value)
      return true
    },
    async refresh() {
      const mine = ++asked
      const answer = await api.getOwnBallot(workshopId, definition.id)
      if (mine !== asked) return
      if (answer.ok) take(answer.value)
      else if (state().name !== 'ready') setState({ name: 'failed', error: answer.error })
    },
  }
}

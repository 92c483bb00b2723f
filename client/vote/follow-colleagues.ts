import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import type { VoteState } from '../../shared/run/vote.ts'
import type { RunSession } from '../run/run-session.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { ballotText } from '../text/vote.ts'
import { announce } from '../ui/live-region.tsx'
import type { OwnVote } from './create-own-vote.ts'

const askEveryMs = 10_000 // a ballot that replaces another one changes nothing that everybody hears of

/** Where an Amt has one voice and somebody else of it is here: asks now and then whose ballot counts, and says so. */
export function followColleagues(options: {
  session: Pick<BoardSession, 'login' | 'others'>
  run: Pick<RunSession, 'now'>
  vote: Accessor<VoteState>
  own: OwnVote
  /** Whether somebody looks at the ballot. */
  isOpen: Accessor<boolean>
}): void {
  const { session, run, vote, own, isOpen } = options
  const me = () => session.login().participant
  const hasColleague = createMemo(() => {
    const self = me()
    if (vote().definition.voicePer === 'head' || !self || self.laneId === null) return false
    return session.others().some(({ person }) => person.laneId === self.laneId && person.id !== self.id)
  })
  const occasion = createMemo(() => {
    if (!isOpen() || !hasColleague()) return null
    return `${vote().voices}/${Math.floor(run.now() / askEveryMs)}`
  })
  createEffect(
    on(
      occasion,
      (now, before) => {
        if (now !== null && now !== before && !own.isSending()) void own.refresh()
      },
      { defer: true },
    ),
  )
  const castBy = () => {
    const state = own.state()
    return state.name === 'ready' && state.own.ballot !== null ? `${state.own.by}/${state.own.at}` : null
  }
  createEffect(
    on(
      castBy,
      (now) => {
        const state = own.state()
        const by = state.name === 'ready' ? state.own.by : null
        if (now !== null && by !== null && by !== me()?.name) announce(ballotText.colleagueAnnounced(by))
      },
      { defer: true },
    ),
  )
}

import { createEffect, createMemo, on } from 'solid-js'
import type { VoteState } from '../../shared/run/vote.ts'
import type { LiveProps } from '../run/run-session.ts'
import { ballotText } from '../text/vote.ts'
import { announce } from '../ui/live-region.tsx'
import type { OwnVote } from './create-own-vote.ts'

const askEveryMs = 10_000 // a ballot that replaces another one changes nothing that everybody hears of

/** Where an Amt has one voice and somebody else of it is here: asks now and then whose ballot counts, and says so. */
export function followColleagues(props: LiveProps & { vote: VoteState; own: OwnVote; isOpen: () => boolean }): void {
  const me = () => props.session.login().participant
  const hasColleague = createMemo(() => {
    const self = me()
    if (props.vote.definition.voicePer === 'head' || !self || self.laneId === null) return false
    return props.session.others().some(({ person }) => person.laneId === self.laneId && person.id !== self.id)
  })
  const occasion = createMemo(() => {
    if (!props.isOpen() || !hasColleague()) return null
    return `${props.vote.voices}/${Math.floor(props.run.now() / askEveryMs)}`
  })
  createEffect(
    on(
      occasion,
      (now, before) => {
        if (now !== null && now !== before && !props.own.isSending()) void props.own.refresh()
      },
      { defer: true },
    ),
  )
  const castBy = () => {
    const state = props.own.state()
    return state.name === 'ready' && state.own.ballot !== null ? `${state.own.by}/${state.own.at}` : null
  }
  createEffect(
    on(
      castBy,
      (now) => {
        const state = props.own.state()
        const by = state.name === 'ready' ? state.own.by : null
        if (now !== null && by !== null && by !== me()?.name) announce(ballotText.colleagueAnnounced(by))
      },
      { defer: true },
    ),
  )
}

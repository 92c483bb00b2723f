import { createComputed, createEffect, createMemo, createSignal, createUniqueId, on, Show, untrack } from 'solid-js'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { fail } from '../../shared/kit/result.ts'
import type { VoteState } from '../../shared/run/vote.ts'
import { voiceOf } from '../../shared/run/vote-voice.ts'
import { api } from '../app/api.ts'
import type { LiveProps } from '../run/run-session.ts'
import { ballotText, voteResultText } from '../text/vote.ts'
import { Button } from '../ui/button.tsx'
import { formatTime } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { AskedOptions } from './asked-options.tsx'
import { BallotBox } from './ballot-box.tsx'
import { createOwnVote } from './create-own-vote.ts'
import { followColleagues } from './follow-colleagues.ts'
import { LateBallot } from './late-ballot.tsx'
import { VoteResultView } from './vote-result.tsx'
import { VoteRules } from './vote-rules.tsx'
import './vote-stand.css'

/** One vote from its opening to its result: a line at the bottom of the frame, and above it a panel that leaves the work alone. */
export function ShownVote(props: LiveProps & { vote: VoteState }) {
  const { definition } = props.vote // a vote never changes what it asks
  const panelId = createUniqueId()
  const titleId = createUniqueId()
  let panel: HTMLElement | undefined
  let title: HTMLHeadingElement | undefined
  let line: HTMLElement | undefined

  const outcome = () => props.vote.outcome
  const isOver = createMemo(() => outcome() !== null)
  const voice = createMemo(
    () => {
      const { role, boardId, participant } = props.session.login()
      if (!participant) return fail('no-lane')
      return voiceOf(definition, { id: participant.id, role, laneId: participant.laneId, boardId })
    },
    undefined,
    { equals: (one, other) => canonicalJson(one) === canonicalJson(other) },
  )
  const whyNoVoice = createMemo(() => {
    const known = voice()
    if (known.ok) return null
    return props.session.login().role === 'moderator' ? ballotText.moderatorHasNone : ballotText.noVoice[known.error]
  })
  const own = createOwnVote({ workshopId: props.session.workshop().id, definition, api })
  const [isOpen, setOpen] = createSignal(false)
  const [isHidden, setHidden] = createSignal(false)

  createEffect(() => {
    if (voice().ok && !untrack(isOver)) void own.refresh() // also when the moderation gives somebody another Amt
  })
  followColleagues({
    session: props.session,
    run: props.run,
    vote: () => props.vote,
    own,
    isOpen: () => isOpen() && !isOver() && whyNoVoice() === null,
  })

  // Nobody is interrupted: the panel comes without the focus, and screen readers hear of it.
  createEffect(
    on(
      () => own.state().name,
      (now) => {
        const state = own.state()
        const hasVoted = state.name === 'ready' && state.own.ballot !== null
        if (now === 'loading' || isOver() || hasVoted) return
        setOpen(true)
        announce(ballotText.opened(definition.title))
      },
    ),
  )
  createEffect(() => {
    const why = whyNoVoice()
    if (why !== null && !isOver()) announce(ballotText.openedWithout(definition.title, why))
  })
  let heldFocus = false
  createComputed(on(isOver, () => (heldFocus = panel?.contains(document.activeElement) ?? false))) // before the form goes
  createEffect(
    on(isOver, (over, before) => {
      if (!over) return
      setOpen(true)
      if (before !== undefined) announce(ballotText.closed(definition.title))
      if (heldFocus) title?.focus()
    }),
  )

  const open = () => {
    setOpen(true)
    title?.focus()
  }
  const minimise = () => {
    const hadFocus = panel?.contains(document.activeElement) ?? false
    setOpen(false)
    if (hadFocus) line?.querySelector('button')?.focus()
  }
  const facts = () => {
    const result = outcome()?.result
    if (result) return voteResultText.voices(result.voices)
    const why = whyNoVoice()
    if (why !== null) return why
    const state = own.state()
    if (own.isUnsent() && state.name === 'ready' && state.own.ballot !== null) return ballotText.lineUnsent
    if (state.name !== 'ready' || state.own.ballot === null) return ballotText.lineMissing
    return ballotText.lineDone[definition.voicePer](formatTime(state.own.at ?? props.vote.openedAt))
  }

  return (
    <Show when={!isHidden()}>
      <aside
        ref={panel}
        id={panelId}
        class="vote-stand"
        classList={{ 'vote-stand--wide': definition.question.kind === 'rating' }}
        aria-label={ballotText.region}
        hidden={!isOpen()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.stopPropagation()
          minimise()
        }}
      >
        <header class="vote-stand__head">
          <p class="vote-stand__kind">{isOver() ? ballotText.over : ballotText.running}</p>
          <h2 id={titleId} tabindex="-1" ref={title}>
            {definition.title}
          </h2>
          <Button
            variant="tertiary"
            size="small"
            icon="arrow-down"
            iconOnly
            title={ballotText.minimise}
            onClick={minimise}
          >
            {ballotText.minimise}
          </Button>
        </header>
        <Show
          when={outcome()}
          fallback={
            <Show
              when={whyNoVoice()}
              fallback={<BallotBox session={props.session} definition={definition} own={own} />}
            >
              {(why) => (
                <section class="vote-stand__body" tabindex="0" aria-labelledby={titleId}>
                  <p class="vote-stand__note">
                    <Icon name="info" size="small" />
                    <span>{why()}</span>
                  </p>
                  <AskedOptions question={definition.question} />
                  <VoteRules session={props.session} definition={definition} />
                  <p>{ballotText.given(props.vote.voices)}</p>
                </section>
              )}
            </Show>
          }
        >
          {(closed) => (
            <section class="vote-stand__body" tabindex="0" aria-labelledby={titleId}>
              <LateBallot definition={definition} own={own} />
              <Show when={definition.question.kind === 'decision'}>
                <AskedOptions question={definition.question} />
              </Show>
              <VoteResultView definition={definition} result={closed().result} />
            </section>
          )}
        </Show>
      </aside>
      <section class="vote-line" ref={line} aria-label={ballotText.line}>
        <Icon name="checklist" size="small" />
        <span class="vote-line__text">
          <b>{isOver() ? ballotText.over : ballotText.running}</b>
          <span class="vote-line__title">{definition.title}</span>
          <span class="vote-line__facts">{facts()}</span>
        </span>
        <Button
          size="small"
          variant={isOpen() || whyNoVoice() !== null || isOver() ? 'secondary' : 'primary'}
          aria-expanded={isOpen()}
          aria-controls={panelId}
          onClick={() => (isOpen() ? minimise() : open())}
        >
          {isOpen() ? ballotText.minimise : isOver() ? ballotText.showResult : ballotText.show}
        </Button>
        <Show when={isOver()}>
          <Button variant="tertiary" size="small" icon="close" iconOnly onClick={() => setHidden(true)}>
            {ballotText.hide}
          </Button>
        </Show>
      </section>
    </Show>
  )
}

import { createSignal, onCleanup, Show } from 'solid-js'
import { rescueFocus } from '../app/content-id.ts'
import type { LiveProps } from '../run/run-session.ts'
import { practiceText } from '../text/practice.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { createPractice } from './create-practice.ts'
import { createPracticeBoard } from './create-practice-board.ts'
import './practice.css'
import { PracticePanel } from './practice-panel.tsx'
import { PracticeProgressButton } from './practice-progress.tsx'
import { keepPractice, readPractice } from './stored-practice.ts'

/** The practice card: moved and taken back once by everyone while the phase practice is on. */
export function PracticeArea(props: LiveProps) {
  /** A repeated practice is a new one. Observers never move a card. */
  const round = () => {
    const { phase, current } = props.run.run()
    const isOn = props.run.isReady() && phase === 'practice' && props.session.login().role !== 'observer'
    return isOn ? `${current?.startedAt ?? 0}` : undefined
  }
  return (
    <Show when={round()} keyed>
      {(startedAt) => <PracticeRoundArea {...props} startedAt={Number(startedAt)} />}
    </Show>
  )
}

function PracticeRoundArea(props: LiveProps & { startedAt: number }) {
  const { session, run } = props // a round is one session's
  const round = { login: session.login().id, startedAt: props.startedAt }
  const made = createPracticeBoard(session)
  if (!made) return null
  const practice = createPractice({
    board: made.session,
    lane: made.lane,
    real: session,
    run,
    start: readPractice(sessionStorage, round),
    keep: (state) => keepPractice(sessionStorage, round, state),
  })
  const crashed = ({ error }: ErrorEvent) => {
    // a ResizeObserver that is late makes an event without an error, and harms nobody
    if (error instanceof Error) practice.tellTrouble(`${practiceText.automatic.crash}: ${error.message}`)
  }
  window.addEventListener('error', crashed)
  onCleanup(() => window.removeEventListener('error', crashed))
  onCleanup(rescueFocus)
  const [isOpen, setOpen] = createSignal(!practice.state().undone)
  if (isOpen()) announce(practiceText.starts)
  const isModerator = () => session.login().role === 'moderator'
  const progress = () => (
    <Show when={isModerator()}>
      <PracticeProgressButton session={session} run={run} />
    </Show>
  )
  let reopen: HTMLButtonElement | undefined
  const stateText = () => {
    if (practice.state().undone) return practiceText.stateDone
    return practice.state().moved ? practiceText.stateMoved : practiceText.stateOpen
  }
  return (
    <Show
      when={isOpen()}
      fallback={
        <section class="practice practice--closed" aria-label={practiceText.title}>
          <span>
            <b>{practiceText.title}</b>: {stateText()}
          </span>
          {progress()}
          <Button ref={reopen} size="small" icon="arrow-up" onClick={() => setOpen(true)}>
            {practiceText.reopen}
          </Button>
        </section>
      }
    >
      <PracticePanel
        practice={practice}
        isModerator={isModerator()}
        progress={progress()}
        onClose={() => {
          setOpen(false)
          reopen?.focus()
        }}
      />
    </Show>
  )
}

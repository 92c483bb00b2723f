import { createMemo, Show } from 'solid-js'
import { timeLevel } from '../../shared/run/timer.ts'
import type { LiveProps } from '../run/run-session.ts'
import { presenterText } from '../text/live.ts'
import { phaseText } from '../text/phase.ts'
import { formatTime } from '../ui/format.ts'
import { countdown } from './countdown.ts'

/** What is on, what is open for whom, how much time is left. */
export function PresenterHead(props: LiveProps) {
  const phase = () => props.run.run().phase
  /** A phase that was set without an item of the agenda has no title of its own. */
  const title = () => props.run.run().current?.title || phaseText.name[phase()]
  const leftMs = createMemo(() => {
    const { timer } = props.run.run()
    return timer === null ? null : timer.endsAt - props.run.now()
  })
  return (
    <header class="presenter-head">
      <div class="presenter-head__what">
        <p class="presenter-head__place">
          {props.session.workshop().title} · {props.session.board().municipality.name}
        </p>
        <p class="presenter-head__title">{title()}</p>
        <p class="presenter-head__open">
          <Show when={title() !== phaseText.name[phase()]}>{phaseText.name[phase()]} – </Show>
          {phaseText.open(phase())}
        </p>
      </div>
      <Show when={leftMs() !== null}>
        <p class="presenter-head__timer" data-level={timeLevel(leftMs() ?? 0)} role="timer">
          {countdown(leftMs() ?? 0)}
          <span>{(leftMs() ?? 0) > 0 ? presenterText.left : presenterText.over}</span>
        </p>
      </Show>
      <p class="presenter-head__clock">
        {formatTime(props.run.now())}
        <span>{presenterText.clock}</span>
      </p>
    </header>
  )
}

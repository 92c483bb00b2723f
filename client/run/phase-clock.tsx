import { createEffect, createMemo, on, Show } from 'solid-js'
import { phaseSchema } from '../../shared/domain/phase.ts'
import { endOf, timeLevel } from '../../shared/run/timer.ts'
import { phaseText } from '../text/phase.ts'
import { clockText } from '../text/run.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuChoice } from '../ui/menu.tsx'
import { chime } from './chime.ts'
import { createStepChange } from './create-step-change.ts'
import { followTimerMarks } from './follow-timer-marks.ts'
import { formatCountdown } from './format-countdown.ts'
import './phase-clock.css'
import type { LiveProps } from './run-session.ts'
import { StepChangeDialogs } from './step-change-dialogs.tsx'

/** What is on now, what is open for whom, and how much time is left. For everyone, in the header. */
export function PhaseClock(props: LiveProps) {
  const phase = createMemo(() => props.session.workshop().phase)
  const title = createMemo(() => props.run.run().current?.title ?? '')
  const shownName = () => title() || phaseText.name[phase()]
  const open = () => {
    const access = props.session.laneAccess()
    if (access === null) {
      const until = props.run.run().correctionsUntil
      return props.session.correctionsOpen() && until !== null ? phaseText.corrections(until) : phaseText.open(phase())
    }
    return access === 'closed' ? clockText.laneClosed : clockText.laneOpen
  }
  createEffect(
    on([phase, title], () => announce(title() ? clockText.stepChanged(title(), open()) : phaseText.changed(phase())), {
      defer: true,
    }),
  )
  return (
    <div class="phase-clock">
      <Show
        when={props.session.login().role === 'moderator'}
        fallback={<span class="phase-clock__name">{shownName()}</span>}
      >
        <PhaseMenu {...props} title={title()} />
      </Show>
      <Countdown {...props} />
      <span class="phase-clock__open" title={open()}>
        {open()}
      </span>
    </div>
  )
}

/** Another phase without an item of the agenda. */
function PhaseMenu(props: LiveProps & { title: string }) {
  const phase = () => props.session.workshop().phase
  const change = createStepChange(props.run)
  return (
    <>
      <Menu
        label={phaseText.choose(phase(), props.title)}
        trigger={
          <>
            <span class="kern-label phase-clock__name">{props.title || phaseText.name[phase()]}</span>
            <Icon name="arrow-down" size="small" />
          </>
        }
      >
        <MenuChoice
          label={phaseText.choices}
          value={phase()}
          onChange={(chosen) => void change.go({ type: 'start-phase', phase: chosen })}
          closes
          options={phaseSchema.options.map((value) => ({
            value,
            label: phaseText.name[value],
            hint: phaseText.open(value),
          }))}
        />
      </Menu>
      <StepChangeDialogs workshopId={props.session.workshop().id} change={change} />
    </>
  )
}

function Countdown(props: LiveProps) {
  const ownLane = () => ({
    boardId: props.session.boardId,
    laneId: props.session.login().participant?.laneId ?? null,
  })
  const end = createMemo(() => {
    const { timer } = props.run.run()
    return timer && endOf(timer, ownLane())
  })
  const extraMinutes = createMemo(() => {
    const { timer } = props.run.run()
    return timer ? Math.round((endOf(timer, ownLane()) - timer.endsAt) / 60_000) : 0
  })
  followTimerMarks(end, props.run.readNow, (mark) => {
    announce(clockText.mark[mark])
    chime(mark)
  })
  return (
    <Show when={end()}>
      {(endsAt) => {
        const left = () => endsAt() - props.run.now()
        return (
          <>
            <span role="timer" class="phase-clock__time" data-level={timeLevel(left())}>
              {left() > 0 ? clockText.left(formatCountdown(left())) : clockText.over}
            </span>
            <Show when={extraMinutes() > 0}>
              <span class="phase-clock__extra" title={clockText.ownExtraLong(extraMinutes())}>
                {clockText.ownExtra(extraMinutes())}
              </span>
            </Show>
          </>
        )
      }}
    </Show>
  )
}

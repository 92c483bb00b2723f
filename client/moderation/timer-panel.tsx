import { createSignal, For, Show } from 'solid-js'
import { timeLevel } from '../../shared/run/timer.ts'
import { createRunAction } from '../live/create-run-action.ts'
import { formatCountdown } from '../run/format-countdown.ts'
import type { LiveProps } from '../run/run-session.ts'
import { timerText } from '../text/agenda.ts'
import { Button } from '../ui/button.tsx'
import { formatTime } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { TextField } from '../ui/text-field.tsx'
import { LaneTimeDialog } from './lane-time-dialog.tsx'
import { parseMinutes } from './parse-minutes.ts'
import './timer-panel.css'

const steps = [1, 5]

/** The countdown for all: start, more time, stop; and more time for some. */
export function TimerPanel(props: LiveProps) {
  const action = createRunAction(props.run)
  const timer = () => props.run.run().timer
  const [isSomeOpen, setSomeOpen] = createSignal(false)
  const add = async (minutes: number) => {
    if (await action.send({ type: 'add-time', minutes, lanes: null })) announce(timerText.added(minutes))
  }
  return (
    <section class="timer-panel" aria-label={timerText.title}>
      <Show when={timer()} fallback={<StartTimer run={props.run} />}>
        {(running) => {
          const left = () => running().endsAt - props.run.now()
          return (
            <>
              <p class="timer-panel__left" data-level={timeLevel(left())}>
                <strong>{left() > 0 ? timerText.left(formatCountdown(left())) : timerText.over}</strong>{' '}
                {timerText.until(formatTime(running().endsAt))}
              </p>
              <div class="timer-panel__buttons">
                <For each={steps}>
                  {(minutes) => (
                    <Button size="small" aria-label={timerText.addLong(minutes)} onClick={() => void add(minutes)}>
                      {timerText.add(minutes)}
                    </Button>
                  )}
                </For>
                <Button
                  size="small"
                  aria-label={timerText.stopLong}
                  onClick={() => void action.send({ type: 'stop-timer' })}
                >
                  {timerText.stop}
                </Button>
                <Menu label={timerText.more} icon="more-vert" iconOnly>
                  <MenuItem onSelect={() => setSomeOpen(true)}>{timerText.some}</MenuItem>
                </Menu>
              </div>
              <Show when={running().extra.length > 0}>
                <p class="timer-panel__extra">{timerText.extra(running().extra.length)}</p>
              </Show>
            </>
          )
        }}
      </Show>
      <div role="alert">
        <Show when={action.failure()}>{(text) => <p>{text()}</p>}</Show>
      </div>
      <Show when={isSomeOpen()}>
        <LaneTimeDialog {...props} onClose={() => setSomeOpen(false)} />
      </Show>
    </section>
  )
}

function StartTimer(props: Pick<LiveProps, 'run'>) {
  const action = createRunAction(props.run)
  const [text, setText] = createSignal('5')
  const [error, setError] = createSignal<string>()
  const start = (event: SubmitEvent) => {
    event.preventDefault()
    const minutes = parseMinutes(text(), 1)
    setError(minutes === null ? timerText.minutesWrong : undefined)
    if (minutes !== null) void action.send({ type: 'start-timer', minutes })
  }
  return (
    <form class="timer-panel__start" onSubmit={start}>
      <TextField
        label={timerText.minutes}
        compact
        type="number"
        min="1"
        max="600"
        value={text()}
        onInput={setText}
        error={error() ?? action.failure() ?? undefined}
      />
      <Button size="small" type="submit">
        {timerText.start}
      </Button>
    </form>
  )
}

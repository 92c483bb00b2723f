import { Show } from 'solid-js'
import type { AgendaClock } from '../../shared/run/agenda-clock.ts'
import type { RunSession } from '../run/run-session.ts'
import { agendaText } from '../text/agenda.ts'
import { phaseText } from '../text/phase.ts'
import { formatDate, formatTime } from '../ui/format.ts'

const minuteMs = 60_000
/** Less is no delay that anybody would call one. */
const onTimeMs = minuteMs
/** So far from the plan it is another day's: somebody tries the agenda out. */
const otherDayMs = 12 * 60 * minuteMs

/** What is on, planned against real, and how long it still takes. */
export function AgendaClockLine(props: { run: RunSession; clock: AgendaClock }) {
  const current = () => props.run.run().current
  const row = () => props.clock.items.find(({ state }) => state === 'now')
  const isToCome = () => props.clock.items.some(({ state }) => state === 'now' || state === 'next' || state === 'later')
  const name = () => {
    const step = current()
    if (!step) return isToCome() ? undefined : agendaText.ended
    return row() ? undefined : agendaText.nowOutside(step.title || phaseText.name[step.phase])
  }
  const isOtherDay = () => Math.abs(props.clock.delayMs ?? 0) > otherDayMs
  const times = () => {
    if (isOtherDay()) return agendaText.otherDay(formatDate(props.clock.planned?.start ?? 0))
    const [planned, real] = [row()?.planned, row()?.real]
    if (planned && real) return agendaText.planned(formatTime(planned.start), formatTime(real.start))
    const start = props.clock.planned?.start
    const hasBegun = props.clock.items.some((item) => item.times > 0)
    return start !== undefined && !hasBegun ? agendaText.plannedStart(formatTime(start)) : undefined
  }
  const delay = () => {
    const { delayMs } = props.clock
    if (delayMs === null || isOtherDay()) return undefined
    if (Math.abs(delayMs) < onTimeMs) return agendaText.onTime
    const minutes = Math.round(Math.abs(delayMs) / minuteMs)
    return delayMs > 0 ? agendaText.late(minutes) : agendaText.early(minutes)
  }
  const left = () => {
    const minutes = Math.round(props.clock.leftMs / minuteMs)
    if (!isToCome()) return undefined
    return props.clock.planned
      ? agendaText.left(minutes, formatTime(props.clock.expectedEnd))
      : agendaText.length(minutes)
  }
  return (
    <div class="agenda__clock">
      <Show when={name()}>{(text) => <strong>{text()}</strong>}</Show>
      <p>
        {[times(), delay()].filter(Boolean).join(', ')}
        <Show when={left()}>
          <br />
          {left()}
        </Show>
      </p>
    </div>
  )
}

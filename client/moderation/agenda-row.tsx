import { createEffect, Show } from 'solid-js'
import type { ClockItem } from '../../shared/run/agenda-clock.ts'
import { agendaText } from '../text/agenda.ts'
import { formatTime } from '../ui/format.ts'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import type { AgendaEditor } from './create-agenda-editor.ts'

const marks = { now: '▶', done: '✓', next: '', later: '', skipped: '↷', passed: '–' } as const

interface AgendaRowProps {
  row: ClockItem
  editor: AgendaEditor
  onStart: () => void
  onEdit: () => void
}

/** One item: when, what, how long, who, and how it stands. Alt and an arrow key move it. */
export function AgendaRow(props: AgendaRowProps) {
  const item = () => props.row.item
  const isOn = () => props.row.state === 'now'
  let line: HTMLLIElement | undefined
  createEffect(() => {
    if (isOn()) line?.scrollIntoView({ block: 'nearest' })
  })
  const move = async (by: 1 | -1) => {
    await props.editor.move(item(), by)
    if (document.activeElement === document.body) line?.querySelector('button')?.focus() // lost with the line's place in the page
  }
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    void move(event.key === 'ArrowUp' ? -1 : 1)
  }
  const facts = () => {
    const { state, times, real } = props.row
    return [
      agendaText.short(item().minutes),
      item().speaker,
      real?.end && state === 'done'
        ? agendaText.done(formatTime(real.start), formatTime(real.end))
        : agendaText.states[state],
      times > 1 ? agendaText.times(times) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <li
      ref={line}
      class={`agenda__item is-${props.row.state}`}
      aria-current={isOn() ? 'step' : undefined}
      on:keydown={{ handleEvent: moveByKey, capture: true }} // before the menu's button, which opens by these keys
    >
      <span class="agenda__time">{props.row.planned ? formatTime(props.row.planned.start) : ''}</span>
      <span class="agenda__mark" aria-hidden="true">
        {marks[props.row.state]}
      </span>
      <span class="agenda__what">
        <span class="agenda__title">{item().title}</span>
        <span class="agenda__facts">{facts()}</span>
      </span>
      <Menu label={agendaText.actions(item().title)} icon="more-vert" iconOnly>
        <MenuItem icon={isOn() || props.row.times > 0 ? 'autorenew' : 'arrow-forward'} onSelect={props.onStart}>
          {isOn() || props.row.times > 0 ? agendaText.repeat : agendaText.startNow}
        </MenuItem>
        <Show when={!isOn()}>
          <MenuItem icon="chevron-right" onSelect={() => void props.editor.skip(item(), !item().isSkipped)}>
            {item().isSkipped ? agendaText.unskip : agendaText.skip}
          </MenuItem>
        </Show>
        <MenuSeparator />
        <MenuItem icon="edit" onSelect={props.onEdit}>
          {agendaText.edit}
        </MenuItem>
        <MenuItem icon="arrow-up" onSelect={() => void move(-1)}>
          {agendaText.up}
        </MenuItem>
        <MenuItem icon="arrow-down" onSelect={() => void move(1)}>
          {agendaText.down}
        </MenuItem>
        <MenuItem icon="delete" onSelect={() => void props.editor.remove(item())}>
          {agendaText.remove}
        </MenuItem>
      </Menu>
    </li>
  )
}

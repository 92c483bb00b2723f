import { createMemo, createSignal, For, Show } from 'solid-js'
import type { AgendaItem } from '../../shared/run/agenda.ts'
import { agendaClock } from '../../shared/run/agenda-clock.ts'
import { type AgendaTemplateKey, agendaTemplateKeys } from '../../shared/run/agenda-templates.ts'
import { createStepChange } from '../run/create-step-change.ts'
import type { LiveProps } from '../run/run-session.ts'
import { StepChangeDialogs } from '../run/step-change-dialogs.tsx'
import { agendaText, templateText } from '../text/agenda.ts'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { AgendaClockLine } from './agenda-clock-line.tsx'
import { AgendaItemDialog } from './agenda-item-dialog.tsx'
import './agenda-panel.css'
import { AgendaRow } from './agenda-row.tsx'
import { createAgendaEditor } from './create-agenda-editor.ts'
import { TemplateDialog } from './template-dialog.tsx'
import { TimerPanel } from './timer-panel.tsx'

const doubleClickMs = 1000

type Opened = { dialog: 'item'; item: AgendaItem | null } | { dialog: 'template'; template: AgendaTemplateKey | null }

/** What happens one after the other: what is on, how late it is, what comes next. */
export function AgendaPanel(props: LiveProps) {
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const editor = createAgendaEditor(props.run)
  const change = createStepChange(props.run)
  const agenda = () => props.run.run().agenda
  const clock = createMemo(() => agendaClock(props.run.run(), props.run.now()))
  /** By id, so that a row stays the same row when its item changes. */
  const ids = createMemo(() => agenda().map(({ id }) => id))
  const rowOf = (id: string) => clock().items.find(({ item }) => item.id === id)
  const start = (item: AgendaItem) => void change.go({ type: 'start-item', itemId: item.id })
  /** The button then names the item after it; the second click of a double click is not meant for that one. */
  const startNext = (item: AgendaItem) => {
    const startedAt = props.run.run().current?.startedAt ?? 0
    if (props.run.readNow() - startedAt > doubleClickMs) start(item)
  }
  const next = createMemo(() => clock().items.find(({ state }) => state === 'next')?.item)
  const hasBegun = () => clock().items.some(({ times }) => times > 0)
  const isOn = () => props.run.run().current !== null

  return (
    <div class="agenda">
      <FailureAlert title={agendaText.failed} failure={editor.failure()} />
      <Show
        when={agenda().length > 0}
        fallback={
          <>
            <p>{agendaText.empty}</p>
            <For each={agendaTemplateKeys.filter((key) => key !== 'empty')}>
              {(template) => (
                <Button size="small" onClick={() => setOpened({ dialog: 'template', template })}>
                  {templateText.names[template]}
                </Button>
              )}
            </For>
            <Button
              size="small"
              variant="tertiary"
              icon="add"
              onClick={() => setOpened({ dialog: 'item', item: null })}
            >
              {agendaText.add}
            </Button>
            <TimerPanel {...props} />
          </>
        }
      >
        <AgendaClockLine run={props.run} clock={clock()} />
        <TimerPanel {...props} />
        <Show when={next()}>
          {(item) => (
            <Button class="agenda__next" variant="primary" size="small" onClick={() => startNext(item())}>
              {hasBegun() ? agendaText.next(item().title) : agendaText.start(item().title)}
            </Button>
          )}
        </Show>
        <ol class="agenda__items" aria-label={agendaText.title}>
          <For each={ids()}>
            {(id) => (
              <Show when={rowOf(id)}>
                {(row) => (
                  <AgendaRow
                    row={row()}
                    editor={editor}
                    onStart={() => start(row().item)}
                    onEdit={() => setOpened({ dialog: 'item', item: row().item })}
                  />
                )}
              </Show>
            )}
          </For>
        </ol>
        <Menu label={agendaText.more} variant="secondary">
          <MenuItem icon="add" onSelect={() => setOpened({ dialog: 'item', item: null })}>
            {agendaText.add}
          </MenuItem>
          <MenuItem icon="calendar-today" onSelect={() => setOpened({ dialog: 'template', template: null })}>
            {agendaText.changeStart}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon="logout" disabled={!isOn()} onSelect={() => void change.go({ type: 'end-step' })}>
            {agendaText.end}
          </MenuItem>
        </Menu>
      </Show>
      <Show when={opened()} keyed>
        {(open) =>
          open.dialog === 'item' ? (
            <AgendaItemDialog item={open.item} editor={editor} onClose={() => setOpened(null)} />
          ) : (
            <TemplateDialog {...props} template={open.template} editor={editor} onClose={() => setOpened(null)} />
          )
        }
      </Show>
      <StepChangeDialogs workshopId={props.session.workshop().id} change={change} />
    </div>
  )
}

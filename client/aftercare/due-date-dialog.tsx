import { createEffect, createSignal, on, Show } from 'solid-js'
import type { DueItem } from '../../shared/aftercare/due-dates.ts'
import { createFactWriter } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { dueText as words } from '../text/aftercare.ts'
import { commonText } from '../text/common.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { movedDue } from './moved-due.ts'

/** Another day for something that is due. `item` null: closed. */
export function DueDateDialog(props: {
  session: BoardSession
  today: string
  item: DueItem | null
  onClose: () => void
  onMoved: () => void
}) {
  const write = createFactWriter(props.session)
  const [day, setDay] = createSignal('')
  const [error, setError] = createSignal<string>()
  createEffect(
    on(
      () => props.item,
      (item) => {
        setDay(item && item.day >= props.today ? item.day : '')
        setError(undefined)
      },
    ),
  )
  const service = () => (props.item ? (props.session.services.get(props.item.card)?.name ?? '') : '')
  const save = () => {
    const change = props.item && movedDue(props.session, props.item, day())
    if (day() === '') return setError(words.dayMissing)
    if (day() < props.today) return setError(words.dayPast)
    const failed = change ? write(change) : null // what it was about is gone, and the list shows that
    if (failed !== null) return setError(failed)
    announce(words.wasMoved(day()))
    props.onMoved()
  }
  return (
    <Dialog
      open={props.item !== null}
      title={words.moveOf(service())}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Show when={props.item}>
        {(item) => (
          <TextField
            type="date"
            label={words.newDay}
            hint={`${words.kind(item())}. ${words.oldDay(item().day)}`}
            min={props.today}
            value={day()}
            error={error()}
            autofocus
            onInput={(typed) => {
              setDay(typed)
              setError(undefined)
            }}
            onEnter={save}
          />
        )}
      </Show>
    </Dialog>
  )
}

import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { planningText } from '../text/planning.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { createFactWriter } from './create-fact-writer.ts'

/** Asks why cards go online before they are available. The cards lie there already; without a reason they stay marked. */
export function EarlyReasonDialog(props: { session: BoardSession }) {
  const write = createFactWriter(props.session)
  const [reason, setReason] = createSignal('')
  const [failure, setFailure] = createSignal<string | null>(null)
  const cards = () => props.session.placedEarly()
  createEffect(
    on(cards, () => {
      setReason('')
      setFailure(null)
    }),
  )
  const save = () => {
    const text = reason().trim()
    if (text === '') return setFailure(planningText.early.missing)
    const changes = cards().flatMap((card) => {
      const schedule = props.session.model.schedule(card)
      return schedule ? [{ register: 'schedule' as const, key: card, value: { ...schedule, reason: text } }] : []
    })
    const failed = write(...changes)
    if (failed === null) props.session.forgetPlacedEarly()
    else setFailure(failed)
  }
  const takeBack = () => {
    props.session.undo.undo()
    props.session.forgetPlacedEarly()
  }
  return (
    <Dialog
      open={cards().length > 0}
      title={planningText.early.title(cards().length)}
      onClose={() => props.session.forgetPlacedEarly()}
      footer={
        <>
          <Button variant="primary" onClick={save}>
            {planningText.early.save}
          </Button>
          <Button onClick={takeBack}>{planningText.early.takeBack}</Button>
          <Button variant="tertiary" onClick={() => props.session.forgetPlacedEarly()}>
            {planningText.early.later}
          </Button>
        </>
      }
    >
      <ul>
        <For each={cards().slice(0, 5)}>{(card) => <li>{props.session.services.get(card)?.name ?? card}</li>}</For>
      </ul>
      <Show when={cards().length > 5}>
        <p>{planningText.early.more(cards().length - 5)}</p>
      </Show>
      <TextArea
        label={planningText.early.reason}
        hint={planningText.early.hint}
        value={reason()}
        onInput={setReason}
        maxLength={1000}
        autofocus
      />
      <Show when={failure()}>{(text) => <Alert kind="danger" title={text()} />}</Show>
    </Dialog>
  )
}

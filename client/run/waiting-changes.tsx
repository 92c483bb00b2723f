import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Cockpit } from '../../shared/protocol/live-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { pollWhileVisible } from '../app/poll-while-visible.ts'
import { commonText } from '../text/common.ts'
import { errorText } from '../text/errors.ts'
import { waitingChangesText } from '../text/run.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import './waiting-changes.css'

const everyMs = 2000

interface WaitingChangesProps {
  workshopId: WorkshopId
  /** `override`: why it ends although somebody still has changes. */
  onEnd: (override: string | undefined) => void
  onClose: () => void
}

/** Who still has changes that are not saved, until nobody has; or the moderation ends the step all the same and says why. */
export function WaitingChanges(props: WaitingChangesProps) {
  const { waiting, failure } = followWaiting(props.workshopId)
  const [isInsisting, setInsisting] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const isDone = () => waiting()?.length === 0
  const formId = createUniqueId()
  createEffect(
    on(isDone, (done) => {
      if (done) announce(waitingChangesText.done)
    }),
  )
  const insist = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason().trim() !== '') props.onEnd(reason().trim())
  }
  return (
    <Dialog
      open
      title={waitingChangesText.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Show
            when={isDone()}
            fallback={
              <Show
                when={isInsisting()}
                fallback={<Button onClick={() => setInsisting(true)}>{waitingChangesText.insist}</Button>}
              >
                <Button
                  type="submit"
                  form={formId}
                  disabledReason={reason().trim() === '' ? waitingChangesText.reasonMissing : undefined}
                >
                  {waitingChangesText.insistNow}
                </Button>
              </Show>
            }
          >
            <Button variant="primary" onClick={() => props.onEnd(undefined)}>
              {waitingChangesText.end}
            </Button>
          </Show>
        </>
      }
    >
      <Show when={!isDone()} fallback={<p class="waiting-changes__done">{waitingChangesText.done}</p>}>
        <p>{waitingChangesText.intro}</p>
        <ul class="waiting-changes">
          <For each={waiting()}>
            {(person) => (
              <li>
                <strong>{person.name}</strong>
                <span>{waitingChangesText.count(person.count)}</span>
                <Show when={!person.isHere}>
                  <span class="waiting-changes__away">{waitingChangesText.away}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={failure()}>{(shown) => <p>{errorText[shown().code]}</p>}</Show>
        <Show when={isInsisting()}>
          <form id={formId} onSubmit={insist}>
            <TextArea
              label={waitingChangesText.reason}
              hint={waitingChangesText.reasonHint}
              rows={2}
              maxLength={1000}
              value={reason()}
              onInput={setReason}
              ref={(element) => queueMicrotask(() => element.focus())}
            />
          </form>
        </Show>
      </Show>
    </Dialog>
  )
}

/** Asked again and again as long as its owner lives. */
function followWaiting(workshopId: WorkshopId) {
  const [waiting, setWaiting] = createSignal<Cockpit['waiting'] | null>(null)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  pollWhileVisible(
    () => true,
    async () => {
      const answer = await api.getCockpit(workshopId)
      if (answer.ok) setWaiting(answer.value.waiting)
      setFailure(answer.ok ? null : answer.error)
    },
    { everyMs },
  )
  return { waiting, failure }
}

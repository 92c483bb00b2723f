import { createSignal, createUniqueId, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { routes } from '../app/routes.ts'
import { connectionTestText } from '../text/connection-test.ts'
import { joinText, roleText } from '../text/workshop.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import './join-dialog.css'
import { readIntroduction, rememberIntroduction } from './remembered-introduction.ts'

/** Asks who one is, once per workshop. What was said the last time on this device is filled in already. */
export function JoinDialog(props: { view: WorkshopView; onJoined: (login: Login) => void }) {
  const formId = createUniqueId()
  const role = () => props.view.login.role
  const known = readIntroduction()
  const [name, setName] = createSignal(known.name)
  const [job, setJob] = createSignal(known.function)
  const [laneId, setLaneId] = createSignal<LaneId | null>(null)
  const [wasTried, setTried] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const needsLane = () => role() === 'representative'
  const nameError = () => (wasTried() && name().trim() === '' ? joinText.nameMissing : undefined)
  const laneError = () => (wasTried() && needsLane() && laneId() === null ? joinText.laneMissing : undefined)
  const chooseLane = (value: string) => setLaneId(props.view.workshop.lanes.find(({ id }) => id === value)?.id ?? null)

  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    if (isSending()) return
    setTried(true)
    setFailure(null)
    if (nameError() ?? laneError()) {
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    setSending(true)
    const introduction = { name: name().trim(), function: job().trim(), laneId: laneId() }
    const joined = await api.join(props.view.workshop.id, introduction)
    setSending(false)
    if (!joined.ok) {
      setFailure(joined.error)
      return
    }
    rememberIntroduction(introduction)
    props.onJoined(joined.value)
  }

  return (
    <Dialog
      open
      title={joinText.heading}
      dismissible={false}
      onClose={() => undefined}
      footer={
        <Button variant="primary" type="submit" form={formId} disabled={isSending()}>
          {joinText.submit}
        </Button>
      }
    >
      <form class="join" id={formId} novalidate onSubmit={(event) => void submit(event)}>
        <div class="join__place">
          <p>
            <b>{props.view.workshop.title}</b>
          </p>
          <p>{joinText.as(role())}</p>
          <p class="muted">{roleText[role()].may}</p>
        </div>
        <FailureAlert title={joinText.failed} failure={failure()} />
        <TextField
          label={joinText.name}
          hint={joinText.nameHint}
          value={name()}
          onInput={setName}
          error={nameError()}
          maxLength={80}
          autocomplete="name"
          autofocus
          required
        />
        <Show when={needsLane()}>
          <SelectField
            label={joinText.lane}
            value={laneId() ?? ''}
            onChange={chooseLane}
            error={laneError()}
            required
            options={[
              { value: '', label: joinText.laneChoose },
              ...props.view.workshop.lanes.map((lane) => ({ value: lane.id, label: joinText.laneName(lane) })),
            ]}
          />
        </Show>
        <TextField
          label={joinText.function}
          hint={joinText.functionHint}
          value={job()}
          onInput={setJob}
          maxLength={120}
          autocomplete="organization-title"
          optional
        />
        <p class="muted">{joinText.privacy}</p>
        <a class="kern-link kern-link--no-visited-state" href={routes.connectionTest} target="_blank" rel="noopener">
          {connectionTestText.linkNewTab}
        </a>
      </form>
    </Dialog>
  )
}

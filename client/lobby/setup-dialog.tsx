import { createSignal, Match, Show, Switch } from 'solid-js'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { admissionText, setupText } from '../text/lobby.ts'
import { rulesText } from '../text/suggestion-rules.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { createSetupDraft } from './create-setup-draft.ts'
import { ExpectedSection } from './expected-section.tsx'
import './setup.css'
import { RulesSection } from './rules-section.tsx'
import { VideoSection } from './video-section.tsx'

/** Who is expected, who is let in, links of the video call. For the moderation. */
export function SetupDialog(props: { session: BoardSession; open: boolean; onClose: () => void }) {
  return (
    <Show when={props.open}>
      <OpenSetup session={props.session} onClose={props.onClose} />
    </Show>
  )
}

function OpenSetup(props: { session: BoardSession; onClose: () => void }) {
  const load = createLoad(
    () => props.session.workshop().id,
    (id) => api.getSetup(id),
  )
  return (
    <Switch
      fallback={
        <Dialog open title={setupText.title} size="wide" onClose={props.onClose}>
          <Waiting label={setupText.loading} />
        </Dialog>
      }
    >
      <Match when={load.ready()} keyed>
        {(saved) => <SetupForm session={props.session} saved={saved} onClose={props.onClose} />}
      </Match>
      <Match when={load.failure()}>
        {(shown) => (
          <Dialog open title={setupText.title} size="wide" onClose={props.onClose}>
            <Alert kind="danger" urgent title={setupText.loadFailed}>
              <p>{loadErrorText[shown().code]}</p>
              <Button size="small" onClick={load.reload}>
                {errorPageText.tryAgain}
              </Button>
            </Alert>
          </Dialog>
        )}
      </Match>
    </Switch>
  )
}

type Section = 'expected' | 'admission' | 'video' | 'suggestions'

function SetupForm(props: { session: BoardSession; saved: WorkshopSetup; onClose: () => void }) {
  const { session, saved } = props // edited as it was when the dialog was opened
  const draft = createSetupDraft(session.workshop(), saved)
  const [section, setSection] = createSignal<Section>('expected')
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const [asksToDiscard, setAsksToDiscard] = createSignal(false)
  const obstacle = () => {
    if (draft.hasUntaken()) return setupText.takeFirst
    return draft.hasWrongLink() ? setupText.linksWrong : undefined
  }
  const leave = () => {
    if (draft.isChanged()) setAsksToDiscard(true)
    else props.onClose()
  }
  const save = async () => {
    if (isSending()) return
    setSending(true)
    setFailure(null)
    const latest = await api.getSetup(session.workshop().id)
    const answer = latest.ok ? await api.saveSetup(session.workshop().id, draft.over(latest.value)) : latest
    setSending(false)
    if (!answer.ok) {
      setFailure(answer.error)
      return
    }
    announce(setupText.saved)
    props.onClose()
  }
  return (
    <Dialog
      open
      title={setupText.title}
      size="wide"
      onClose={leave}
      footer={
        <>
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button variant="primary" disabled={isSending()} disabledReason={obstacle()} onClick={() => void save()}>
            {setupText.save}
          </Button>
          <Show when={obstacle()}>{(why) => <p class="muted setup__obstacle">{why()}</p>}</Show>
        </>
      }
    >
      <div class="setup">
        <FailureAlert title={setupText.failed} failure={failure()} />
        <Tabs<Section>
          label={setupText.sections}
          value={section()}
          onChange={setSection}
          options={[
            {
              value: 'expected',
              label: () => setupText.expected(draft.expected().length),
              content: () => <ExpectedSection draft={draft} />,
            },
            { value: 'admission', label: () => setupText.admission, content: () => <AdmissionSection draft={draft} /> },
            { value: 'video', label: () => setupText.video, content: () => <VideoSection draft={draft} /> },
            { value: 'suggestions', label: () => rulesText.section, content: () => <RulesSection draft={draft} /> },
          ]}
        />
      </div>
      <Dialog
        open={asksToDiscard()}
        title={setupText.discardTitle}
        onClose={() => setAsksToDiscard(false)}
        footer={
          <>
            <Button autofocus onClick={() => setAsksToDiscard(false)}>
              {setupText.keepEditing}
            </Button>
            <Button variant="primary" onClick={() => props.onClose()}>
              {setupText.discard}
            </Button>
          </>
        }
      >
        <p>{setupText.discardBody}</p>
      </Dialog>
    </Dialog>
  )
}

function AdmissionSection(props: { draft: ReturnType<typeof createSetupDraft> }) {
  return (
    <div class="setup__section">
      <RadioGroup
        legend={admissionText.legend}
        value={props.draft.admission()}
        onChange={props.draft.setAdmission}
        options={[
          { value: 'open', label: admissionText.open, hint: admissionText.openHint },
          { value: 'ask', label: admissionText.ask, hint: admissionText.askHint },
        ]}
      />
      <p class="muted">{admissionText.ifOpened}</p>
    </div>
  )
}

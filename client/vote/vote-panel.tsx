import { createSignal, Match, Show, Switch } from 'solid-js'
import type { VoteState } from '../../shared/run/vote.ts'
import type { LiveProps } from '../run/run-session.ts'
import { errorText } from '../text/errors.ts'
import { voteText } from '../text/vote.ts'
import { votePanelText } from '../text/vote-setup.ts'
import { Button } from '../ui/button.tsx'
import { formatTime } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { ConfirmDialog } from '../workshop/confirm-dialog.tsx'
import { createTurnout } from './create-turnout.ts'
import { emptyVoteDraft, type VoteDraft } from './vote-draft.ts'
import './vote-panel.css'
import { VoteSetupDialog } from './vote-setup-dialog.tsx'

/** Sets up, opens and closes a vote. For the moderation, in the rail. */
export function VotePanel(props: LiveProps) {
  const [draft, setDraft] = createSignal<VoteDraft>(emptyVoteDraft(), { equals: false })
  const [isSettingUp, setSettingUp] = createSignal(false)
  const vote = () => props.run.run().vote
  const running = () => (vote()?.outcome === null ? vote() : null)
  const over = () => (vote()?.outcome ? vote() : null)
  return (
    <div class="vote-panel">
      <Switch
        fallback={
          <>
            <p class="vote-panel__lead">{votePanelText.lead}</p>
            <Button size="small" onClick={() => setSettingUp(true)}>
              {votePanelText.prepare}
            </Button>
          </>
        }
      >
        <Match when={running()}>{(state) => <Running session={props.session} run={props.run} vote={state()} />}</Match>
        <Match when={over()}>
          {(state) => (
            <Over session={props.session} run={props.run} vote={state()} onAnother={() => setSettingUp(true)} />
          )}
        </Match>
      </Switch>
      <VoteSetupDialog
        session={props.session}
        run={props.run}
        draft={draft()}
        onDraft={setDraft}
        open={isSettingUp()}
        onOpened={() => {
          setSettingUp(false)
          setDraft(emptyVoteDraft())
        }}
        onClose={() => setSettingUp(false)}
      />
    </div>
  )
}

/** How many have voted – never what, and never who. */
function Running(props: LiveProps & { vote: VoteState }) {
  const [asking, setAsking] = createSignal<'close' | 'cancel' | null>(null)
  const all = createTurnout(props)
  const voteId = () => props.vote.definition.id
  const turnout = () => {
    const known = all()
    return known === null
      ? votePanelText.turnoutUnknown(props.vote.voices)
      : votePanelText.turnout(props.vote.voices, known)
  }
  return (
    <>
      <p class="vote-panel__name">{props.vote.definition.title}</p>
      <p class="vote-panel__lead">
        {voteText.kind[props.vote.definition.question.kind]} · {votePanelText.openedAt(formatTime(props.vote.openedAt))}
      </p>
      <Show when={all()} fallback={<p>{all() === 0 ? votePanelText.nobodyHere : turnout()}</p>}>
        {(known) => <ProgressBar label={turnout()} value={props.vote.voices / known()} />}
      </Show>
      <div class="vote-panel__actions">
        <Button variant="primary" size="small" onClick={() => setAsking('close')}>
          {votePanelText.close}
        </Button>
        <Button size="small" onClick={() => setAsking('cancel')}>
          {votePanelText.cancel}
        </Button>
      </div>
      <Show when={asking() === 'close'}>
        <ConfirmDialog
          title={votePanelText.closeTitle}
          confirm={votePanelText.closeConfirm}
          failed={votePanelText.closeFailed}
          act={() => props.run.send({ type: 'close-vote', voteId: voteId() })}
          onClose={() => setAsking(null)}
        >
          <p>{votePanelText.closeBody(turnout())}</p>
        </ConfirmDialog>
      </Show>
      <Show when={asking() === 'cancel'}>
        <ConfirmDialog
          title={votePanelText.cancelTitle}
          confirm={votePanelText.cancelConfirm}
          failed={votePanelText.cancelFailed}
          act={() => props.run.send({ type: 'cancel-vote', voteId: voteId() })}
          onClose={() => setAsking(null)}
        >
          <p>{votePanelText.cancelBody}</p>
        </ConfirmDialog>
      </Show>
    </>
  )
}

function Over(props: LiveProps & { vote: VoteState; onAnother: () => void }) {
  const [failure, setFailure] = createSignal<string | null>(null)
  const dismiss = async () => {
    const answer = await props.run.send({ type: 'dismiss-vote', voteId: props.vote.definition.id })
    if (answer.ok) announce(votePanelText.dismissed)
    else setFailure(errorText[answer.error.code])
  }
  return (
    <>
      <p class="vote-panel__name">{props.vote.definition.title}</p>
      <p class="vote-panel__lead">
        {voteText.voices(props.vote.outcome?.result.voices ?? props.vote.voices)} · {votePanelText.resultShown}
      </p>
      <div class="vote-panel__actions">
        <Button size="small" onClick={() => void dismiss()}>
          {votePanelText.dismiss}
        </Button>
        <Button size="small" onClick={() => props.onAnother()}>
          {votePanelText.another}
        </Button>
      </div>
      <div role="alert">
        <Show when={failure()}>
          {(text) => (
            <p class="vote-panel__failure">
              <strong>{votePanelText.dismissFailed}.</strong> {text()}
            </p>
          )}
        </Show>
      </div>
    </>
  )
}

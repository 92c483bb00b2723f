import { createMemo, createSignal, For, Show } from 'solid-js'
import { type VoteDefinition, voteIdSchema } from '../../shared/run/vote.ts'
import type { ApiFailure } from '../app/api.ts'
import type { LiveProps } from '../run/run-session.ts'
import { commonText } from '../text/common.ts'
import { ballotText } from '../text/vote.ts'
import { type VoteProblem, voteProblemText, voteSetupText } from '../text/vote-setup.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { BallotForm } from './ballot-form.tsx'
import { buildVote, type VoteDraft } from './vote-draft.ts'
import { VoteRules } from './vote-rules.tsx'
import { VoteSetupForm } from './vote-setup-form.tsx'

interface VoteSetupDialogProps extends LiveProps {
  draft: VoteDraft
  onDraft: (draft: VoteDraft) => void
  open: boolean
  /** The vote is on. */
  onOpened: () => void
  /** The draft stays. */
  onClose: () => void
}

/** First what is asked, then what the Ämter will see, then it opens. */
export function VoteSetupDialog(props: VoteSetupDialogProps) {
  const [preview, setPreview] = createSignal<VoteDefinition | null>(null)
  const [problems, setProblems] = createSignal<readonly VoteProblem[]>([])
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const [isSending, setSending] = createSignal(false)
  const nameOf = (card: Parameters<typeof props.session.services.get>[0]) =>
    props.session.services.get(card)?.name ?? card
  const title = createMemo(() => (preview() === null ? voteSetupText.title : voteSetupText.previewTitle))

  let top: HTMLDivElement | undefined
  /** The button that was pressed is gone, or what it brought stands above. */
  const focusTop = () => {
    top?.focus()
    top?.scrollIntoView({ block: 'start' }) // the focus alone does not move what is taller than the dialog
  }
  const check = () => {
    const built = buildVote(props.draft, { id: newVoteId(), nameOf })
    setProblems(built.ok ? [] : built.error)
    if (built.ok) setPreview(built.value)
    focusTop()
  }
  const leavePreview = () => {
    setPreview(null)
    setFailure(null)
  }
  const back = () => {
    leavePreview()
    focusTop()
  }
  const close = () => {
    leavePreview()
    setProblems([])
    props.onClose()
  }
  const openVote = async (definition: VoteDefinition) => {
    if (isSending()) return
    setSending(true)
    setFailure(null)
    const answer = await props.run.send({ type: 'open-vote', definition })
    setSending(false)
    if (!answer.ok) {
      setFailure(answer.error)
      return
    }
    announce(ballotText.running)
    leavePreview()
    props.onOpened()
  }

  return (
    <Dialog
      open={props.open}
      size="wide"
      title={title()}
      onClose={close}
      footer={
        <Show
          when={preview()}
          fallback={
            <>
              <Button onClick={close}>{commonText.cancel}</Button>
              <Button variant="primary" onClick={check}>
                {voteSetupText.preview}
              </Button>
            </>
          }
        >
          {(definition) => (
            <>
              <Button onClick={back}>{voteSetupText.back}</Button>
              <Button variant="primary" disabled={isSending()} onClick={() => void openVote(definition())}>
                {voteSetupText.open}
              </Button>
            </>
          )}
        </Show>
      }
    >
      <Show
        when={preview()}
        fallback={
          <div class="vote-setup__top" tabindex="-1" ref={top}>
            <Show when={problems().length > 0}>
              <Alert kind="danger" urgent title={voteSetupText.problems}>
                <ul class="vote-setup__problems">
                  <For each={problems()}>{(problem) => <li>{voteProblemText[problem]}</li>}</For>
                </ul>
              </Alert>
            </Show>
            <VoteSetupForm
              session={props.session}
              run={props.run}
              draft={props.draft}
              onDraft={(draft) => {
                setProblems([])
                props.onDraft(draft)
              }}
            />
          </div>
        }
      >
        {(definition) => (
          <div class="vote-setup__top vote-setup__preview" tabindex="-1" ref={top}>
            <p class="vote-setup__preview-title">{definition().title}</p>
            <VoteRules session={props.session} definition={definition()} />
            {/* to look at, not to fill in */}
            <div class="vote-setup__ballot" inert>
              <BallotForm question={definition().question} draft={null} onDraft={() => {}} />
            </div>
            <FailureAlert title={voteSetupText.failed} failure={failure()} />
          </div>
        )}
      </Show>
    </Dialog>
  )
}

/** Ids of votes are made here, so that opening one twice by a shaky line is one vote. */
function newVoteId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return voteIdSchema.parse(`vote-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)
}

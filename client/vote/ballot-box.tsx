import { Match, Show, Switch } from 'solid-js'
import type { VoteDefinition } from '../../shared/run/vote.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { loadErrorText } from '../text/errors.ts'
import { ballotText } from '../text/vote.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatTime } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { BallotForm } from './ballot-form.tsx'
import type { OwnVote } from './create-own-vote.ts'
import { isEmptyDraft } from './draft-ballot.ts'
import { VoteRules } from './vote-rules.tsx'

interface BallotBoxProps {
  session: BoardSession
  definition: VoteDefinition
  own: OwnVote
}

/** For those who have a voice: what counts how, the ballot, and whether it has arrived. */
export function BallotBox(props: BallotBoxProps) {
  const { definition } = props
  const failedToLoad = () => {
    const state = props.own.state()
    return state.name === 'failed' ? state.error : null
  }
  const counted = () => {
    const state = props.own.state()
    return state.name === 'ready' && state.own.ballot !== null ? state.own : null
  }
  const isByMe = () => counted()?.by === props.session.login().participant?.name
  const refusal = () => {
    if (isEmptyDraft(props.own.draft())) return ballotText.empty[definition.question.kind]
    if (counted() && !props.own.isUnsent()) return ballotText.same
    return props.own.isSending() ? ballotText.sending : undefined
  }
  const action = () => {
    if (!counted()) return ballotText.cast
    return isByMe() ? ballotText.change : ballotText.replace
  }
  const status = () => {
    const now = counted()
    if (!now) return null
    const time = formatTime(now.at ?? 0)
    if (isByMe()) return props.own.isUnsent() ? ballotText.unsent : ballotText.mine(time)
    const who = now.by ?? ballotText.somebody
    return props.own.isUnsent() ? ballotText.replacedByColleague(who, time) : ballotText.byColleague(who, time)
  }
  const showCard = (card: Parameters<BoardSession['openCard']>[0]) => props.session.openCard(card)
  return (
    <>
      <div class="vote-stand__body">
        <VoteRules session={props.session} definition={definition} />
        <Switch>
          <Match when={props.own.state().name === 'loading'}>
            <p role="status">{ballotText.loading}</p>
          </Match>
          <Match when={failedToLoad()}>
            {(error) => (
              <Alert kind="warning" title={ballotText.loadFailed}>
                <p>{loadErrorText[error().code]}</p>
                <Button size="small" onClick={() => void props.own.refresh()}>
                  {ballotText.tryAgain}
                </Button>
              </Alert>
            )}
          </Match>
        </Switch>
        <BallotForm
          question={definition.question}
          draft={props.own.draft()}
          onDraft={(draft) => props.own.setDraft(draft)}
          onCard={showCard}
        />
      </div>
      <footer class="vote-stand__foot">
        <FailureAlert title={ballotText.failed} failure={props.own.failure()} />
        <Show when={status()}>
          {(text) => (
            <p class="vote-stand__status" classList={{ 'is-done': !props.own.isUnsent() }}>
              {text()}
            </p>
          )}
        </Show>
        <Button
          variant="primary"
          disabledReason={refusal()}
          onClick={async () => {
            if (await props.own.cast()) announce(ballotText.castDone)
          }}
        >
          {props.own.isSending() ? ballotText.sending : action()}
        </Button>
      </footer>
    </>
  )
}

import { useNavigate } from '@solidjs/router'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { invitationSecretSchema } from '../../shared/protocol/api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { rememberLogin } from '../app/current-login.ts'
import { MessagePage } from '../app/message-page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { boardPath, workshopPath } from '../app/routes.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { invitationText } from '../text/workshop.ts'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/waiting.tsx'

type Problem = ApiFailure['code'] | 'incomplete'

/** `/einladung#secret`: the secret leaves the address bar at once and is exchanged for a login. */
export function InvitationPage() {
  createPageTitle(() => invitationText.title)
  const navigate = useNavigate()
  const [secret, setSecret] = createSignal<string | null>(null)
  const [problem, setProblem] = createSignal<Problem | null>(null)

  /** Also when somebody pastes a second link here: the address then changes without a new page. */
  const takeSecret = () => {
    const parsed = invitationSecretSchema.safeParse({ secret: window.location.hash.slice(1) })
    window.history.replaceState(window.history.state, '', window.location.pathname)
    setSecret(parsed.success ? parsed.data.secret : null)
    setProblem(parsed.success ? null : 'incomplete')
    void exchange()
  }
  const exchange = async () => {
    const taken = secret()
    if (taken === null) return
    setProblem(null)
    const exchanged = await api.exchangeInvitation(taken)
    if (secret() !== taken) return
    if (!exchanged.ok) {
      setProblem(exchanged.error.code)
      return
    }
    rememberLogin(exchanged.value)
    const { workshopId, boardId } = exchanged.value
    navigate(boardId === null ? workshopPath(workshopId) : boardPath(workshopId, boardId, 'assignment'), {
      replace: true,
    })
  }
  const noteHash = () => window.location.hash !== '' && takeSecret()
  window.addEventListener('hashchange', noteHash)
  onCleanup(() => window.removeEventListener('hashchange', noteHash))
  onMount(takeSecret)

  return (
    <Show when={problem()} fallback={<Waiting label={invitationText.opening} />}>
      {(code) => (
        <MessagePage title={invitationText.failedTitle} body={textOf(code())}>
          <Show when={!final.includes(code())}>
            <Button variant="primary" onClick={() => void exchange()}>
              {errorPageText.tryAgain}
            </Button>
          </Show>
        </MessagePage>
      )}
    </Show>
  )
}

/** Trying again would not help. */
const final: readonly Problem[] = ['incomplete', 'invitation-unknown', 'invitation-over', 'handover-over']

function textOf(code: Problem): string {
  return code === 'incomplete' ? invitationText.incomplete : loadErrorText[code]
}

import { createSignal, Show } from 'solid-js'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { planViewText } from '../text/plan.ts'
import { Button } from '../ui/button.tsx'
import type { PlanApi } from './plan-api.ts'
import { AdoptDialog, RevokeDialog } from './resolution-dialogs.tsx'

/** The ways to say what a body decided about a plan. */
export function ResolutionActions(props: {
  session: Pick<BoardSession, 'login'>
  api: PlanApi
  plan: PlanSummary
  onSaved: () => void
}) {
  const text = planViewText.resolution
  const [opened, setOpened] = createSignal<'adopt' | 'revoke' | null>(null)
  const obstacle = () => (props.session.login().role === 'moderator' ? undefined : text.moderationOnly)
  const dialog = () => ({ api: props.api, plan: props.plan, onClose: () => setOpened(null), onSaved: props.onSaved })
  return (
    <div class="plan-resolution">
      <Button size="small" disabledReason={obstacle()} onClick={() => setOpened('adopt')}>
        {props.plan.resolution === null ? text.adopt : text.change}
      </Button>
      <Show when={props.plan.resolution}>
        <Button size="small" variant="tertiary" disabledReason={obstacle()} onClick={() => setOpened('revoke')}>
          {text.revoke}
        </Button>
      </Show>
      <AdoptDialog {...dialog()} open={opened() === 'adopt'} />
      <RevokeDialog {...dialog()} open={opened() === 'revoke'} />
    </div>
  )
}

import { Match, Switch } from 'solid-js'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { invitationsText } from '../text/workshop.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { InvitationList } from './invitation-list.tsx'

/** The workshop's invitations, asked from the server when this is shown. For the moderation only. */
export function InvitationsLoader(props: { workshop: Workshop }) {
  const load = createLoad(
    () => props.workshop.id,
    (id) => api.getInvitations(id),
  )
  return (
    <Switch fallback={<Waiting label={invitationsText.loading} />}>
      <Match when={load.ready()}>
        {(invitations) => (
          <InvitationList
            workshop={props.workshop}
            invitations={invitations()}
            onChanged={(changed) =>
              load.update(invitations().map((known) => (known.id === changed.id ? changed : known)))
            }
          />
        )}
      </Match>
      <Match when={load.failure()}>
        {(shown) => (
          <Alert kind="danger" urgent title={invitationsText.failed}>
            <p>{loadErrorText[shown().code]}</p>
            <Button size="small" onClick={load.reload}>
              {errorPageText.tryAgain}
            </Button>
          </Alert>
        )}
      </Match>
    </Switch>
  )
}

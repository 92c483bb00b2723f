import { Match, Switch } from 'solid-js'
import { ok, type Result } from '../../shared/kit/result.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { type Cockpit, inviteGroups, type WorkshopSetup } from '../../shared/protocol/live-api.ts'
import type { Run } from '../../shared/run/run.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { LoadFailedPage, MessagePage } from '../app/message-page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { workshopPath } from '../app/routes.ts'
import { inviteText } from '../text/invite.ts'
import { Waiting } from '../ui/waiting.tsx'
import { WorkshopLoader } from '../workshop/workshop-loader.tsx'
import './invite.css'
import { InviteForm } from './invite-form.tsx'
import { roleOfGroup } from './invite-rows.ts'

/** `/workshop/:workshopId/vorbereiten`: whom to invite, and what to write to them. For the moderation. */
export function InvitePage() {
  createPageTitle(() => inviteText.title)
  return (
    <WorkshopLoader>
      {(view) => (
        <Switch
          fallback={
            <MessagePage title={inviteText.title} body={inviteText.notYou}>
              <a class="kern-btn kern-btn--primary" href={workshopPath(view().workshop.id)}>
                <span class="kern-label">{inviteText.toBoard}</span>
              </a>
            </MessagePage>
          }
        >
          <Match when={view().login.role === 'moderator'}>
            <Loaded view={view()} />
          </Match>
        </Switch>
      )}
    </WorkshopLoader>
  )
}

/** All that the page is made of. Links by board and role, never those of the moderation. */
export interface InviteFacts {
  setup: WorkshopSetup
  run: Pick<Run, 'agenda' | 'plannedStart'>
  linkOf: (boardId: string, role: string) => string | null
  /** Null: it could not be asked. */
  cockpit: Cockpit | null
}

function Loaded(props: { view: WorkshopView }) {
  const load = createLoad(() => props.view.workshop.id, loadFacts)
  return (
    <Switch fallback={<Waiting label={inviteText.loading} />}>
      <Match when={load.ready()} keyed>
        {(facts) => <InviteForm view={props.view} facts={facts} />}
      </Match>
      <Match when={load.failure()}>
        {(shown) => <LoadFailedPage title={inviteText.failed} failure={shown()} onRetry={load.reload} />}
      </Match>
    </Switch>
  )
}

async function loadFacts(workshop: WorkshopView['workshop']['id']): Promise<Result<InviteFacts, ApiFailure>> {
  const [setup, run, invitations, cockpit] = await Promise.all([
    api.getSetup(workshop),
    api.getRun(workshop),
    api.getInvitations(workshop),
    api.getCockpit(workshop),
  ])
  if (!setup.ok) return setup
  if (!run.ok) return run
  if (!invitations.ok) return invitations
  const roles = new Set<string>(inviteGroups.map((group) => roleOfGroup[group]))
  const links = invitations.value.filter(({ role }) => roles.has(role))
  return ok({
    setup: setup.value,
    run: run.value.run,
    linkOf(boardId, role) {
      const path = links.find((link) => link.boardId === boardId && link.role === role)?.path
      return path ? new URL(path, window.location.origin).href : null
    },
    cockpit: cockpit.ok ? cockpit.value : null,
  })
}

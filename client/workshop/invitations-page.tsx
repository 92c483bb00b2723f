import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { workshopPath } from '../app/routes.ts'
import { invitationsText } from '../text/workshop.ts'
import './invitations.css'
import { InvitationsLoader } from './invitations-loader.tsx'
import { WorkshopLoader } from './workshop-loader.tsx'

/** Where creating a workshop ends: the links to hand out, and the way to the board. */
export function InvitationsPage() {
  createPageTitle(() => invitationsText.title)
  return (
    <WorkshopLoader>
      {(view) => (
        <Page wide>
          <div class="invitations__head">
            <p class="muted">{view().workshop.title}</p>
            <h1 class="page__heading">{invitationsText.createdHeading}</h1>
            <p>{invitationsText.lead}</p>
            <a class="kern-btn kern-btn--primary" href={workshopPath(view().workshop.id)}>
              <span class="kern-label">{invitationsText.toBoard}</span>
            </a>
          </div>
          <h2 class="kern-sr-only">{invitationsText.title}</h2>
          <InvitationsLoader workshop={view().workshop} />
        </Page>
      )}
    </WorkshopLoader>
  )
}

import { Page } from '../app/page.tsx'
import { inviteText } from '../text/invite.ts'

/** `/workshop/:workshopId/vorbereiten` */
export function InvitePage() {
  return (
    <Page>
      <h1 class="page__heading">{inviteText.title}</h1>
    </Page>
  )
}

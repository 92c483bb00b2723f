import { Page } from '../app/page.tsx'
import { handoutsText } from '../text/handouts.ts'

/** `/workshop/:workshopId/:boardId/blaetter` */
export function HandoutsPage() {
  return (
    <Page>
      <h1 class="page__heading">{handoutsText.title}</h1>
    </Page>
  )
}

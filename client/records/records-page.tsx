import { Page } from '../app/page.tsx'
import { recordsText } from '../text/records.ts'

/** `/workshop/:workshopId/archiv` */
export function RecordsPage() {
  return (
    <Page>
      <h1 class="page__heading">{recordsText.title}</h1>
    </Page>
  )
}

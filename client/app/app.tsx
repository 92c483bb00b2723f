import { Route, Router, type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, lazy, on, Suspense } from 'solid-js'
import { StartPage } from '../start/start-page.tsx'
import { commonText } from '../text/common.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { InvitationPage } from '../workshop/invitation-page.tsx'
import { WorkshopDoor } from '../workshop/workshop-door.tsx'
import { contentId, focusContent, rescueFocus } from './content-id.ts'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './message-page.tsx'
import { routes } from './routes.ts'

// What few visits need, or what comes after a choice, is loaded when it is asked for.
const NewWorkshopPage = lazy(async () => ({
  default: (await import('../start/new-workshop-page.tsx')).NewWorkshopPage,
}))
const InvitationsPage = lazy(async () => ({
  default: (await import('../workshop/invitations-page.tsx')).InvitationsPage,
}))
const ConnectionTestPage = lazy(async () => ({
  default: (await import('./connection-test-page.tsx')).ConnectionTestPage,
}))
const MinutesPage = lazy(async () => ({ default: (await import('../minutes/minutes-page.tsx')).MinutesPage }))
const InvitePage = lazy(async () => ({ default: (await import('../invite/invite-page.tsx')).InvitePage }))
const RecordsPage = lazy(async () => ({ default: (await import('../records/records-page.tsx')).RecordsPage }))
const HandoutsPage = lazy(async () => ({ default: (await import('../handouts/handouts-page.tsx')).HandoutsPage }))
const PresenterPage = lazy(async () => ({ default: (await import('../presenter/presenter-page.tsx')).PresenterPage }))
const BoardPage = lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage }))

export function App() {
  return (
    <Router root={Root}>
      <Route path={routes.start} component={StartPage} />
      <Route path={routes.newWorkshop} component={NewWorkshopPage} />
      <Route path={routes.invitation} component={InvitationPage} />
      <Route path={routes.connectionTest} component={ConnectionTestPage} />
      <Route path={routes.workshop} component={WorkshopDoor} />
      <Route path={routes.invitations} component={InvitationsPage} />
      <Route path={routes.minutes} component={MinutesPage} />
      <Route path={routes.invite} component={InvitePage} />
      <Route path={routes.records} component={RecordsPage} />
      <Route path={routes.handouts} component={HandoutsPage} />
      <Route path={routes.presenter} component={PresenterPage} />
      <Route path={routes.board} component={BoardPage} />
      <Route path="*" component={NotFoundPage} />
    </Router>
  )
}

function Root(props: RouteSectionProps) {
  const location = useLocation()
  createEffect(on(() => location.pathname, rescueFocus, { defer: true }))
  return (
    <>
      <a
        class="app-skip-link"
        href={`#${contentId}`}
        onClick={(event) => {
          event.preventDefault() // a fragment is not for us to set: invitations carry their secret there
          focusContent()
        }}
      >
        {commonText.skipToContent}
      </a>
      <ErrorBoundary fallback={(error) => <CrashPage error={error} />}>
        <Suspense fallback={<Waiting label={commonText.loading} />}>{props.children}</Suspense>
      </ErrorBoundary>
      <LiveRegion />
    </>
  )
}

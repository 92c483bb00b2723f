import { type JSX, Show } from 'solid-js'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { Button } from '../ui/button.tsx'
import { Page } from './page.tsx'
import { createPageTitle } from './page-title.ts'
import { routes } from './routes.ts'

/** A page that says one thing: what happened, and what to do now. */
export function MessagePage(props: { title: string; body: string; children?: JSX.Element }) {
  createPageTitle(() => props.title)
  return (
    <Page>
      <div class="page__message">
        <h1 class="page__heading">{props.title}</h1>
        <p>{props.body}</p>
        <div class="actions">
          <Show when={props.children}>{props.children}</Show>
          <a class="kern-btn kern-btn--secondary" href={routes.start}>
            <span class="kern-label">{errorPageText.toStart}</span>
          </a>
        </div>
      </div>
    </Page>
  )
}

/** Something that the whole page needs did not come; `title`: what that is. */
export function LoadFailedPage(props: {
  title: string
  failure: { code: keyof typeof loadErrorText }
  onRetry: () => void
}) {
  return (
    <MessagePage title={props.title} body={loadErrorText[props.failure.code]}>
      <Button variant="primary" onClick={() => props.onRetry()}>
        {errorPageText.tryAgain}
      </Button>
    </MessagePage>
  )
}

export function NotFoundPage() {
  return <MessagePage title={errorPageText.notFoundTitle} body={errorPageText.notFoundBody} />
}

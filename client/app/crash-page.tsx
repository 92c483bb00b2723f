import { errorPageText } from '../text/errors.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import './page.css'
import { contentId } from './content-id.ts'

/** Shown when our own code threw. Stands alone: whatever failed may be part of any other component. */
export function CrashPage(props: { error: unknown }) {
  const message = () => (props.error instanceof Error ? props.error.message : String(props.error))
  return (
    <main id={contentId} class="page__main" tabindex="-1" role="alert">
      <div class="page__message">
        <h1 class="page__heading">{errorPageText.crashTitle}</h1>
        <p>{errorPageText.crashBody}</p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {errorPageText.reload}
        </Button>
        <Disclosure summary={errorPageText.technicalMessage}>
          <code>{message()}</code>
        </Disclosure>
      </div>
    </main>
  )
}

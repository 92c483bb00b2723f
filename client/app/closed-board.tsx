import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { errorPageText } from '../text/errors.ts'
import { Button } from '../ui/button.tsx'
import { MessagePage } from './message-page.tsx'

/** The server has ended the connection for good. Where loading again can help, it is one click away. */
export function ClosedBoard(props: { reason: CloseReason }) {
  return (
    <MessagePage title={errorPageText.closedTitle} body={errorPageText.closed[props.reason]}>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {errorPageText.reload}
      </Button>
    </MessagePage>
  )
}

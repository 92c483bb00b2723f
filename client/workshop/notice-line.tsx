import { createMemo, Show } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { boardPageText } from '../text/workshop.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { saveMessage } from './save-message.ts'
import './save-status.css'

/** The line below the bars while something is wrong: no connection, a full disk, an outdated workshop. */
export function NoticeLine(props: { session: BoardSession; isOutdated: boolean }) {
  const message = createMemo(() => saveMessage(props.session.status(), props.session.saveState()))
  return (
    <>
      {/* always in the page, so that screen readers hear what appears in it */}
      <div role="status">
        <Show when={message().long}>
          {(text) => (
            <p class="notice-line" classList={{ 'notice-line--danger': message().kind === 'storage-full' }}>
              <Icon name={message().kind === 'storage-full' ? 'danger' : 'warning'} size="small" />
              <span>{text()}</span>
            </p>
          )}
        </Show>
      </div>
      <Show when={props.isOutdated}>
        <div class="notice-line notice-line--info" role="status">
          <Icon name="info" size="small" />
          <span>{boardPageText.workshopChanged}</span>
          <Button size="small" onClick={() => window.location.reload()}>
            {boardPageText.reload}
          </Button>
        </div>
      </Show>
    </>
  )
}

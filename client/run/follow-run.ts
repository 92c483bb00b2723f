import { createEffect, on, onCleanup } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import type { ConnectedRun } from './create-run-session.ts'

/** The run hears what the server tells on the board's line, and asks for all of it after each lost connection. */
export function followRun(session: Pick<BoardSession, 'status' | 'onControl'>, run: ConnectedRun): void {
  onCleanup(session.onControl((message) => run.hear(message)))
  createEffect(
    on(
      () => session.status().name,
      (now, before) => {
        if (now === 'live' && before !== undefined && before !== 'live') run.refresh()
      },
    ),
  )
}

import { createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import type { ConnectedRun } from './create-run-session.ts'

/**
 * The run hears what the server tells on the board's line, and asks for all of it after each lost connection; also with another role, which
 * sees more or less of it.
 */
export function followRun(
  session: Pick<BoardSession, 'status' | 'onControl' | 'login'>,
  run: Pick<ConnectedRun, 'hear' | 'refresh'>,
): void {
  onCleanup(session.onControl((message) => run.hear(message)))
  createEffect(
    on(
      () => session.status().name,
      (now, before) => {
        if (now === 'live' && before !== undefined && before !== 'live') run.refresh()
      },
    ),
  )
  const role = createMemo(() => session.login().role)
  createEffect(on(role, () => run.refresh(), { defer: true }))
}

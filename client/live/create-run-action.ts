import { type Accessor, createSignal } from 'solid-js'
import type { RunEvent } from '../../shared/run/run-event.ts'
import type { RunSession } from '../run/run-session.ts'
import { errorText } from '../text/errors.ts'

/** Sends events of the run, and keeps why the last one did not work until another one does. */
export interface RunAction {
  /** True: the server has taken it. */
  send(event: RunEvent): Promise<boolean>
  failure: Accessor<string | null>
  isBusy: Accessor<boolean>
  forget(): void
}

export function createRunAction(run: Pick<RunSession, 'send'>): RunAction {
  const [failure, setFailure] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  return {
    async send(event) {
      setBusy(true)
      const answer = await run.send(event)
      setBusy(false)
      setFailure(answer.ok ? null : errorText[answer.error.code])
      return answer.ok
    },
    failure,
    isBusy,
    forget: () => setFailure(null),
  }
}

import { type Accessor, createSignal } from 'solid-js'
import type { EventOf } from '../../shared/run/run-event.ts'
import type { ApiFailure } from '../app/api.ts'
import type { RunSession } from './run-session.ts'

export type StepEvent = EventOf<'start-item'> | EventOf<'start-phase'> | EventOf<'end-step'>

/** The way to another step. It may be blocked for a while: see `StepChangeDialogs`. */
export interface StepChange {
  /** While one is under way, another is not meant. */
  go(event: StepEvent): Promise<void>
  /** What could not be done because somebody has changes that are not saved. */
  readonly blocked: Accessor<StepEvent | null>
  /** Why the last one did not work. */
  readonly failure: Accessor<ApiFailure | null>
  forget(): void
}

export function createStepChange(run: Pick<RunSession, 'send'>): StepChange {
  const [blocked, setBlocked] = createSignal<StepEvent | null>(null)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  let isUnderWay = false
  const forget = () => {
    setBlocked(null)
    setFailure(null)
  }
  return {
    async go(event) {
      if (isUnderWay) return
      isUnderWay = true
      const answer = await run.send(event)
      isUnderWay = false
      forget()
      if (answer.ok) return
      if (answer.error.code === 'changes-waiting') setBlocked({ ...event, override: undefined })
      else setFailure(answer.error)
    },
    blocked,
    failure,
    forget,
  }
}

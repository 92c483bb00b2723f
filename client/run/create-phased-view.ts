import { type Accessor, createMemo } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { RunSession } from './run-session.ts'

/** The view with the phase of the run, which is known at once: nobody has to ask for the whole workshop when the phase changes. */
export function createPhasedView(
  view: Accessor<WorkshopView>,
  run: Pick<RunSession, 'run' | 'isReady'>,
): Accessor<WorkshopView> {
  const phase = createMemo(() => (run.isReady() ? run.run().phase : view().workshop.phase))
  return createMemo(() =>
    phase() === view().workshop.phase ? view() : { ...view(), workshop: { ...view().workshop, phase: phase() } },
  )
}

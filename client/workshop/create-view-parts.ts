import { type Accessor, createComputed, on } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { WorkshopView } from '../../shared/protocol/api.ts'

/**
 * The same view, followed part by part: whoever reads the lanes is not told of another phase. The server's answers are new objects
 * all over, and a list or menu made anew takes the focus from whoever is in it. Needs an owner.
 */
export function createViewParts(view: Accessor<WorkshopView>): WorkshopView {
  // copies, because the store writes into what it is given
  const [parts, setParts] = createStore(structuredClone(view()))
  createComputed(on(view, (latest) => setParts(reconcile(structuredClone(latest))), { defer: true }))
  return parts
}

import type { CardId } from '../../shared/domain/ids.ts'
import { unreachable } from '../../shared/kit/unreachable.ts'
import { type GridCell, type GridStop, isSameCell } from './card-grid.ts'

/** Where a card would land: a list, and before which of its cards. */
export type DropTarget = GridStop

export type DragState =
  | { name: 'idle' }
  | {
      name: 'dragging'
      card: CardId
      by: 'pointer' | 'keyboard'
      origin: GridStop
      /** Null: over nothing that takes it. */
      target: DropTarget | null
    }

export type DragEvent =
  | { type: 'lift'; card: CardId; by: 'pointer' | 'keyboard'; origin: GridStop }
  | { type: 'aim'; target: DropTarget | null }
  | { type: 'end' }

export const notDragging: DragState = { name: 'idle' }

/** Pure. An event that makes no sense now changes nothing; aiming at the same place gives the same state. */
export function nextDrag(state: DragState, event: DragEvent): DragState {
  switch (event.type) {
    case 'lift':
      if (state.name === 'dragging') return state
      return { name: 'dragging', card: event.card, by: event.by, origin: event.origin, target: event.origin }
    case 'aim':
      if (state.name !== 'dragging' || isSameTarget(state.target, event.target)) return state
      return { ...state, target: event.target }
    case 'end':
      return state.name === 'idle' ? state : notDragging
    default:
      return unreachable(event)
  }
}

/** The list that a card would change to now; null while it is at home or over nothing. */
export function foreignTarget(state: DragState): DropTarget | null {
  if (state.name !== 'dragging' || !state.target) return null
  return isSameCell(state.origin, state.target) ? null : state.target
}

export function isAimedAt(state: DragState, cell: GridCell): boolean {
  return state.name === 'dragging' && state.target !== null && isSameCell(state.target, cell)
}

function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (!a || !b) return a === b
  return isSameCell(a, b) && a.index === b.index
}

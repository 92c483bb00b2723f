import { DragDropManager, Draggable, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom'

export interface PointerDragEvents {
  /** Whether this element can be lifted now. Asked at pointer down. */
  mayLift(card: HTMLElement): boolean
  lift(card: HTMLElement, x: number, y: number): void
  move(x: number, y: number): void
  drop(x: number, y: number): void
  cancel(): void
}

const mouseSlop = 4 // px before a press becomes a drag, so that a click stays a click
const touchHoldMs = 250
const touchSlop = 8 // px that a finger may tremble during the hold; more is scrolling

/**
 * Pointer and touch dragging by @dnd-kit/dom with one draggable for the whole board: the surface listens, and whichever card lies
 * under the pointer becomes its element. Nothing is registered per card, whatever their number. Where a card would land is our
 * own arithmetic, so there is no droppable. Returns the function that ends it.
 */
export function startPointerDrag(surface: HTMLElement, events: PointerDragEvents): () => void {
  const manager = new DragDropManager({
    plugins: [],
    modifiers: [],
    sensors: [
      PointerSensor.configure({
        activatorElements: () => [surface],
        preventActivation(event, source) {
          const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
          if (!card || !events.mayLift(card)) return true
          source.element = card
          return false
        },
        activationConstraints: (event) =>
          event.pointerType === 'touch'
            ? [new PointerActivationConstraints.Delay({ value: touchHoldMs, tolerance: touchSlop })]
            : [new PointerActivationConstraints.Distance({ value: mouseSlop })],
      }),
    ],
  })
  const draggable = new Draggable({ id: 'card-in-hand' }, manager)

  manager.monitor.addEventListener('dragstart', ({ operation }) => {
    const { x, y } = operation.position.initial
    if (draggable.element instanceof HTMLElement) events.lift(draggable.element, x, y)
  })
  manager.monitor.addEventListener('dragmove', ({ to }) => {
    if (to) events.move(to.x, to.y)
  })
  manager.monitor.addEventListener('dragend', ({ canceled, nativeEvent, operation }) => {
    if (canceled) events.cancel()
    // The last movement may still wait for its frame, so the event knows better than the operation.
    else if (nativeEvent instanceof PointerEvent) events.drop(nativeEvent.clientX, nativeEvent.clientY)
    else events.drop(operation.position.current.x, operation.position.current.y)
  })
  return () => {
    draggable.destroy()
    manager.destroy()
  }
}

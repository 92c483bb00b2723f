import { onCleanup, onMount } from 'solid-js'

const slop = 6 // px that a pressed pointer may tremble
/** What leaves the view where it is: going on by Tab, opening, closing. */
const quietKeys = ['Tab', 'Enter', 'Escape', 'Shift', 'Control', 'Alt', 'Meta']

/**
 * Calls back when somebody moves in the view by hand: scrolls, drags, works by keyboard, filters. A click alone is none, so that one
 * can open a card while one follows. Needs an owner.
 */
export function watchOwnHand(onMove: () => void): void {
  const isInView = ({ target }: Event) =>
    target instanceof Element &&
    target.closest('.board-frame__view, .board-frame__bar') !== null &&
    target.closest('.stage-area, .show-button') === null
  let pressed: { x: number; y: number } | null = null

  const listeners: Partial<{ [Name in keyof DocumentEventMap]: (event: DocumentEventMap[Name]) => void }> = {
    wheel: (event) => {
      if (isInView(event)) onMove()
    },
    touchmove: (event) => {
      if (isInView(event)) onMove()
    },
    keydown: (event) => {
      if (isInView(event) && !quietKeys.includes(event.key)) onMove()
    },
    input: (event) => {
      if (isInView(event)) onMove()
    },
    pointerdown: (event) => {
      pressed = isInView(event) ? { x: event.clientX, y: event.clientY } : null
      if (pressed && isOnScrollbar(event)) onMove()
    },
    pointermove: (event) => {
      if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > slop) onMove()
    },
    pointerup: () => {
      pressed = null
    },
    pointercancel: () => {
      pressed = null
    },
  }
  onMount(() => {
    const listening = new AbortController()
    const options = { capture: true, passive: true, signal: listening.signal }
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name, listener as EventListener, options)
    }
    onCleanup(() => listening.abort())
  })
}

/** Pointers on a scrollbar tell no movement. */
function isOnScrollbar({ target, offsetX, offsetY }: PointerEvent): boolean {
  return target instanceof HTMLElement && (offsetX > target.clientWidth || offsetY > target.clientHeight)
}

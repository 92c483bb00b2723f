import { type Accessor, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { PlaceRefusal, PlaceVerdict } from '../../shared/rules/judge-place.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'
import { announce } from '../ui/live-region.tsx'
import { type GridCell, isSameCell } from './card-grid.ts'
import type { HandPosition } from './create-hand.ts'
import type { DeskSurface } from './desk-surface.ts'
import type { DragState } from './drag-state.ts'

/** What is told beside the card in the hand: where it cannot go and why, or that it will be offered. */
export interface HandNote {
  kind: 'refused' | 'offer'
  text: string
  /** Below which point of the window; null by keyboard. */
  at: { x: number; y: number } | null
}

const denialStaysMs = 6000

/** Judges where the card in the hand is aimed at, and says so. Needs an owner. */
export function createHandNote(options: {
  session: BoardSession
  surface: DeskSurface
  drag: Accessor<DragState>
  position: Accessor<HandPosition | null>
}) {
  const { session, surface, drag, position } = options
  const [denial, setDenial] = createSignal<HandNote | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))

  function verdictAt(cell: GridCell): PlaceVerdict | null {
    const state = drag()
    if (state.name !== 'dragging') return null
    return isSameCell(cell, state.origin) ? { kind: 'move' } : surface.judge(state.card, state.origin, cell)
  }
  const aimed = createMemo((): { refused: string } | { offeredTo: Lane } | null => {
    const state = drag()
    const verdict = state.name === 'dragging' && state.target ? verdictAt(state.target) : null
    if (verdict?.kind === 'refused') return { refused: refusalText[verdict.reason] }
    const offeredTo = verdict?.kind === 'offer' ? laneOf(verdict.to) : undefined
    return offeredTo ? { offeredTo } : null
  })
  const laneOf = (id: LaneId) => session.workshop().lanes.find((lane) => lane.id === id)

  const note = createMemo((): HandNote | null => {
    const now = aimed()
    const spot = position()
    const at = spot && { x: spot.left, y: spot.top + spot.height }
    if (now === null) return denial()
    if ('refused' in now) return { kind: 'refused', text: now.refused, at }
    return { kind: 'offer', text: boardText.offers.would(now.offeredTo), at }
  })

  function forget(): void {
    clearTimeout(timer)
    setDenial(null)
  }
  /** Shows why something did not happen; whoever calls says it aloud. */
  function deny(text: string, at: HandNote['at']): void {
    forget()
    setDenial({ kind: 'refused', text, at })
    timer = setTimeout(forget, denialStaysMs)
  }
  function tellWhyNot(reason: PlaceRefusal, at: HandNote['at'] = null): void {
    announce(refusalText[reason])
    deny(refusalText[reason], at)
  }

  return {
    note,
    verdictAt,
    /** Where the card in the hand is aimed at: refused and why, or offered to whom; null: simply moved. */
    aimed,
    deny,
    forget,
    tellWhyNot,
    /** False: told why not. `at`: where the pointer is. */
    mayLift(card: CardId, at: HandNote['at'] = null): boolean {
      const allowed = untrack(() => surface.judgeLift(card))
      if (!allowed.ok) tellWhyNot(allowed.error, at)
      return allowed.ok
    },
    /** What a screen reader hears of the place aimed at. */
    aimText(place: string): string {
      const now = untrack(aimed)
      if (now === null) return boardText.dragging.aimed(place)
      if ('refused' in now) return boardText.dragging.aimedInVain(place, now.refused)
      return boardText.dragging.aimedToOffer(place, now.offeredTo)
    },
  }
}

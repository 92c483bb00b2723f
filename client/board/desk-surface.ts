import type { CardId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/kit/result.ts'
import type { PlaceRefusal, PlaceVerdict } from '../../shared/rules/judge-place.ts'
import type { GridCell, GridShape, GridStop } from './card-grid.ts'
import type { DropTarget } from './drag-state.ts'

/**
 * What a view of cards tells about itself: its lists, their places on the screen, and what a drop means there.
 * A stop is where the focus can be: a card (by its id), or the button of a list that shows its hidden cards.
 */
export interface DeskSurface {
  shape: GridShape
  stopAt(at: GridStop): string | undefined
  locate(stop: string): GridStop | null
  /** Scrolls as little as needed to have the stop on the screen. */
  reveal(at: GridStop): void
  /** What is under a point of the window. */
  targetAt(x: number, y: number): DropTarget | null
  /** Where a card goes in a list that was chosen by keyboard. */
  landing(cell: GridCell, card: CardId): DropTarget
  placeName(cell: GridCell): string
  /** Whether a card can go anywhere in this view. */
  judgeLift(card: CardId): Result<true, PlaceRefusal>
  /** What it would mean to drop a card in another list than its own. */
  judge(card: CardId, origin: GridStop, cell: GridCell): PlaceVerdict
  /** False: nothing to change, the card lies there already. */
  drop(card: CardId, origin: GridStop, target: DropTarget): boolean
  /** Scrolls a little when the point is near an edge; true when something moved. */
  scrollNear(x: number, y: number): boolean
  /** A stop that is no card was chosen. */
  choose?(stop: string): void
}

import type { CardId } from '../../shared/domain/ids.ts'
import { type GridCell, type GridStop, isSameCell } from '../board/card-grid.ts'
import type { DropTarget } from '../board/drag-state.ts'
import { slotAtEnd, slotBefore } from '../board/slot-in-cell.ts'
import type { BoardModel } from '../sync/board-model.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { insertionIndex } from '../sync/card-lists.ts'
import type { Matrix } from './create-matrix.ts'
import { slotAt } from './row-layout.ts'

type Cells = Pick<Matrix, 'cellAt' | 'columnOf' | 'laneOf'>

/**
 * Before which card of a cell a card would land. `height` in cards from the cell's upper edge; null (by keyboard): behind all.
 * Cards without a date have an order of their own, so there the height makes no difference.
 */
export function landingInCell(
  model: Pick<BoardModel, 'position'>,
  matrix: Cells,
  cell: GridCell,
  card: CardId,
  height: number | null,
): DropTarget {
  const content = matrix.cellAt(cell)
  const shown = content?.shown() ?? []
  if (matrix.columnOf(cell.column) === null) {
    const others = shown.filter((other) => other !== card)
    const position = (other: CardId) => model.position(other) ?? 0
    return { ...cell, index: insertionIndex(others, card, (a, b) => position(a) - position(b)) }
  }
  // Never behind the last one shown when others are hidden: a card that vanishes where one drops it looks lost.
  const last = content && content.hidden() > 0 ? Math.max(0, shown.length - 1) : shown.length
  return { ...cell, index: height === null ? last : slotAt(height, 1, last) }
}

/** Changes lane, column or rank of a card, whichever differ, as one edit. False: it lies there already. */
export function dropInCell(
  session: Pick<BoardSession, 'model' | 'mayPlace' | 'assign' | 'schedule' | 'moveToCell'>,
  matrix: Cells,
  card: CardId,
  origin: GridStop,
  target: DropTarget,
): boolean {
  const { model } = session
  const lane = matrix.laneOf(target.row)
  const column = matrix.columnOf(target.column)
  if (isSameCell(origin, target)) {
    const staysPut = target.index === origin.index || target.index === origin.index + 1
    if (column === null || staysPut) return false
  }
  if (column === null) {
    if (origin.column === target.column) session.assign([card], lane)
    else if (origin.row === target.row) session.schedule([card], null)
    else session.moveToCell([card], { lane, column: null })
    return true
  }
  // The neighbours are those of the whole cell: what search and filter hide keeps its place, too.
  const shown = matrix.cellAt(target)?.shown() ?? []
  const cell = model.cellCards(lane, column.id)
  const next = shown[target.index]
  const slot =
    next === undefined && target.index >= (matrix.cellAt(target)?.cards().length ?? 0)
      ? slotAtEnd(model, [lane], column.id)
      : slotBefore(model, cell, next === undefined ? shown.length : cell.indexOf(next), card)
  if (origin.row === target.row) session.schedule([card], column, slot)
  // Where only the Amt may change, the card keeps its date and its rank.
  else if (!session.mayPlace(card, { lane, column: column.id }).ok) session.assign([card], lane)
  else session.moveToCell([card], { lane, column, slot })
  return true
}

/** A list of cards among the lists on the screen: lanes side by side are one row, the roadmap has a row for each lane. */
export interface GridCell {
  row: number
  column: number
}

export interface GridStop extends GridCell {
  index: number
}

/** The shape of what is on the screen: how many stops of the focus each list has. */
export interface GridShape {
  rows: number
  columns: number
  count(cell: GridCell): number
}

const page = 8 // stops that Page Up and Page Down go

/** Where a key moves the focus; null: nowhere, or not our key. Empty lists are jumped over. */
export function stopAfterKey(shape: GridShape, from: GridStop, key: string, withCtrl = false): GridStop | null {
  const last = shape.count(from) - 1
  switch (key) {
    case 'ArrowDown':
      return from.index < last ? { ...from, index: from.index + 1 } : inNextRow(shape, from, 1, 'start')
    case 'ArrowUp':
      return from.index > 0 ? { ...from, index: from.index - 1 } : inNextRow(shape, from, -1, 'end')
    case 'ArrowRight':
      return inNextColumn(shape, from, 1)
    case 'ArrowLeft':
      return inNextColumn(shape, from, -1)
    case 'PageDown':
      return from.index < last
        ? { ...from, index: Math.min(last, from.index + page) }
        : inNextRow(shape, from, 1, 'start')
    case 'PageUp':
      return from.index > 0 ? { ...from, index: Math.max(0, from.index - page) } : inNextRow(shape, from, -1, 'end')
    case 'Home':
      return withCtrl ? edgeOf(shape, 'start') : { ...from, index: 0 }
    case 'End':
      return withCtrl ? edgeOf(shape, 'end') : { ...from, index: Math.max(0, last) }
    default:
      return null
  }
}

/** Which list a key aims at while a card is in the hand; null: nowhere. Empty lists count here. */
export function cellAfterKey(shape: GridShape, from: GridCell, key: string): GridCell | null {
  const to = { ...from }
  if (key === 'ArrowRight') to.column += 1
  else if (key === 'ArrowLeft') to.column -= 1
  else if (key === 'ArrowDown') to.row += 1
  else if (key === 'ArrowUp') to.row -= 1
  else if (key === 'PageDown') to.row = Math.min(shape.rows - 1, from.row + 5)
  else if (key === 'PageUp') to.row = Math.max(0, from.row - 5)
  else if (key === 'Home') to.column = 0
  else if (key === 'End') to.column = shape.columns - 1
  const isInside = to.row >= 0 && to.row < shape.rows && to.column >= 0 && to.column < shape.columns
  return isInside && !isSameCell(from, to) ? to : null
}

export const isSameCell = (a: GridCell, b: GridCell) => a.row === b.row && a.column === b.column

/** The first stop of all, where Tab enters the board. */
export function edgeOf(shape: GridShape, edge: 'start' | 'end'): GridStop | null {
  const cells = shape.rows * shape.columns
  for (let step = 0; step < cells; step++) {
    const ordinal = edge === 'start' ? step : cells - 1 - step
    const cell = { row: Math.floor(ordinal / shape.columns), column: ordinal % shape.columns }
    const count = shape.count(cell)
    if (count > 0) return { ...cell, index: edge === 'start' ? 0 : count - 1 }
  }
  return null
}

function inNextRow(shape: GridShape, from: GridStop, step: 1 | -1, edge: 'start' | 'end'): GridStop | null {
  for (let row = from.row + step; row >= 0 && row < shape.rows; row += step) {
    const count = shape.count({ row, column: from.column })
    if (count > 0) return { row, column: from.column, index: edge === 'start' ? 0 : count - 1 }
  }
  return null
}

function inNextColumn(shape: GridShape, from: GridStop, step: 1 | -1): GridStop | null {
  for (let column = from.column + step; column >= 0 && column < shape.columns; column += step) {
    const count = shape.count({ row: from.row, column })
    if (count > 0) return { row: from.row, column, index: Math.min(from.index, count - 1) }
  }
  return null
}

import type { Cell, CellObject } from 'write-excel-file/node'
import { cleanText } from './clean-text.ts'

export const headStyle = { fontWeight: 'bold', backgroundColor: '#e8ecf2', textColor: '#171a1c' } as const

export const headCell = (text: string): CellObject => ({
  type: String,
  value: cleanText(text),
  wrap: true,
  alignVertical: 'top',
  ...headStyle,
})

/** Text is always a text cell, so that nothing is evaluated. Format `@`: Excel leaves a key alone also when somebody edits it. */
export function textCell(text: string): Cell {
  return text === '' ? null : { type: String, value: cleanText(text), format: '@', wrap: true, alignVertical: 'top' }
}

/** `''`: empty. */
export function dayCell(isoDate: string): Cell {
  return isoDate === ''
    ? null
    : { type: Date, value: new Date(`${isoDate}T00:00:00Z`), format: 'dd.mm.yyyy', align: 'left', alignVertical: 'top' }
}

/** Null: empty; so is what no cell can hold, such as a share of no capacity at all. */
export function numberCell(number: number | null, format?: string): CellObject | null {
  if (number === null || !Number.isFinite(number)) return null
  return { type: Number, value: number, align: 'right', alignVertical: 'top', ...(format !== undefined && { format }) }
}

/** Person-days: whole ones without a comma. */
export const personDaysFormat = '#,##0.0'

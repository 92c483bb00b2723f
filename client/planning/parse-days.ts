const germanNumber = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$|^\d+\.\d{1,2}$/

/**
 * Person-days as people type them: `2,5`, `1.200`, and `2.5` from a number pad. Null: the field is empty. NaN: no such number. A point
 * before three digits divides thousands, as the screen writes them.
 */
export function parseDays(typed: string): number | null {
  const text = typed.trim()
  if (text === '') return null
  if (!germanNumber.test(text)) return Number.NaN
  return Number(/\.\d{1,2}$/.test(text) ? text : text.replaceAll('.', '').replace(',', '.'))
}

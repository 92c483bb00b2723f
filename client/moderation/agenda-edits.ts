import type { AgendaItem, AgendaItemId } from '../../shared/run/agenda.ts'

/* Changes of an agenda. An item that is not there changes nothing: somebody else has removed it. */

export function moveItem(agenda: readonly AgendaItem[], id: AgendaItemId, by: number): AgendaItem[] {
  const from = agenda.findIndex((item) => item.id === id)
  const item = agenda[from]
  const others = agenda.filter((other) => other !== item)
  if (!item) return others
  const to = Math.min(Math.max(from + by, 0), others.length)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** Behind the item `after`; at the end without one. */
export function addItem(agenda: readonly AgendaItem[], item: AgendaItem, after: AgendaItemId | null): AgendaItem[] {
  const index = agenda.findIndex(({ id }) => id === after)
  const at = index < 0 ? agenda.length : index + 1
  return [...agenda.slice(0, at), item, ...agenda.slice(at)]
}

export const replaceItem = (agenda: readonly AgendaItem[], item: AgendaItem): AgendaItem[] =>
  agenda.map((other) => (other.id === item.id ? item : other))

export const removeItem = (agenda: readonly AgendaItem[], id: AgendaItemId): AgendaItem[] =>
  agenda.filter((item) => item.id !== id)

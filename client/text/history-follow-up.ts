import type { ChangeRequest, Indicator, RequestState } from '../../shared/domain/aftercare.ts'
import type { Delivery } from '../../shared/domain/delivery.ts'
import { dayOf, quoted, type Told, told } from './history-words.ts'

/* What happens to a card after the workshop. */

const steps = [
  ['linkedAt', 'verknüpft'],
  ['deliveredAt', 'geliefert'],
  ['seenAt', 'im Portal gesehen'],
] as const

export function tellDelivery(before: Delivery | undefined, after: Delivery): Told | null {
  const parts = steps.flatMap(([field, word]) => {
    if ((before?.[field] ?? null) === after[field]) return []
    const day = after[field]
    return [day === null ? `nicht mehr als ${word} eingetragen` : `am ${dayOf(day)} als ${word} eingetragen`]
  })
  if ((before?.url ?? '') !== after.url) {
    parts.unshift(after.url === '' ? 'die Adresse der Seite gestrichen' : `mit der Seite ${after.url} verbunden`)
  }
  if ((before?.unit ?? null) !== after.unit) parts.push('einer Organisationseinheit zugewiesen')
  if (parts.length > 0) return told('die Lieferung', `${parts.join(', ')}.`)
  return (before?.note ?? '') === after.note ? null : told('die Notiz zur Lieferung', 'geändert.')
}

export const tellIndicator = (day: string, after: Indicator): Told =>
  told(`die Kennzahlen vom ${dayOf(day)}`, after.isRemoved ? 'gelöscht.' : 'eingetragen.')

export const tellRequest = ({ text }: ChangeRequest): Told => told('um eine Änderung', `gebeten: ${quoted(text)}.`)

const answers: Record<RequestState['state'], string> = {
  open: 'wieder geöffnet',
  accepted: 'angenommen',
  declined: 'abgelehnt',
}
export const tellRequestState = ({ state, answer }: RequestState): Told =>
  told('einen Änderungswunsch', `${answers[state]}${answer === '' ? '' : `, Antwort: ${quoted(answer)}`}.`)

import type { ParticipantId } from '../../shared/domain/ids.ts'

const colours = 8 // as many as `person-*` classes in person-colour.css

/** The CSS class that sets `--person` and `--on-person`, the same for a person on every screen. */
export function personColour(person: ParticipantId | string): string {
  let hash = 0
  for (const letter of person) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return `person-${Math.abs(hash) % colours}`
}

import type { PrerequisiteKind } from '../domain/card-facts.ts'
import type { PlanCounts } from './plan.ts'

const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const number = (count: number) => format.format(count)
const services = (count: number) => (count === 1 ? '1 Leistung' : `${number(count)} Leistungen`)
const are = (count: number) => (count === 1 ? 'ist' : 'sind')

/** `4 Vergaben` */
const prerequisites: Record<PrerequisiteKind, readonly [one: string, many: string]> = {
  system: ['Fachverfahren', 'Fachverfahren'],
  interface: ['Schnittstelle', 'Schnittstellen'],
  procurement: ['Vergabe', 'Vergaben'],
  'staff-council': ['Beteiligung des Personalrats', 'Beteiligungen des Personalrats'],
  training: ['Schulung', 'Schulungen'],
  communication: ['Kommunikationsmaßnahme', 'Kommunikationsmaßnahmen'],
}

/** The sentences about a plan, on the screen and in the files that leave the house. */
export const sentenceText = {
  number,
  services,
  days: (personDays: number) => (personDays === 1 ? '1 Personentag' : `${number(personDays)} Personentage`),
  prerequisite: (kind: PrerequisiteKind, count: number) =>
    `${number(count)} ${prerequisites[kind][count === 1 ? 0 : 1]}`,
  listed,

  counts: (counts: PlanCounts) =>
    `${number(counts.assigned)} von ${services(counts.services)} ${are(counts.assigned)} einem Amt zugeordnet, ${number(counts.scheduled)} ${counts.scheduled === 1 ? 'steht' : 'stehen'} im Fahrplan.`,
  online: (count: number, first: string, last: string) =>
    first === last
      ? `${services(count)} ${count === 1 ? 'geht' : 'gehen'} im ${first} online.`
      : `${services(count)} gehen vom ${first} bis zum ${last} online.`,
  peak: (column: string, count: number) => `Die meisten davon, ${number(count)}, im ${column}.`,
  early: (count: number) => `${services(count)} ${are(count)} früh dabei.`,
  statusQuo: (count: number) => `${services(count)} ${count === 1 ? 'bleibt' : 'bleiben'} vorerst beim Status quo.`,
  lanes: (count: number) => `${number(count)} Ämter sind beteiligt.`,
  onlyLane: (lane: string) => `Zuständig ist ${lane}.`,
  busiest: (lane: string, count: number) => `Die meisten Leistungen hat ${lane}: ${number(count)}.`,
  overloaded: (places: readonly string[]) => `Mehr Aufwand als Kapazität: ${places.join('; ')}.`,
  place: (lane: string, column: string, personDays: number, capacity: number) =>
    `${lane} im ${column} (${number(personDays)} von ${number(capacity)} Personentagen)`,
  morePlaces: (count: number) => `${number(count)} weitere`,
  needs: (column: string, parts: readonly string[]) => `Das ${column} braucht noch ${listed(parts)}.`,
  decided: (decided: number, parked: number) =>
    parked === 0
      ? `Die Klärung hat ${services(decided)} entschieden.`
      : decided === 0
        ? `Die Klärung hat ${services(parked)} geparkt.`
        : `Die Klärung hat ${services(decided)} entschieden und ${number(parked)} geparkt.`,
  open: (words: readonly string[]) => `Noch zu klären: ${words.join(', ')}.`,
  openState: (count: number, word: string) => `${number(count)} ${word}`,
  undecided: (count: number) => `${services(count)} der Liste ${are(count)} noch ohne Entscheidung.`,
  people: (count: number, lanes: number) =>
    `Am Workshop ${count === 1 ? 'nahm 1 Person' : `nahmen ${number(count)} Personen`} teil${lanes > 1 ? `, aus ${number(lanes)} Ämtern` : ''}.`,
} as const

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length <= 1 ? last : `${parts.slice(0, -1).join(', ')} und ${last}`
}

import type { RoadmapColumn } from '../domain/roadmap-column.ts'
import type { ColumnMove } from './compare-moves.ts'
import type { RowFact } from './compare-plans.ts'
import type { PlanCounts } from './plan.ts'
import { planText } from './plan-text.ts'
import { sentenceText } from './sentence-text.ts'

const { number, services, listed } = sentenceText
const namedServices = 3 // of a group; the table has all
const longestName = 80 // characters; a few LeiKa names have more than 200
const longestReason = 120

/** What the facts are called after "Bei 3 Leistungen …". */
const otherFacts: readonly (readonly [RowFact, string])[] = [
  ['prerequisites', 'sind die Voraussetzungen andere'],
  ['solution', 'ist die Lösung eine andere'],
  ['after', 'ist anders, was vorher online sein muss'],
  ['availableFrom', 'ist ein anderer Tag der Verfügbarkeit bekannt'],
  ['milestones', 'stehen die Projektphasen anders'],
  ['reviewAt', 'ist die Wiedervorlage an einem anderen Tag'],
  ['laneReason', 'steht eine andere Begründung für das Amt'],
  ['columnReason', 'steht eine andere Begründung im Fahrplan'],
  ['service', 'sagt die Leistungsliste etwas anderes'],
]

const directions: Record<ColumnMove['direction'], (count: number) => string> = {
  later: () => 'später',
  earlier: () => 'früher',
  'to-status-quo': (count) => `${count === 1 ? 'bleibt' : 'bleiben'} nun vorerst beim Status quo`,
  'from-status-quo': (count) => `${count === 1 ? 'bekommt' : 'bekommen'} ein Quartal statt des Status quo`,
  onto: () => 'neu',
  off: () => 'nicht mehr dabei',
}

/** The sentences of a comparison. Groups are phrases, so that many of them are read quickly. */
export const compareWords = {
  otherFacts,
  versions: (older: number, newer: number) => `${planText.version(older)} → ${planText.version(newer)}`,
  same: (older: string, newer: string) => `${older} und ${newer} sagen inhaltlich dasselbe.`,
  lead: (older: string, newer: string, parts: readonly string[]) => `Von ${older} zu ${newer}: ${listed(parts)}.`,
  changed: (count: number) => `${services(count)} geändert`,
  added: (count: number) => `${number(count)} neu im Plan`,
  removed: (count: number) => `${number(count)} nicht mehr im Plan`,
  noRows: (older: string, newer: string) => `Von ${older} zu ${newer} ist bei keiner Leistung etwas anders.`,
  directions: (parts: readonly [ColumnMove['direction'], number][]) =>
    `Im Fahrplan: ${parts.map(([direction, count]) => `${number(count)} ${directions[direction](count)}`).join(', ')}.`,

  /** `14 Leistungen von Q2 nach Q3 2027` */
  move: (count: number, { direction, from, to }: ColumnMove) => {
    if (direction === 'onto') return `${services(count)} neu ${inColumn(to)}`
    if (direction === 'off') return `${services(count)} nicht mehr im Fahrplan, vorher ${inColumn(from)}`
    return `${services(count)} ${fromTo(from, to)}`
  },
  lane: (count: number, from: string | null, to: string | null) =>
    from === null
      ? `${services(count)} neu bei ${to}`
      : to === null
        ? `${services(count)} nicht mehr bei ${from}, jetzt ohne Amt`
        : `${services(count)} von ${from} zu ${to}`,
  fromWordTo: (count: number, from: string, to: string) => `${services(count)} von „${from}“ zu „${to}“`,
  nowParked: (count: number) => `${services(count)} geparkt`,
  parkedNoMore: (count: number) => `${services(count)} nicht mehr geparkt`,
  parkedOtherwise: (count: number) => `${services(count)} weiter geparkt, mit anderen Angaben`,
  newInPlan: (count: number) => `${services(count)} neu im Plan`,
  goneFromPlan: (count: number) => `${services(count)} nicht mehr im Plan`,
  effort: (count: number, before: number, after: number) =>
    `${atServices(count)} ist der Aufwand ein anderer${before === after ? '' : `, zusammen ${number(after)} statt ${number(before)} Personentage`}`,
  other: (count: number, what: string) => `${atServices(count)} ${what}`,
  because: (reason: string) => `, Grund: ${shorten(oneLine(reason).replace(/\.$/, ''), longestReason)}`,
  noReason: ', ohne Begründung',
  names: (all: readonly string[]) => ` – ${someOf(all.map((name) => `„${shorten(name, longestName)}“`))}.`,
  moreGroups: (count: number, groups: number) =>
    `Dazu ${services(count)} in ${number(groups)} kleineren Gruppen derselben Art.`,

  newLanes: (names: readonly string[]) => `${names.length === 1 ? 'Neues Amt' : 'Neue Ämter'}: ${listed(names)}.`,
  goneLanes: (names: readonly string[]) => `Nicht mehr als Amt dabei: ${listed(names)}.`,
  renamed: (before: string, after: string) => `${before} heißt jetzt ${after}.`,
  newColumns: (names: readonly string[]) => `Neu als Spalte im Fahrplan: ${listed(names)}.`,
  goneColumns: (names: readonly string[]) => `Nicht mehr als Spalte im Fahrplan: ${listed(names)}.`,
  capacities: (places: readonly string[]) =>
    places.length === 1 ? `Andere Kapazität: ${places[0]}.` : `Andere Kapazitäten: ${someOf(places)}.`,
  capacity: (lane: string, column: string, before: number | null, after: number | null) =>
    `${lane} im ${column} (${
      before === null || after === null
        ? `${daysOrNone(after)}, vorher ${daysOrNone(before)}`
        : `${number(after)} statt ${number(before)} Personentage`
    })`,
  otherList: (before: string, after: string) =>
    before === after
      ? `Grundlage ist eine andere Fassung der Leistungsliste „${after}“.`
      : `Grundlage ist die Leistungsliste „${after}“ statt „${before}“.`,
  counts: (before: PlanCounts, after: PlanCounts) => {
    const part = (key: keyof PlanCounts, what: string) =>
      before[key] === after[key] ? [] : [`${number(after[key])} statt ${number(before[key])} ${what}`]
    return `Leistungen: ${[
      ...part('services', 'in der Liste'),
      ...part('assigned', 'mit Amt'),
      ...part('scheduled', 'im Fahrplan'),
      ...part('undecided', 'ohne Entscheidung'),
    ].join(', ')}.`
  },
  lacksFacts:
    'Einer der beiden Pläne stammt aus einer früheren Version von Auftakt. Aufwand, Voraussetzungen, Lösungen und Projektphasen hielt er noch nicht fest; sie sind nicht verglichen.',
}

const daysOrNone = (personDays: number | null) => (personDays === null ? 'ohne Angabe' : sentenceText.days(personDays))

const atServices = (count: number) => (count === 1 ? 'Bei 1 Leistung' : `Bei ${number(count)} Leistungen`)

const quarterOf = (column: RoadmapColumn | null) =>
  column === null
    ? planText.column(null)
    : column.kind === 'quarter'
      ? `Q${column.quarter} ${column.year}`
      : `„${planText.column(column)}“`

const inColumn = (column: RoadmapColumn | null) =>
  column?.kind === 'quarter' ? `in ${quarterOf(column)}` : `unter ${quarterOf(column)}`

/** The year once, where it is the same. */
function fromTo(from: RoadmapColumn | null, to: RoadmapColumn | null): string {
  if (from?.kind !== 'quarter' || to?.kind !== 'quarter') return `von ${quarterOf(from)} nach ${quarterOf(to)}`
  return `von Q${from.quarter}${from.year === to.year ? '' : ` ${from.year}`} nach ${quarterOf(to)}`
}

/** `„A“, „B“, „C“ und 5 weitere` */
function someOf(parts: readonly string[]): string {
  const rest = parts.length - namedServices
  if (rest <= 0) return listed(parts)
  return `${parts.slice(0, namedServices).join(', ')} und ${rest === 1 ? '1 weitere' : `${number(rest)} weitere`}`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const shorten = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text)

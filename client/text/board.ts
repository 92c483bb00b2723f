import type { Executor } from '../../shared/catalogue/leika-type.ts'
import type { AssignmentState } from '../../shared/domain/decisions.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { listText } from './list.ts'

const number = new Intl.NumberFormat('de-DE')
const cards = (count: number) => (count === 1 ? '1 Karte' : `${number.format(count)} Karten`)
const services = (count: number) => (count === 1 ? '1 Leistung' : `${number.format(count)} Leistungen`)
const shownOf = (shown: number, all: number) =>
  shown === all ? number.format(all) : `${number.format(shown)} von ${number.format(all)}`

const { laneName, columnName } = listText
const laneOrInbox = (lane: Lane | null) => (lane === null ? 'Noch nicht zugeordnet' : laneName(lane))
const columnOrNone = (column: RoadmapColumn | null) => (column === null ? 'Noch ohne Termin' : columnName(column))

/** Zuordnung and Fahrplan: cards, their lists, dragging, the menu "Verschieben nach …". */
export const boardText = {
  assignment: 'Zuordnung',
  roadmap: 'Fahrplan',
  inbox: 'Noch nicht zugeordnet',
  unscheduled: 'Noch ohne Termin',
  laneOrInbox,
  columnOrNone,
  cellName: (lane: Lane | null, column: RoadmapColumn | null) => `${laneOrInbox(lane)}, ${columnOrNone(column)}`,
  shownOf,
  cards,
  cardCount: (shown: number, all: number) => (shown === all ? cards(all) : `${shownOf(shown, all)} Karten`),
  listLabel: (name: string, shown: number, all: number) =>
    `${name}, ${shown === all ? cards(all) : `${shownOf(shown, all)} Karten`}`,
  ownLane: 'Ihr Amt',
  decided: (decided: number, all: number) =>
    all === 0 ? 'noch keine Karten' : `${number.format(decided)} von ${cards(all)} bestätigt`,
  peopleHere: (count: number) => (count === 1 ? '1 Person ist hier' : `${number.format(count)} Personen sind hier`),
  noKey: 'ohne LeiKa-Schlüssel',
  noTopic: 'ohne Themenfeld',
  states: listText.states satisfies Record<AssignmentState, { mark: string; word: string }>,
  offers: {
    toYou: 'Ihnen angeboten',
    toYourLane: 'Ihrem Amt angeboten',
    to: (lane: string) => `angeboten ${lane}`,
    toClarify: 'an Klärung',
    toClarifyLong: 'an die Klärung gegeben',
    toLane: (lane: Lane) => `angeboten: ${laneName(lane)}`,
    would: (lane: Lane) => `Wird ${laneName(lane)} angeboten`,
    offered: (name: string, lane: Lane) => `${name} wird ${laneName(lane)} angeboten.`,
    inLane: (count: number) => (count === 1 ? '1 Angebot' : `${number.format(count)} Angebote`),
    inLaneTitle: (count: number) =>
      count === 1 ? '1 Karte ist Ihrem Amt angeboten' : `${number.format(count)} Karten sind Ihrem Amt angeboten`,
    accept: 'Angebot annehmen',
    withdraw: 'Angebot zurückziehen',
    accepted: (name: string) => `${name} angenommen.`,
    withdrawn: (name: string) => `Das Angebot von ${name} ist zurückgezogen.`,
  },
  suggested: {
    to: (lane: string) => `vorgeschlagen ${lane}`,
    toYou: 'vorgeschlagen',
  },
  undecided: 'noch offen',
  emptyInbox: 'Alle Leistungen sind einem Amt zugeordnet.',
  emptyLane: 'Noch keine Karten. Ziehen Sie Leistungen hierher.',
  emptyForeignLane: 'Noch keine Karten.',
  emptyColumn: 'Noch keine Karten. Ziehen Sie Leistungen hierher.',
  emptyFiltered: 'Hier passt keine Karte zu Suche und Filter.',
  nothingFound: 'Keine Karte passt zu Suche und Filter.',
  chooseLane: 'Amt anzeigen',
  chooseColumn: 'Quartal anzeigen',
  laneOfRoadmap: 'Amt',
  moreCards: (count: number) => `+ ${number.format(count)} weitere`,
  showCards: (count: number) => cards(count),
  openRow: (lane: Lane | null) => `${laneOrInbox(lane)}: alle Karten zeigen`,
  closeRow: (lane: Lane | null) => `${laneOrInbox(lane)}: weniger Karten zeigen`,
  scheduledOf: (scheduled: number, all: number) =>
    all === 0 ? 'keine Karten' : `${number.format(scheduled)} von ${number.format(all)} mit Termin`,
  numbersOnly: 'Nur Zahlen',
  cardHint:
    'Eingabe öffnet die Einzelheiten, Leertaste nimmt die Karte auf, V öffnet „Verschieben nach …“. B bestätigt, N gibt ab, U heißt unsicher, X markiert. Pfeiltasten wechseln die Karte, Fragezeichen zeigt alle Tasten.',
  cardHintReadOnly: (why: string) => `Eingabe öffnet die Einzelheiten. Pfeiltasten wechseln die Karte. ${why}`,
  dragging: {
    lifted: (name: string, place: string) =>
      `${name} aufgenommen aus ${place}. Pfeiltasten wählen das Ziel, Leertaste legt ab, Escape bricht ab.`,
    aimed: (place: string) => place,
    aimedToOffer: (place: string, lane: Lane) => `${place}. Wird ${laneName(lane)} angeboten.`,
    aimedInVain: (place: string, why: string) => `${place}: geht nicht. ${why}`,
    refused: (name: string, place: string, why: string) => `Nicht verschoben. ${why} ${name} bleibt in ${place}.`,
    atHome: (place: string) => `${place}, hier liegt die Karte jetzt.`,
    dropped: (name: string, place: string) => `${name} abgelegt in ${place}.`,
    back: (name: string, place: string) => `Abgebrochen. ${name} bleibt in ${place}.`,
    movedAway: (name: string, who: string, place: string) => `${name} wurde von ${who} nach ${place} verschoben.`,
    dropHere: 'hier ablegen',
  },
  somebody: 'jemand anderem',
  whoDrags: (name: string) => `${name} bewegt diese Karte`,
  whoMoved: (name: string) => `von ${name}`,
  movedByUnknown: 'verschoben',
  menu: {
    title: (count: number, name: string | undefined) =>
      count === 1 && name !== undefined ? `„${name}“ verschieben` : `${cards(count)} verschieben`,
    open: 'Verschieben nach …',
    lane: 'Amt',
    column: 'Fahrplan',
    filter: 'Amt suchen',
    keepLane: 'Amt nicht ändern',
    keepColumn: 'Fahrplan nicht ändern',
    move: 'Verschieben',
    nothingChosen: 'Wählen Sie ein Amt oder ein Quartal.',
    noLane: (text: string) => `Kein Amt enthält „${text}“.`,
    here: 'liegt hier',
    offers: 'wird angeboten',
    refused: (why: string) => `Ausgegraut: ${why}`,
    someRefused: listText.keptBack,
    offered: (count: number, place: string) => `${cards(count)} angeboten: ${place}.`,
    moved: (count: number, place: string) => `${cards(count)} verschoben: ${place}.`,
    andColumn: (lane: string, column: string) => `${lane}, ${column}`,
  },
} as const

/** Search field, filter and the chips of what is filtered. */
export const filterText = {
  search: 'Leistung suchen',
  searchHint: 'Name, Synonym, LeiKa-Schlüssel oder OZG-Leistung',
  filter: (active: number) => (active === 0 ? 'Filter' : `Filter (${number.format(active)})`),
  topics: 'Themenfeld',
  lanes: 'Amt',
  executors: 'Wer führt aus?',
  states: 'Zustand',
  suggested: 'Vorgeschlagen für',
  suggestedTo: (lane: string) => `Vorschlag: ${lane}`,
  onlyMine: (count: number) => `Meine Karten (${number.format(count)})`,
  onlyMineChip: 'Meine Karten',
  reset: 'Zurücksetzen',
  clearSearch: 'Suche leeren',
  remove: (label: string) => `Filter „${label}“ entfernen`,
  active: 'Aktive Filter',
  found: (count: number, all: number) => `${number.format(count)} von ${services(all)}`,
  noTopic: 'ohne Themenfeld',
  otherTopic: 'anderes Themenfeld',
  undecided: 'noch nicht zugeordnet',
  executorNames: {
    municipal: 'Kommune',
    'municipal-possible': 'Land oder Kommune',
    state: 'Land',
    federal: 'Bund',
    internal: 'intern, Information',
    unknown: 'nicht angegeben',
  } satisfies Record<Executor, string>,
  count: (count: number) => number.format(count),
} as const

/** The drawer with everything that the service list knows about a card. */
export const detailsText = {
  key: 'LeiKa-Schlüssel',
  noKey: 'Diese Leistung hat in der Liste keinen LeiKa-Schlüssel.',
  copyKey: 'LeiKa-Schlüssel',
  now: 'Auf dem Board',
  lane: 'Amt',
  column: 'Fahrplan',
  state: 'Zustand',
  reason: 'Begründung',
  bundles: (count: number) => (count === 1 ? 'OZG-Leistung' : 'OZG-Leistungen'),
  topic: 'Themenfeld',
  lifeSituation: 'Lebens- oder Geschäftslage',
  types: 'LeiKa-Typ',
  legalBasis: 'Rechtsgrundlage',
  synonyms: 'Auch genannt',
  usualDepartment: 'Üblicherweise zuständig',
  gateway: 'Einheitliches digitales Zugangstor der EU',
  gatewayAnnex: (annex: number) => (annex === 1 ? 'Informationen (Anhang I)' : 'Verfahren (Anhang II)'),
  opensElsewhere: '(öffnet in neuem Tab)',
  unknownCard: 'Diese Karte steht nicht in der Leistungsliste.',
  typeMeaning: (type: string) => typeMeanings[type] ?? 'Bedeutung nicht bekannt',
} as const

/** LeiKa-Typisierung: who regulates, who executes. Source: code list of the LeiKa. */
const typeMeanings: Record<string, string> = {
  '1': 'Bund regelt und führt aus',
  '2': 'Bund regelt, Land oder Kommune führt aus',
  '2a': 'Bund regelt, Land führt aus',
  '2b': 'Bund regelt, Land ergänzt, Kommune führt aus',
  '3': 'Bund regelt (Länder dürfen abweichen), Land oder Kommune führt aus',
  '3a': 'Bund regelt (Länder dürfen abweichen), Land führt aus',
  '3b': 'Bund regelt (Länder dürfen abweichen), Land ergänzt, Kommune führt aus',
  '2/3': 'Bund regelt, Land oder Kommune führt aus',
  '2/3a': 'Bund regelt, Land führt aus',
  '2/3b': 'Bund regelt, Land ergänzt, Kommune führt aus',
  '4': 'Land regelt',
  '4a': 'Land regelt und führt aus',
  '4b': 'Land regelt, Kommune führt aus',
  '5': 'Kommune regelt',
  '6': 'allgemeine Hinweise',
  '7': 'Service- und Sonderrufnummern',
  '10': 'verwaltungsinterne Leistung',
  '11': 'Information zu Rechten und Pflichten in der EU',
  '12': 'Hilfs- und Problemlösungsdienst der EU',
}

import type { AssignmentState } from '../../shared/domain/decisions.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'

const number = new Intl.NumberFormat('de-DE')
const cards = (count: number) => (count === 1 ? '1 Karte' : `${number.format(count)} Karten`)
const services = (count: number) => (count === 1 ? '1 Leistung' : `${number.format(count)} Leistungen`)

const laneName = (lane: Lane) => (lane.number === null ? lane.name : `${lane.number} ${lane.name}`)
const columnName = (column: RoadmapColumn) =>
  column.kind === 'status-quo' ? 'vorerst Status quo' : `${column.quarter}. Quartal ${column.year}`

/** The list view. */
export const listText = {
  title: 'Liste der Leistungen',
  actions: 'Aktionen für die Auswahl',
  caption: (municipality: string) => `Leistungen und Entscheidungen: ${municipality}`,
  heads: {
    name: 'Leistung',
    leikaKey: 'LeiKa-Schlüssel',
    topicArea: 'Themenfeld',
    lane: 'Amt',
    state: 'Zustand',
    column: 'Fahrplan',
  },
  sortBy: 'Sortieren nach',
  sorted: (head: string, direction: 'ascending' | 'descending') =>
    `Sortiert nach ${head}, ${direction === 'ascending' ? 'aufsteigend' : 'absteigend'}.`,
  refreshOrder: 'Neu sortieren',
  orderChanged: 'Inzwischen wurde verschoben.',
  shown: (shown: number, all: number) =>
    shown === all ? services(all) : `${number.format(shown)} von ${services(all)}`,
  nothingFound: {
    title: 'Keine Leistung passt zu Suche und Filter.',
    hint: 'Ändern Sie die Suche oder setzen Sie den Filter zurück.',
  },
  selectAll: 'Alle angezeigten auswählen',
  select: (name: string) => `${name} auswählen`,
  selected: (count: number) => `${number.format(count)} ausgewählt`,
  hidden: (count: number) => (count === 0 ? '' : `(weitere ${number.format(count)} ausgeblendet)`),
  clearSelection: 'Auswahl aufheben',
  move: 'Verschieben nach …',
  schedule: 'Einplanen …',
  offRoadmap: 'Aus dem Fahrplan nehmen',
  laneName,
  columnName,
  nothing: '–',
  undecided: 'noch offen',
  states: {
    suggested: { mark: '○', word: 'vorgeschlagen' },
    confirmed: { mark: '✓', word: 'bestätigt' },
    unsure: { mark: '?', word: 'unsicher' },
    offered: { mark: '→', word: 'angeboten' },
    returned: { mark: '←', word: 'zurückgegeben' },
    disputed: { mark: '!', word: 'strittig' },
    settled: { mark: '✓✓', word: 'geklärt' },
  } satisfies Record<AssignmentState, { mark: string; word: string }>,
  scheduled: (count: number, column: RoadmapColumn | null) =>
    column === null
      ? `${cards(count)} aus dem Fahrplan genommen`
      : column.kind === 'status-quo'
        ? `${cards(count)} auf „vorerst Status quo“ gesetzt`
        : `${cards(count)} für das ${columnName(column)} eingeplant`,
  refusals: {
    'guests-read': 'Als Gast können Sie alles sehen, aber keine Karten verschieben.',
    'observers-read': 'Wer beobachtet, kann alles sehen, aber keine Karten verschieben.',
    'phase-closed': 'In dieser Phase verschiebt nur die Moderation Karten.',
    'no-lane': 'Sie gehören zu keinem Amt. Die Moderation kann Ihnen eines zuteilen.',
    'not-own-lane': 'Diese Karte gehört nicht zu Ihrem Amt. Die Moderation kann sie verschieben.',
    'offer-instead': 'Eigene Karten können Sie einem anderen Amt nur anbieten.',
    'not-yourself': 'Diese Änderung trägt einen anderen Namen als Ihren.',
  } satisfies Record<WriteRefusal, string>,
  keyboardHint:
    'Pfeiltasten wechseln die Zeile, Umschalt und Pfeil wählt mehrere aus, Eingabe öffnet die Details, V verschiebt.',
}

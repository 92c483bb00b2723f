import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { planText } from '../../shared/plan/plan-text.ts'

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
  states: planText.states,
  scheduled: (count: number, column: RoadmapColumn | null) =>
    column === null
      ? `${cards(count)} aus dem Fahrplan genommen`
      : column.kind === 'status-quo'
        ? `${cards(count)} auf „vorerst Status quo“ gesetzt`
        : `${cards(count)} für das ${columnName(column)} eingeplant`,
  keptBack: (count: number, why: string) =>
    count === 1 ? `1 Karte bleibt, wo sie ist: ${why}` : `${cards(count)} bleiben, wo sie sind: ${why}`,
  notDatable: (count: number, why: string) =>
    count === 1 ? `1 Karte lässt sich nicht einplanen: ${why}` : `${cards(count)} lassen sich nicht einplanen: ${why}`,
  keyboardHint:
    'Pfeiltasten wechseln die Zeile, Umschalt und Pfeil wählt mehrere aus, Eingabe öffnet die Details. B bestätigt, N gibt ab, U heißt unsicher, V verschiebt, Fragezeichen zeigt alle Tasten.',
}

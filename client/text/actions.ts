import type { Lane } from '../../shared/domain/workshop.ts'
import type { AssignmentActionType } from '../../shared/rules/assignment-actions.ts'
import type { SuggestionReason } from '../../shared/suggest/suggest-lane.ts'
import { listText } from './list.ts'

const number = new Intl.NumberFormat('de-DE')
const cards = (count: number) => (count === 1 ? '1 Karte' : `${number.format(count)} Karten`)
const values = (count: number) => (count === 1 ? '1 Angabe' : `${number.format(count)} Angaben`)
const { laneName } = listText

/** What an edit did to some cards, as a phrase: for what was just done, and for what may be taken back. */
const done: Record<AssignmentActionType | 'assign' | 'schedule' | 'move' | 'details', (count: number) => string> = {
  confirm: (count) => `${cards(count)} bestätigt`,
  'mark-unsure': (count) => `${cards(count)} als unsicher markiert`,
  offer: (count) => `${cards(count)} abgegeben`,
  accept: (count) => `${cards(count)} angenommen`,
  'give-back': (count) => `${cards(count)} zurückgegeben`,
  settle: (count) => `${cards(count)} geklärt`,
  assign: (count) => `${cards(count)} zugeordnet`,
  schedule: (count) => `${cards(count)} eingeplant`,
  move: (count) => `${cards(count)} verschoben`,
  details: (count) => `${values(count)} geändert`,
}

/** Deciding about cards: buttons, keys, dialogs, and taking back. */
export const actionText = {
  done,
  bar: listText.actions,
  selected: listText.selected,
  hidden: listText.hidden,
  clear: listText.clearSelection,
  isSelected: 'ausgewählt',
  toggled: (name: string, isSelected: boolean, count: number) =>
    `${name} ${isSelected ? 'ausgewählt' : 'nicht mehr ausgewählt'}. ${number.format(count)} ausgewählt.`,
  confirm: 'Bestätigen',
  refuse: 'Nicht wir …',
  unsure: 'Unsicher',
  move: listText.move,
  accept: 'Annehmen',
  giveBack: 'Zurückgeben …',
  confirmOthers: (count: number) =>
    count === 1 ? 'Die übrige bestätigen' : `Alle übrigen ${number.format(count)} bestätigen`,
  confirmAll: (count: number) => (count === 1 ? 'Diese bestätigen' : `Alle ${number.format(count)} bestätigen`),
  shiftB: 'Umschalt B',
  markByKey: 'Was nicht passt, markieren Sie vorher mit X.',
  mark: 'Markieren',
  unmark: 'Nicht mehr markieren',
  queueLead: {
    suggested: (count: number) => `${count === 1 ? '1 Karte ist' : `${cards(count)} sind`} Ihrem Amt vorgeschlagen.`,
    offers: (count: number) => `${count === 1 ? '1 Karte ist' : `${cards(count)} sind`} Ihrem Amt angeboten.`,
  },
  kept: (count: number, why: string) =>
    count === 1 ? `1 Karte bleibt, wie sie ist: ${why}` : `${cards(count)} bleiben, wie sie sind: ${why}`,
  nothing: (why: string) => `Nichts geändert. ${why}`,
  next: (name: string) => `Weiter mit ${name}.`,
  lastOne: 'Hier ist alles entschieden.',

  refuseTitle: (count: number, name: string | undefined) =>
    count === 1 && name !== undefined ? `„${name}“ gehört nicht zu uns` : `${cards(count)} gehören nicht zu uns`,
  betterOwner: 'Wer ist zuständig?',
  clarify: 'Weiß ich nicht – an die Klärung geben',
  suggestedOwner: (lane: string) => `${lane} (Vorschlag)`,
  searchOwner: 'Amt suchen',
  reason: 'Begründung',
  reasonHint: 'Freiwillig. Das andere Amt liest sie mit.',
  sendOffer: (lane: Lane | null) => (lane === null ? 'An die Klärung geben' : `${laneName(lane)} anbieten`),
  noOwner: (text: string) => `Kein Amt enthält „${text}“.`,

  giveBackTitle: (count: number, name: string | undefined) =>
    count === 1 && name !== undefined ? `„${name}“ zurückgeben` : `${cards(count)} zurückgeben`,
  giveBackReason: 'Warum gehört das nicht zu Ihnen?',
  giveBackHint: 'Beim zweiten Mal wird die Karte strittig und kommt in die Klärung.',
  giveBack2: 'Zurückgeben',
  reasonMissing: 'Bitte nennen Sie einen Grund.',

  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoName: (what: string) => `Rückgängig: ${what}`,
  redoName: (what: string) => `Wiederholen: ${what}`,
  undone: (what: string) => `Rückgängig gemacht: ${what}.`,
  redone: (what: string) => `Wiederholt: ${what}.`,
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  stays: (count: number, why: string) => (count === 1 ? `1 Karte bleibt: ${why}` : `${cards(count)} bleiben: ${why}`),
  changedBy: (name: string | null) =>
    name === null ? 'Sie wurde inzwischen geändert.' : `Sie wurde inzwischen von ${name} geändert.`,
  notUndone: (why: string) => `Nicht rückgängig gemacht. ${why}`,
  notRedone: (why: string) => `Nicht wiederholt. ${why}`,

  queues: 'Was Ihr Amt zeigt',
  queueOwn: (count: number) => `Unsere ${number.format(count)}`,
  queueSuggested: (count: number) => `Vorschläge ${number.format(count)}`,
  queueOffers: (count: number) => `Angebote ${number.format(count)}`,
  queueTitles: {
    own: 'Karten Ihres Amtes',
    suggested: 'Für Ihr Amt vorgeschlagen, noch nicht entschieden',
    offers: 'Ihrem Amt von anderen angeboten',
  },
  emptySuggested: 'Für Ihr Amt ist nichts mehr vorgeschlagen.',
  emptyOffers: 'Kein anderes Amt bietet Ihnen gerade eine Karte an.',

  suggestion: (lane: string, why: string) => `Vorschlag: ${lane}, weil ${why}`,
  because(reason: SuggestionReason): string {
    switch (reason.kind) {
      case 'department':
        return `die Liste „${reason.name}“ nennt`
      case 'word':
        return `„${reason.word}“ im Namen oder Stichwort steht`
      case 'group':
        return reason.label === null ? `die LeiKa-Gruppe ${reason.group} dazu passt` : `LeiKa-Gruppe ${reason.label}`
      case 'topic':
        return `Themenfeld ${reason.name}`
      case 'boards':
        return reason.count === 1
          ? 'eine andere Kommune es so hat'
          : `${number.format(reason.count)} andere Kommunen es so haben`
      case 'plan':
        return `es in Plan v${reason.number} so stand`
    }
  },

  help: 'Tasten',
  helpOpen: 'Tasten anzeigen',
  helpLead: 'Diese Tasten wirken auf die Karte mit dem Fokus, oder auf alle markierten.',
  helpGroups: [
    {
      title: 'Entscheiden',
      rows: [
        { keys: ['B'], what: 'Bestätigen; ein Angebot annehmen' },
        { keys: ['Umschalt', 'B'], what: 'Alle übrigen der Liste bestätigen, die markierten nicht' },
        { keys: ['N'], what: 'Nicht wir: anbieten, an die Klärung geben, zurückgeben' },
        { keys: ['U'], what: 'Als unsicher markieren' },
        { keys: ['V'], what: 'Verschieben nach …' },
      ],
    },
    {
      title: 'Bewegen',
      rows: [
        { keys: ['J'], what: 'Nächste Karte, wie Pfeil ab' },
        { keys: ['K'], what: 'Vorige Karte, wie Pfeil auf' },
        { keys: ['Eingabe'], what: 'Einzelheiten öffnen' },
        { keys: ['Leertaste'], what: 'Karte aufnehmen und ablegen' },
      ],
    },
    {
      title: 'Auswählen',
      rows: [
        { keys: ['X'], what: 'Karte markieren, wie Strg und Klick' },
        { keys: ['Umschalt', 'Klick'], what: 'Bis hierher markieren' },
        { keys: ['Escape'], what: 'Auswahl aufheben' },
      ],
    },
    {
      title: 'Überall',
      rows: [
        { keys: ['Strg', 'Z'], what: 'Rückgängig' },
        { keys: ['Strg', 'Umschalt', 'Z'], what: 'Wiederholen, auch Strg und Y' },
        { keys: ['?'], what: 'Diese Hilfe' },
      ],
    },
  ],
} as const

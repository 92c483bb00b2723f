import { maxCriteria, maxVoteOptions, type VoteQuestion } from '../../shared/run/vote.ts'

const numbers = new Intl.NumberFormat('de-DE')
const voices = (count: number) => (count === 1 ? '1 Stimme' : `${numbers.format(count)} Stimmen`)
const dots = (count: number) => (count === 1 ? '1 Punkt' : `${numbers.format(count)} Punkte`)
const timesWeight = (weight: number) => `${numbers.format(weight)}-fach`

/** What a vote still lacks before it can be opened. */
export const voteProblemText = {
  'no-title': 'Geben Sie der Abstimmung eine Überschrift.',
  'no-question': 'Schreiben Sie die Frage, die mit Ja oder Nein beantwortet wird.',
  'two-options': 'Nennen Sie mindestens zwei Optionen.',
  'one-option': 'Nennen Sie mindestens eine Option.',
  'too-many-options': `Das sind zu viele Optionen. Möglich sind höchstens ${numbers.format(maxVoteOptions)}.`,
  'no-criteria': 'Nennen Sie mindestens ein Kriterium.',
  'too-many-criteria': `Das sind zu viele Kriterien. Möglich sind höchstens ${numbers.format(maxCriteria)}.`,
  'criterion-without-name': 'Geben Sie jedem Kriterium einen Namen, oder entfernen Sie es.',
} as const
export type VoteProblem = keyof typeof voteProblemText

/** The moderation's part of the rail. */
export const votePanelText = {
  lead: 'Geheim, bis Sie schließen. Das Ergebnis kommt ins Protokoll.',
  prepare: 'Abstimmung vorbereiten …',
  another: 'Neue Abstimmung …',
  openedAt: (time: string) => `offen seit ${time}`,
  turnout: (count: number, all: number) => `${numbers.format(count)} von ${voices(all)}`,
  turnoutUnknown: voices,
  nobodyHere: 'Noch ist niemand da, der abstimmen kann.',
  close: 'Abstimmung schließen …',
  cancel: 'Abbrechen …',
  resultShown: 'Alle sehen das Ergebnis.',
  dismiss: 'Ergebnis ausblenden',
  dismissed: 'Das Ergebnis ist ausgeblendet. Es steht im Protokoll.',
  closeTitle: 'Abstimmung schließen?',
  closeBody: (turnout: string) =>
    `Abgegeben: ${turnout}. Danach kann niemand mehr abstimmen oder seine Stimme ändern, und alle sehen das Ergebnis.`,
  closeConfirm: 'Schließen und Ergebnis zeigen',
  closeFailed: 'Die Abstimmung ist noch offen',
  cancelTitle: 'Abstimmung abbrechen?',
  cancelBody: 'Alle abgegebenen Stimmen werden gelöscht. Es gibt kein Ergebnis, und im Protokoll steht nichts davon.',
  cancelConfirm: 'Abstimmung abbrechen',
  cancelFailed: 'Die Abstimmung läuft weiter',
  dismissFailed: 'Das Ergebnis ist noch zu sehen',
} as const

/** Where the moderation sets up a vote. */
export const voteSetupText = {
  title: 'Abstimmung vorbereiten',
  previewTitle: 'So sehen es die Ämter',
  kind: 'Wie wird abgestimmt?',
  kindHint: {
    priority: 'Jede Stimme verteilt Punkte auf Optionen. So wird eine Reihenfolge daraus.',
    rating: 'Jede Option bekommt je Kriterium 1 bis 5. Kriterien können verschieden viel zählen.',
    decision: 'Eine Frage mit Ja, Nein oder Enthaltung.',
  } satisfies Record<VoteQuestion['kind'], string>,
  heading: 'Überschrift',
  headingHint: 'Zum Beispiel: Welche Leistungen zuerst?',
  question: 'Frage',
  options: 'Optionen',
  lines: 'Eine Option je Zeile',
  cardsChosen: 'Ausgewählte Karten',
  removeCard: (name: string) => `Karte entfernen: ${name}`,
  takeDisputed: (count: number) => `Karten aus der Klärung übernehmen (${numbers.format(count)})`,
  noneDisputed: 'Gerade ist keine Karte strittig.',
  takeStage: 'Karte auf der Bühne übernehmen',
  takeOpened: 'Geöffnete Karte übernehmen',
  searchCard: 'Karte suchen',
  found: (count: number) => (count === 1 ? '1 Karte gefunden' : `${numbers.format(count)} Karten gefunden`),
  firstFound: (shown: number, count: number) =>
    `${numbers.format(count)} Karten gefunden, die ersten ${numbers.format(shown)}:`,
  addCard: (name: string) => `Karte hinzufügen: ${name}`,
  added: (count: number) => (count === 1 ? '1 Karte hinzugefügt.' : `${numbers.format(count)} Karten hinzugefügt.`),
  count: (count: number) => (count === 1 ? '1 Option' : `${numbers.format(count)} Optionen`),
  dots: 'Punkte je Stimme',
  usualDots: (count: number) => `${dots(count)} (üblich bei so vielen Optionen)`,
  maxPerOption: 'Höchstens für eine Option',
  allOnOne: 'alle',
  dotsOption: dots,
  criteria: 'Kriterien',
  criterionName: (place: number) => `Kriterium ${numbers.format(place)}`,
  weight: 'Gewicht',
  weightOfCriterion: (name: string) => `Gewicht: ${name}`,
  isCost: 'weniger ist besser',
  removeCriterion: (name: string) => `Kriterium entfernen: ${name}`,
  addCriterion: 'Kriterium hinzufügen',
  mostCriteria: `Mehr als ${numbers.format(maxCriteria)} Kriterien sind nicht möglich.`,
  timesWeight,
  who: 'Wer hat eine Stimme?',
  voicePer: { lane: 'Jedes Amt eine', head: 'Jede Person aus einem Amt eine' },
  voicePerHint: {
    lane: 'Sind mehrere aus einem Amt da, zählt die zuletzt abgegebene Stimme.',
    head: 'Ämter mit mehr Menschen haben mehr Stimmen.',
  },
  board: 'Welche Kommune?',
  allBoards: 'Alle Kommunen',
  laneWeights: 'Gewicht der Ämter',
  laneWeightsChanged: (count: number) => `Gewicht der Ämter (${numbers.format(count)} abweichend)`,
  laneWeightsHint: 'Alle zählen einfach, wenn Sie nichts ändern. Die Gewichte sehen alle, bevor sie abstimmen.',
  problems: 'Das fehlt noch',
  preview: 'Vorschau',
  back: 'Zurück',
  open: 'Abstimmung öffnen',
  failed: 'Die Abstimmung ist nicht geöffnet',
} as const

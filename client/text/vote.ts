import type { VoteQuestion } from '../../shared/run/vote.ts'
import type { CriteriaPreset, PresetCriterionId } from '../../shared/run/vote-presets.ts'
import type { VoiceRefusal } from '../../shared/run/vote-voice.ts'

const numbers = new Intl.NumberFormat('de-DE')
const scores = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 2 })
const shares = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 })

const voices = (count: number) => (count === 1 ? '1 Stimme' : `${numbers.format(count)} Stimmen`)
const dots = (count: number) => (count === 1 ? '1 Punkt' : `${numbers.format(count)} Punkte`)
const timesWeight = (weight: number) => `${numbers.format(weight)}-fach`

/** Words of votes that several places need. */
export const voteText = {
  kind: {
    priority: 'Punkte vergeben',
    rating: 'Bewerten',
    decision: 'Ja oder Nein',
  } satisfies Record<VoteQuestion['kind'], string>,
  choice: { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' },
  number: (value: number) => numbers.format(value),
  noMark: 'keine Angabe',
  noMarkShort: 'k. A.',
  dots,
  voices,
} as const

export const criteriaText = {
  presets: {
    solution: 'Lösung auswählen (sechs Kriterien)',
    urgency: 'Nutzen, Aufwand, Dringlichkeit',
  } satisfies Record<CriteriaPreset, string>,
  names: {
    requirements: 'Erfüllt die fachlichen Anforderungen',
    standards: 'Erfüllt die Standards',
    licence: 'Lizenzmodell',
    spread: 'Bisherige Verbreitung',
    acceptance: 'Akzeptanz',
    scalability: 'Skalierbarkeit (Entwicklung, Betrieb, Betreuung)',
    benefit: 'Nutzen',
    effort: 'Aufwand',
    urgency: 'Dringlichkeit',
  } satisfies Record<PresetCriterionId, string>,
} as const

/** What is told before anybody votes. */
export const voteRulesText = {
  howTo: {
    priority: (count: number, most: number) =>
      most >= count
        ? `Jede Stimme hat ${dots(count)}.`
        : `Jede Stimme hat ${dots(count)}, höchstens ${numbers.format(most)} davon für eine Option.`,
    rating: 'Bewerten Sie mit 1 (sehr gering) bis 5 (sehr hoch). Was Sie auslassen, zählt nicht mit.',
    decision: 'Ja, Nein oder Enthaltung.',
  },
  voicePer: {
    lane: 'Jedes Amt hat eine Stimme; die zuletzt abgegebene zählt.',
    head: 'Jede Person aus einem Amt hat eine Stimme.',
  },
  board: (name: string) => `Es stimmt nur ab: ${name}.`,
  weightsOf: (list: string) => `Gewicht der Ämter: ${list}, alle anderen einfach.`,
  weightOf: (lane: string, weight: number) => `${lane} ${timesWeight(weight)}`,
  criteria: 'Kriterien und ihr Gewicht',
  criterion: (label: string, weight: number, isCost: boolean) =>
    `${label}: ${timesWeight(weight)}${isCost ? ' (weniger ist besser)' : ''}`,
  secret: 'Geheim, bis die Abstimmung schließt. Danach sehen alle nur das Ergebnis, keine einzelnen Stimmen.',
} as const

/** The ballot, for everybody who has a voice; for the others why they have none. */
export const ballotText = {
  region: 'Abstimmung',
  line: 'Stand der Abstimmung',
  opened: (title: string) =>
    `Neue Abstimmung: „${title}“. Sie finden sie im Bereich „Abstimmung“ am Ende der Seite. Ihre Arbeit geht weiter, bis Sie abstimmen.`,
  openedWithout: (title: string, why: string) => `Neue Abstimmung: „${title}“. ${why}`,
  closed: (title: string) => `Die Abstimmung „${title}“ ist geschlossen. Das Ergebnis steht im Bereich „Abstimmung“.`,
  cancelled: (title: string) => `Die Moderation hat die Abstimmung „${title}“ abgebrochen. Es gibt kein Ergebnis.`,
  cancelledSeen: 'Hinweis schließen',
  running: 'Abstimmung läuft',
  over: 'Ergebnis',
  given: (count: number) => (count === 1 ? '1 Stimme abgegeben' : `${numbers.format(count)} Stimmen abgegeben`),
  show: 'Abstimmung öffnen',
  showResult: 'Ergebnis öffnen',
  hide: 'Ergebnis hier ausblenden',
  lineMissing: 'Ihre Stimme fehlt noch.',
  lineUnsent: 'Ihre Änderung ist noch nicht abgegeben.',
  lineDone: {
    lane: (time: string) => `Ihr Amt hat abgestimmt (${time}).`,
    head: (time: string) => `Ihre Stimme ist abgegeben (${time}).`,
  },
  somebody: 'Jemand aus Ihrem Amt',
  minimise: 'Einklappen',
  loading: 'Ihre Stimme wird geladen …',
  loadFailed: 'Ob Sie schon abgestimmt haben, ließ sich nicht laden',
  tryAgain: 'Noch einmal versuchen',
  cast: 'Stimme abgeben',
  change: 'Stimme ändern',
  replace: 'Stimme des Amtes ersetzen',
  sending: 'Stimme wird abgegeben …',
  failed: 'Ihre Stimme ist nicht abgegeben',
  mine: (time: string) => `Ihre Stimme ist abgegeben (${time}). Sie können sie ändern, bis die Abstimmung schließt.`,
  byColleague: (name: string, time: string) =>
    `${name} hat für Ihr Amt abgestimmt (${time}). Ihr Amt hat eine Stimme: Geben Sie eine andere ab, ersetzt sie diese.`,
  replacedByColleague: (name: string, time: string) =>
    `${name} hat inzwischen für Ihr Amt abgestimmt (${time}). Was Sie hier eingetragen haben, ist noch nicht abgegeben.`,
  colleagueAnnounced: (name: string) => `${name} hat für Ihr Amt abgestimmt.`,
  unsent: 'Sie haben etwas geändert. Abgegeben ist noch Ihre vorige Stimme.',
  castDone: 'Ihre Stimme ist abgegeben.',
  same: 'Ihre Stimme ist so schon abgegeben.',
  empty: {
    priority: 'Vergeben Sie zuerst mindestens einen Punkt.',
    rating: 'Bewerten Sie zuerst mindestens ein Kriterium.',
    decision: 'Wählen Sie zuerst eine Antwort.',
  } satisfies Record<VoteQuestion['kind'], string>,
  late: 'Zu spät: Die Abstimmung ist schon geschlossen',
  lateBody: 'Das haben Sie eingetragen, aber nicht mehr abgegeben. Es wurde nicht gezählt:',
  lateBefore: 'Gezählt wurde die zuvor abgegebene Stimme.',
  lateSeen: 'Hinweis schließen',
  noVoice: {
    'no-voice-in-role': 'Mit Ihrer Rolle haben Sie keine Stimme. Abstimmen können die Ämter.',
    'no-lane': 'Sie haben kein Amt gewählt und darum keine Stimme. Bitte wenden Sie sich an die Moderation.',
    'other-board': 'Es stimmt eine andere Kommune ab, Ihre hat hier keine Stimme.',
  } satisfies Record<VoiceRefusal, string>,
  moderatorHasNone: 'Die Moderation hat keine Stimme. Abstimmen können die Ämter.',
  showCard: 'Karte ansehen',
  showCardNamed: (name: string) => `Karte ansehen: ${name}`,
  question: 'Ihre Antwort',
  remaining: (left: number, all: number) =>
    `Noch ${numbers.format(left)} von ${numbers.format(all)} ${all === 1 ? 'Punkt' : 'Punkten'} übrig`,
  more: (name: string) => `Einen Punkt mehr: ${name}`,
  less: (name: string) => `Einen Punkt weniger: ${name}`,
  dotsSet: (name: string, count: number, left: number) =>
    `${name}: ${dots(count)}. Noch ${numbers.format(left)} übrig.`,
  noneLeft: 'Alle Punkte sind vergeben.',
  mostReached: (most: number) => `Mehr als ${dots(most)} für eine Option sind nicht erlaubt.`,
  noneGiven: 'Diese Option hat keinen Punkt.',
  scale: '1 sehr gering – 5 sehr hoch',
  criterionRule: (weight: number, isCost: boolean) =>
    `zählt ${timesWeight(weight)}${isCost ? ', weniger ist besser' : ''}`,
  rated: (done: number, all: number) => `${numbers.format(done)} von ${numbers.format(all)} bewertet`,
  typed: {
    dots: (name: string, count: number) => `${name}: ${dots(count)}`,
    mark: (option: string, criterion: string, value: number) => `${option} – ${criterion}: ${numbers.format(value)}`,
  },
} as const

export const voteResultText = {
  caption: (title: string) => `Ergebnis: ${title}`,
  voices: (count: number) => (count === 0 ? 'Niemand hat abgestimmt.' : `${voices(count)} abgegeben`),
  weighted: 'nach Gewicht der Ämter gezählt',
  place: (place: number) => `${numbers.format(place)}.`,
  noPlace: '–',
  heads: {
    place: 'Platz',
    option: 'Option',
    answer: 'Antwort',
    result: 'Ergebnis',
    criterion: 'Kriterium',
    mean: 'Mittelwert',
  },
  points: (points: number, from: number) => (from === 0 ? dots(points) : `${dots(points)} von ${voices(from)}`),
  score: (value: number, from: number) => `${scores.format(value)} von 5 · ${voices(from)}`,
  notRated: 'nicht bewertet',
  votesAndShare: (votes: number, share: number) => `${numbers.format(votes)} (${shares.format(share)})`,
  allCriteria: 'Alle Kriterien',
  criteriaOf: 'Mittelwerte nach Kriterium:',
  mean: (value: number) => scores.format(value),
  criterionRule: (weight: number, isCost: boolean) => `${timesWeight(weight)}${isCost ? ', weniger ist besser' : ''}`,
} as const

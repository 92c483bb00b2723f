import type { View } from '../../shared/domain/view.ts'
import type { Reaction } from '../../shared/run/run-event.ts'
import { viewText } from './workshop.ts'

const number = new Intl.NumberFormat('de-DE')
const hands = (count: number) => (count === 1 ? '1 Wortmeldung' : `${number.format(count)} Wortmeldungen`)
const doneOf = (done: number, all: number) => `${number.format(done)} von ${number.format(all)} fertig`

/** What everybody may do at any moment. */
export const liveText = {
  raise: 'Hand heben',
  lower: (place: number) => `Hand senken, Sie sind Nummer ${number.format(place)}`,
  raised: (place: number) => `Ihre Hand ist oben. Sie sind Nummer ${number.format(place)}.`,
  lowered: 'Ihre Hand ist unten.',
  floorGiven: 'Ihre Hand ist unten: Die Moderation hat Ihre Wortmeldung aufgerufen.',
  react: 'Reaktion zeigen',
  reactions: {
    applause: 'Applaus',
    agree: 'Zustimmung',
    question: 'Frage',
    faster: 'Bitte schneller',
    slower: 'Bitte langsamer',
  } satisfies Record<Reaction, string>,
  /** `who`: first name or Amt of one, the number of several. */
  reacted: (reaction: string, who: string) => `${reaction}: ${who}`,
  people: (count: number) => (count === 1 ? '1 Person' : `${number.format(count)} Personen`),
  observersReact: 'Wer beobachtet, liest mit und meldet sich nicht.',
  meeting: 'Zur Videokonferenz',
  ownRoom: 'Zum Videoraum Ihres Amtes',
  video: 'Videokonferenz',
  opensElsewhere: '(öffnet in neuem Tab)',
  ready: 'Fertig',
  sayReady: 'Ich bin fertig',
  unready: 'Doch nicht fertig',
  readyCount: doneOf,
  defaultQuestion: 'Sind alle fertig?',
  asks: (question: string) => `Die Moderation fragt: ${question}`,
  failed: 'Das hat nicht geklappt',
  dismiss: 'Hinweis schließen',
} as const

/** The moderation's list of hands, and the question whether all are done. */
export const handsText = {
  count: hands,
  empty: 'Niemand hat die Hand gehoben.',
  since: (time: string) => `seit ${time}`,
  floor: 'Aufrufen',
  floorTo: (name: string) => `Aufrufen: ${name}`,
  floorHint: 'Aufrufen senkt die Hand.',
  called: (name: string) => `${name} hat das Wort.`,
  lowerAll: 'Alle Hände senken',
  allLowered: 'Alle Hände sind unten.',
  readyTitle: 'Fertig?',
  question: 'Frage an alle',
  ask: 'Alle fragen',
  asked: (time: string) => `gefragt ${time}`,
  end: 'Frage beenden',
  all: 'Alle fertig',
  allAnnounced: (question: string) => `${question} Alle sind fertig.`,
  nobodyHere: 'Noch ist niemand aus den Ämtern hier.',
  done: doneOf,
  lane: (name: string, done: number, all: number) => `${name}: ${doneOf(done, all)}`,
  others: 'Ohne Amt',
  missing: (names: string) => `Es fehlen: ${names}`,
} as const

/** "Moderation zeigt": everybody sees what the moderation sees. */
export const followText = {
  region: 'Die Moderation zeigt',
  following: (name: string, view: View) => `${name} (Moderation) zeigt: ${viewText[view]}. Ihre Ansicht folgt.`,
  free: 'Frei bewegen',
  isFree: 'Sie bewegen sich frei. Die Moderation zeigt weiter.',
  isFreeByHand: 'Sie haben sich selbst bewegt und folgen nicht mehr. Die Moderation zeigt weiter.',
  back: 'Wieder folgen',
  ended: 'Die Moderation zeigt nicht mehr. Sie bewegen sich frei.',
  show: 'Ansicht allen zeigen',
  youShow: 'Alle sehen jetzt Ihre Ansicht.',
  youEnded: 'Alle bewegen sich wieder frei.',
  otherShows: (name: string) => `${name} zeigt gerade. Ihr Klick übernimmt.`,
  failed: 'Ihre Ansicht wird nicht gezeigt',
  call: 'Die Moderation ruft Ihr Amt.',
  callSeen: 'Gehört',
} as const

/** The page for the shared screen of the video call. */
export const presenterText = {
  open: 'Leinwand öffnen',
  title: (municipality: string) => `Leinwand – ${municipality}`,
  left: 'verbleiben',
  over: 'Zeit abgelaufen',
  clock: 'Uhr',
  progress: 'Entschiedene Karten je Amt',
  scheduled: 'Karten mit Termin je Amt',
  decided: (done: number, all: number) =>
    all === 0 ? 'noch keine Karten' : `${number.format(done)} von ${number.format(all)}`,
  withoutLane: (count: number) =>
    count === 1
      ? '1 Karte ohne Amt'
      : count === 0
        ? 'Alle Karten haben ein Amt'
        : `${number.format(count)} Karten ohne Amt`,
  stage: 'Auf der Bühne',
  hands: 'Wortmeldungen',
  moreHands: (count: number) => `und ${number.format(count)} weitere`,
  vote: 'Abstimmung',
  voices: (count: number) => (count === 1 ? '1 Stimme abgegeben' : `${number.format(count)} Stimmen abgegeben`),
  offline: 'Keine Verbindung. Die Anzeige ist nicht aktuell. Wir versuchen es weiter.',
} as const

import type { Lane } from '../../shared/domain/workshop.ts'
import type { ExpectedProblem } from '../../shared/people/parse-expected-people.ts'
import type { RoomProblem } from '../../shared/people/parse-rooms.ts'

const numbers = new Intl.NumberFormat('de-DE')
const people = (count: number) => (count === 1 ? '1 Person' : `${numbers.format(count)} Personen`)
const rows = (count: number) => (count === 1 ? '1 Zeile' : `${numbers.format(count)} Zeilen`)
const links = (count: number) => (count === 1 ? '1 Link' : `${numbers.format(count)} Links`)
const laneName = (lane: Lane) => (lane.number === null ? lane.name : `${lane.number} ${lane.name}`)

const unknownLane = (text: string) =>
  `Das Amt „${text}“ gibt es in diesem Workshop nicht. Schreiben Sie Nummer oder Namen wie auf dem Board.`
const ambiguousLane = (text: string) => `Zu „${text}“ passen mehrere Ämter. Schreiben Sie die Nummer des Amtes.`
const unknownPlace = (text: string) => `Die Kommune „${text}“ gibt es in diesem Workshop nicht.`

/** The dialog in which the moderation prepares the workshop. */
export const setupText = {
  open: 'Ablauf vorbereiten …',
  title: 'Ablauf vorbereiten',
  sections: 'Was Sie vorbereiten können',
  expected: (count: number) => (count === 0 ? 'Erwartete Personen' : `Erwartete Personen (${numbers.format(count)})`),
  admission: 'Einlass',
  video: 'Videokonferenz',
  loading: 'Vorbereitung wird geladen …',
  loadFailed: 'Die Vorbereitung lässt sich nicht laden',
  save: 'Vorbereitung speichern',
  saved: 'Die Vorbereitung ist gespeichert.',
  failed: 'Die Vorbereitung ist nicht gespeichert',
  discardTitle: 'Nicht gespeichert',
  discardBody: 'Ihre Änderungen an der Vorbereitung sind noch nicht gespeichert.',
  discard: 'Verwerfen',
  keepEditing: 'Weiter bearbeiten',
  takeFirst: 'Übernehmen Sie zuerst die eingefügten Zeilen, oder leeren Sie die Felder zum Einfügen.',
  linksWrong: 'Ein Link unter „Videokonferenz“ stimmt noch nicht.',
  laneName,
} as const

export const expectedText = {
  lead: 'Wer hier steht und noch fehlt, ist unter „Teilnehmende“ zu sehen. Wer kommt, ohne hier zu stehen, ist dort als „nicht erwartet“ markiert.',
  paste: 'Liste einfügen',
  pasteHint: (hasBoards: boolean) =>
    `Eine Person je Zeile: Amt; Name; Funktion${hasBoards ? '; Kommune' : ''}. Am einfachsten aus Excel kopieren. Ohne Amt: das Feld leer lassen.`,
  pasteExample: '32; Jan Sommer; Amtsleitung',
  file: 'CSV-Datei auswählen',
  fileBinary: 'Das ist keine CSV-Datei. Öffnen Sie sie in Excel, kopieren Sie die Zellen, und fügen Sie sie oben ein.',
  fileTooLarge:
    'Diese Datei ist größer als 2 MB. Eine Liste von Personen ist viel kleiner. Bitte prüfen Sie die Datei.',
  found: (usable: number, bad: number) =>
    bad === 0 ? `${people(usable)} erkannt` : `${people(usable)} erkannt, ${rows(bad)} mit Fehler`,
  add: (count: number) => (count === 0 ? 'Personen übernehmen' : `${people(count)} übernehmen`),
  replace: 'Bisherige Liste ersetzen',
  nothingUsable: 'Noch ist keine Zeile erkannt, die übernommen werden kann.',
  taken: (added: number, known: number) =>
    known === 0 ? `${people(added)} übernommen.` : `${people(added)} übernommen, ${people(known)} standen schon da.`,
  problems: 'Diese Zeilen sind noch nicht übernommen',
  line: 'Zeile',
  content: 'Inhalt',
  reason: 'Grund',
  moreProblems: (count: number) => `und ${rows(count)} mehr`,
  list: 'Erwartete Personen',
  empty: 'Noch steht niemand auf der Liste. Fügen Sie oben eine ein, oder tragen Sie Personen einzeln ein.',
  addOne: 'Person hinzufügen',
  newName: 'Neue Person',
  name: 'Name',
  job: 'Funktion',
  lane: 'Amt',
  noLane: 'ohne Amt',
  place: 'Kommune',
  anyPlace: 'alle Kommunen',
  change: 'Ändern',
  changeWho: (name: string) => `Ändern: ${name}`,
  done: 'Fertig',
  remove: 'Entfernen',
  removeWho: (name: string) => `Entfernen: ${name}`,
  removed: (name: string) => `${name} steht nicht mehr auf der Liste.`,
  clear: 'Liste leeren',
  nameMissing: 'Bitte geben Sie einen Namen ein.',
  problem: expectedProblem,
} as const

function expectedProblem(problem: ExpectedProblem): string {
  switch (problem.code) {
    case 'name-missing':
      return 'Es fehlt der Name.'
    case 'name-too-long':
      return 'Der Name ist länger als 80 Zeichen.'
    case 'function-too-long':
      return 'Die Funktion ist länger als 120 Zeichen.'
    case 'lane-unknown':
      return `${unknownLane(problem.text)} Wer zu keinem Amt gehört, bekommt ein leeres Feld.`
    case 'lane-ambiguous':
      return ambiguousLane(problem.text)
    case 'place-unknown':
      return unknownPlace(problem.text)
    case 'duplicate':
      return `Die Person steht schon in Zeile ${problem.line}.`
    case 'quote-open':
      return 'Ein Anführungszeichen ist nicht geschlossen.'
    case 'too-many':
      return 'Mehr als 2.000 Personen nimmt ein Workshop nicht auf.'
  }
}

export const admissionText = {
  legend: 'Wer darf gleich auf das Board?',
  open: 'Wer kommt, ist gleich drin',
  openHint: 'Der Einladungslink genügt.',
  ask: 'Die Moderation lässt ein',
  askHint: 'Wer kommt, wartet im Vorraum, bis Sie einzeln oder alle einlassen. Die Moderation selbst wartet nie.',
  ifOpened: 'Stellen Sie wieder auf „gleich drin“ um, ist sofort drin, wer gerade wartet.',
} as const

export const videoText = {
  meeting: 'Link der Videokonferenz für alle',
  meetingHint: 'Alle bekommen ihn als Knopf über dem Board. Ohne eigenen Raum gilt er auch für die Arbeit im Amt.',
  wrong: 'Das ist kein Link. Er beginnt mit https:// und steht in der Einladung zur Videokonferenz.',
  rooms: 'Räume der Ämter',
  roomsLead: 'Jede Person sieht nur den Raum ihres Amtes, als zweiten Knopf.',
  paste: 'Räume einfügen',
  pasteHint: (hasBoards: boolean) =>
    `Ein Amt je Zeile: Amt; Link${hasBoards ? ', dazu die Kommune, wenn der Raum nur für diese gilt' : ''}. Auch aus Excel oder einer CSV-Datei.`,
  found: (usable: number, bad: number) =>
    bad === 0 ? `${links(usable)} erkannt` : `${links(usable)} erkannt, ${rows(bad)} mit Fehler`,
  add: (count: number) => (count === 0 ? 'Links übernehmen' : `${links(count)} übernehmen`),
  nothingUsable: 'Noch ist kein Link erkannt, der übernommen werden kann.',
  taken: (count: number) => `${links(count)} übernommen.`,
  preview: 'Wer bekommt welchen Raum?',
  lane: 'Amt',
  who: 'Erwartet',
  link: 'Link zum Raum',
  linkOf: (place: string) => `Link zum Raum: ${place}`,
  nobody: 'niemand erwartet',
  onlyIn: (place: string) => `nur ${place}`,
  fallback: 'kein eigener Raum, es gilt der Link für alle',
  none: 'kein Raum',
  names: (names: readonly string[], more: number) =>
    more === 0 ? names.join(', ') : `${names.join(', ')} und ${people(more)} mehr`,
  problem: roomProblem,
} as const

function roomProblem(problem: RoomProblem): string {
  switch (problem.code) {
    case 'url-missing':
      return 'Es fehlt der Link. Er beginnt mit https://.'
    case 'url-wrong':
      return `„${problem.text}“ ist kein Link, den ein Browser öffnen darf. Er beginnt mit https://.`
    case 'lane-missing':
      return 'Es fehlt das Amt.'
    case 'lane-unknown':
      return unknownLane(problem.text)
    case 'lane-ambiguous':
      return ambiguousLane(problem.text)
    case 'place-unknown':
      return unknownPlace(problem.text)
    case 'duplicate':
      return `Für dieses Amt steht schon in Zeile ${problem.line} ein Link.`
  }
}

/** The list of people while the workshop is on: who waits, who is missing, who was not expected. */
export const attendanceText = {
  summary: (here: number, expected: number, unknown: number) =>
    `${numbers.format(here)} von ${numbers.format(expected)} Erwarteten da${unknown === 0 ? '' : `; ${numbers.format(unknown)} nicht erwartet`}`,
  noList: 'Tragen Sie unter „Ablauf vorbereiten …“ ein, wen Sie erwarten. Dann steht hier, wer fehlt.',
  listFailed: 'Wer erwartet wird, lässt sich gerade nicht laden.',
  show: 'Anzeigen',
  all: (count: number) => `Alle (${numbers.format(count)})`,
  missing: (count: number) => `Wer fehlt (${numbers.format(count)})`,
  unknown: (count: number) => `Nicht erwartet (${numbers.format(count)})`,
  missingTitle: 'Wer fehlt',
  nobodyMissing: 'Alle Erwarteten sind da.',
  nobodyUnknown: 'Alle, die da sind, waren erwartet.',
  missingIn: (lane: string, count: number) => `${lane}: ${people(count)}`,
  noLane: 'Ohne Amt',
  notExpected: 'nicht erwartet',
  otherLane: (lane: string) => `erwartet für ${lane}`,
  away: 'gerade nicht verbunden',
  waitingTitle: (count: number) =>
    count === 1 ? '1 Person wartet im Vorraum' : `${numbers.format(count)} Personen warten im Vorraum`,
  since: (time: string) => `seit ${time} Uhr`,
  admit: 'Einlassen',
  admitWho: (name: string) => `Einlassen: ${name}`,
  admitAll: 'Alle einlassen',
  admitExpected: (count: number) =>
    count === 1 ? '1 Erwartete Person einlassen' : `${numbers.format(count)} Erwartete einlassen`,
  admitted: (count: number) => `${people(count)} eingelassen.`,
  admitFailed: 'Das Einlassen hat nicht geklappt',
  showWaiting: 'Ansehen',
  promote: 'Zur Moderation machen',
  demote: 'Moderation beenden',
  promoted: (name: string) => `${name} moderiert jetzt mit.`,
  demoted: (name: string) => `${name} moderiert nicht mehr mit.`,
  roleFailed: (name: string) => `Die Rolle von ${name} ist unverändert`,
  invitedToModerate: (name: string) =>
    `${name} kam mit dem Link der Moderation und moderiert deshalb weiter. Entfernen Sie die Person, und erneuern Sie den Link, wenn sie das nicht mehr soll.`,
  notOwnRole: 'Die eigene Moderation kann nur jemand anderes beenden',
  more: (name: string) => `Mehr: ${name}`,
} as const

/** The page of those who have joined and wait to be let in. */
export const waitingText = {
  title: 'Vorraum',
  heading: 'Gleich geht es los',
  lead: 'Die Moderation lässt Sie ein. Lassen Sie diese Seite offen: Das Board öffnet sich von selbst.',
  as: (name: string) => `Sie sind angemeldet als ${name}`,
  date: (date: string) => `am ${date}`,
  start: (time: string) => `Geplanter Beginn: ${time} Uhr`,
  running: (title: string) => `Gerade läuft: ${title}`,
  agenda: 'Tagesordnung',
  minutes: (count: number) => (count === 1 ? '1 Minute' : `${numbers.format(count)} Minuten`),
  waiting: 'Sie warten im Vorraum.',
  offline: 'Keine Verbindung zum Server. Wir versuchen es weiter, Sie müssen nichts tun.',
  admitted: 'Die Moderation hat Sie eingelassen.',
  ended: 'Ihre Anmeldung gilt nicht mehr',
  toMeeting: 'Zur Videokonferenz (neuer Tab)',
  prepare: 'Bis dahin',
  selfTest: 'Prüfen Sie in einer Minute, ob die Verbindung hier klappt:',
} as const

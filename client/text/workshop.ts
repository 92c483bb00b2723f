import type { Role } from '../../shared/domain/participant.ts'
import type { View } from '../../shared/domain/view.ts'
import type { Lane } from '../../shared/domain/workshop.ts'

const numbers = new Intl.NumberFormat('de-DE')
const changes = (count: number) => (count === 1 ? '1 Änderung' : `${numbers.format(count)} Änderungen`)
const changesWait = (count: number) =>
  count === 1 ? '1 Änderung wartet' : `${numbers.format(count)} Änderungen warten`
const laneName = (lane: Lane) => (lane.number === null ? lane.name : `${lane.number} ${lane.name}`)

export const roleText: Record<Role, { name: string; may: string }> = {
  moderator: { name: 'Moderation', may: 'Führt durch den Workshop, verschiebt alle Karten und friert den Plan ein.' },
  representative: { name: 'Amt', may: 'Ordnet Leistungen zu und plant sie ein.' },
  guest: { name: 'Gäste', may: 'Sehen alles mit, zum Beispiel IT-Dienstleister, Organisation, Personalrat.' },
  observer: { name: 'Beobachtung', may: 'Liest mit, zum Beispiel Verwaltungsspitze oder Nachbarkommunen.' },
}

export const invitationText = {
  title: 'Einladung',
  opening: 'Einladung wird geöffnet …',
  failedTitle: 'Die Einladung lässt sich nicht öffnen',
  incomplete:
    'Der Link ist unvollständig. Bitte kopieren Sie ihn noch einmal ganz aus Ihrer Einladung, oder fragen Sie die Moderation nach einem neuen.',
} as const

export const joinText = {
  heading: 'Willkommen! Wer sind Sie?',
  as: (role: Role) => `Sie sind eingeladen als: ${roleText[role].name}`,
  privacy: 'Name, Funktion und Amt sehen alle, die an diesem Workshop teilnehmen. Mehr wird nicht gespeichert.',
  name: 'Name',
  nameHint: 'Unter diesem Namen erscheinen Sie bei den anderen.',
  nameMissing: 'Bitte geben Sie Ihren Namen ein.',
  function: 'Funktion',
  functionHint: 'Zum Beispiel Amtsleitung, OZG-Ansprechperson, Organisation und IT.',
  lane: 'Ihr Amt',
  laneChoose: 'Bitte wählen …',
  laneMissing: 'Bitte wählen Sie Ihr Amt.',
  laneName,
  submit: 'Mitmachen',
  failed: 'Das hat nicht geklappt',
} as const

export const invitationsText = {
  title: 'Einladungen',
  createdHeading: 'Ihr Workshop steht. Wen laden Sie ein?',
  lead: 'Wer einen Link hat, kommt herein – ganz ohne Konto. Geben Sie jeden Link nur an die Menschen, für die er gedacht ist.',
  toBoard: 'Zum Board',
  open: 'Einladungslinks …',
  allBoards: 'Alle Kommunen',
  link: (role: Role, place: string) => `Link für ${roleText[role].name}, ${place}`,
  copyAll: 'Alle Links als Text',
  asText: (role: Role, place: string, url: string) => `${place}, ${roleText[role].name}: ${url}`,
  qr: 'QR-Code',
  qrFor: (role: Role, place: string) => `QR-Code für ${roleText[role].name}, ${place}`,
  loading: 'Einladungen werden geladen …',
  failed: 'Die Einladungen lassen sich nicht laden',
} as const

export const viewText: Record<View, string> = {
  overview: 'Übersicht',
  assignment: 'Zuordnung',
  roadmap: 'Fahrplan',
  list: 'Liste',
  plan: 'Plan',
  delivery: 'Lieferung',
  aftercare: 'Nacharbeit',
}

export const boardPageText = {
  menuGroups: { moderation: 'Workshop leiten', papers: 'Unterlagen', own: 'Für Sie' },
  loadingWorkshop: 'Workshop wird geöffnet …',
  loadingList: 'Leistungsliste wird geladen …',
  joining: 'Board wird verbunden …',
  noServer: 'Der Server antwortet nicht. Das Board erscheint, sobald er wieder da ist. Wir versuchen es weiter.',
  views: 'Ansichten des Boards',
  menu: 'Menü',
  toStart: 'Zur Startseite',
  switchMunicipality: (name: string) => `Kommune wechseln, jetzt ${name}`,
  municipality: 'Kommune',
  example: 'Beispiel',
  title: (view: View, municipality: string, isRehearsal: boolean) =>
    `${isRehearsal ? 'Probelauf: ' : ''}${viewText[view]} – ${municipality}`,
  workshopChanged: 'Die Moderation hat den Workshop geändert.',
  reload: 'Neu laden',
} as const

export const peopleText = {
  here: (count: number) => (count === 1 ? '1 Person ist hier' : `${numbers.format(count)} Personen sind hier`),
  more: (count: number) => `+${numbers.format(count)}`,
  you: 'Sie',
  looksAt: (view: View) => `sieht: ${viewText[view]}`,
  drags: (card: string) => `bewegt gerade: ${card}`,
  laneName,
} as const

export const saveText = {
  loading: 'Board wird geladen …',
  allSaved: 'Alles gespeichert',
  savedAt: (time: string) => `gespeichert ${time}`,
  saving: 'wird gespeichert …',
  waiting: changesWait,
  offlineShort: 'keine Verbindung',
  offline: (waiting: number) =>
    waiting === 0
      ? 'Keine Verbindung – Sie sehen den letzten Stand. Wir versuchen es weiter.'
      : `Keine Verbindung – ${changesWait(waiting)} auf diesem Gerät. Wir versuchen es weiter.`,
  storageFullShort: 'nicht gespeichert',
  storageFull: (waiting: number) =>
    waiting === 0
      ? 'Der Speicher des Servers ist voll. Neue Änderungen werden nicht gespeichert. Bitte rufen Sie die Technik.'
      : `Nicht gespeichert: Der Speicher des Servers ist voll. ${changesWait(waiting)} auf diesem Gerät. Bitte lassen Sie die Seite offen und rufen Sie die Technik.`,
  refused: 'getrennt',
} as const

export const leaveText = {
  title: 'Noch nicht alles gespeichert',
  body: (waiting: number) =>
    `${changes(waiting)} ${waiting === 1 ? 'ist' : 'sind'} noch nicht beim Server angekommen. Bitte bleiben Sie, bis „gespeichert“ erscheint. Sonst ${waiting === 1 ? 'wartet sie' : 'warten sie'} auf diesem Gerät, bis Sie das Board hier wieder öffnen.`,
  stay: 'Hier bleiben',
  leave: 'Trotzdem verlassen',
} as const

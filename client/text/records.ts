import { fileNameOf } from '../../shared/kit/file-name.ts'
import { archiveEnding, type StoredRecords } from '../../shared/protocol/archive-api.ts'

const numbers = new Intl.NumberFormat('de-DE')
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${numbers.format(count)} ${many}`
const size = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${numbers.format(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${numbers.format(Math.round(bytes / 1024 / 1024))} MB`
const day = (iso: string) => iso.split('-').reverse().join('.')

/** The archive of a workshop, and what is stored about people. */
export const recordsText = {
  open: 'Archiv und Datenschutz',
  title: 'Archiv und Datenschutz',
  pageTitle: (title: string) => `Archiv und Datenschutz – ${title}`,
  moderationOnly: 'Diese Seite ist der Moderation vorbehalten.',
  loading: 'Übersicht wird geladen …',
  toBoard: 'Zum Board',
  print: 'Drucken',
  asOf: (date: string, time: string) => `Stand ${date}, ${time} Uhr`,

  archive: {
    heading: 'Archiv herunterladen',
    lead: 'Eine Datei mit dem ganzen Workshop: Leistungsliste, Boards mit Verlauf, Pläne, Protokoll und Vorbereitung. Eine andere Installation von Auftakt liest sie auf ihrer Startseite ein. Der Hash jedes Plans bleibt derselbe.',
    names: 'Namen mitnehmen',
    namesHint:
      'Ohne Namen stehen dort Funktionen, zum Beispiel „Amtsleitung“. Festgehaltene Pläne bleiben unverändert.',
    namesGone: 'Die Namen in diesem Workshop sind schon gelöscht.',
    never: 'Nie enthalten: Einladungslinks, Anmeldungen, Geräte, Stimmzettel und Veröffentlichungen.',
    download: 'Archiv herunterladen',
    preparing: 'Archiv wird erstellt …',
    done: (name: string) => `Das Archiv ist heruntergeladen: ${name}`,
    failed: 'Das Archiv wurde nicht erstellt',
    fileName: (title: string, names: boolean) =>
      fileNameOf([names ? 'Archiv' : 'Archiv-ohne-Namen', title], archiveEnding),
  },

  retention: {
    heading: 'Namen löschen',
    lead: 'Nach diesem Tag löscht Auftakt Namen von selbst und beendet alle Anmeldungen. Statt der Namen stehen dann Funktionen da. Board, Pläne und Protokoll bleiben.',
    label: 'Namen aufbewahren bis',
    hint: 'Letzter Tag. Ein Tag in der Vergangenheit löscht beim nächsten Durchlauf, spätestens nach sechs Stunden.',
    missing: 'Bitte geben Sie einen Tag an.',
    save: 'Tag speichern',
    keep: 'Nicht von selbst löschen',
    saved: (iso: string | null) =>
      iso === null
        ? 'Gespeichert: Namen werden nicht von selbst gelöscht.'
        : `Gespeichert: Namen bleiben bis ${day(iso)}.`,
    now: (iso: string | null) =>
      iso === null ? 'Für diesen Workshop ist kein Tag festgelegt.' : `Festgelegt: bis ${day(iso)}.`,
    erased: (date: string) => `Zuletzt gelöscht am ${date}.`,
    failed: 'Der Tag wurde nicht gespeichert',
  },

  deletion: {
    heading: 'Workshop löschen',
    lead: 'Löscht den Workshop mit allen Boards, Plänen, Protokoll, Anmeldungen und Probeläufen. Das lässt sich nicht zurücknehmen. Laden Sie vorher das Archiv herunter, wenn Sie etwas davon behalten müssen.',
    open: 'Workshop löschen …',
    question: 'Diesen Workshop endgültig löschen?',
    body: 'Alle, die gerade auf dem Board sind, verlieren die Verbindung. Veröffentlichte Pläne sind nicht mehr erreichbar. Sicherungen Ihrer Technik löscht Auftakt nicht.',
    label: 'Titel des Workshops zur Bestätigung',
    hint: (title: string) => `Tippen Sie: ${title}`,
    wrong: 'Das ist nicht der Titel dieses Workshops. Gelöscht wurde nichts.',
    confirm: 'Endgültig löschen',
    deleting: 'Wird gelöscht …',
    failed: 'Der Workshop wurde nicht gelöscht',
    doneTitle: 'Der Workshop ist gelöscht',
    done: (title: string) =>
      `„${title}“ und alles, was dazu gehört, gibt es auf diesem Server nicht mehr. Archive und Ausdrucke, die jemand gespeichert hat, bleiben dort.`,
  },
  fixed: {
    example:
      'Der Beispiel-Workshop gehört allen, die ihn ausprobieren. Er lässt sich nicht löschen. Namen verschwinden dort spätestens nach 14 Tagen von selbst.',
    rehearsal: 'Ein Probelauf wird mit seinem Ende gelöscht, spätestens nach einem Tag.',
  },

  records: {
    heading: 'Was gespeichert ist',
    lead: 'Tatsachen über diesen Workshop, als Grundlage für Ihr Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO). Rechtsgrundlage, Verantwortliche und weitere Empfänger ergänzen Sie selbst.',
    facts: 'Zum Workshop',
    columns: {
      kind: 'Was',
      count: 'Anzahl',
      purpose: 'Wozu',
      seenBy: 'Wer sieht es',
      until: 'Bis wann',
      where: 'Wo',
    },
    workshop: 'Workshop',
    day: 'Tag',
    municipalities: 'Kommunen',
    created: 'Angelegt am',
    names: 'Namen bis',
    noDate: 'kein Tag festgelegt',
    freeHeading: 'Was Auftakt nicht erkennen kann',
    free: 'Namen, die jemand frei in einen Text tippt – Kommentare, Begründungen, Notizen, Anmerkungen im Protokoll, Namen von Ämtern und Stellen –, findet die Löschung nicht. Ein festgehaltener Plan ändert sich nie: Was dort als verantwortlich für eine geparkte Karte oder in einer Begründung steht, bleibt, ebenso in Plänen aus Versionen vor 0.3 der Name dessen, der sie festgehalten hat.',
    serverHeading: 'Server und Sicherung',
    server:
      'Alles liegt in einer Datenbank im Datenordner des Servers, der diese Seite ausliefert. Gelöschtes wird dort überschrieben. Sicherungen macht und löscht Ihre Technik; nach dem Einspielen einer alten Sicherung löscht Auftakt überfällige Namen beim Start wieder.',
    rows: recordRows,
  },
} as const

interface RecordRow {
  kind: string
  detail: string
  count: string
  purpose: string
  seenBy: string
  until: string
  where: string
}

function recordRows({ counts, namesUntil, deviceDays }: StoredRecords): RecordRow[] {
  const names = namesUntil === null ? 'bis der Workshop gelöscht wird' : `${day(namesUntil)}, danach nur die Funktion`
  const end = 'bis der Workshop gelöscht wird'
  const server = 'Server, Sicherung'
  return [
    {
      kind: 'Teilnehmende',
      detail: 'Name, Funktion, Amt, Rolle, Beitritt und Einlass',
      count: counted(counts.people, 'Person', 'Personen'),
      purpose: 'zusammen arbeiten, Rechte je Amt',
      seenBy: 'alle im selben Workshop',
      until: names,
      where: server,
    },
    {
      kind: 'Anmeldungen und Geräte',
      detail: 'zufällige Kennung je Gerät (nur als Prüfsumme), letzte Nutzung',
      count: counted(counts.logins, 'Anmeldung', 'Anmeldungen'),
      purpose: 'ohne Konto wiederkommen',
      seenBy: 'niemand',
      until: `mit den Namen; Geräte ohne Anmeldung ${deviceDays} Tage nach der letzten Nutzung`,
      where: server,
    },
    {
      kind: 'Vorbereitung',
      detail:
        'erwartete Personen, Ansprechperson und Notizen der Einladung, wer laut Tagesordnung spricht, Links zur Videokonferenz',
      count: counted(counts.expected, 'erwartete Person', 'erwartete Personen'),
      purpose: 'einladen, sehen, wer fehlt',
      seenBy: 'Moderation; Links, Ansprechperson und Tagesordnung: alle im Workshop',
      until: namesUntil === null ? end : `${day(namesUntil)}, danach leer`,
      where: server,
    },
    {
      kind: 'Boards',
      detail:
        'Entscheidungen und Angaben zu Leistungen; mit Namen: Tandem, verantwortlich für geparkte Karten, Kontakt beim IT-Dienstleister; Kommentare',
      count: size(counts.boardBytes),
      purpose: 'Zuständigkeit und Fahrplan festlegen',
      seenBy: 'alle auf demselben Board',
      until: `${end}; Namen: ${names}`,
      where: server,
    },
    {
      kind: 'Stellen',
      detail: 'Anschrift, Telefon, E-Mail der zuständigen Stelle, wie Bürgerinnen und Bürger sie sehen',
      count: 'auf den Boards',
      purpose: 'an das Portal liefern',
      seenBy: 'alle auf demselben Board',
      until: `${end}; bitte nur Funktionspostfächer eintragen`,
      where: server,
    },
    {
      kind: 'Verlauf der Karten',
      detail: 'wer (als Kennung) wann was geändert hat, höchstens 1.000 Schritte je Karte',
      count: counted(counts.historyEntries, 'Eintrag', 'Einträge'),
      purpose: 'nachvollziehen, wie eine Entscheidung kam',
      seenBy: 'alle auf demselben Board',
      until: `${end}; Namen: ${names}`,
      where: server,
    },
    {
      kind: 'Protokoll',
      detail: 'Beschlüsse, Abstimmungsergebnisse, Anmerkungen; wer sie eingetragen hat',
      count: counted(counts.logEntries, 'Eintrag', 'Einträge'),
      purpose: 'festhalten, was beschlossen wurde',
      seenBy: 'alle im selben Workshop',
      until: `${end}; Namen: ${names}`,
      where: server,
    },
    {
      kind: 'Stimmzettel',
      detail: 'Stimme je Amt oder Person, nur während einer Abstimmung',
      count: counts.openBallots === 0 ? 'keine' : counted(counts.openBallots, 'Stimmzettel', 'Stimmzettel'),
      purpose: 'auszählen',
      seenBy: 'nur, wer die Stimme teilt',
      until: 'Ende der Abstimmung',
      where: server,
    },
    {
      kind: 'Pläne',
      detail: 'unveränderlicher Text ohne Namen der Teilnehmenden; Beschlüsse dazu',
      count: counts.plans === 0 ? 'keine' : counted(counts.plans, 'Plan', 'Pläne'),
      purpose: 'zitieren, weitergeben, vergleichen',
      seenBy: 'alle auf demselben Board; veröffentlichte: alle mit der Adresse',
      until: end,
      where: server,
    },
    {
      kind: 'Einladungen',
      detail: 'Prüfsumme je Link, Rolle und Board',
      count: counted(counts.invitations, 'Link', 'Links'),
      purpose: 'nur Eingeladene einlassen',
      seenBy: 'Moderation',
      until: end,
      where: server,
    },
    {
      kind: 'Anwesenheit und Zeiger',
      detail: 'wer gerade da ist, woran jemand zieht',
      count: 'nichts gespeichert',
      purpose: 'einander sehen',
      seenBy: 'alle auf demselben Board',
      until: 'bis die Verbindung endet',
      where: 'Arbeitsspeicher',
    },
    {
      kind: 'Technisches Protokoll',
      detail: 'Fehler und Zustände ohne Namen, Adressen und Links; kein Zugriffsprotokoll',
      count: 'nicht je Workshop',
      purpose: 'Betrieb',
      seenBy: 'Technik',
      until: 'nach den Regeln des Betriebs',
      where: 'Server',
    },
    {
      kind: 'Auf dem eigenen Gerät',
      detail:
        'Kennung als Cookie, eigener Name als Vorschlag, zuletzt geöffnete Workshops, noch nicht gespeicherte Änderungen',
      count: 'je Gerät',
      purpose: 'wiederkommen, nichts verlieren',
      seenBy: 'wer das Gerät benutzt',
      until: 'bis die Browserdaten gelöscht werden',
      where: 'Browser',
    },
  ]
}

/** The way back in, on the start page. */
export const archiveImportText = {
  open: 'Archiv einlesen …',
  heading: 'Sie haben ein Archiv?',
  hint: 'Übernehmen Sie einen Workshop aus einer anderen Installation, mit Board, Plänen und Protokoll.',
  title: 'Archiv einlesen',
  drop: 'Archiv wählen (.auftakt.gz)',
  dropHint: 'Vor dem Einlesen sehen Sie, was darin ist.',
  reading: 'Datei wird geprüft …',
  notAnArchive:
    'Diese Datei ist kein Archiv von Auftakt. Gespeichert wurde nichts. Bitte wählen Sie die Datei, die Sie auf der Seite „Archiv und Datenschutz“ heruntergeladen haben.',
  tooNew:
    'Dieses Archiv hat eine neuere Version von Auftakt erstellt. Gespeichert wurde nichts. Bitte bringen Sie zuerst diese Installation auf den neuen Stand.',
  tooLarge: 'Diese Datei ist größer als 20 MB und kann kein Archiv von Auftakt sein. Gespeichert wurde nichts.',
  inside: 'Das ist in der Datei',
  workshop: 'Workshop',
  day: 'Tag',
  municipalities: 'Kommunen',
  contents: 'Inhalt',
  counts: (summary: { lanes: number; services: number; plans: number; logEntries: number; historyEntries: number }) =>
    [
      counted(summary.lanes, 'Amt', 'Ämter'),
      counted(summary.services, 'Leistung', 'Leistungen'),
      counted(summary.plans, 'Plan', 'Pläne'),
      counted(summary.logEntries, 'Eintrag im Protokoll', 'Einträge im Protokoll'),
      counted(summary.historyEntries, 'Änderung im Verlauf', 'Änderungen im Verlauf'),
    ].join(' · '),
  people: 'Teilnehmende',
  withNames: (count: number) => `${counted(count, 'Person', 'Personen')}, mit Namen`,
  withoutNames: (count: number) => `${counted(count, 'Person', 'Personen')}, ohne Namen`,
  after:
    'Nach dem Einlesen leiten Sie den Workshop auf diesem Gerät. Die alten Einladungslinks gelten hier nicht; neue stehen bereit.',
  key: 'Schlüssel für die Organisation',
  keyHint: 'Diese Installation fragt danach, bevor jemand einen Workshop anlegt.',
  keyMissing: 'Bitte geben Sie den Schlüssel für die Organisation ein.',
  submit: 'Archiv einlesen',
  sending: 'Wird eingelesen …',
  failed: 'Das Archiv wurde nicht eingelesen',
} as const

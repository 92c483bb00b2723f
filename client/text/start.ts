const numbers = new Intl.NumberFormat('de-DE')
const formatted = (count: number) => numbers.format(count)
const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${formatted(count)} ${many}`)

/** The start page. */
export const startText = {
  title: 'Start',
  heading: 'Gemeinsam zum Fahrplan für Ihre Online-Dienste',
  lead: 'Auf dem Board von Auftakt verteilen die Ämter einer Kommune ihre Leistungen: Wer ist zuständig, und wann geht was online? Alle arbeiten gleichzeitig, und am Ende des Workshops steht ein Plan, den Sie festhalten und weitergeben können.',
  create: 'Neuen Workshop anlegen',
  createHint: 'Kommunen, Ämter, Quartale und Leistungsliste festlegen – etwa fünf Minuten.',
  example: 'Beispiel-Workshop öffnen',
  exampleHint: 'Alles ausprobieren, mit der mitgelieferten Starterliste. Ohne Anmeldung.',
  exampleOpening: 'Beispiel wird geöffnet …',
  exampleFailed: 'Das Beispiel lässt sich nicht öffnen',
  invitedHeading: 'Sie sind eingeladen?',
  invitedHint: 'Öffnen Sie den Link aus Ihrer Einladung oder scannen Sie den QR-Code. Ein Konto brauchen Sie nicht.',
  recentHeading: 'Auf diesem Gerät zuletzt geöffnet',
  forgetRecent: 'Diese Liste leeren',
  steps: [
    { title: 'Zuordnen', body: 'Jede Leistung bekommt ein zuständiges Amt.' },
    { title: 'Einplanen', body: 'Jede Leistung bekommt ihr Quartal – oder bleibt vorerst beim Status quo.' },
    { title: 'Festhalten', body: 'Der Plan wird eingefroren: als Seite, CSV, Excel und JSON.' },
  ],
  version: (version: string) => `Version ${version}`,
} as const

/** The form for a new workshop. */
export const newWorkshopText = {
  title: 'Neuer Workshop',
  heading: 'Neuen Workshop anlegen',
  lead: 'Fünf Angaben genügen. Was Sie eintippen, bleibt auch beim Neuladen der Seite stehen.',
  reset: 'Eingaben verwerfen',
  resetQuestion: 'Alle Eingaben verwerfen?',
  resetBody: 'Das Formular beginnt dann von vorn. Gespeichert ist davon noch nichts.',
  resetConfirm: 'Eingaben verwerfen',
  sections: {
    basics: 'Worum geht es?',
    municipalities: 'Welche Kommunen?',
    lanes: 'Welche Ämter?',
    roadmap: 'Welche Quartale?',
    list: 'Welche Leistungen?',
    organiser: 'Wer legt an?',
  },
  basics: {
    title: 'Titel des Workshops',
    titleHint: 'So heißt er oben auf dem Board und später im Plan.',
    titlePlaceholder: 'OZG-Auftakt Musterstadt',
    date: 'Tag des Workshops',
  },
  municipalities: {
    label: 'Kommunen, eine pro Zeile',
    hint: 'Den AGS (8 Ziffern) können Sie dahinter oder davor schreiben, zum Beispiel „Düsseldorf; 05111000“. Mehrere Kommunen: ein Board je Kommune.',
    placeholder: 'Musterstadt',
    preview: 'So verstehen wir Ihre Eingabe',
    boards: (count: number) =>
      count === 0 ? 'Noch keine Kommune' : counted(count, 'Kommune, 1 Board', `Kommunen, ${formatted(count)} Boards`),
    noAgs: 'ohne AGS',
    ags: (ags: string) => `AGS ${ags}`,
    line: (line: number) => `Zeile ${line}`,
  },
  lanes: {
    intro:
      'Jedes Amt wird eine Bahn auf dem Board. Die Vorauswahl folgt dem Verwaltungsgliederungsplan der KGSt; passen Sie sie an.',
    edit: 'Ämter bearbeiten',
    editDone: 'Bearbeiten beenden',
    count: (count: number) => counted(count, 'Amt', 'Ämter'),
    number: 'Nr.',
    name: 'Name',
    actions: 'Aktionen',
    numberOf: (row: number) => `Nummer des Amts in Zeile ${row}`,
    nameOf: (row: number) => `Name des Amts in Zeile ${row}`,
    moveUp: (name: string) => `${name} nach oben`,
    moveDown: (name: string) => `${name} nach unten`,
    remove: (name: string) => `${name} entfernen`,
    unnamed: 'Amt ohne Namen',
    add: 'Amt hinzufügen',
    removeAll: 'Alle entfernen',
    restore: 'Vorauswahl wiederherstellen',
    moved: (name: string, position: number) => `${name} steht jetzt an Stelle ${position}.`,
    removed: (name: string) => `${name} entfernt.`,
    paste: 'Liste einfügen',
    pasteLabel: 'Ämter, eines pro Zeile',
    pasteHint: 'Mit oder ohne Nummer: „32 Ordnungsamt“. Auch aus einer Tabelle kopiert.',
    pasteFound: (count: number) => `${counted(count, 'Amt', 'Ämter')} erkannt`,
    pasteReplace: 'Liste ersetzen',
    pasteAppend: 'Unten anfügen',
    pasteEmpty: 'Bitte fügen Sie zuerst eine Liste ein.',
  },
  roadmap: {
    first: 'Erstes Quartal',
    count: 'Anzahl der Quartale',
    preview: 'Spalten des Fahrplans',
    quarter: (year: number, quarter: number) => `${quarter}. Quartal ${year}`,
    quarterShort: (year: number, quarter: number) => `Q${quarter} ${year}`,
    statusQuo: 'vorerst Status quo',
    quarters: (count: number) => counted(count, 'Quartal', 'Quartale'),
  },
  list: {
    legend: 'Leistungsliste',
    starter: (title: string, count: number) => `${title} (${counted(count, 'Leistung', 'Leistungen')})`,
    starterLoading: 'Starterliste',
    starterHint: 'Häufige kommunale OZG-Leistungen mit Themenfeld und üblichem Amt. Gut für den Anfang.',
    file: 'Eigene Datei',
    fileHint: 'CSV, Excel (XLSX) oder JSON, zum Beispiel ein Auszug aus dem FIM-Portal oder der offenen Datenbank.',
    ready: (title: string, count: number) => `${title}: ${counted(count, 'Leistung', 'Leistungen')} bereit`,
    readyHint: 'Die Liste wird beim Anlegen gespeichert.',
    change: 'Andere Datei wählen',
    fileAgain: 'Die Datei selbst bleibt beim Neuladen nicht erhalten. Bitte wählen Sie sie noch einmal.',
    services: (count: number) => counted(count, 'Leistung', 'Leistungen'),
  },
  organiser: {
    label: 'Schlüssel für die Organisation',
    hint: 'Auf diesem Server darf nur anlegen, wer den Schlüssel kennt. Sie bekommen ihn von der Technik.',
    wrong: 'Dieser Schlüssel stimmt nicht.',
  },
  summary: {
    heading: 'Das entsteht',
    title: 'Titel',
    date: 'Tag',
    boards: 'Boards',
    lanes: 'Ämter',
    roadmap: 'Fahrplan',
    list: 'Leistungen',
    open: 'noch offen',
    roadmapValue: (first: string, last: string) => `${first} bis ${last}, vorerst Status quo`,
    submit: 'Workshop anlegen',
    saving: { list: 'Leistungsliste wird gespeichert …', workshop: 'Workshop wird angelegt …' },
    problems: (count: number) =>
      count === 1 ? 'Eine Angabe fehlt oder stimmt nicht' : `${count} Angaben fehlen oder stimmen nicht`,
    failed: 'Der Workshop wurde nicht angelegt',
  },
} as const

/** What is wrong in the form. */
export const draftProblemText = {
  title: 'Bitte geben Sie dem Workshop einen Titel.',
  date: 'Bitte wählen Sie den Tag des Workshops.',
  municipalities: 'Bitte nennen Sie mindestens eine Kommune.',
  municipalityLines: (count: number) =>
    count === 1
      ? 'Eine Zeile bei den Kommunen stimmt nicht.'
      : `${formatted(count)} Zeilen bei den Kommunen stimmen nicht.`,
  lanes: 'Bitte nennen Sie mindestens ein Amt.',
  tooManyLanes: (limit: number) => `Ein Workshop hat höchstens ${limit} Ämter.`,
  lane: {
    'name-missing': (row: number) => `Amt in Zeile ${row}: Der Name fehlt.`,
    'number-too-long': (row: number) => `Amt in Zeile ${row}: Die Nummer ist zu lang (höchstens 12 Zeichen).`,
    duplicate: (row: number) => `Amt in Zeile ${row}: Dieses Amt steht schon weiter oben.`,
  },
  list: 'Bitte wählen Sie die Datei mit den Leistungen, oder nehmen Sie die Starterliste.',
  organiserKey: 'Bitte geben Sie den Schlüssel für die Organisation ein.',
} as const

/** What is wrong in a line of the Kommunen. */
export const municipalityProblemText = {
  'name-missing': 'Der Name fehlt.',
  'name-too-long': 'Der Name ist zu lang (höchstens 120 Zeichen).',
  'ags-wrong': (found: string) => `„${found}“ ist kein AGS. Er hat 8 Ziffern und beginnt mit 01 bis 16.`,
  'ags-zero-lost': (found: string) => `Dem AGS fehlt vermutlich die führende Null: 0${found}?`,
  'duplicate-name': (line: number) => `Steht schon in Zeile ${line}.`,
  'duplicate-ags': (line: number) => `Dieser AGS steht schon in Zeile ${line}.`,
  'too-many': (limit: number) => `Ein Workshop hat höchstens ${limit} Kommunen.`,
} as const

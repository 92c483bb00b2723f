const format = new Intl.NumberFormat('de-DE')
const number = (count: number) => format.format(count)
const services = (count: number) => (count === 1 ? '1 Leistung' : `${number(count)} Leistungen`)
const are = (count: number) => (count === 1 ? 'ist' : 'sind')

interface Counts {
  services: number
  assigned: number
  scheduled: number
  undecided: number
}

/** The plan page and its dialog. What the downloads say as well stands in `shared/plan/plan-text.ts`. */
export const planViewText = {
  versions: 'Eingefrorene Pläne',
  version: (version: number) => `Plan v${version}`,
  by: (moment: string, person: string) => `${moment} · ${person}`,
  counts: (assigned: number, scheduled: number) => `${number(assigned)} zugeordnet, ${number(scheduled)} im Fahrplan`,
  hashShort: (hash: string) => `${hash.slice(0, 8)}…`,
  hashOf: (version: number) => `Prüfsumme von Plan v${version}`,
  empty: {
    title: 'Noch ist kein Plan eingefroren.',
    body: 'Ein eingefrorener Plan hält den Stand fest: Er bekommt eine Nummer und eine Prüfsumme, lässt sich zitieren und ändert sich nicht mehr. Das Board geht danach weiter.',
  },
  unknownPlan: {
    title: 'Diesen Plan gibt es auf diesem Board nicht.',
    body: 'Vielleicht ist der Link unvollständig. Wählen Sie eine Version aus der Liste.',
  },
  failed: 'Der Plan ließ sich nicht laden.',
  retry: 'Noch einmal versuchen',
  loading: 'Plan wird geladen …',

  freeze: {
    button: 'Plan einfrieren',
    title: (next: number) => `Plan v${next} einfrieren`,
    note: 'Notiz',
    noteHint: 'Zum Beispiel, wer wann beschlossen hat. Die Notiz gehört zum Plan.',
    submit: (next: number) => `Plan v${next} einfrieren`,
    running: 'Plan wird eingefroren …',
    done: (version: number) => `Plan v${version} ist eingefroren.`,
    doneHint: 'Er ändert sich nicht mehr. Spätere Änderungen am Board kommen in die nächste Version.',
    failed: 'Der Plan wurde nicht eingefroren.',
    what: (counts: Counts) =>
      `${number(counts.assigned)} von ${services(counts.services)} ${are(counts.assigned)} zugeordnet, ${number(counts.scheduled)} ${counts.scheduled === 1 ? 'steht' : 'stehen'} im Fahrplan.`,
    undecidedTitle: (count: number) => `${services(count)} ${are(count)} noch ohne Entscheidung.`,
    undecided:
      'Sie fehlen im Plan, bleiben aber auf dem Board. Sie können jetzt einfrieren und später eine neue Version machen.',
    nothing: 'Auf dem Board ist noch nichts entschieden. Ordnen Sie zuerst Leistungen zu.',
    moderationOnly: 'Nur die Moderation kann den Plan einfrieren.',
    waiting: (count: number) =>
      count === 1
        ? 'Eine Änderung wird noch gespeichert. Danach können Sie einfrieren.'
        : `${number(count)} Änderungen werden noch gespeichert. Danach können Sie einfrieren.`,
    offline: 'Keine Verbindung. Sobald sie wieder steht, können Sie einfrieren.',
  },

  heading: (version: number, municipality: string) => `Plan v${version} · ${municipality}`,
  workshop: (title: string, day: string) => `${title}, ${day}`,
  facts: { frozen: 'Eingefroren', hash: 'Prüfsumme (SHA-256)', list: 'Leistungsliste', note: 'Notiz' },
  downloads: {
    title: 'Herunterladen',
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
    json: 'JSON',
    print: 'Drucken',
    hint: 'In der CSV-Datei steht vor LeiKa-Schlüsseln ein Apostroph: Sonst macht Excel daraus eine gerundete Zahl. Beim Import nehmen wir ihn wieder weg.',
  },

  summary: 'In Kürze',

  picture: {
    title: 'Fahrplan im Bild',
    describe:
      'Balken: Leistungen je Quartal. Kreise: Leistungen je Amt und Quartal. Dieselben Zahlen stehen in der Tabelle darunter.',
    asTable: 'Zahlen als Tabelle',
    empty: 'Im Fahrplan steht noch keine Leistung.',
    all: 'Alle Ämter',
    scroll: 'Fahrplan im Bild, seitlich verschiebbar',
    scrollNumbers: 'Zahlen als Tabelle, seitlich verschiebbar',
  },
  tables: {
    title: 'Leistungen',
    grouping: 'Gliedern nach',
    byLane: 'Amt',
    byColumn: 'Fahrplan',
    caption: (group: string, count: number) => `${group}: ${services(count)}`,
    count: services,
    none: '–',
  },
} as const

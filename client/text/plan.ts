import type { Role } from '../../shared/domain/participant.ts'
import { planText } from '../../shared/plan/plan-text.ts'

const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
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
  isPublic: 'öffentlich',
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
  facts: {
    status: 'Stand',
    frozen: 'Eingefroren',
    hash: 'Prüfsumme (SHA-256)',
    list: 'Leistungsliste',
    note: 'Notiz',
    previous: planText.previous,
  },
  contents: 'Inhalt',
  short: { picture: 'Fahrplan', capacity: 'Kapazität', decisions: 'Klärung', participants: 'Teilnehmende' },
  compare: 'Vergleich',

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
    headOf: (group: string) => ` · ${group}`,
    caption: (group: string, count: number) => `${group}: ${services(count)}`,
    count: services,
    none: '–',
    effort: 'Aufwand (PT)',
    presetSpoken: 'üblicher Wert',
    presetHint: `PT sind Personentage. ${planText.presetHint}`,
  },

  capacity: {
    title: 'Aufwand und Kapazität',
    hint: 'Personentage je Amt und Quartal: geplanter Aufwand von dem, was da ist. Ohne zweite Zahl hat niemand eine Kapazität genannt, in der Summe mindestens ein Amt nicht.',
    all: 'Alle Ämter',
    idle: (lanes: readonly string[]) => `Ohne geplanten Aufwand: ${lanes.join(', ')}.`,
    load: (personDays: number, capacity: number | null) =>
      capacity === null ? number(personDays) : `${number(personDays)} von ${number(capacity)}`,
    marks: { full: '● voll', over: '▲ überlastet' },
    scroll: 'Aufwand und Kapazität, seitlich verschiebbar',
  },
  prerequisites: {
    title: 'Voraussetzungen',
    hint: 'Was bis zu einem Quartal da sein muss, damit seine Leistungen online gehen.',
    byLane: 'Nach Quartal und Amt',
    allDone: 'Alles, was nötig ist, ist schon da.',
    kind: 'Voraussetzung',
    quarter: 'Quartal',
    open: 'offen',
    done: 'erledigt',
  },
  openPoints: {
    title: 'Offene Punkte',
    until: (day: string) => `bis ${day}`,
    noColumn: (count: number, places: readonly string[]) =>
      `${services(count)} ${count === 1 ? 'hat' : 'haben'} noch keinen Termin: ${places.join(', ')}.`,
    place: (lane: string, count: number) => `${lane} ${number(count)}`,
  },
  participants: {
    title: 'Teilnehmende nach Funktion',
    group: 'Amt oder Rolle',
    count: 'Anzahl',
    functions: 'Funktionen',
    roles: {
      moderator: 'Moderation',
      representative: 'ohne Amt',
      guest: 'Gäste',
      observer: 'Beobachtung',
    } satisfies Record<Role, string>,
    functionOf: (name: string, count: number) => {
      const words = name === '' ? 'ohne Angabe' : name
      return count === 1 ? words : `${number(count)} × ${words}`
    },
    sum: (count: number) => (count === 1 ? '1 Person' : `${number(count)} Personen`),
  },
  proof: {
    title: 'Prüfsumme',
    what: 'Die Prüfsumme ist der Fingerabdruck dieses Plans. Wer auch nur ein Zeichen ändert, bekommt eine andere.',
    how: 'So prüfen Sie: Laden Sie die JSON-Datei herunter. Das Skript „Prüfsumme eines Plans nachrechnen“ aus der Anleitung (README) rechnet sie nach. Es braucht nur Node.js und kein Netz.',
    ofThis: (version: number) => `Plan v${version}`,
    before: (version: number) => `${planText.previous}: Plan v${version}`,
    first: 'Dies ist die erste Version.',
  },
  /** On every printed page. */
  footer: (version: number, municipality: string, status: string, hash: string) =>
    `Plan v${version} · ${municipality} · ${status} · SHA-256 ${hash.slice(0, 16)}…`,

  resolution: {
    adopt: 'Beschluss festhalten …',
    change: 'Beschluss ändern …',
    revoke: 'Beschluss zurücknehmen …',
    moderationOnly: 'Nur die Moderation kann einen Beschluss festhalten.',
    adoptTitle: (version: number) => `Beschluss zu Plan v${version} festhalten`,
    adoptWhat: 'Der Plan selbst ändert sich nicht. Der Beschluss steht neben ihm und im Protokoll.',
    body: 'Wer hat beschlossen?',
    bodyHint: 'Zum Beispiel Verwaltungsvorstand, IT-Lenkungsausschuss oder Rat.',
    bodyMissing: 'Bitte nennen Sie das Gremium.',
    decidedOn: 'Beschlossen am',
    decidedOnMissing: 'Bitte geben Sie den Tag des Beschlusses ein.',
    note: 'Vorlage oder Anmerkung',
    save: 'Beschluss festhalten',
    saved: (status: string) => `Festgehalten: ${status}.`,
    revokeTitle: (version: number) => `Beschluss zu Plan v${version} zurücknehmen`,
    revokeWhat: 'Der Plan ist danach wieder ein Entwurf. Der Beschluss und seine Rücknahme bleiben im Protokoll.',
    reason: 'Begründung',
    reasonHint: 'Zum Beispiel: falsche Version, falsches Datum.',
    reasonMissing: 'Bitte schreiben Sie einen Grund.',
    revokeSave: 'Beschluss zurücknehmen',
    revoked: (version: number) => `Plan v${version} ist wieder ein Entwurf.`,
    failed: 'Nicht gespeichert. Was Sie eingetragen haben, ist noch da.',
    running: 'Wird gespeichert …',
  },
} as const

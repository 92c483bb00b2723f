import type { Licence } from '../../shared/domain/licence.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { sentenceText } from '../../shared/plan/sentence-text.ts'

const { number, services } = sentenceText

/** What the public page of a plan says; what files and the plan page say as well stands in `shared/plan`. */
export const publicText = {
  /** For tabs, search engines and bookmarks. */
  title: (version: number, municipality: string) => `${planText.version(version)} · ${municipality}`,
  description: (municipality: string, day: string) =>
    `Welches Amt in ${municipality} für welche Leistung zuständig ist, und wann sie online geht. Stand ${day}.`,
  heading: (municipality: string) => `${municipality}: Welche Leistungen wann online gehen`,
  lead: (version: number, workshop: string, day: string) =>
    `${planText.version(version)} aus dem Workshop „${workshop}“ vom ${day}`,
  toContent: 'Zum Inhalt',
  contents: 'Auf dieser Seite',
  draft: 'Entwurf',
  draftHint: 'Über diesen Plan hat noch kein Gremium beschlossen.',
  adopted: 'Beschlossen',
  adoptedBy: (body: string, day: string) => `${body}, ${day}`,

  sections: {
    summary: 'In Kürze',
    picture: 'Der Fahrplan im Bild',
    lanes: 'Nach Amt',
    columns: 'Nach Quartal',
    open: 'Offene Punkte',
    decisions: 'Entscheidungen mit Begründung',
    votes: 'Abstimmungen',
    about: 'Angaben und Daten',
  },
  picture: {
    describe:
      'Balken: Leistungen je Quartal. Kreise: Leistungen je Amt und Quartal. Dieselben Zahlen stehen in der Tabelle darunter.',
    scroll: 'Fahrplan im Bild, seitlich verschiebbar',
    numbers: 'Leistungen je Amt und Quartal',
    empty: 'Im Fahrplan steht noch keine Leistung.',
    all: 'Alle Ämter',
    total: 'Summe',
  },
  heads: {
    service: 'Leistung',
    lane: 'Amt',
    when: 'Geht online',
    state: 'Zustand',
    point: 'Was offen ist',
    due: 'Bis wann',
    reason: 'Begründung',
    day: 'Tag',
    decision: 'Entscheidung',
  },
  caption: (group: string, count: number) => `${group}: ${services(count)}`,
  count: services,
  key: (key: string) => `LeiKa ${key}`,
  reason: (text: string) => `Begründung: ${text}`,
  review: (day: string) => `Wiedervorlage ${day}`,
  none: '–',
  early: 'früh dabei',
  noColumn: (count: number) =>
    `Außerdem ${count === 1 ? 'hat' : 'haben'} ${services(count)} noch keinen Termin. Sie stehen oben bei ihrem Amt.`,
  nothingOpen: 'Zu keiner Leistung dieses Plans ist noch etwas zu klären.',
  decided: (lane: string) => `Zuständig ist ${lane}.`,
  parked: (day: string) => `Geparkt, Wiedervorlage ${day}.`,
  voices: (count: number) => (count === 1 ? '1 Stimme' : `${number(count)} Stimmen`),
  points: (points: number) => (points === 1 ? '1 Punkt' : `${number(points)} Punkte`),
  score: (score: number | null) => (score === null ? 'nicht bewertet' : `${number(score)} von 5`),
  choice: (yes: number, no: number, abstain: number) =>
    `Ja ${number(yes)} · Nein ${number(no)} · Enthaltung ${number(abstain)}`,
  weighted: 'Stimmen der Ämter gewichtet',

  facts: {
    state: 'Status',
    frozenAt: 'Stand',
    version: 'Version',
    workshop: 'Workshop',
    list: 'Leistungsliste',
    hash: 'Prüfsumme des vollständigen Plans (SHA-256)',
    hashHint:
      'Der vollständige Plan liegt bei der Kommune. Diese Seite und die Dateien sind ein Auszug daraus und haben eine andere Prüfsumme.',
    files: 'Herunterladen',
    licence: 'Lizenz',
    names: 'Was hier fehlt',
  },
  json: 'JSON-Datei',
  csv: 'CSV-Datei für Tabellenprogramme',
  names:
    'Nicht veröffentlicht sind Namen von Personen, wer einen offenen Punkt klärt, Notizen und Kapazitäten der Ämter.',
  cite: (municipality: string, version: number, day: string) =>
    `Quelle: ${municipality}, ${planText.version(version)}, Stand ${day}`,
  licences: {
    'dl-by-de-2.0': {
      name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
      url: 'https://www.govdata.de/dl-de/by-2-0',
    },
    'dl-zero-de-2.0': {
      name: 'Datenlizenz Deutschland – Zero – Version 2.0',
      url: 'https://www.govdata.de/dl-de/zero-2-0',
    },
    'cc-by-4.0': {
      name: 'Creative Commons Namensnennung 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/deed.de',
    },
  } satisfies Record<Licence, { name: string; url: string }>,
  noLicence: 'Zur Weiterverwendung sagt die Kommune nichts. Fragen Sie sie, wenn Sie die Daten übernehmen wollen.',
  legalPages: { imprint: 'Impressum', privacy: 'Datenschutz', accessibility: 'Barrierefreiheit' },
  privacy: 'Diese Seite setzt keine Cookies und lädt nichts von anderen Servern.',
  publishedAt: (moment: string) => `Veröffentlicht am ${moment} mit Auftakt.`,

  unknown: {
    title: 'Diese Seite gibt es nicht',
    body: 'Unter dieser Adresse ist kein Plan veröffentlicht. Bitte prüfen Sie, ob der Link vollständig ist.',
  },
  ended: {
    title: 'Dieser Plan ist nicht mehr veröffentlicht',
    body: 'Die Kommune hat die Veröffentlichung beendet. Bitte wenden Sie sich an sie, wenn Sie den Plan brauchen.',
  },
  tooMany: {
    title: 'Zu viele Anfragen',
    body: 'Von Ihrer Adresse kamen in kurzer Zeit sehr viele Anfragen nach Seiten, die es nicht gibt. Bitte versuchen Sie es in zehn Minuten noch einmal.',
  },
} as const

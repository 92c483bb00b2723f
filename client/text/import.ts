import type { NoteReason, RejectReason } from '../../shared/catalogue/dry-run.ts'
import type { ImportField } from '../../shared/catalogue/import-fields.ts'
import type { Executor } from '../../shared/catalogue/leika-type.ts'
import type { FileProblem, ImportProgress } from '../import/limits.ts'
import { type Advice, importAdvice } from './import-advice.ts'

const number = new Intl.NumberFormat('de-DE')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const services = (n: number) => count(n, 'Leistung', 'Leistungen')

/** How a file is shown: rows of a sheet, or entries of a JSON file. */
export type RowWord = 'row' | 'entry'
const rowWord = (word: RowWord, n: number) =>
  word === 'row' ? (n === 1 ? 'Zeile' : 'Zeilen') : n === 1 ? 'Eintrag' : 'Einträge'

const steps: Record<ImportProgress['step'], string> = {
  unpack: 'Arbeitsmappe wird entpackt',
  read: 'Zeilen werden gelesen',
  check: 'Leistungen werden geprüft',
}

const fields: Record<ImportField, string> = {
  name: 'Name der Leistung',
  leikaKey: 'LeiKa-Schlüssel',
  topicArea: 'Themenfeld',
  bundleName: 'OZG-Leistung',
  ozgId: 'OZG-ID',
  lifeSituation: 'Lebens- oder Geschäftslage',
  types: 'LeiKa-Typ',
  usualDepartment: 'Übliches Amt',
  legalBasis: 'Rechtsgrundlage',
  synonyms: 'Synonyme',
  furtherName: 'Weitere Bezeichnung',
  sdg1: 'SDG Anhang I',
  sdg2: 'SDG Anhang II',
  sdg: 'SDG (eine Spalte)',
  availableFrom: 'Verfügbar ab',
  maturity: 'Reifegrad (OZG 1.1)',
}

const executors: Record<Executor, string> = {
  municipal: 'Kommune – Typ 2b, 3b, 4b, 5',
  'municipal-possible': 'Land oder Kommune – Typ 2, 3, 2/3, 4',
  state: 'Land – Typ 2a, 3a, 4a',
  federal: 'Bund – Typ 1',
  internal: 'Information, Internes – Typ 6–12',
  unknown: 'ohne Typ',
}

export const importText = {
  region: 'Leistungsliste laden',
  drop: {
    label: 'Leistungsliste',
    hint: 'XLSX, CSV oder JSON, höchstens 20 MB und 20.000 Zeilen. Die Datei wird zuerst nur auf diesem Gerät geprüft.',
  },
  progress: (step: ImportProgress['step'], done: number) => `${steps[step]}: ${Math.round(done * 100)} %`,
  opening: 'Datei wird geöffnet',
  reading: (fileName: string) => `„${fileName}“ wird gelesen`,
  cancel: 'Lesen abbrechen',
  updating: 'Die Vorschau wird neu berechnet …',
  failed: (problem: FileProblem) => importAdvice.problems[problem],
  nothingLost: 'Es wurde nichts gespeichert und nichts geändert.',
  otherFile: 'Andere Datei wählen',

  preview: {
    heading: (fileName: string) => `Prüfung von „${fileName}“`,
    dryRun: 'Noch ist nichts gespeichert. Prüfen Sie die Angaben und übernehmen Sie dann die Liste.',
    summary: (n: number, rejectedCount: number) =>
      `${services(n)} brauchbar, ${count(rejectedCount, 'Zeile', 'Zeilen')} abgelehnt.`,
    usable: (n: number) => (n === 1 ? 'Leistung brauchbar' : 'Leistungen brauchbar'),
    rejected: (n: number, word: RowWord) => `${rowWord(word, n)} abgelehnt`,
    duplicates: 'mehrfach, zusammengeführt',
    withoutKey: 'ohne LeiKa-Schlüssel',
    rowsRead: (n: number, word: RowWord) => `${rowWord(word, n)} gelesen`,
    skipped: (n: number, word: RowWord) =>
      `${number.format(n)} ${rowWord(word, n)} übersprungen (wiederholter Kopf, „Stand: …“).`,
  },
  noName: {
    title: 'Keine Spalte mit dem Namen der Leistung gefunden.',
    advice:
      'Wählen Sie unten die Kopfzeile und die Spalte, in der die Namen stehen. Ohne Namen lässt sich die Liste nicht laden.',
  },
  noService: {
    title: 'Keine Zeile ist brauchbar.',
    advice: 'Prüfen Sie die Kopfzeile und die Zuordnung der Spalten. Die Gründe je Zeile stehen unten.',
  },
  noKeyColumn: {
    title: 'Keine Spalte mit LeiKa-Schlüsseln gefunden.',
    advice:
      'Die Liste ist nutzbar, aber alle Leistungen haben keinen Schlüssel: Eine neuere Liste lässt sich dann nur über die Namen abgleichen. Ordnen Sie die Spalte zu, wenn es eine gibt.',
  },
  manyWithoutKey: (n: number, of: number) => ({
    title: `${services(n)} von ${number.format(of)} ${n === 1 ? 'hat' : 'haben'} keinen LeiKa-Schlüssel.`,
    advice: 'Prüfen Sie, ob die richtige Spalte zugeordnet ist.',
  }),
  overLimit: (n: number) => ({
    title: `Die Datei ergibt ${services(n)}. Eine Liste fasst höchstens 20.000.`,
    advice: 'Teilen Sie die Datei oder löschen Sie die Zeilen, die Sie nicht brauchen.',
  }),

  mapping: {
    heading: 'Spalten zuordnen',
    summary: (known: number) => `${count(known, 'Feld', 'Felder')} zugeordnet`,
    sheet: 'Tabellenblatt',
    sheetOption: (name: string, rows: number) => `${name} (${count(rows, 'Zeile', 'Zeilen')})`,
    headerRow: 'Kopfzeile',
    headerOption: (row: number, text: string) => `Zeile ${row}: ${text}`,
    field: 'Feld',
    column: 'Spalte',
    samples: 'Erste Werte',
    none: 'keine Spalte',
    unnamed: (index: number) => `Spalte ${index + 1} ohne Namen`,
    columnFor: (field: ImportField) => `Spalte für ${fields[field]}`,
    fieldName: (field: ImportField) => fields[field],
    required: 'nötig',
  },

  findings: {
    heading: 'Hinweise zu den Zeilen',
    summary: (n: number) => count(n, 'Hinweis', 'Hinweise'),
    columns: (word: RowWord) => ({
      row: rowWord(word, 1),
      value: 'Inhalt',
      problem: 'Was ist',
      advice: 'Was tun',
      effect: 'Folge',
    }),
    effect: { rejected: 'nicht übernommen', kept: 'übernommen' },
    reject: (reason: RejectReason) => importAdvice.rejected[reason],
    note: (reason: NoteReason) => importAdvice.notes[reason],
    duplicate: (rows: readonly number[], word: RowWord): Advice => ({
      title: `Dieselbe Leistung steht in den ${word === 'row' ? 'Zeilen' : 'Einträgen'} ${listed(rows)}; sie wird einmal übernommen, mit allen OZG-Leistungen.`,
      advice: 'Nichts zu tun.',
    }),
    more: (n: number) => `und ${number.format(n)} weitere`,
    download: 'Alle Hinweise als CSV speichern',
    fileName: (source: string) => `Hinweise zu ${source}.csv`,
  },

  filter: {
    heading: 'Auswahl',
    topics: 'Themenfelder',
    noTopic: 'ohne Themenfeld',
    executors: 'Wer führt aus',
    executor: (executor: Executor) => executors[executor],
    all: 'Alle',
    none: 'Keine',
    municipal: 'Nur was Kommunen betreffen kann',
    count: (n: number) => number.format(n),
    hint: 'Eine Leistung bleibt, wenn mindestens eine ausführende Ebene gewählt ist. Ausgelassene Leistungen können Sie später mit einer neuen Liste nachladen.',
  },

  sample: {
    heading: (shown: number) => (shown === 1 ? 'Die erste Leistung' : `Die ersten ${number.format(shown)} Leistungen`),
    noKey: 'ohne Schlüssel',
  },

  title: {
    label: 'Titel der Liste',
    hint: 'So heißt sie im Workshop und im Plan.',
    missing: 'Geben Sie der Liste einen Titel.',
  },
  take: (n: number) => `${services(n)} übernehmen`,
  nothingChosen: 'Keine Leistung ist ausgewählt.',
  taken: (n: number, title: string) => `${services(n)} übernommen: „${title}“`,
  change: 'Auswahl ändern',
} as const

const maxListedRows = 8

function listed(rows: readonly number[]): string {
  const shown = rows.slice(0, maxListedRows).map((row) => number.format(row))
  const last = rows.length > maxListedRows ? `${number.format(rows.length - maxListedRows)} weiteren` : shown.pop()
  return `${shown.join(', ')} und ${last}`
}

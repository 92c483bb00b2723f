import type { NoteReason, RejectReason } from '../../shared/catalogue/dry-run.ts'
import type { ImportField } from '../../shared/catalogue/import-fields.ts'
import type { Executor } from '../../shared/catalogue/leika-type.ts'
import type { FileProblem, ImportProgress } from '../import/limits.ts'

const number = new Intl.NumberFormat('de-DE')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const services = (n: number) => count(n, 'Leistung', 'Leistungen')

interface Advice {
  /** What happened. */
  title: string
  /** What to do now. */
  advice: string
}

/** How a file is shown: rows of a sheet, or entries of a JSON file. */
export type RowWord = 'row' | 'entry'
const rowWord = (word: RowWord, n: number) =>
  word === 'row' ? (n === 1 ? 'Zeile' : 'Zeilen') : n === 1 ? 'Eintrag' : 'Einträge'

const steps: Record<ImportProgress['step'], string> = {
  unpack: 'Arbeitsmappe wird entpackt',
  read: 'Zeilen werden gelesen',
  check: 'Leistungen werden geprüft',
}

const saveAs = 'Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV.'

const problems: Record<FileProblem, Advice> = {
  empty: { title: 'Die Datei ist leer.', advice: 'Wählen Sie eine Datei mit Ihrer Leistungsliste.' },
  'too-large': {
    title: 'Die Datei ist größer als 20 MB.',
    advice:
      'Die bekannten Listen haben weniger als 5 MB. Prüfen Sie, ob es die richtige Datei ist, oder speichern Sie nur das Tabellenblatt mit den Leistungen.',
  },
  pdf: {
    title: 'Das ist eine PDF-Datei.',
    advice: 'Aus einem PDF lassen sich keine Zeilen lesen. Fragen Sie nach der Liste als XLSX oder CSV.',
  },
  image: {
    title: 'Das ist ein Bild.',
    advice: 'Aus einem Bild lassen sich keine Zeilen lesen. Wählen Sie die Liste als XLSX, CSV oder JSON.',
  },
  'old-excel': { title: 'Das ist eine Datei im alten Format XLS.', advice: saveAs },
  password: {
    title: 'Die Arbeitsmappe ist mit einem Kennwort geschützt.',
    advice: 'Entfernen Sie das Kennwort in Ihrer Tabellenkalkulation und speichern Sie die Datei neu als XLSX.',
  },
  'binary-workbook': { title: 'Das ist eine Arbeitsmappe im Format XLSB.', advice: saveAs },
  'open-document': { title: 'Das ist eine OpenDocument-Datei (ODS oder ODT).', advice: saveAs },
  word: {
    title: 'Das ist ein Text oder eine Präsentation, keine Tabelle.',
    advice: 'Kopieren Sie die Tabelle in eine Tabellenkalkulation und speichern Sie sie als XLSX oder CSV.',
  },
  archive: { title: 'Das ist ein Archiv (ZIP).', advice: 'Entpacken Sie es und wählen Sie die Liste darin.' },
  'web-page': { title: 'Das ist eine Webseite, auch wenn der Name anders endet.', advice: saveAs },
  xml: {
    title: 'Das ist eine XML-Datei.',
    advice: 'Die Leistungsliste wird als XLSX, CSV oder JSON gelesen. Exportieren Sie sie in einem dieser Formate.',
  },
  'not-text': {
    title: 'Die Datei ist keine Tabelle, die wir kennen.',
    advice: 'Wählen Sie die Liste als XLSX, CSV oder JSON.',
  },
  'xlsx-broken': {
    title: 'Die Arbeitsmappe ist beschädigt oder unvollständig.',
    advice:
      'Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie neu als XLSX und versuchen Sie es noch einmal. Bei einem Download: laden Sie die Datei erneut.',
  },
  'xlsx-too-large': {
    title: 'Die Arbeitsmappe ist entpackt größer als 64 MB.',
    advice: 'Speichern Sie nur das Tabellenblatt mit den Leistungen als XLSX oder CSV.',
  },
  'xlsx-too-many-entries': {
    title: 'Die Arbeitsmappe enthält zu viele Teile.',
    advice: 'Speichern Sie nur das Tabellenblatt mit den Leistungen als XLSX oder CSV.',
  },
  'xml-doctype': {
    title: 'Die Arbeitsmappe enthält eine DOCTYPE-Angabe und wird aus Sicherheitsgründen nicht gelesen.',
    advice: 'Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie neu als XLSX.',
  },
  'xml-too-deep': {
    title: 'Die Arbeitsmappe ist zu tief verschachtelt und wird aus Sicherheitsgründen nicht gelesen.',
    advice: 'Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie neu als XLSX.',
  },
  'no-rows': {
    title: 'Die Datei enthält keine Zeilen.',
    advice: 'Prüfen Sie, ob die Liste auf einem ausgeblendeten Tabellenblatt steht, und blenden Sie es ein.',
  },
  'too-many-rows': {
    title: 'Die Datei hat mehr als 20.000 Zeilen.',
    advice:
      'Eine Leistungsliste fasst höchstens 20.000 Leistungen. Teilen Sie die Datei oder löschen Sie die Zeilen, die Sie nicht brauchen.',
  },
  'json-broken': {
    title: 'Die JSON-Datei ist beschädigt oder unvollständig.',
    advice: 'Laden oder exportieren Sie sie noch einmal.',
  },
  'json-too-deep': {
    title: 'Die JSON-Datei ist tiefer als 20 Ebenen verschachtelt.',
    advice: 'Eine Leistungsliste braucht nur wenige Ebenen. Prüfen Sie, ob es die richtige Datei ist.',
  },
  'json-too-large': {
    title: 'Die JSON-Datei enthält mehr als zwei Millionen Werte.',
    advice: 'Prüfen Sie, ob es die richtige Datei ist.',
  },
  'json-shape': {
    title: 'Die JSON-Datei enthält keine Liste von Leistungen.',
    advice:
      'Erwartet wird eine Liste von Einträgen mit Bezeichnung und LeiKa-Schlüssel, oder eine Leistungsliste aus Auftakt.',
  },
  unreadable: {
    title: 'Der Browser konnte die Datei nicht lesen.',
    advice: 'Vielleicht wurde sie verschoben oder ist noch geöffnet. Schließen Sie sie und wählen Sie sie erneut.',
  },
  timeout: {
    title: 'Die Datei ließ sich nicht in vertretbarer Zeit lesen.',
    advice: 'Speichern Sie nur das Tabellenblatt mit den Leistungen als CSV und versuchen Sie es damit.',
  },
  failed: {
    title: 'Die Datei ließ sich nicht lesen.',
    advice: 'Speichern Sie die Liste als CSV und versuchen Sie es damit.',
  },
}

const rejected: Record<RejectReason, Advice> = {
  'key-scientific': {
    title: 'Der Schlüssel ist gerundet, die letzten Ziffern sind verloren.',
    advice: 'Spalte in der Tabelle als Text formatieren und den Schlüssel neu eintragen.',
  },
  'key-malformed': {
    title: 'Das ist kein LeiKa-Schlüssel: 14 Ziffern, die mit 99 beginnen.',
    advice: 'Schlüssel berichtigen oder die Zelle leeren.',
  },
  'test-row': { title: 'Das ist eine Testzeile.', advice: 'Nichts zu tun.' },
  'no-name': { title: 'Der Name der Leistung fehlt.', advice: 'Namen eintragen oder Zeile löschen.' },
  'name-too-long': {
    title: 'Der Name ist länger als 500 Zeichen.',
    advice: 'Namen kürzen oder andere Spalte zuordnen.',
  },
  'lines-differ': {
    title: 'In der Zelle stehen mehrere Leistungen, aber nicht ebenso viele Schlüssel.',
    advice: 'Je Leistung eine eigene Zeile anlegen.',
  },
  'too-many-in-cell': {
    title: 'In einer Zelle stehen mehr als 200 Leistungen.',
    advice: 'Je Leistung eine eigene Zeile anlegen.',
  },
  'quote-not-closed': {
    title: 'Ein Anführungszeichen wird nicht geschlossen; alles danach gehört zu dieser Zeile.',
    advice: 'Anführungszeichen ergänzen oder die Datei neu als CSV speichern.',
  },
  'invalid-service': {
    title: 'Der Eintrag passt nicht zum Format der Leistungsliste.',
    advice: 'Liste neu exportieren.',
  },
}

const notes: Record<NoteReason, Advice> = {
  'type-unknown': {
    title: 'Unbekannter LeiKa-Typ; die Leistung gilt als „ohne Typ“.',
    advice: 'Typ berichtigen, wenn Sie danach filtern wollen.',
  },
  'type-was-date': {
    title: 'Die Tabelle hat aus dem Typ 2/3 ein Datum gemacht; gelesen als 2/3.',
    advice: 'Spalte als Text formatieren.',
  },
  'several-in-cell': {
    title: 'In der Zelle stehen mehrere Leistungen; jede wird eine eigene.',
    advice: 'Prüfen, ob das stimmt.',
  },
  'text-cut': {
    title: 'Ein Text ist zu lang und wurde gekürzt.',
    advice: 'Prüfen, ob die richtige Spalte zugeordnet ist.',
  },
  'marked-for-deletion': {
    title: 'Die Leistung ist im LeiKa zum Löschen vorgesehen.',
    advice: 'Prüfen, ob Sie sie noch brauchen.',
  },
  'names-differ': {
    title: 'Zum selben Schlüssel steht hier ein anderer Name; es gilt der erste.',
    advice: 'Prüfen, welcher Name stimmt.',
  },
  'day-unclear': {
    title: '„Verfügbar ab“ ist kein Tag, kein Monat und kein Quartal; die Leistung gilt als „unbekannt“.',
    advice: 'Als 01.04.2027, 04/2027 oder Q2 2027 schreiben.',
  },
  'maturity-unclear': {
    title: 'Der Reifegrad ist keine Zahl von 0 bis 4; er wird nicht übernommen.',
    advice: 'Reifegrad nach dem OZG-Modell 1.1 angeben.',
  },
  'bundles-cut': {
    title: 'Die Leistung gehört zu mehr als 50 OZG-Leistungen; die übrigen fehlen.',
    advice: 'Prüfen, ob der Schlüssel stimmt.',
  },
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
  failed: (problem: FileProblem) => problems[problem],
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
    reject: (reason: RejectReason) => rejected[reason],
    note: (reason: NoteReason) => notes[reason],
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

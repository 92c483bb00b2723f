import type { NoteReason, RejectReason } from '../../shared/catalogue/dry-run.ts'
import type { FileProblem } from '../import/limits.ts'

export interface Advice {
  /** What happened. */
  title: string
  /** What to do now. */
  advice: string
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

/** What may be wrong with a file or a row of it, and what to do then. */
export const importAdvice = { problems, rejected, notes }

import type { LinkProblem } from '../../shared/delivery/link-pages.ts'
import type { LineProblem } from '../../shared/delivery/read-lines.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import { deliveryText } from './delivery.ts'

const numbers = new Intl.NumberFormat('de-DE')
const { services } = deliveryText
const pages = (count: number) => (count === 1 ? '1 Adresse' : `${numbers.format(count)} Adressen`)
const dayOf = (iso: string) => iso.split('-').reverse().join('.')

const lineProblems: Record<LineProblem, string> = {
  'key-scientific': 'Die Tabelle hat den Schlüssel gerundet (9,9E+13). Formatieren Sie die Spalte dort als Text.',
  'key-malformed': 'Das ist kein LeiKa-Schlüssel: Er hat 14 Ziffern und beginnt mit 99.',
  'test-row': 'Das ist ein Testschlüssel.',
  'several-keys': 'In der Zeile stehen mehrere Schlüssel. Bitte je Schlüssel eine Zeile.',
  'service-missing': 'Schlüssel oder Name der Leistung fehlt.',
  'url-missing': 'Die Adresse fehlt.',
  'url-no-scheme': 'Die Adresse muss mit https:// oder http:// beginnen.',
  'url-broken': 'Die Adresse ist unvollständig oder enthält Leerzeichen.',
  'quote-open': 'Ein Anführungszeichen wird nicht geschlossen.',
  'too-many': 'Es sind zu viele Zeilen.',
}

function linkProblem(problem: LinkProblem<WriteRefusal>): string {
  switch (problem.code) {
    case 'key-unknown':
      return 'Dieser Schlüssel steht nicht in der Leistungsliste.'
    case 'name-unknown':
      return 'Eine Leistung mit diesem Namen gibt es nicht. Nehmen Sie den Schlüssel.'
    case 'name-ambiguous':
      return 'Mehrere Leistungen heißen so. Nehmen Sie den Schlüssel.'
    case 'not-delivered':
      return 'Für diese Leistung hat noch kein Amt zugesagt.'
    case 'duplicate':
      return `Steht schon in Zeile ${numbers.format(problem.line)}.`
    case 'conflict':
      return `Zeile ${numbers.format(problem.line)} nennt für diese Leistung eine andere Adresse. Keine von beiden wird übernommen.`
    case 'refused':
      return deliveryText.refusal(problem.reason)
  }
}

/** Pages of services, and what the portal shows, as people paste them. */
export const deliveryImportText = {
  paste: {
    open: 'Adressen einfügen …',
    title: 'Adressen der Seiten einfügen',
    label: 'Schlüssel oder Name und Adresse',
    hint: 'Eine Leistung je Zeile, getrennt durch Tabulator, Semikolon oder Komma. Eine Spaltenüberschrift ist möglich.',
    placeholder: '99050048262000; https://www.musterstadt.de/leistung',
    linkedAt: 'Verknüpft am',
    summary: (fit: number, rejected: number, unchanged: number) =>
      `${fit === 1 ? '1 Zeile passt' : `${numbers.format(fit)} Zeilen passen`}, ${
        rejected === 1 ? '1 passt nicht' : `${numbers.format(rejected)} passen nicht`
      }, ${unchanged === 1 ? '1 steht schon so da' : `${numbers.format(unchanged)} stehen schon so da`}.`,
    fits: 'Wird übernommen',
    rejected: 'Wird nicht übernommen',
    line: 'Zeile',
    content: 'Inhalt',
    reason: 'Grund',
    before: (url: string) => `bisher ${url} – der Stand beginnt neu bei „verknüpft“`,
    more: (count: number) => (count === 1 ? 'und 1 weitere Zeile' : `und ${numbers.format(count)} weitere Zeilen`),
    take: (count: number) => (count === 0 ? 'Adressen übernehmen' : `${pages(count)} übernehmen`),
    nothing: 'Noch passt keine Zeile.',
    done: (count: number) => `${pages(count)} übernommen.`,
    lineProblems,
    linkProblem,
  },
  file: {
    label: 'Oder CSV-Datei',
    hint: 'CSV oder Text bis 5 MB, in jeder üblichen Kodierung.',
    tooLarge: 'Die Datei ist größer als 5 MB. Es wurde nichts übernommen. Teilen Sie die Datei auf.',
    noText:
      'Das ist keine Textdatei. Es wurde nichts übernommen. Speichern Sie die Tabelle als CSV und versuchen Sie es noch einmal.',
  },

  portal: {
    part: 'Rückprüfung',
    lead: 'Fügen Sie ein, was das Portal heute zeigt: je Zeile Schlüssel und Adresse, auf Wunsch mit Einheit und Datum. Auftakt vergleicht nur; geändert wird erst, wenn Sie es eintragen.',
    label: 'Was das Portal zeigt',
    hint: 'Mit einer Spaltenüberschrift werden auch „Organisationseinheit“ und „gesehen am“ gelesen.',
    day: 'Gesehen am',
    dayHint: 'gilt, wo die Datei kein Datum nennt',
    seen: 'Wie erwartet',
    early: 'Im Portal, aber nicht als geliefert eingetragen',
    otherPage: 'Andere Adresse im Portal',
    otherUnit: 'Andere Organisationseinheit im Portal',
    missing: 'Fehlt im Portal',
    notOurs: 'Im Portal, aber von keinem Amt übernommen',
    unreadable: 'Nicht lesbar',
    summary: (fit: number, differences: number) =>
      `${fit === 1 ? '1 Leistung wie erwartet' : `${numbers.format(fit)} Leistungen wie erwartet`}, ${
        differences === 0
          ? 'keine Abweichung'
          : differences === 1
            ? '1 Abweichung'
            : `${numbers.format(differences)} Abweichungen`
      }.`,
    withEarly: (count: number) =>
      count === 1
        ? 'Auch die Leistung eintragen, die nicht als geliefert eingetragen ist'
        : `Auch die ${numbers.format(count)} Leistungen eintragen, die nicht als geliefert eingetragen sind`,
    take: (count: number) => (count === 0 ? 'Als gesehen eintragen' : `${services(count)} als gesehen eintragen`),
    nothing: 'Hier ist keine Leistung, die Sie als gesehen eintragen können.',
    done: (count: number) => `${services(count)} als gesehen eingetragen.`,
    ours: 'Bei uns',
    inPortal: 'Im Portal',
    delivered: (day: string) => `geliefert ${dayOf(day)}`,
    lastSeen: (day: string) => `zuletzt gesehen ${dayOf(day)}`,
  },
} as const

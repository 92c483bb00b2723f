import { type DueItem, type DueState, soonDays } from '../../shared/aftercare/due-dates.ts'
import type { Measure, Trend } from '../../shared/aftercare/indicator-series.ts'
import type { RequestState } from '../../shared/domain/aftercare.ts'
import { fileNameOf } from '../../shared/kit/file-name.ts'
import { planningText } from './planning.ts'

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 })
const day = (date: string) => date.split('-').reverse().join('.')
const counted = (count: number, one: string, many: string) => `${numbers.format(count)} ${count === 1 ? one : many}`
const open = (count: number) => `${numbers.format(count)} offen`

const states: Record<RequestState['state'], string> = { open: 'offen', accepted: 'angenommen', declined: 'abgelehnt' }

/** After the workshop: the time for corrections, and what people ask for. */
export const aftercareText = {
  title: 'Nacharbeit',
  parts: 'Teile der Nacharbeit',
  tabs: {
    requests: (count: number) => `Wünsche · ${open(count)}`,
    due: (overdue: number) => (overdue === 0 ? 'Termine' : `Termine · ${numbers.format(overdue)} überfällig`),
    indicators: 'Kennzahlen',
  },
  lane: 'Amt',
  allLanes: 'Alle Ämter',
  search: 'Leistung suchen',
  searchHint: 'Ein Teil des Namens genügt.',
  searchNone: 'Keine Leistung gefunden. Versuchen Sie ein anderes Wort.',
  searchMany: (shown: number) => `Die ersten ${numbers.format(shown)}. Ein längeres Wort findet genauer.`,
  searchFound: (count: number) => `${counted(count, 'Leistung', 'Leistungen')} gefunden.`,
  choose: 'Auswählen',
  chooseOf: (name: string) => `${name} auswählen`,
  chosen: 'Leistung',
  chooseOther: 'Andere Leistung wählen',
  openCard: 'Karte öffnen',
  openCardOf: (name: string) => `Karte öffnen: ${name}`,

  corrections: {
    open: (until: string) => `Das Korrekturfenster ist bis ${day(until)} offen.`,
    openHint: 'Die Ämter ändern ihre eigenen Karten. Zu jeder anderen Karte können Sie eine Änderung wünschen.',
    over: (until: string) => `Das Korrekturfenster war bis ${day(until)} offen.`,
    closed: 'Das Korrekturfenster ist nicht offen.',
    closedHint:
      'Nur die Moderation kann jetzt Karten ändern. Wiedervorlagen und Meilensteine pflegen die Ämter weiter.',
    free: 'Beim freien Arbeiten ändern die Ämter ihre eigenen Karten jederzeit.',
    later: 'Korrekturen gibt es nach dem Workshop, in der Phase „Nacharbeit“.',
    title: 'Korrekturfenster',
    openAsk: 'Korrekturfenster öffnen …',
    change: 'Korrekturfenster ändern …',
    until: 'Letzter Tag',
    untilHint: 'Am Ende dieses Tages schließt es von selbst.',
    openUntil: 'Öffnen',
    move: 'Tag speichern',
    close: 'Jetzt schließen',
    dayMissing: 'Bitte wählen Sie einen Tag.',
    failed: 'Das hat nicht geklappt',
    wasOpened: (until: string) => `Das Korrekturfenster ist bis ${day(until)} offen.`,
    wasClosed: 'Das Korrekturfenster ist geschlossen.',
  },

  requests: {
    title: 'Änderungswünsche',
    ours: (count: number) => `Änderungswünsche an uns (${open(count)})`,
    ofLane: (lane: string, count: number) => `${lane} (${open(count)})`,
    empty: 'Noch gibt es keinen Änderungswunsch.',
    emptyHint: 'Wer etwas anders sieht, trägt hier einen Wunsch ein. Das Amt, dem die Karte gehört, antwortet.',
    noneForUs: 'An Ihr Amt gibt es keinen Änderungswunsch.',
    ask: 'Änderung wünschen',
    askTitle: 'Änderung wünschen',
    summary: (all: number, count: number) =>
      all === 0 ? 'Änderungswünsche · keine' : `Änderungswünsche · ${open(count)} von ${numbers.format(all)}`,
    kind: 'Was soll sich ändern?',
    kinds: { lane: 'Das Amt', column: 'Das Quartal', other: 'Etwas anderes' },
    lane: 'Welches Amt soll es werden?',
    column: 'Wohin im Fahrplan?',
    text: 'Begründung',
    textHint: 'Ein oder zwei Sätze für das Amt, dem die Karte gehört.',
    textMissing: 'Bitte begründen Sie Ihren Wunsch.',
    targetMissing: 'Bitte wählen Sie aus.',
    cardMissing: 'Bitte wählen Sie zuerst eine Leistung.',
    send: 'Wunsch absenden',
    sent: 'Ihr Änderungswunsch ist eingetragen.',
    wish: {
      lane: (name: string) => `Anderes Amt: ${name}`,
      column: (name: string) => `Anderer Platz im Fahrplan: ${name}`,
      other: 'Anderes Anliegen',
    },
    gone: 'gibt es nicht mehr',
    states,
    answered: (count: number) => counted(count, 'beantworteter Wunsch', 'beantwortete Wünsche'),
    answeredBy: (state: RequestState['state'], name: string) => `${states[state]} von ${name}`,
    answer: 'Beantworten',
    answerOf: (name: string, service: string) => `Beantworten: Wunsch von ${name} zu „${service}“`,
    reopen: 'Wieder öffnen',
    reopenOf: (name: string, service: string) => `Wieder öffnen: Wunsch von ${name} zu „${service}“`,
    wasReopened: 'Der Wunsch ist wieder offen.',
    answerTitle: (service: string) => `Wunsch zu „${service}“ beantworten`,
    decision: 'Ihre Antwort',
    accept: 'Annehmen',
    decline: 'Ablehnen',
    decisionMissing: 'Bitte wählen Sie „Annehmen“ oder „Ablehnen“.',
    words: 'Nachricht',
    wordsHint: 'Steht beim Wunsch und im Verlauf der Karte.',
    wordsMissing: 'Bitte schreiben Sie, warum Sie ablehnen.',
    apply: {
      offer: (lane: string) => `Karte gleich „${lane}“ anbieten`,
      assign: (lane: string) => `Karte gleich „${lane}“ zuordnen`,
      column: (column: string) => `Karte gleich verschieben: ${column}`,
    },
    save: 'Antwort speichern',
    overtaken: 'Diesen Wunsch hat inzwischen jemand beantwortet.',
    wasAnswered: (state: RequestState['state'], applied: boolean) =>
      `Der Wunsch ist ${states[state]}.${applied ? ' Die Karte ist geändert.' : ''}`,
  },
} as const

const dueStates: Record<DueState, string> = {
  overdue: 'Überfällig',
  today: 'Heute',
  soon: `In den nächsten ${soonDays} Tagen`,
  later: 'Später',
}

/** Days on which somebody has to look at something. */
export const dueText = {
  title: 'Termine',
  hint: 'Wiedervorlagen, geparkte Karten und Meilensteine.',
  states: dueStates,
  group: (state: DueState, count: number) => `${dueStates[state]} (${numbers.format(count)})`,
  empty: 'Es steht kein Termin an.',
  emptyHint:
    'Ein Termin entsteht, wenn eine Karte beim Status quo bleibt, geparkt wird oder einen Meilenstein mit Tag bekommt.',
  emptyLane: 'Für dieses Amt steht kein Termin an.',
  day: 'Tag',
  what: 'Was',
  service: 'Leistung',
  lane: 'Amt',
  actions: 'Aktionen',
  kind: (item: DueItem): string => {
    if (item.kind === 'review') return 'Wiedervorlage'
    if (item.kind === 'milestone') return planningText.milestoneOf(planningText.stepNames[item.step].milestone)
    return item.owner === '' ? 'Geparkt' : `Geparkt, ${item.owner} kümmert sich`
  },
  move: 'Tag ändern',
  moveOf: (service: string) => `Tag ändern für „${service}“`,
  done: 'Abhaken',
  doneOf: (service: string) => `Meilenstein abhaken: ${service}`,
  wasDone: 'Der Meilenstein ist erreicht.',
  newDay: 'Neuer Tag',
  oldDay: (date: string) => `Bisher: ${day(date)}`,
  save: 'Tag speichern',
  dayMissing: 'Bitte wählen Sie einen Tag.',
  dayPast: 'Dieser Tag ist vorbei. Bitte wählen Sie heute oder einen späteren Tag.',
  wasMoved: (date: string) => `Der neue Tag ist der ${day(date)}.`,
} as const

const measureNames: Record<Measure, string> = {
  onlineShare: 'Online gestellte Anträge',
  abortShare: 'Abgebrochene Anträge',
  errorShare: 'Anträge mit Fehlern',
  handlingDays: 'Bearbeitungszeit',
  usageShare: 'Nutzung durch Berechtigte',
}
const amount = (measure: Measure, value: number): string =>
  measure === 'handlingDays' ? counted(value, 'Tag', 'Tage') : `${numbers.format(value)} %`
const trends: Record<Trend, string> = { better: 'besser', worse: 'schlechter', same: 'unverändert' }

/** How services do once they are online. */
export const indicatorText = {
  title: 'Kennzahlen',
  empty: 'Noch ist nichts gemessen.',
  emptyHint: 'Tragen Sie vor dem Start eine erste Messung ein. Dann zeigt jede weitere, was der Online-Dienst bewirkt.',
  emptyLane: 'Für dieses Amt ist noch nichts gemessen.',
  names: measureNames,
  hints: {
    onlineShare: 'von allen Anträgen, in Prozent',
    abortShare: 'von allen begonnenen Anträgen, in Prozent',
    errorShare: 'von allen abgesandten Anträgen, in Prozent',
    handlingDays: 'vom Antrag bis zum Bescheid, in Tagen',
    usageShare: 'von allen Berechtigten, in Prozent',
  } satisfies Record<Measure, string>,
  amount,
  field: (value: number | null) => (value === null ? '' : value.toLocaleString('de-DE', { useGrouping: false })),
  day,
  trends,
  development: (measure: Measure, first: number, latest: number, since: string, trend: Trend) => {
    const from = measure === 'handlingDays' ? numbers.format(first) : amount(measure, first)
    return `${measureNames[measure]}: ${from} → ${amount(measure, latest)} seit ${day(since)}, ${trends[trend]}`
  },
  /** The same in a narrow cell. */
  change: (measure: Measure, first: number, trend: Trend) => `${trends[trend]}, vorher ${amount(measure, first)}`,
  single: (measure: Measure, value: number, date: string) =>
    `${measureNames[measure]}: ${amount(measure, value)} am ${day(date)}`,
  notMeasured: (measure: Measure) => `${measureNames[measure]}: noch nicht gemessen`,
  none: '–',
  add: 'Messung eintragen',
  addTitle: 'Messung für welche Leistung?',
  all: 'Alle Leistungen',
  download: 'Als CSV herunterladen',
  fileName: (municipality: string, date: string) => fileNameOf(['Kennzahlen', municipality, date], 'csv'),
  tableLabel: 'Kennzahlen nach Leistung',
  service: 'Leistung',
  lane: 'Amt',
  latest: 'Letzte Messung',
  count: (count: number) => counted(count, 'Messung', 'Messungen'),
  show: (service: string) => `Messungen zeigen: ${service}`,
  pictures: 'Verlauf',
  measurements: 'Messungen',
  date: 'Tag',
  dateHint: 'Tag der Messung, auch vor dem Start des Online-Dienstes.',
  abortPlace: 'Wo wird abgebrochen?',
  errorKind: 'Welche Fehler?',
  form: 'Neue Messung',
  formEdit: (date: string) => `Messung vom ${day(date)} ändern`,
  save: 'Messung speichern',
  saved: (date: string) => `Die Messung vom ${day(date)} ist eingetragen.`,
  cancelEdit: 'Änderung verwerfen',
  edit: 'Ändern',
  editOf: (date: string) => `Messung vom ${day(date)} ändern`,
  remove: 'Als falsch streichen',
  removeOf: (date: string) => `Messung vom ${day(date)} als falsch streichen`,
  wasRemoved: (date: string) => `Die Messung vom ${day(date)} zählt nicht mehr.`,
  restore: 'Zurückholen',
  restoreOf: (date: string) => `Messung vom ${day(date)} zurückholen`,
  wasRestored: (date: string) => `Die Messung vom ${day(date)} zählt wieder.`,
  removed: (count: number) => counted(count, 'gestrichene Messung', 'gestrichene Messungen'),
  actions: 'Aktionen',
  errors: {
    'day-missing': 'Bitte wählen Sie einen Tag.',
    'day-later': 'Dieser Tag liegt in der Zukunft. Bitte wählen Sie heute oder einen früheren Tag.',
    'day-taken': 'Für diesen Tag gibt es schon eine Messung. Bitte ändern Sie diese.',
    'share-wrong': 'Bitte geben Sie eine Zahl von 0 bis 100 ein, zum Beispiel 12,5.',
    'days-wrong': 'Bitte geben Sie Tage von 0 bis 10.000 ein, zum Beispiel 8 oder 2,5.',
    'nothing-measured': 'Bitte geben Sie mindestens eine Kennzahl ein.',
  },
  csv: {
    municipality: 'Kommune',
    key: 'LeiKa-Schlüssel',
    service: 'Leistung',
    lane: 'Amt',
    day: 'Tag',
    measures: {
      onlineShare: 'Online gestellte Anträge (%)',
      abortShare: 'Abgebrochene Anträge (%)',
      errorShare: 'Anträge mit Fehlern (%)',
      handlingDays: 'Bearbeitungszeit (Tage)',
      usageShare: 'Nutzung durch Berechtigte (%)',
    } satisfies Record<Measure, string>,
    abortPlace: 'Wo abgebrochen wird',
    errorKind: 'Art der Fehler',
  },
} as const
export type IndicatorError = keyof typeof indicatorText.errors

import type { Assignment } from '../../shared/domain/decisions.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { SuggestionReason } from '../../shared/suggest/suggest-lane.ts'
import { listText } from './list.ts'

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const weekday = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' })
const { laneName } = listText
const time = (clock: string) => clock.replace(/^0/, '')
const services = (count: number) => (count === 1 ? '1 Leistung' : `${numbers.format(count)} Leistungen`)

const reasons = (reason: SuggestionReason): string => {
  switch (reason.kind) {
    case 'department':
      return `laut Liste: ${reason.name}`
    case 'word':
      return `Stichwort „${reason.word}“`
    case 'group':
      return `LeiKa-Gruppe ${reason.label ?? reason.group}`
    case 'topic':
      return `nur das Themenfeld ${reason.name} spricht dafür`
    case 'boards':
      return reason.count === 1
        ? 'so auch in einer anderen Kommune'
        : `so auch in ${numbers.format(reason.count)} anderen Kommunen`
    case 'plan':
      return `so in Plan v${reason.number}`
  }
}

/** Sheets for the Ämter, before and after. */
export const handoutsText = {
  open: 'Blätter für die Ämter',
  title: 'Blätter für die Ämter',
  pageTitle: (municipality: string) => `Blätter für die Ämter – ${municipality}`,
  loading: 'Blätter werden zusammengestellt …',
  offline: 'Keine Verbindung. Sie sehen den letzten Stand. Wir versuchen es weiter.',
  refused: 'Das Board lässt sich gerade nicht öffnen. Bitte gehen Sie zurück zum Board.',
  toBoard: 'Zum Board',
  laneName,
  none: '–',
  number: (value: number) => numbers.format(value),

  choice: {
    when: 'Welches Blatt?',
    before: 'Vor dem Workshop',
    after: 'Nach dem Workshop',
    lanes: (count: number, all: number) => `Ämter wählen (${numbers.format(count)} von ${numbers.format(all)})`,
    lanesLegend: 'Für welche Ämter?',
    all: 'Alle Ämter',
    own: 'Nur mein Amt',
    withCards: (count: number) =>
      count === 1 ? 'Nur das Amt mit Leistungen' : `Nur die ${numbers.format(count)} Ämter mit Leistungen`,
    print: (count: number) => (count === 1 ? '1 Blatt drucken' : `${numbers.format(count)} Blätter drucken`),
    nothing: 'Bitte wählen Sie mindestens ein Amt.',
    refresh: 'Aktualisieren',
    refreshed: 'Die Blätter zeigen jetzt den neuesten Stand.',
    asOf: (day: string, at: string) => `Stand: ${day}, ${at} Uhr`,
    laneWith: (lane: Lane, count: number) => `${laneName(lane)} (${numbers.format(count)})`,
    hint: 'Jedes Amt beginnt auf einer neuen Seite. Die Adresse dieser Seite merkt sich Ihre Auswahl.',
    linkHidden: 'QR-Code und Link druckt nur die Moderation: Der Link öffnet das Board ohne Konto.',
    linkRevoked: 'Die Blätter kommen ohne QR-Code: Die Einladung für die Ämter ist zurückgezogen.',
    linkFailed: 'Die Einladungen lassen sich nicht laden. Die Blätter kommen ohne QR-Code.',
    chooseSome: 'Sie haben kein Amt gewählt. Wählen Sie oben mindestens eines.',
  },

  page: (lane: Lane, municipality: string) => `${laneName(lane)} · ${municipality}`,
  pageNumber: 'Seite',

  facts: {
    when: 'Termin',
    where: 'Videokonferenz',
    whereUnknown: 'Den Link zur Videokonferenz schickt Ihnen die Moderation.',
    who: 'Wer kommt',
    contact: 'Ansprechperson',
    contactUnknown: 'die Moderation des Workshops',
  },
  /** `09:00` → `9:00` */
  clock: time,
  day: (isoDate: string) => `${weekday.format(Date.parse(isoDate))}, ${planText.day(isoDate)}`,
  when: (day: string, start: string | null, end: string | null) =>
    start === null ? day : end === null ? `${day}, ${time(start)} Uhr` : `${day}, ${time(start)}–${time(end)} Uhr`,
  workshop: (title: string, isoDate: string) =>
    `${title}, ${weekday.format(Date.parse(isoDate))}, ${planText.day(isoDate)}`,
  asOf: (title: string, day: string) => `${title} · Stand: ${day}`,
  opens: (at: string) => `Einlass ab ${time(at)} Uhr`,
  ics: 'In den Kalender eintragen (.ics)',
  timeUnknown: 'Die Uhrzeit folgt.',
  people: '1–2 Personen: eine kennt die Leistungen und darf für das Amt sprechen, eine kennt das Fachverfahren.',

  before: {
    kind: 'Vor dem Workshop',
    summary: (all: number, unsure: number) => {
      if (all === 0) return 'Noch sehen wir keine Leistung bei Ihnen.'
      const seen = all === 1 ? 'Diese eine Leistung sehen wir bei Ihnen' : `Diese ${services(all)} sehen wir bei Ihnen`
      if (unsure === 0) return `${seen}.`
      return all === 1 ? `${seen}, sie ist aber unsicher.` : `${seen}, davon ${numbers.format(unsure)} unsicher.`
    },
    emptyHint: 'Kommen Sie trotzdem: Andere Ämter können Ihnen im Workshop Leistungen anbieten.',
    proposal: 'Das ist ein Vorschlag: Sie entscheiden.',
    unsureMeans:
      'Unsicher ist, was ein Amt so markiert, anbietet, zurückgibt oder bestreitet – und jeder Vorschlag, für den nur das Themenfeld spricht oder dem ein anderer Hinweis widerspricht.',
    withoutLane: (count: number) =>
      `Für ${services(count)} kennen wir noch kein Amt. ${count === 1 ? 'Sie steht' : 'Sie stehen'} auf keinem Blatt und ${count === 1 ? 'wird' : 'werden'} im Workshop verteilt.`,
    decide: {
      title: 'Das entscheiden Sie im Workshop',
      points: [
        ['Zuständigkeit', 'Gehört die Leistung zu uns? Wenn nicht: zu wem?'],
        ['Zeitpunkt', 'In welchem Quartal kann sie online gehen?'],
        ['Voraussetzungen', 'Was fehlt noch: Fachverfahren, Schnittstelle, Vergabe, Personalrat, Schulung?'],
      ],
    },
    prepare: {
      title: 'So bereiten Sie sich vor',
      list: 'Gehen Sie die Liste durch und haken Sie ab. Klären Sie zuerst, was unsicher ist.',
      systems: 'Fragen Sie nach, welche Fachverfahren Sie nutzen und wann deren Online-Dienst kommt.',
      test: 'Öffnen Sie eine Woche vorher den Verbindungstest an dem Gerät, das Sie benutzen werden:',
    },
    access: {
      title: 'Ihr Zugang zum Board',
      how: 'Code scannen oder den Link öffnen, Amt wählen, Namen nennen. Ein Konto brauchen Sie nicht.',
      link: 'Board öffnen',
      qr: (lane: Lane) => `QR-Code mit dem Link zum Board für ${laneName(lane)}`,
      secret: 'Bitte nur an Teilnehmende weitergeben.',
      byModeration: 'Den Link zum Board schickt Ihnen die Moderation.',
    },
    table: (lane: Lane) => `Leistungen: ${laneName(lane)}`,
    heads: { service: 'Leistung', topic: 'Themenfeld', why: 'Warum bei Ihnen', ours: 'Zuständig?', when: 'Ab wann?' },
    yes: 'ja',
    no: 'nein',
    unsure: (count: number) => `Bitte zuerst ansehen: ${numbers.format(count)} unsicher`,
    sure: (count: number) => `Alle übrigen: ${services(count)}`,
    noKey: 'ohne LeiKa-Schlüssel',
    noTopic: 'ohne Themenfeld',
    usual: (department: string) => `üblich: ${department}`,
    suggestion: { mark: planText.states.suggested.mark, word: 'Vorschlag' },
    because: reasons,
    contested: (lane: Lane) => `in Frage kommt auch ${laneName(lane)}`,
    offeredTo: (lane: Lane | undefined) => (lane === undefined ? 'an die Klärung gegeben' : `an ${laneName(lane)}`),
    offeredBy: (lane: Lane | undefined) => (lane === undefined ? '' : `von ${laneName(lane)}`),
    state: (state: Assignment['state']) => planText.states[state],
  },
} as const

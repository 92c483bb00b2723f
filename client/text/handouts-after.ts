import type { Lane } from '../../shared/domain/workshop.ts'
import type { OpenPointKind } from '../../shared/plan/open-points.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { listText } from './list.ts'

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const { laneName } = listText
const services = (count: number) => (count === 1 ? '1 Leistung' : `${numbers.format(count)} Leistungen`)
const days = (personDays: number) => `${numbers.format(personDays)} PT`

/** The result sheet of an Amt. */
export const afterText = {
  kind: 'Ergebnis des Workshops',
  laneName,
  summary: (all: number, scheduled: number) => {
    if (all === 0) return 'Bei Ihnen liegt keine Leistung.'
    const lie = all === 1 ? 'Bei Ihnen liegt 1 Leistung' : `Bei Ihnen liegen ${services(all)}`
    if (scheduled === 0) return `${lie}, noch ohne Termin.`
    if (scheduled === all) return all === 1 ? `${lie}, mit Termin.` : `${lie}, alle mit Termin.`
    return `${lie}, ${numbers.format(scheduled)} davon mit Termin.`
  },
  counts: {
    confirmed: (count: number) => `${numbers.format(count)} bestätigt oder geklärt`,
    takenOver: (count: number) => `${numbers.format(count)} von anderen Ämtern übernommen`,
    givenAway: (count: number) => `${numbers.format(count)} an andere Ämter gegeben`,
    open: (count: number) => (count === 1 ? '1 offener Punkt' : `${numbers.format(count)} offene Punkte`),
  },
  source: (number: number, frozenAt: string) => `Aus Plan v${number}, eingefroren am ${frozenAt}`,
  hash: (hash: string) => `Prüfsumme ${hash.slice(0, 12)}…`,
  draftOfBoard: (at: string) => `Stand vom ${at}, noch kein Plan`,
  noPlan: 'Es gibt noch keinen Plan. Die Blätter zeigen, was jetzt auf dem Board steht.',
  planFailed: 'Der Plan lässt sich nicht laden',

  scheduleTitle: 'Was wann online geht',
  schedule: (lane: Lane) => `Leistungen und Termine: ${laneName(lane)}`,
  heads: {
    service: 'Leistung',
    state: 'Zuständigkeit',
    needs: 'Voraussetzungen',
    effort: 'Aufwand',
  },
  noColumn: 'Noch ohne Termin',
  column: planText.column,
  columnHead: (column: string, count: number) => `${column}: ${services(count)}`,
  /** `planned of there`, and a word where it is too much. */
  load: (personDays: number, capacity: number | null) =>
    capacity === null
      ? days(personDays)
      : `${numbers.format(personDays)} von ${days(capacity)}${personDays > capacity ? ' – zu viel' : ''}`,
  days,
  preset: (personDays: number) => `${days(personDays)} (geschätzt)`,
  takenOverFrom: (lane: Lane | undefined) => (lane ? `übernommen von ${laneName(lane)}` : 'übernommen'),
  offeredTo: (lane: Lane | undefined) => (lane ? `angeboten: ${laneName(lane)}` : 'an die Klärung gegeben'),
  stance: (stance: keyof typeof planText.stances) => planText.stances[stance],
  reviewAt: (day: string) => `Wieder prüfen am ${planText.day(day)}`,
  needsNothing: '–',
  allDone: 'alles da',
  stillNeeded: (names: readonly string[]) => `fehlt: ${names.join(', ')}`,
  presetHint: 'PT sind Personentage. „Geschätzt“ heißt: Niemand hat einen Wert genannt, wir rechnen mit dem üblichen.',

  awayTitle: 'Nicht bei Ihnen',
  awayHint: 'Diese Leistungen hatten Sie oder hatten wir bei Ihnen vorgeschlagen. Sie liegen jetzt woanders.',
  away: (lane: Lane) => `Leistungen, die nicht bei ${laneName(lane)} liegen`,
  awayHeads: { service: 'Leistung', lane: 'Jetzt bei', how: 'Wie es dazu kam', reason: 'Begründung' },
  givenAway: 'von Ihnen abgegeben',
  wasSuggested: 'war Ihnen vorgeschlagen',

  openTitle: 'Offene Punkte',
  openNone: 'Für Ihr Amt ist nichts offen.',
  openTable: (lane: Lane) => `Offene Punkte: ${laneName(lane)}`,
  openHeads: { service: 'Leistung', kind: 'Was offen ist', owner: 'Wer kümmert sich', due: 'Bis wann' },
  openKinds: {
    parked: 'beiseitegelegt',
    disputed: 'strittig',
    returned: 'zurückgegeben',
    offered: 'angeboten, noch nicht angenommen',
    unsure: 'unsicher',
    'no-lane': 'ohne Amt',
    'no-column': 'noch ohne Termin',
  } satisfies Record<OpenPointKind, string>,
  offeredToYou: 'Ihnen angeboten – bitte annehmen oder zurückgeben',
  ownerIsLane: 'Ihr Amt',
  ownerIsModeration: 'die Moderation',
  day: planText.day,

  decideTitle: 'Wer als Nächstes entscheidet',
  adopted: (body: string, day: string) =>
    `Der Plan ist beschlossen (${body}, ${planText.day(day)}). Änderungen kommen in die nächste Version.`,
  draft:
    'Der Plan ist ein Entwurf. Welches Gremium ihn beschließt und wann, sagt Ihnen die Moderation – zum Beispiel der Verwaltungsvorstand.',
  beforePlan: 'Zuerst friert die Moderation den Plan ein. Danach beschließt ihn das zuständige Gremium.',

  nextTitle: 'Nächste Schritte',
  next: {
    open: (count: number) =>
      count === 1 ? 'Klären Sie den offenen Punkt.' : `Klären Sie die ${numbers.format(count)} offenen Punkte.`,
    schedule: (count: number) =>
      count === 1
        ? 'Schlagen Sie für 1 Leistung ein Quartal vor.'
        : `Schlagen Sie für ${services(count)} ein Quartal vor.`,
    needs: (count: number) =>
      count === 1 ? 'Beschaffen Sie, was 1 Leistung noch fehlt.' : `Beschaffen Sie, was ${services(count)} noch fehlt.`,
    deliver: (count: number) =>
      `Liefern Sie die Daten: Tragen Sie für ${count === 1 ? 'Ihre Leistung' : `Ihre ${services(count)}`} die zuständige Stelle und die Seite im Web ein.`,
    nothing: 'Für Ihr Amt ist jetzt nichts zu tun.',
    deliverLink: 'Lieferung auf dem Board öffnen',
    review: (day: string) => `Prüfen Sie ab dem ${planText.day(day)}, was vorerst beim Status quo bleibt.`,
  },
} as const

import type { Role } from '../../shared/domain/participant.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { fileNameOf } from '../../shared/kit/file-name.ts'
import type { LogEvent } from '../../shared/run/log-entry.ts'
import type { VoteDefinition } from '../../shared/run/vote.ts'

const timeZone = 'Europe/Berlin' // a document says the same to everybody who reads it
const clock = new Intl.DateTimeFormat('de-DE', { hour: 'numeric', minute: '2-digit', timeZone })
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }) // 2026-11-24
const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

const day = (date: string) => date.split('-').reverse().join('.')
const laneName = (lane: Pick<Lane, 'name' | 'number'>) =>
  lane.number === null ? lane.name : `${lane.number} ${lane.name}`
const people = (count: number) => (count === 1 ? '1 Person' : `${numbers.format(count)} Personen`)
const voices = (count: number) => (count === 1 ? '1 Stimme' : `${numbers.format(count)} Stimmen`)
const time = (at: number) => clock.format(at).replace(/^0/, '')

/** The minutes on the screen, on paper and as a text file. */
export const minutesText = {
  open: 'Protokoll',
  title: 'Protokoll',
  pageTitle: (workshop: string) => `Protokoll: ${workshop}`,
  loading: 'Protokoll wird geladen …',
  refresh: 'Aktualisieren',
  refreshed: 'Das Protokoll ist auf dem neuesten Stand.',
  refreshFailed: 'Der neueste Stand ließ sich nicht laden. Sie sehen den letzten.',
  asOf: (at: number) => `Stand: ${time(at)} Uhr`,
  toBoard: 'Zum Board',
  print: 'Drucken',
  download: 'Als Text speichern',
  copyWhat: 'Protokoll als Text',
  fileName: (title: string) => fileNameOf(['Protokoll', title], 'txt'),
  rehearsal: 'Probelauf – nichts davon ist entschieden.',

  day,
  time,
  /** The time, and the day where it is not that of the workshop. */
  moment: (at: number, workshopDate: string) => {
    const date = isoDay.format(at)
    return date === workshopDate ? time(at) : `${day(date)}, ${time(at)}`
  },
  span: (from: string, to: string) => `${from}–${to}`,
  minutes: (count: number) => `${numbers.format(count)} Min.`,
  number: (value: number) => numbers.format(value),
  laneName,
  none: '–',

  facts: {
    date: 'Datum',
    place: 'Kommune',
    places: 'Kommunen',
    duration: 'Dauer',
    leaders: 'Moderation',
    people: 'Teilnehmende',
  },
  stillOn: (from: string) => `seit ${from} Uhr`,
  fromTo: (from: string, to: string) => `${from} bis ${to} Uhr`,
  notBegun: 'noch nicht begonnen',
  noLeaders: 'noch keine Einträge',
  person: ({ name, function: duty }: { name: string; function: string }) => (duty === '' ? name : `${name}, ${duty}`),

  sections: {
    people: 'Teilnehmende nach Funktion',
    steps: 'Ablauf',
    decisions: 'Beschlüsse',
    votes: 'Abstimmungen',
    parked: 'Offen geblieben',
    plans: 'Planversionen',
    planEvents: 'Beschluss und Veröffentlichung',
    overrides: 'Übergangene Warnungen',
    corrections: 'Korrekturfenster',
    remarks: 'Anmerkungen',
  },
  empty: {
    people: 'Noch ist niemand angemeldet.',
    steps: 'Noch hat kein Schritt begonnen.',
    decisions: 'Es wurde nichts auf der Bühne beschlossen.',
    votes: 'Es wurde nicht abgestimmt.',
    parked: 'Es ist keine Karte geparkt.',
    plans: 'Es ist noch kein Plan eingefroren.',
    remarks: 'Es gibt noch keine Anmerkungen.',
  },

  people,
  roles: {
    moderator: 'Moderation',
    representative: 'ohne Amt',
    guest: 'Gäste',
    observer: 'Beobachtung',
  } satisfies Record<Role, string>,
  allBoards: 'Alle Kommunen',
  group: 'Amt oder Rolle',
  count: 'Anzahl',
  functions: 'Funktionen',
  functionOf: (name: string, count: number) => {
    const words = name === '' ? 'ohne Angabe' : name
    return count === 1 ? words : `${numbers.format(count)} × ${words}`
  },
  privacy: 'Namen stehen nur dort, wo jemand moderiert oder entschieden hat.',

  steps: { title: 'Schritt', real: 'Tatsächlich', took: 'Dauer', planned: 'Geplant' },
  status: { running: 'läuft', skipped: 'übersprungen', 'not-started': 'nicht begonnen' },

  heads: {
    at: 'Zeit',
    card: 'Leistung',
    board: 'Kommune',
    lane: 'Amt',
    reason: 'Begründung',
    decidedBy: 'Entschieden von',
    owner: 'Wer kümmert sich',
    due: 'Bis wann',
  },
  overtaken: (at: string) => `überholt um ${at} Uhr`,

  votes: {
    priority: 'Punkte verteilen',
    rating: 'Bewertung nach Kriterien',
    decision: 'Ja oder nein',
    voices,
    perVoice: { lane: 'je Amt eine Stimme', head: 'je Person eine Stimme' } satisfies Record<
      VoteDefinition['voicePer'],
      string
    >,
    weights: (list: string) => `Gewichte: ${list}`,
    weightOf: (lane: string, weight: number) => `${lane} × ${weight}`,
  },

  plan: (number: number) => `Plan v${number}`,
  hash: 'Prüfsumme (SHA-256)',
  note: 'Notiz',
  frozenBy: 'Eingefroren von',
  planEvent: (event: Extract<LogEvent, { kind: 'resolution' | 'publication' }>) => {
    if (event.kind === 'publication') {
      const { published } = event
      return published === null
        ? 'Die Veröffentlichung ist beendet.'
        : `Plan v${published.number} ist öffentlich unter /oeffentlich/${published.address}`
    }
    const { number: version, change } = event
    return change.kind === 'adopted'
      ? `Plan v${version} ist beschlossen: ${change.resolution.body}, ${day(change.resolution.decidedOn)}`
      : `Plan v${version} ist wieder Entwurf. Begründung: ${change.reason}`
  },
  override: (waiting: string) => `Die Phase wurde beendet, obwohl Änderungen warteten: ${waiting}`,
  overrideNobody: 'Die Phase wurde mit einer Begründung beendet.',
  waitingOf: (name: string, count: number) => `${name} (${numbers.format(count)})`,
  overrideReason: (reason: string) => `Begründung: ${reason}`,

  corrections: (until: string | null) =>
    until === null
      ? 'Das Korrekturfenster ist geschlossen.'
      : `Ämter können ihre Karten bis ${day(until)} berichtigen.`,

  remark: {
    add: 'Anmerkung hinzufügen',
    label: 'Anmerkung',
    edit: 'Ändern',
    editWhich: (at: string) => `Anmerkung von ${at} Uhr ändern`,
    save: 'Anmerkung speichern',
    saving: 'wird gespeichert …',
    saved: 'Die Anmerkung ist gespeichert.',
    missing: 'Bitte schreiben Sie etwas, oder brechen Sie ab.',
    failed: 'Die Anmerkung ist nicht gespeichert',
    changed: (at: string) => `geändert ${at}`,
  },
} as const

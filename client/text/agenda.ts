import type { AgendaTemplateKey, TemplateStep } from '../../shared/run/agenda-templates.ts'

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)
const short = (count: number) => `${count} Min.`

/** `12 Minuten`, and from an hour on `1:12 h`. */
function duration(count: number): string {
  if (count < 60) return minutes(count)
  return `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')} h`
}

/** What the moderation's rail is divided into. */
export const railText = {
  title: 'Moderation',
  open: 'Moderationsleiste ausklappen',
  close: 'Moderationsleiste einklappen',
  sections: { agenda: 'Ablauf', lanes: 'Ämter', hands: 'Wortmeldungen', stage: 'Bühne', vote: 'Abstimmung' },
  hands: (count: number) => (count === 1 ? '1 Wortmeldung' : `${count} Wortmeldungen`),
  staged: 'eine Karte ist auf der Bühne',
  voting: 'eine Abstimmung läuft',
} as const

export const agendaText = {
  title: 'Tagesordnung',
  empty: 'Hier steht, was im Workshop nacheinander geschieht und wie lange es dauert. Wählen Sie eine Vorlage:',
  next: (title: string) => `Weiter: ${title}`,
  start: (title: string) => `Beginnen: ${title}`,
  ended: 'Die Tagesordnung ist zu Ende.',
  nowOutside: (phase: string) => `Gerade außerhalb der Tagesordnung: ${phase}`,

  planned: (planned: string, real: string) => `geplant ${planned}, wirklich ${real}`,
  plannedStart: (time: string) => `Beginn geplant ${time}`,
  otherDay: (date: string) => `geplant für den ${date}`,
  late: (count: number) => `${minutes(count)} später`,
  early: (count: number) => `${minutes(count)} früher`,
  onTime: 'im Zeitplan',
  length: (count: number) => `Dauer ${duration(count)}`,
  left: (count: number, end: string) => `bis zum Ende noch ${duration(count)}, etwa bis ${end}`,

  short,
  states: {
    now: 'läuft',
    next: 'als Nächstes',
    later: '',
    done: 'erledigt',
    skipped: 'übersprungen',
    passed: 'ausgelassen',
  },
  times: (count: number) => `${count} Mal`,
  done: (from: string, to: string) => `erledigt ${from}–${to}`,
  actions: (title: string) => `${title}: Aktionen`,
  startNow: 'Jetzt beginnen',
  repeat: 'Wiederholen',
  skip: 'Überspringen',
  unskip: 'Doch nicht überspringen',
  edit: 'Bearbeiten …',
  up: 'Nach oben (Alt+↑)',
  down: 'Nach unten (Alt+↓)',
  remove: 'Entfernen',
  moved: (title: string, place: number, count: number) => `${title} ist jetzt Punkt ${place} von ${count}.`,
  removed: (title: string) => `${title} ist entfernt.`,
  skipped: (title: string) => `${title} wird übersprungen.`,
  unskipped: (title: string) => `${title} ist wieder vorgesehen.`,

  more: 'Tagesordnung ändern',
  add: 'Punkt hinzufügen …',
  choose: 'Vorlage',
  changeStart: 'Beginn und Vorlage …',
  end: 'Zum freien Arbeiten',
  failed: 'Das ließ sich nicht ändern',
} as const

export const agendaItemText = {
  addTitle: 'Punkt hinzufügen',
  editTitle: 'Punkt bearbeiten',
  title: 'Titel',
  titleMissing: 'Bitte geben Sie einen Titel an.',
  phase: 'Phase',
  minutes: 'Minuten',
  minutesHint: '0: ohne Uhr',
  minutesWrong: 'Bitte geben Sie eine Zahl von 0 bis 600 an.',
  speaker: 'Wer spricht',
  save: 'Punkt speichern',
  add: 'Punkt hinzufügen',
} as const

export const templateText = {
  title: 'Tagesordnung aus einer Vorlage',
  template: 'Vorlage',
  keep: 'Tagesordnung behalten, nur den Beginn ändern',
  names: {
    auftakt: 'Auftakt (2 Stunden)',
    'half-day': 'Auftakt mit Rüstzeit (halber Tag)',
    topic: 'Themenfeld-Workshop (ein Tag)',
    empty: 'Leere Tagesordnung',
  } satisfies Record<AgendaTemplateKey, string>,
  date: 'Tag',
  time: 'Beginn des ersten Punktes',
  timeHint: 'Ohne Uhrzeit zählt der Plan ab dem ersten Punkt, der beginnt.',
  preview: 'So läuft es ab',
  replaces: 'Die jetzige Tagesordnung wird ersetzt. Was gerade läuft, läuft weiter.',
  confirm: 'Tagesordnung übernehmen',
  saveStart: 'Beginn speichern',
  titles: {
    arrival: 'Ankommen',
    opening: 'Begrüßung',
    practice: 'Übungskarte',
    assignment: 'Zuordnung',
    acceptance: 'Annahme',
    break: 'Pause',
    disputes: 'Klärung',
    roadmap: 'Fahrplan',
    vote: 'Abstimmung',
    decision: 'Beschluss',
    followup: 'Nacharbeit',
    'set-up': 'Rüstzeit: Technik und Räume',
    introductions: 'Vorstellung',
    'state-of-work': 'Stand der Umsetzung',
    proposals: 'Vorschläge',
    rating: 'Bewertung',
    recommendation: 'Empfohlene Variante',
    lunch: 'Mittagspause',
    personas: 'Perspektivwechsel mit Personas',
    'user-journeys': 'Wege der Nutzenden',
    'implementation-plan': 'Umsetzungsplan',
    'roadmap-check': 'Fahrplan entlang der Wege prüfen',
    'hand-over': 'Empfehlung an das Gremium, das beschließt',
  } satisfies Record<TemplateStep, string>,
} as const

export const timerText = {
  title: 'Uhr',
  left: (countdown: string) => `noch ${countdown}`,
  over: 'Zeit ist um',
  until: (time: string) => `bis ${time}`,
  add: (count: number) => `+${count} Min.`,
  addLong: (count: number) => `+${count} Min. für alle`,
  added: (count: number) => `${minutes(count)} mehr für alle.`,
  stop: 'Anhalten',
  stopLong: 'Uhr anhalten',
  minutes: 'Minuten',
  start: 'Uhr starten',
  minutesWrong: 'Bitte geben Sie eine Zahl von 1 bis 600 an.',
  more: 'Uhr: mehr',
  some: 'Mehr Zeit nur für Ämter, die zurückliegen …',
  extra: (count: number) => (count === 1 ? '1 Amt hat mehr Zeit' : `${count} Ämter haben mehr Zeit`),
  someTitle: 'Mehr Zeit für einzelne Ämter',
  someIntro: 'Vorgewählt sind die Ämter, die weniger geschafft haben als die meisten.',
  lane: (name: string, board: string | null) => (board === null ? name : `${board}: ${name}`),
  laneFacts: (done: number, cards: number) => (cards === 0 ? 'keine Karten' : `${done} von ${cards} Karten fertig`),
  noLanes: 'Noch hat kein Amt eine Karte.',
  give: (count: number, lanes: number) =>
    lanes === 1 ? `1 Amt ${minutes(count)} geben` : `${lanes} Ämtern ${minutes(count)} geben`,
  chooseLane: 'Bitte wählen Sie mindestens ein Amt.',
} as const

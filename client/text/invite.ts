import type { Role } from '../../shared/domain/participant.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { InviteGroup } from '../../shared/protocol/live-api.ts'

const numbers = new Intl.NumberFormat('de-DE')

interface GroupWords {
  name: string
  /** Why they are asked, for the moderation. */
  why: string
}

/** Whom to invite, and how. */
export const inviteText = {
  open: 'Einladung vorbereiten',
  title: 'Einladung vorbereiten',
  loading: 'Vorbereitung wird geladen …',
  failed: 'Die Vorbereitung lässt sich nicht laden',
  notYou:
    'Die Einladung bereitet die Moderation vor, denn hier stehen die Zugänge für alle. Fragen Sie sie, wenn jemand fehlt.',
  toBoard: 'Zum Board',
  toHandouts: 'Blätter für die Ämter',

  when: 'Termin',
  date: (day: string) => `Der Workshop ist am ${day}.`,
  start: 'Beginn',
  startHint: (fromAgenda: string | null) =>
    fromAgenda === null
      ? 'Ohne Beginn gibt es keinen Kalendereintrag.'
      : `Leer heißt: wie die Tagesordnung, ${fromAgenda} Uhr.`,
  minutes: 'Dauer in Minuten',
  minutesHint: (fromAgenda: number | null) =>
    fromAgenda === null
      ? 'Leer heißt: 120 Minuten.'
      : `Leer heißt: wie die Tagesordnung, ${numbers.format(fromAgenda)} Minuten.`,
  minutesWrong: 'Bitte geben Sie eine ganze Zahl von 15 bis 720 ein. Gespeichert ist der letzte richtige Wert.',
  meeting: 'Link der Videokonferenz',
  meetingHint: 'Für alle. Eigene Räume der Ämter stehen unter „Ablauf vorbereiten …“.',
  meetingWrong: 'Das ist kein Link. Er beginnt mit https://. Gespeichert ist der letzte richtige Wert.',
  contact: 'Ansprechperson',
  contactHint: 'Name, Telefon, E-Mail. Steht in der Einladung und auf den Blättern.',
  ics: 'Kalendereintrag (.ics)',
  icsMissing: 'Tragen Sie zuerst den Beginn ein.',
  icsWaits: 'Einen Moment: Ihre Angaben werden noch gespeichert.',

  who: 'Wen laden Sie ein?',
  board: 'Kommune',
  progress: (invited: number, all: number) => `${numbers.format(invited)} von ${numbers.format(all)} eingeladen`,
  expectedHint: 'Wer namentlich erwartet wird, tragen Sie auf dem Board unter „Ablauf vorbereiten …“ ein.',
  heads: {
    invited: 'Eingeladen',
    who: 'Wer',
    cards: 'Leistungen',
    expected: 'Erwartet',
    note: 'Notiz',
  },
  invitedWho: (name: string) => `${name} ist eingeladen`,
  noteOf: (name: string) => `Notiz zu ${name}`,
  cards: (count: number) => numbers.format(count),
  expected: (count: number) => (count === 0 ? '' : numbers.format(count)),
  perLane: '1–2 Personen je Amt: eine fachlich, eine technisch',
  otherLanes: (count: number) => `Ämter ohne Leistungen (${numbers.format(count)})`,
  cardsUnknown: 'Wie viele Leistungen ein Amt hat, lässt sich gerade nicht laden. Alle Ämter stehen in der Liste.',

  groups: {
    lane: { name: 'Ämter', why: 'entscheiden über ihre Leistungen' },
    organisation: { name: 'Organisation und IT', why: 'kennen die Fachverfahren und was im Haus schon läuft' },
    'staff-council': { name: 'Personalrat', why: 'hört früh, was sich an der Arbeit ändert' },
    leadership: { name: 'Verwaltungsspitze', why: 'steht hinter dem Plan und beschließt ihn' },
    'it-provider': { name: 'IT-Dienstleister', why: 'weiß, was wann verfügbar ist' },
    press: { name: 'Pressestelle', why: 'erklärt, was online kommt' },
  } satisfies Record<InviteGroup, GroupWords>,

  letters: 'Texte zum Kopieren',
  lettersLead:
    'Jeder Text enthält den Link, der zu dieser Gruppe passt. Der Link der Moderation steht in keinem. Prüfen Sie den Text, bevor Sie ihn verschicken.',
  letterOf: (group: string, role: Role) => `${group} – Zugang: ${roleNames[role]}`,
  letterLabel: (group: string) => `Einladung für ${group}`,
  linkMissing: '(Der Link für diese Gruppe ist zurückgezogen. Erneuern Sie ihn unter „Einladungen …“.)',

  saved: (at: string) => `gespeichert ${at}`,
  saving: 'wird gespeichert …',
  notSaved: 'Nicht gespeichert',
  again: 'Noch einmal speichern',
} as const

const roleNames: Record<Role, string> = {
  moderator: 'Moderation',
  representative: 'Amt',
  guest: 'Gäste',
  observer: 'Beobachtung',
}

export interface LetterFacts {
  workshop: string
  municipality: string
  /** `2026-11-24` */
  date: string
  /** `Dienstag, 24.11.2026, 9:00–11:00 Uhr` */
  when: string
  opens: string | null
  minutes: number | null
  meetingUrl: string | null
  boardUrl: string
  testUrl: string
  /** `2026-11-17` */
  testBy: string
  contact: string
}

/** The mail for a group. */
export function letterText(group: InviteGroup, facts: LetterFacts): string {
  const { occasion, prepare } = letters[group]
  const part = (...lines: (string | null)[]) => lines.filter((line) => line !== null).join('\n')
  return [
    `Betreff: Einladung: ${facts.workshop} am ${planText.day(facts.date)}`,
    'Guten Tag,',
    `${occasion(facts.municipality)}`,
    part(
      `Termin: ${facts.when}${facts.minutes === null ? '' : ` (${numbers.format(facts.minutes)} Minuten)`}`,
      facts.opens === null ? null : `Einlass: ab ${facts.opens} Uhr`,
      facts.meetingUrl === null
        ? 'Videokonferenz: Den Link schicken wir Ihnen noch.'
        : `Videokonferenz: ${facts.meetingUrl}`,
      `Ihr Zugang zum Board: ${facts.boardUrl}`,
    ),
    'Ein Konto brauchen Sie nicht: Link öffnen, Namen nennen, fertig. Bitte geben Sie den Link nur an Menschen weiter, die teilnehmen.',
    part('Bitte bereiten Sie vor:', ...prepare.map((line) => `- ${line}`)),
    `Bitte öffnen Sie bis zum ${planText.day(facts.testBy)} den Verbindungstest an dem Gerät, das Sie benutzen werden: ${facts.testUrl}\nEr sagt Ihnen in einer Minute, ob alles klappt.`,
    facts.contact === '' ? 'Bei Fragen antworten Sie einfach auf diese Mail.' : `Fragen beantwortet: ${facts.contact}`,
    'Mit freundlichen Grüßen',
  ].join('\n\n')
}

const goal =
  'unsere Leistungen sollen online gehen, so will es das Onlinezugangsgesetz. Im Workshop verteilen wir sie auf die Ämter und planen, in welchem Quartal jede kommt.'

const letters: Record<InviteGroup, { occasion: (municipality: string) => string; prepare: readonly string[] }> = {
  lane: {
    occasion: (municipality) =>
      `${goal} Alle Ämter von ${municipality} arbeiten gleichzeitig, per Video. Am Ende steht ein Plan, auf den sich alle berufen können.\n\nBitte schicken Sie 1–2 Personen: eine, die Ihre Leistungen kennt und für das Amt sprechen darf, und eine, die Ihr Fachverfahren kennt.`,
    prepare: [
      'Gehen Sie das Blatt für Ihr Amt durch: Gehören diese Leistungen zu Ihnen?',
      'Überlegen Sie, wann welche Leistung online gehen kann.',
      'Fragen Sie nach, welche Fachverfahren Sie nutzen und wann deren Online-Dienst kommt.',
    ],
  },
  organisation: {
    occasion: (municipality) =>
      `${goal} Dabei sind alle Ämter von ${municipality}. Wir brauchen Sie, weil Sie die Fachverfahren und die laufenden Projekte kennen. Sie sehen das ganze Board und können zu jeder Leistung etwas schreiben.`,
    prepare: [
      'Welche Fachverfahren sind im Haus, und welche Verträge laufen aus?',
      'Welche Schnittstellen und Basisdienste gibt es schon: Bezahlen, Postfach, Nutzerkonto?',
      'Wie viele Personentage kann Ihr Bereich je Quartal beitragen?',
    ],
  },
  'staff-council': {
    occasion: (municipality) =>
      `${goal} Dabei sind alle Ämter von ${municipality}. Sie sind von Anfang an dabei: Zu jeder Leistung halten wir fest, ob der Personalrat zu beteiligen ist. Sie sehen das ganze Board und können zu jeder Leistung etwas schreiben.`,
    prepare: ['Welche Dienstvereinbarungen gelten schon?', 'Bei welchen Vorhaben möchten Sie früh beteiligt werden?'],
  },
  leadership: {
    occasion: (municipality) =>
      `${goal} Dabei sind alle Ämter von ${municipality}. Wenn Sie zu Beginn fünf Minuten sagen, warum uns das wichtig ist, hilft das allen. Danach können Sie mitlesen; am Ende sehen Sie den Plan, den das zuständige Gremium beschließen kann.`,
    prepare: ['Was soll am Ende des Workshops feststehen?', 'Welches Gremium beschließt den Plan, und wann tagt es?'],
  },
  'it-provider': {
    occasion: (municipality) =>
      `${goal} Dabei sind alle Ämter von ${municipality}. Wir brauchen Sie, weil Sie wissen, welcher Online-Dienst wann verfügbar ist. Sie sehen das ganze Board und können zu jeder Leistung etwas schreiben.`,
    prepare: [
      'Welche Online-Dienste können wir schon nutzen, welche kommen, und wann?',
      'Wer ist bei Ihnen für die XZuFi-Schnittstelle unserer Website zuständig?',
      'Welche Vorlaufzeiten haben Anbindung und Schulung?',
    ],
  },
  press: {
    occasion: (municipality) =>
      `${goal} Dabei sind alle Ämter von ${municipality}. Sie lesen mit und wissen danach, was wann online kommt und wo sich Aufmerksamkeit lohnt.`,
    prepare: ['Wo sagen wir den Menschen, dass eine Leistung online ist?'],
  },
}

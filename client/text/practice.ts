import type { PracticeResult } from '../../shared/run/run.ts'

const numbers = new Intl.NumberFormat('de-DE')
type Input = NonNullable<PracticeResult['input']>

/** What went wrong, as people choose it. */
export type Trouble = 'nothing' | 'jumps-back' | 'no-card' | 'other'

const inputs: Record<Input, string> = {
  mouse: 'mit der Maus',
  touch: 'mit dem Finger',
  keyboard: 'mit der Tastatur',
  menu: 'über „Verschieben nach …“',
}

/** The practice card, as everybody sees it. */
export const practiceText = {
  title: 'Übungskarte',
  cardName: 'Übungskarte: Hund anmelden',
  cardTopic: 'Steuern & Zoll',
  lead: 'Nur zum Üben: Diese Karte sehen nur Sie, und am Board ändert sich nichts.',
  leadForModeration: 'Zum Vorführen: Das sehen jetzt alle. Ihre eigene Übung zählt nicht mit.',
  starts: 'Die Übung beginnt. Bewegen Sie die Übungskarte einmal, und nehmen Sie es zurück.',
  list: (name: string) => `${name} (Übung)`,
  stepMove: (lane: string) => `Bewegen: Bringen Sie die Karte zu „${lane}“.`,
  stepUndo: 'Rückgängig: Nehmen Sie die Bewegung wieder zurück.',
  stepDone: 'erledigt',
  stepNow: 'jetzt',
  how: {
    mouse: 'Drücken Sie auf die Karte, halten Sie die Maustaste gedrückt, und ziehen Sie sie nach rechts.',
    touch: 'Halten Sie den Finger auf der Karte, bis sie sich hebt. Ziehen Sie sie dann nach rechts.',
  },
  howUndo: 'Drücken Sie „Rückgängig“ oder Strg+Z.',
  howUndoTouch: 'Tippen Sie auf „Rückgängig“.',
  opened: 'Das war ein Klick: Auf dem Board öffnet er die Einzelheiten. Zum Bewegen drücken, halten und ziehen.',
  done: 'Geschafft! Genau so ordnen Sie gleich Ihre Leistungen zu.',
  reported: 'Die Moderation sieht, dass Sie fertig sind.',
  notReported: 'Die Moderation erfährt es, sobald die Verbindung wieder da ist.',
  troubleReported: 'Die Moderation weiß, dass es noch nicht klappt.',
  undo: 'Rückgängig',
  undoNothing: 'Es gibt noch nichts zurückzunehmen.',
  moveTo: 'Verschieben nach …',
  again: 'Noch einmal üben',
  help: 'So geht es',
  ways: [
    {
      title: 'Mit der Maus',
      text: 'Auf die Karte drücken, gedrückt halten, in das andere Feld ziehen, loslassen.',
    },
    {
      title: 'Mit dem Finger',
      text: 'Die Karte eine Viertelsekunde halten, bis sie sich hebt. Dann ziehen und loslassen. Am Bildschirmrand rollt das Board weiter.',
    },
    {
      title: 'Mit der Tastatur',
      text: 'Mit Tab zur Karte, Leertaste nimmt sie auf, Pfeil nach rechts wählt das Amt, Leertaste legt sie ab. Escape bricht ab, Strg+Z nimmt zurück.',
    },
    {
      title: 'Ohne Ziehen',
      text: 'Karte auswählen, V drücken oder „Verschieben nach …“ wählen, das Amt ankreuzen, „Verschieben“ drücken.',
    },
  ],
  trouble: {
    open: 'Es klappt nicht …',
    title: 'Was passiert bei Ihnen?',
    legend: 'Wählen Sie, was am besten passt',
    lead: 'Ihre Antwort sieht die Moderation, mit Ihrem Namen. Sie können dann auf einem anderen Weg weiterüben.',
    choices: {
      nothing: 'Nichts passiert, wenn ich ziehe',
      'jumps-back': 'Die Karte springt zurück',
      'no-card': 'Ich sehe keine Karte',
      other: 'Etwas anderes',
    } satisfies Record<Trouble, string>,
    words: 'Was genau?',
    send: 'Der Moderation melden',
    advice: {
      nothing: 'Versuchen Sie es ohne Ziehen: „Verschieben nach …“ geht immer.',
      'jumps-back':
        'Lassen Sie die Karte erst los, wenn das Feld rechts blau umrandet ist. Oder nehmen Sie „Verschieben nach …“.',
      'no-card': 'Laden Sie die Seite neu. Auf dem Telefon wählen Sie oben „Noch nicht zugeordnet“.',
      other: 'Versuchen Sie es inzwischen mit „Verschieben nach …“.',
    } satisfies Record<Trouble, string>,
    sent: 'Gemeldet.',
  },
  automatic: {
    offline: 'Die Verbindung war unterbrochen',
    crash: 'Technischer Fehler im Browser',
  },
  minimise: 'Übung einklappen',
  reopen: 'Übung öffnen',
  stateOpen: 'noch offen',
  stateMoved: 'bewegt, noch nicht zurückgenommen',
  stateDone: 'geschafft',
} as const

/** How far everybody is, in the cockpit. */
export const practiceProgressText = {
  title: 'Übungskarte',
  region: 'Wer die Übungskarte geschafft hat',
  done: (done: number, total: number) => `${numbers.format(done)} von ${numbers.format(total)} geschafft`,
  nobody: 'Noch ist niemand aus einem Amt da.',
  allDone: 'Alle haben es geschafft.',
  troubled: (count: number) =>
    count === 1 ? '1 Person kommt nicht weiter' : `${numbers.format(count)} Personen kommen nicht weiter`,
  troubledBefore: 'Wo es zuerst nicht ging',
  withInput: (input: Input) => inputs[input],
  solved: 'inzwischen geschafft',
  missing: 'Es fehlen noch',
  lane: (name: string, done: number, total: number) => `${name}: ${numbers.format(done)} von ${numbers.format(total)}`,
  moved: 'bewegt',
  away: 'nicht verbunden',
  noLane: 'Ohne Amt',
  failed: 'Wer dabei ist, lässt sich gerade nicht laden.',
  by: (counts: readonly { input: Input; count: number }[]) =>
    counts.map(({ input, count }) => `${numbers.format(count)} ${inputs[input]}`).join(', '),
} as const

const numbers = new Intl.NumberFormat('de-DE')
const comments = (count: number) => (count === 1 ? '1 Kommentar' : `${numbers.format(count)} Kommentare`)
const newOnes = (count: number) => (count === 1 ? '1 neuer Kommentar' : `${numbers.format(count)} neue Kommentare`)

/** What people say about a card. */
export const commentText = {
  summary: (open: number, fresh: number) =>
    open === 0
      ? 'Kommentare · keine offenen'
      : fresh === 0
        ? `Kommentare · ${numbers.format(open)}`
        : `Kommentare · ${numbers.format(open)}, davon ${numbers.format(fresh)} neu`,
  none: 'Kommentare · noch keine',
  list: 'Kommentare',
  newOnes,
  isNew: 'neu',
  removedPerson: 'entfernte Person',
  unknownPerson: 'wird geladen …',
  you: 'Sie',
  at: (date: string, time: string) => `${date}, ${time}`,
  resolve: 'Abhaken',
  reopen: 'Wieder öffnen',
  resolveOf: (name: string, text: string) => `Abhaken: Kommentar von ${name}, „${text}“`,
  reopenOf: (name: string, text: string) => `Wieder öffnen: Kommentar von ${name}, „${text}“`,
  resolved: (count: number) => (count === 1 ? '1 abgehakter Kommentar' : `${comments(count)} abgehakt`),
  wasResolved: 'Abgehakt.',
  wasReopened: 'Wieder geöffnet.',
  label: 'Ihr Kommentar',
  hint: 'Strg + Eingabe schreibt ihn an die Karte. Er lässt sich danach nicht mehr ändern.',
  send: 'Kommentieren',
  sent: 'Ihr Kommentar steht an der Karte.',
  arrived: (name: string) => `Neuer Kommentar von ${name}.`,
  readOnly: 'Wer beobachtet, kann Kommentare lesen, aber keine schreiben.',
  empty: 'Bitte schreiben Sie erst etwas.',
} as const

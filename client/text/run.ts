const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)

/** The clock in the header. */
export const clockText = {
  left: (countdown: string) => `noch ${countdown}`,
  over: 'Zeit ist um',
  ownExtra: (count: number) => `+${count} Min. für Ihr Amt`,
  ownExtraLong: (count: number) => `Ihr Amt hat ${minutes(count)} mehr als die anderen.`,
  laneClosed: 'Ihr Amt ist gerade gesperrt',
  laneOpen: 'Ihr Amt darf weiterarbeiten',
  stepChanged: (title: string, open: string) => `Jetzt: ${title} – ${open}.`,
  mark: { 5: 'Noch fünf Minuten.', 1: 'Noch eine Minute.', 0: 'Die Zeit ist um.' },
  turnSoundOn: 'Ton der Uhr einschalten',
  turnSoundOff: 'Ton der Uhr ausschalten',
} as const

export const stepChangeText = {
  failed: 'Das ließ sich nicht ändern',
} as const

/** Before the phase `decision` ends. */
export const waitingChangesText = {
  title: 'Noch ist nicht alles gespeichert',
  intro:
    'Diese Personen haben Änderungen, die der Server noch nicht hat. Meist dauert das nur Sekunden. Die Liste aktualisiert sich von selbst.',
  count: (count: number) => (count === 1 ? '1 Änderung' : `${count} Änderungen`),
  away: 'ohne Verbindung',
  done: 'Jetzt ist alles gespeichert.',
  end: 'Beschluss beenden',
  insist: 'Trotzdem beenden …',
  insistNow: 'Trotzdem beenden',
  reason: 'Warum beenden Sie trotzdem?',
  reasonHint: 'Der Grund steht mit den Namen im Protokoll.',
  reasonMissing: 'Bitte geben Sie zuerst einen Grund an.',
} as const
